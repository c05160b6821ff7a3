namespace HrSaas.Adapters.Http.Bodies;

using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using Microsoft.OpenApi;

/// <summary>A value of whatever type its field has: which one, the body does not say again, and the rule judges it by the field.</summary>
internal sealed class CustomValueKind : Kind<CustomValue>
{
    private static readonly Kind<string> Words = Kinds.Text(Text.MaxNote, "m");
    private static readonly NumberKind Number = new(1.5m);

    public override JsonNode Example => Words.Example;

    public override IOpenApiSchema Schema(ISchemas schemas) => Described();

    /// <summary>A custom value, in bodies and in answers.</summary>
    public static OpenApiSchema Described() => new()
    {
        Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean, MaxLength = Text.MaxNote,
        Description = "By the type of its field: a text as a string, a number as a number (at most 15 digits, six of them after the point), a day as a string YYYY-MM-DD, yes or no as true or false, a choice as a string with its code.",
    };

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out CustomValue value)
    {
        value = new CustomValue.YesOrNo(reader.TokenType is JsonTokenType.True);
        switch (reader.TokenType)
        {
            case JsonTokenType.True or JsonTokenType.False:
                return true;
            case JsonTokenType.Number:
                if (!Number.Read(ref reader, pointer, complaints, out var amount)) return false;
                value = new CustomValue.Number(amount);
                return true;
            case JsonTokenType.String:
                if (!Words.Read(ref reader, pointer, complaints, out var text)) return false;
                value = new CustomValue.Words(text);
                return true;
            default:
                return Complain(ref reader, pointer, complaints, "wrong-type", "must be a string, a number, true or false.");
        }
    }
}
