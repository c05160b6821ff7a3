namespace HrSaas.Adapters.Http.Bodies;

using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Domain.Kernel;
using Microsoft.OpenApi;

/// <summary>The kinds of values that bodies are made of.</summary>
internal static class Kinds
{
    public static Kind<DateOnly> Day { get; } = DayOf("2026-04-01");

    public static Kind<bool> YesOrNo { get; } = new BoolKind();

    public static Kind<decimal> Amount { get; } = AmountOf("4200.00");

    public static Kind<Currency> Currency { get; } = new CurrencyKind();

    public static Kind<MonthDay> MonthDay { get; } = new MonthDayKind();

    public static Kind<DateOnly> DayOf(string example) => new DayKind(example);

    public static Kind<decimal> AmountOf(string example) => new AmountKind(example);

    public static Kind<int> WholeNumber(int least, int most, int example) => new WholeNumberKind(least, most, example);

    public static Kind<TimeOnly> ClockTime(string example) => new ClockTimeKind(example);

    public static Kind<TId> Id<TId>() where TId : struct, IId<TId> => new IdKind<TId>();

    /// <param name="max">In UTF-16 code units, as the domain counts.</param>
    public static Kind<string> Text(int max, string example, string? pattern = null) => new PlainText(max, example, pattern);

    /// <summary>A text of several lines, such as a file.</summary>
    public static Kind<string> Lines(int max, string example) => new PlainText(max, example, pattern: null, hasLines: true);

    public static Kind<TEnum> OneOf<TEnum>(TEnum example) where TEnum : struct, Enum => new EnumKind<TEnum>(example);

    public static Kind<System.Collections.Immutable.ImmutableArray<T>> ListOf<T>(Kind<T> kind, int most) => new ListKind<T>(kind, most);

    /// <summary>What an object means, read by its declaration.</summary>
    public static Kind<T> Meaning<TBody, T>(Kind<TBody> body, Func<TBody, T> valueOf) => new ValueKind<TBody, T>(body, valueOf);

    private sealed class DayKind(string example) : TextKind<DateOnly>(example)
    {
        public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date", MinLength = 10, MaxLength = 10 };

        protected override bool Read(ref Utf8JsonReader reader, out DateOnly value, out string code, out string detail)
        {
            (code, detail) = ("not-a-day", "must be a day between 1900-01-01 and 2999-12-31, written YYYY-MM-DD.");
            value = default;
            return !reader.HasValueSequence && !reader.ValueIsEscaped && Days.TryParse(reader.ValueSpan, out value);
        }
    }

    private sealed class IdKind<TId>() : TextKind<TId>("01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e") where TId : struct, IId<TId>
    {
        public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid", MinLength = 36, MaxLength = 36 };

        protected override bool Read(ref Utf8JsonReader reader, out TId value, out string code, out string detail)
        {
            (code, detail) = ("not-an-id", "must be an id as this API gives them, a UUID.");
            value = default;
            try
            {
                if (!reader.TryGetGuid(out var id)) return false;
                value = TId.From(id);
                return true;
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair: the id of nothing here.
                return false;
            }
        }
    }

    private sealed class PlainText(int max, string example, string? pattern, bool hasLines = false) : TextKind<string>(example)
    {
        public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = max, Pattern = pattern };

        protected override bool Read(ref Utf8JsonReader reader, out string value, out string code, out string detail)
        {
            value = "";
            try
            {
                value = reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                (code, detail) = ("unpaired-surrogate", "must be valid Unicode.");
                return false;
            }
            (code, detail) = string.IsNullOrWhiteSpace(value) ? ("blank", "must not be blank.")
                : value.Length > max ? ("too-long", string.Create(CultureInfo.InvariantCulture, $"must have at most {max} characters."))
                : !hasLines && HasControlCharacters(value) ? ("control-characters", "must have no control characters.")
                : pattern is not null && !System.Text.RegularExpressions.Regex.IsMatch(value, pattern, System.Text.RegularExpressions.RegexOptions.CultureInvariant)
                    ? ("wrong-form", $"must be of the form {pattern}.")
                : ("", "");
            return code.Length == 0;
        }

