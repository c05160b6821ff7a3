namespace HrSaas.Adapters.Http.Bodies;

using System.Text.Json;
using Microsoft.OpenApi;

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
