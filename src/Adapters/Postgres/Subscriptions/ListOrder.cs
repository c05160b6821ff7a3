namespace HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>A column that a list is sorted by.</summary>
/// <param name="Type">Its type in SQL; it has a value in every row.</param>
internal readonly record struct OrderColumn(string Expression, string Type, bool IsDescending);

/// <summary>How a list is sorted by columns of the caller's choice, and which rows come after one. Who is equal in all of them comes in the order of the id.</summary>
internal sealed class ListOrder(IReadOnlyList<OrderColumn> columns, string id)
{
    // The id goes the way of the last column: an index over columns and id serves both ways.
    private readonly IReadOnlyList<OrderColumn> _all = [.. columns, new(id, "uuid", columns.Count > 0 && columns[^1].IsDescending)];

    public string By => string.Join(", ", _all.Select(column => column.Expression + (column.IsDescending ? " desc" : " asc")));

    /// <summary>What a row has in the columns, as texts.</summary>
    public string Values => $"array[{string.Join(", ", columns.Select(column => column.Expression + "::text"))}]::text[]";

    public string After(IReadOnlyList<string> values, Guid last, Parameters p)
    {
        var texts = _all.Zip([.. values, last.ToString()], (column, value) => $"{p.Add(Sql.Text(value))}::text::{column.Type}").ToList();
        if (_all.All(column => column.IsDescending == _all[0].IsDescending))
            return $"({string.Join(", ", _all.Select(column => column.Expression))}) {Beyond(_all[0])} ({string.Join(", ", texts)})";
        var ways = _all.Select((column, i) => string.Join(" and ", [.. _all.Take(i).Select((same, j) => $"{same.Expression} = {texts[j]}"), $"{column.Expression} {Beyond(column)} {texts[i]}"]));
        return $"({string.Join(" or ", ways)})";
    }

    private static string Beyond(OrderColumn column) => column.IsDescending ? "<" : ">";
}
