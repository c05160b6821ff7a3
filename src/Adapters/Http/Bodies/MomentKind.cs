namespace HrSaas.Adapters.Http.Bodies;

using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;

/// <summary>A moment of RFC 3339, with its zone.</summary>
internal sealed class MomentKind(string example) : TextKind<DateTimeOffset>(example)
{
    public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time", MinLength = 20, MaxLength = 35 };

    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length is < 20 or > 35 || text[10] != 'T' || !(text[^1] == 'Z' || text[^6] is '+' or '-')) return false;
        if (!DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)) return false;
        moment = read.ToUniversalTime();
        return true;
    }

    protected override bool Read(ref Utf8JsonReader reader, out DateTimeOffset value, out string code, out string detail)
    {
        (code, detail) = ("not-a-moment", "must be a moment of RFC 3339, such as 2026-04-05T12:00:00Z.");
        value = default;
        return !reader.ValueIsEscaped && !reader.HasValueSequence && System.Text.Ascii.IsValid(reader.ValueSpan) && TryParse(reader.GetString()!, out value);
    }
}
