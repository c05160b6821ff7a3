namespace HrSaas.Application.Kernel;

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

/// <summary>A typed id as the string of its UUID.</summary>
public sealed class IdConverter<TId> : JsonConverter<TId> where TId : struct, IId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>A currency as its ISO 4217 code.</summary>
public sealed class CurrencyConverter : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Currency.Of(reader.GetString()!) ?? throw new JsonException($"'{reader.GetString()}' is no ISO 4217 currency.");

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}

/// <summary>A full-time equivalent as a number without trailing zeros: <c>0.5</c>. Four decimals at most, which every reader's double holds exactly enough to round back.</summary>
public sealed class FteConverter : JsonConverter<Fte>
{
    public override Fte Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, Fte value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString(), skipInputValidation: true);
}

/// <summary>An amount whose currency stands elsewhere, as a decimal string, so that no reader makes a binary float of it: <c>"1234.56"</c>.</summary>
public sealed class AmountConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        decimal.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>A time of day in whole minutes: <c>08:30</c>.</summary>
public sealed class ClockTimeConverter : JsonConverter<TimeOnly>
{
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.ParseExact(reader.GetString()!, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>A day of the year as <c>--MM-DD</c> (ISO 8601, 5.2.1.3 of the 2000 edition).</summary>
public sealed class MonthDayConverter : JsonConverter<MonthDay>
{
    public override MonthDay Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString()!;
        return MonthDay.Of(int.Parse(text.AsSpan(2, 2), System.Globalization.CultureInfo.InvariantCulture), int.Parse(text.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture))
            ?? throw new JsonException($"'{text}' is no day of every year.");
    }

    public override void Write(Utf8JsonWriter writer, MonthDay value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>An amount as a decimal string, so that no reader makes a binary float of it: <c>{"amount":"1234.56","currency":"EUR"}</c>.</summary>
public sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        decimal amount = 0;
        Currency? currency = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isAmount = reader.ValueTextEquals("amount"u8);
            reader.Read();
            if (isAmount) amount = decimal.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            else currency = Currency.Of(reader.GetString()!);
        }
        return new(amount, currency ?? throw new JsonException("Money without an ISO 4217 currency."));
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Span<char> digits = stackalloc char[32];
        value.Amount.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteString("amount"u8, digits[..length]);
        writer.WriteString("currency"u8, value.Currency.Code);
        writer.WriteEndObject();
    }
}

/// <summary>
/// Identifying data: ciphertext under the key of the event's subject. The clear value has JSON of its own, made by <paramref name="clear"/>.
/// </summary>
public abstract class IdentifyingConverter<T>(JsonTypeInfo<T> clear) : JsonConverter<Identifying<T>> where T : class
{
    public override Identifying<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var cipher = reader.GetString()!;
        if (cipher.Length == 0) return Identifying<T>.Erased;
        return PersonalDataScope.Current.Decrypt(cipher) is { } bytes
            ? Identifying<T>.Of(JsonSerializer.Deserialize(bytes, clear)!)
            : Identifying<T>.Erased;
    }

    public override void Write(Utf8JsonWriter writer, Identifying<T> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value is { } known
            ? PersonalDataScope.Current.Encrypt(JsonSerializer.SerializeToUtf8Bytes(known, clear))
            : "");
}

/// <summary>An id that a fact names or names as none: <c>{"to":"…"}</c> or <c>{"to":null}</c>.</summary>
public sealed class NamedIdConverter<TId> : JsonConverter<Named<TId?>> where TId : struct, IId<TId>
{
    public override Named<TId?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        TId? to = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            reader.Read();
            to = reader.TokenType == JsonTokenType.Null ? null : TId.From(reader.GetGuid());
        }
        return new(to);
    }

    public override void Write(Utf8JsonWriter writer, Named<TId?> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.To is { } id) writer.WriteString("to"u8, id.Value);
        else writer.WriteNull("to"u8);
        writer.WriteEndObject();
    }
}

/// <summary>An enum's members in kebab-case.</summary>
public sealed class KebabEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;

/// <summary>A permission by name: <c>employments:read</c>.</summary>
public sealed class PermissionConverter : JsonConverter<Permission>
{
    public override Permission Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RightsNamed.PermissionOf(reader.GetString() ?? "") ?? throw new JsonException("No permission is called so.");

    public override void Write(Utf8JsonWriter writer, Permission value, JsonSerializerOptions options) => writer.WriteStringValue(RightsNamed.NameOf(value));
}

/// <summary>A free text about a person.</summary>
public sealed class IdentifyingTextConverter() : IdentifyingConverter<string>(ClearText.Default.String);

[JsonSerializable(typeof(string))]
internal sealed partial class ClearText : JsonSerializerContext;
