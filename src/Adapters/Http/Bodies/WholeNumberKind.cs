namespace HrSaas.Adapters.Http.Bodies;

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

/// <summary>A count, within bounds.</summary>
internal sealed class WholeNumberKind(int least, int most, int example) : Kind<int>
{
    public override JsonNode Example => example;

    public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema
    {
        Type = JsonSchemaType.Integer, Format = "int32",
        Minimum = least.ToString(System.Globalization.CultureInfo.InvariantCulture), Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out int value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out value)) return Complain(ref reader, pointer, complaints, "wrong-type", $"must be a whole number like {example}.");
        return (value >= least && value <= most) || Complain(ref reader, pointer, complaints, "out-of-range", $"must be between {least} and {most}.");
    }
}
