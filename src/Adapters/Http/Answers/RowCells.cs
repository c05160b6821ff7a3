namespace HrSaas.Adapters.Http.Answers;

using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.People.Persons;

/// <summary>Rows of a list as cells of a table: what is nested in a member has columns of its own, <c>pay.amount</c>.</summary>
internal static class RowCells
{
    /// <summary>What is written as an object by hand.</summary>
    private static readonly FrozenDictionary<Type, string[]> Parts = new Dictionary<Type, string[]>
    {
        [typeof(BasePay)] = ["amount", "currency", "per"], [typeof(RangeAmounts)] = ["minimum", "midpoint", "maximum"],
        [typeof(Identifying<PersonName>)] = ["given", "family", "preferred"],
    }.ToFrozenDictionary();

    /// <summary>The columns of a type of rows, whatever a single row has.</summary>
    /// <param name="fields">The members that are told; null for all.</param>
    public static IReadOnlyList<string> ColumnsOf<TRow>(IReadOnlyList<string>? fields) =>
        [.. ColumnsOf(Answers.Of<TRow>(), "").Where(column => fields is null || fields.Contains(column.Split('.')[0]))];

    /// <summary>The text in a column, and whether it is a number or a truth value, which no spreadsheet takes for a formula.</summary>
    public static (string Text, bool IsPlain) Of(JsonElement row, string column)
    {
        foreach (var name in column.Split('.'))
            if (row.ValueKind is not JsonValueKind.Object || !row.TryGetProperty(name, out row)) return ("", IsPlain: true);
        return row.ValueKind switch
        {
            JsonValueKind.String => (row.GetString()!, IsPlain: false),
            JsonValueKind.Null => ("", IsPlain: true),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => (row.GetRawText(), IsPlain: true),
            JsonValueKind.Array when row.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String) => (string.Join("; ", row.EnumerateArray().Select(one => one.GetString())), IsPlain: false),
            _ => (row.GetRawText(), IsPlain: false),
        };
    }

    private static IEnumerable<string> ColumnsOf(JsonTypeInfo type, string prefix)
    {
        foreach (var property in type.Properties.Where(property => property.Get is not null))
        {
            var of = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var (name, inner) = (prefix + property.Name, Answers.Options.GetTypeInfo(of));
            if (Parts.TryGetValue(of, out var parts))
                foreach (var part in parts) yield return $"{name}.{part}";
            else if (inner.Kind is JsonTypeInfoKind.Object)
                foreach (var column in ColumnsOf(inner, name + ".")) yield return column;
            else yield return name;
        }
    }
}
