namespace HrSaas.Adapters.Http.Bodies;

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

/// <summary>A kind of value in a body: how it is read, what is said when it is not one, and how the published document describes it.</summary>
internal abstract class Kind<T>
{
    /// <summary>What the document's examples show.</summary>
    public abstract JsonNode Example { get; }

    /// <summary>The value at the reader, or complaints about it. The reader ends on the value's last token either way.</summary>
    public abstract bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out T value);

    public abstract IOpenApiSchema Schema(ISchemas schemas);

    protected static bool Complain(ref Utf8JsonReader reader, string pointer, Complaints complaints, string code, string detail)
    {
        reader.Skip();
        complaints.Add(pointer, code, detail);
        return false;
    }
}

/// <summary>Where named schemas of the document are kept.</summary>
internal interface ISchemas
{
    IOpenApiSchema Named(string name, Func<OpenApiSchema> make);
}

/// <summary>A kind that JSON writes as a string.</summary>
internal abstract class TextKind<T>(string example) : Kind<T>
{
    public override JsonNode Example => example;

    public sealed override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out T value)
    {
        value = default!;
        if (reader.TokenType != JsonTokenType.String) return Complain(ref reader, pointer, complaints, "wrong-type", $"must be a string like {Example.ToJsonString()}.");
        try
        {
            return Read(ref reader, out value, out var code, out var detail) || Complain(ref reader, pointer, complaints, code, detail);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8: no kind of text can be read from it.
            return Complain(ref reader, pointer, complaints, "unpaired-surrogate", "must be valid Unicode.");
        }
    }

    protected abstract bool Read(ref Utf8JsonReader reader, out T value, out string code, out string detail);
}
