namespace HrSaas.Adapters.Http.Bodies;

using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Domain.Kernel;
using Microsoft.OpenApi;

/// <summary>A share of full time as a number: <c>0.5</c>. Four decimals at most, which every client's numbers can hold.</summary>
internal sealed class FteKind(decimal most) : Kind<Fte>
{
    public override JsonNode Example => 0.8m;

    public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema
    {
        Type = JsonSchemaType.Number, Minimum = "0", Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture), MultipleOf = 0.0001m,
    };

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out Fte value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out var share))
            return Complain(ref reader, pointer, complaints, "wrong-type", "must be a number like 0.8.");
        value = new(share);
        return true;
    }
}
