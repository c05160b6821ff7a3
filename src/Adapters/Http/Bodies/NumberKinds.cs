namespace HrSaas.Adapters.Http.Bodies;

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

/// <summary>A whole number within bounds.</summary>
internal sealed class WholeNumberKind(int least, int most, int example) : Kind<int>
{
    public override JsonNode Example => example;

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out int value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number) return Complain(ref reader, pointer, complaints, "wrong-type", "must be a number.");
        return (reader.TryGetInt32(out value) && value >= least && value <= most)
            || Complain(ref reader, pointer, complaints, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}."));
    }

    public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema
    {
        Type = JsonSchemaType.Integer, Format = "int32",
        Minimum = least.ToString(CultureInfo.InvariantCulture), Maximum = most.ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>A time of day in whole minutes: <c>08:30</c>.</summary>
internal sealed class ClockTimeKind(string example) : TextKind<TimeOnly>(example)
{
    public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema
    {
        Type = JsonSchemaType.String, Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$", MinLength = 5, MaxLength = 5,
    };

    protected override bool Read(ref Utf8JsonReader reader, out TimeOnly value, out string code, out string detail)
    {
        (code, detail) = ("not-a-time", "must be a time of day in whole minutes, written HH:MM.");
        value = default;
        if (reader.HasValueSequence || reader.ValueIsEscaped) return false;
        var text = reader.ValueSpan;
        if (text.Length != 5 || text[2] != (byte)':' || !Days.TryDigits(text[..2], out var hour) || !Days.TryDigits(text[3..], out var minute)) return false;
        if (hour > 23 || minute > 59) return false;
        value = new(hour, minute);
        return true;
    }
}
