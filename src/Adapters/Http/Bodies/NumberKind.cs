namespace HrSaas.Adapters.Http.Bodies;

using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Domain.People.CustomFields;
using Microsoft.OpenApi;

/// <summary>A number that every client's numbers can hold: at most 15 digits, six of them after the point.</summary>
internal sealed class NumberKind(decimal example) : Kind<decimal>
{
    public override JsonNode Example => example;

    public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema
    {
        Type = JsonSchemaType.Number, MultipleOf = 0.000001m, Minimum = "-999999999999999", Maximum = "999999999999999", Description = "At most 15 digits, six of them after the point.",
    };

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out decimal value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number) return Complain(ref reader, pointer, complaints, "wrong-type", $"must be a number like {Example.ToJsonString()}.");
        return (reader.TryGetDecimal(out value) && CustomValue.Number.Fits(value))
            || Complain(ref reader, pointer, complaints, "too-precise", "must have at most 15 digits, 6 of them after the point.");
    }
}
