namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

/// <summary>A list of values of one kind.</summary>
/// <param name="most">More are complained of.</param>
internal sealed class ListKind<T>(Kind<T> kind, int most) : Kind<ImmutableArray<T>>
{
    public override JsonNode Example => new JsonArray(kind.Example.DeepClone());

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out ImmutableArray<T> value)
    {
        value = [];
        if (reader.TokenType != JsonTokenType.StartArray) return Complain(ref reader, pointer, complaints, "wrong-type", "must be a list.");
        var all = ImmutableArray.CreateBuilder<T>();
        var good = true;
        for (var n = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; n++)
        {
            if (n >= most) reader.Skip();
            else if (kind.Read(ref reader, pointer + "/" + n.ToString(CultureInfo.InvariantCulture), complaints, out var one)) all.Add(one);
            else good = false;
            if (n == most) complaints.Add(pointer, "too-many", string.Create(CultureInfo.InvariantCulture, $"must have at most {most}."));
        }
        value = all.ToImmutable();
        return good;
    }

    public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema { Type = JsonSchemaType.Array, Items = kind.Schema(schemas), MaxItems = most };
}

/// <summary>An object that is read as a body and means a value.</summary>
internal sealed class ValueKind<TBody, T>(Kind<TBody> body, Func<TBody, T> valueOf) : Kind<T>
{
    public override JsonNode Example => body.Example;

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out T value)
    {
        var read = body.Read(ref reader, pointer, complaints, out var given);
        value = read ? valueOf(given) : default!;
        return read;
    }

    public override IOpenApiSchema Schema(ISchemas schemas) => body.Schema(schemas);
}
