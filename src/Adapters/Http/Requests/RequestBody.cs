namespace HrSaas.Adapters.Http.Requests;

using System.Buffers;
using System.IO.Pipelines;
using HrSaas.Adapters.Http.Problems;
using Microsoft.AspNetCore.Http;

/// <summary>Receives bodies, bounded, in the server's own buffers.</summary>
internal static class RequestBody
{
    /// <summary>The whole body. Its bytes live until <see cref="Release"/>, which the caller must come to whatever happens.</summary>
    /// <exception cref="ProblemException">Not JSON in UTF-8 by its header, or larger than allowed.</exception>
    public static async ValueTask<ReadOnlySequence<byte>> Receive(HttpRequest request, int largest)
    {
        if (!IsJson(request.ContentType)) throw HttpProblems.MediaTypeNotSupported.Thrown("The body must be sent as application/json in UTF-8.");
        if (request.Headers.ContentEncoding.Count > 0) throw HttpProblems.MediaTypeNotSupported.Thrown("The body must not be compressed.");
        if (request.ContentLength > largest) throw TooLarge(largest);
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (result.Buffer.Length > largest)
            {
                reader.AdvanceTo(result.Buffer.End);
                throw TooLarge(largest);
            }
            if (result.IsCompleted) return result.Buffer;
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    public static void Release(HttpRequest request, in ReadOnlySequence<byte> body) => request.BodyReader.AdvanceTo(body.End);

    private static ProblemException TooLarge(int largest) => HttpProblems.BodyTooLarge.Thrown($"The body is larger than {largest} bytes.");

    private static bool IsJson(string? mediaType)
    {
        if (mediaType is "application/json" or "application/json; charset=utf-8") return true;
        return Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(mediaType, out var parsed)
            && parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && parsed.Parameters.All(parameter => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase))
            && (!parsed.Charset.HasValue || Microsoft.Net.Http.Headers.HeaderUtilities.RemoveQuotes(parsed.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
