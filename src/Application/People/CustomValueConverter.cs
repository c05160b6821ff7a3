namespace HrSaas.Application.People;

using System.Text.Json;
using System.Text.Json.Serialization;
using HrSaas.Domain.People.CustomFields;

/// <summary>A custom value as the one string, number or boolean that it is, wherever JSON has it.</summary>
public sealed class CustomValueConverter : JsonConverter<CustomValue>
{
    public override CustomValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new CustomValue.Words(reader.GetString()!),
        JsonTokenType.Number => new CustomValue.Number(reader.GetDecimal()),
        JsonTokenType.True or JsonTokenType.False => new CustomValue.YesOrNo(reader.GetBoolean()),
        var other => throw new JsonException($"A custom value is no {other}."),
    };

    public override void Write(Utf8JsonWriter writer, CustomValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case CustomValue.Words words:
                writer.WriteStringValue(words.Text);
                break;
            case CustomValue.Number number:
                writer.WriteNumberValue(number.Amount);
                break;
            case CustomValue.YesOrNo yes:
                writer.WriteBooleanValue(yes.Is);
                break;
        }
    }
}
