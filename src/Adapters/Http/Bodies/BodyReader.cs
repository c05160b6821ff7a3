namespace HrSaas.Adapters.Http.Bodies;

using System.Buffers;
using System.Text.Json;
using HrSaas.Adapters.Http.Problems;

/// <summary>Reads a body by its declaration.</summary>
internal static class BodyReader
{
    /// <summary>The deepest that objects may nest; the deepest body of this API, a working pattern, has as many.</summary>
    private const int Deepest = 8;

    /// <exception cref="ProblemException">It is not JSON, or not of that shape; all that is wrong with its members is told at once.</exception>
    public static T Read<T>(Shape<T> shape, in ReadOnlySequence<byte> json) where T : class, new()
    {
        var reader = json.IsSingleSegment
            ? new Utf8JsonReader(json.FirstSpan, new JsonReaderOptions { MaxDepth = Deepest })
            : new Utf8JsonReader(json.ToArray(), new JsonReaderOptions { MaxDepth = Deepest });
        var complaints = new Complaints();
        T body;
        try
        {
            reader.Read();
            shape.Read(ref reader, "", complaints, out body);
            reader.Read();
        }
        catch (JsonException broken)
        {
            // The reader stops at the opening of what would be one level too deep, and counts that level as not yet entered.
            throw reader is { CurrentDepth: >= Deepest - 1, TokenType: JsonTokenType.StartObject or JsonTokenType.StartArray }
                ? HttpProblems.TooDeep.Thrown($"The body nests deeper than {Deepest} levels.")
                : HttpProblems.MalformedJson.Thrown($"The body is not JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}.");
        }
        if (complaints.Any)
            throw new ProblemException(HttpProblems.MalformedBody.With($"The body is not a {shape.Name}: see errors.") with { Errors = complaints.All });
        return body;
    }
}
