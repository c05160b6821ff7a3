namespace HrSaas.Adapters.Postgres.Leave;

using System.Text.Json;

/// <summary>The words of enums in rows, as answers say them.</summary>
internal static class LeaveWords
{
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static TEnum Meant<TEnum>(string word) where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
            if (Of(value) == word) return value;
        throw new InvalidOperationException($"A row says '{word}', which is no {typeof(TEnum).Name}.");
    }
}
