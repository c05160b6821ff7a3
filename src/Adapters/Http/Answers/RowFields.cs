namespace HrSaas.Adapters.Http.Answers;

using System.Text.Json;
using HrSaas.Adapters.Http.Requests;

/// <summary>Rows of a list with only the members that the caller asks for.</summary>
internal static class RowFields
{
    /// <summary>The members that rows of this type have, in the order in which they are told.</summary>
    public static IReadOnlyList<string> Of<TRow>() => [.. Answers.Of<TRow>().Properties.Where(property => property.Get is not null).Select(property => property.Name)];

    /// <param name="fields">Null for all of them.</param>
    public static void Write<TRow>(Utf8JsonWriter writer, IReadOnlyList<TRow> rows, IReadOnlyList<string>? fields)
    {
        var type = Answers.Of<TRow>();
        if (fields is null)
        {
            foreach (var one in rows) JsonSerializer.Serialize(writer, one, type);
            return;
        }
        foreach (var one in rows)
        {
            using var whole = PooledJson.Rent();
            JsonSerializer.Serialize(whole.Writer, one, type);
            Write(writer, whole.Written.Span, fields);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> row, IReadOnlyList<string> fields)
    {
        var reader = new Utf8JsonReader(row);
        reader.Read();
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            if (!fields.Contains(name)) continue;
            writer.WritePropertyName(name);
            writer.WriteRawValue(row[from..(int)reader.BytesConsumed], skipInputValidation: true);
        }
        writer.WriteEndObject();
    }
}