        private static bool HasControlCharacters(string value)
        {
            foreach (var character in value)
                if (char.IsControl(character)) return true;
            return false;
        }
    }

    private sealed class AmountKind(string example) : TextKind<decimal>(example)
    {
        public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema
        {
            Type = JsonSchemaType.String, Format = "decimal", Pattern = @"^-?[0-9]{1,12}(\.[0-9]{1,4})?$", MaxLength = 18,
            Description = "A decimal number as a string, so that no client makes a binary float of it.",
        };

        protected override bool Read(ref Utf8JsonReader reader, out decimal value, out string code, out string detail)
        {
            (code, detail) = ("not-an-amount", "must be a decimal number in a string, with at most 12 digits before the point and 4 after it.");
            value = 0;
            if (reader.HasValueSequence || reader.ValueIsEscaped) return false;
            var text = reader.ValueSpan;
            var digits = text.StartsWith("-"u8) ? text[1..] : text;
            var point = digits.IndexOf((byte)'.');
            var (whole, fraction) = point < 0 ? (digits.Length, 1) : (point, digits.Length - point - 1);
            if (whole is < 1 or > 12 || fraction is < 1 or > 4) return false;
            foreach (var digit in digits)
                if (!char.IsAsciiDigit((char)digit) && digit != (byte)'.') return false;
            return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
        }
    }

    private sealed class CurrencyKind() : TextKind<Currency>("EUR")
    {
        public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "iso-4217", Pattern = "^[A-Z]{3}$", MinLength = 3, MaxLength = 3 };

        protected override bool Read(ref Utf8JsonReader reader, out Currency value, out string code, out string detail)
        {
            (code, detail) = ("unknown-currency", "must be the code of an ISO 4217 currency in use, in capital letters.");
            Span<char> letters = stackalloc char[3];
            value = default;
            if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length != 3 || !System.Text.Ascii.IsValid(reader.ValueSpan)) return false;
            if (Domain.Kernel.Currency.Of(reader.GetString()!) is not { } known) return false;
            value = known;
            return true;
        }
    }

    private sealed class MonthDayKind() : TextKind<MonthDay>("--01-01")
    {
        public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema
        {
            Type = JsonSchemaType.String, Pattern = "^--[0-9]{2}-[0-9]{2}$", MinLength = 7, MaxLength = 7, Description = "A day that every year has.",
        };

        protected override bool Read(ref Utf8JsonReader reader, out MonthDay value, out string code, out string detail)
        {
            (code, detail) = ("not-a-day-of-every-year", "must be a day that every year has, written --MM-DD.");
            value = default;
            if (reader.HasValueSequence || reader.ValueIsEscaped) return false;
            var text = reader.ValueSpan;
            if (text.Length != 7 || !text.StartsWith("--"u8) || text[4] != (byte)'-') return false;
            if (!Days.TryDigits(text[2..4], out var month) || !Days.TryDigits(text[5..7], out var day)) return false;
            if (Domain.Kernel.MonthDay.Of(month, day) is not { } known) return false;
            value = known;
            return true;
        }
    }

    private sealed class EnumKind<TEnum>(TEnum example) : TextKind<TEnum>(EnumNames<TEnum>.Of(example)) where TEnum : struct, Enum
    {
        public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema
        {
            Type = JsonSchemaType.String, Enum = [.. EnumNames<TEnum>.All.Select(name => (JsonNode)name)],
        };

        protected override bool Read(ref Utf8JsonReader reader, out TEnum value, out string code, out string detail)
        {
            (code, detail) = ("not-one-of", $"must be one of {string.Join(", ", EnumNames<TEnum>.All)}.");
            return EnumNames<TEnum>.TryRead(ref reader, out value);
        }
    }

    private sealed class BoolKind : Kind<bool>
    {
        public override JsonNode Example => true;

        public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema { Type = JsonSchemaType.Boolean };

        public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out bool value)
        {
            value = reader.TokenType == JsonTokenType.True;
            return reader.TokenType is JsonTokenType.True or JsonTokenType.False
                || Complain(ref reader, pointer, complaints, "wrong-type", "must be true or false.");
        }
    }
}

/// <summary>The members of an enum as JSON writes them: in kebab-case. Few and looked through in turn: a table per enum costs every start of a host more than it saves.</summary>
internal static class EnumNames<TEnum> where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();

    private static readonly string[] Names = [.. Values.Select(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()))];

    public static IReadOnlyList<string> All => Names;

    public static string Of(TEnum value) => Names[Array.IndexOf(Values, value)];

    public static bool TryParse(string text, out TEnum value)
    {
        var index = Array.IndexOf(Names, text);
        value = index < 0 ? default : Values[index];
        return index >= 0;
    }

    public static bool TryRead(ref Utf8JsonReader reader, out TEnum value)
    {
        value = default;
        try
        {
            for (var i = 0; i < Names.Length; i++)
            {
                if (!reader.ValueTextEquals(Names[i])) continue;
                value = Values[i];
                return true;
            }
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: the name of nothing here.
        }
        return false;
    }
}

/// <summary>Days as this API writes them, and nothing else: <c>YYYY-MM-DD</c>.</summary>
internal static class Days
{
    /// <summary>Outside of these a day is a slip of the keyboard.</summary>
    private const int FirstYear = 1900, LastYear = 2999;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != (byte)'-' || text[7] != (byte)'-') return false;
        if (!TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var date)) return false;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        day = new(year, month, date);
        return true;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10) return false;
        Span<byte> ascii = stackalloc byte[10];
        return System.Text.Ascii.FromUtf16(text, ascii, out var written) == System.Buffers.OperationStatus.Done && TryParse(ascii[..written], out day);
    }

    internal static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            number = (number * 10) + digit - '0';
        }
        return true;
    }
}
