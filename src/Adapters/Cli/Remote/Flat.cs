namespace HrSaas.Adapters.Cli.Remote;

using System.Text.Json.Nodes;

/// <summary>An answer as rows: a row for each of what is listed deepest, with what was said around it; members of members are named with a dot.</summary>
internal static class Flat
{
    public static (IReadOnlyList<string> Columns, IReadOnlyList<JsonNode?[]> Rows) Of(JsonNode answer)
    {
        List<Dictionary<string, JsonNode?>> rows = [.. answer is JsonArray list ? list.SelectMany(item => Rows(item, [])) : Rows(answer, [])];
        List<string> columns = [.. rows.SelectMany(row => row.Keys).Distinct()];
        return (columns, [.. rows.Select(row => columns.Select(column => row.GetValueOrDefault(column)?.DeepClone()).ToArray())]);
    }

    private static IEnumerable<Dictionary<string, JsonNode?>> Rows(JsonNode? node, Dictionary<string, JsonNode?> around)
    {
        var (row, lists) = (new Dictionary<string, JsonNode?>(around), new List<JsonArray>());
        Take(node, "", row, lists);
        if (!lists.Exists(list => list.Count > 0))
        {
            yield return row;
            yield break;
        }
        foreach (var inner in lists.SelectMany(list => list).SelectMany(item => Rows(item, row))) yield return inner;
    }

    private static void Take(JsonNode? node, string name, Dictionary<string, JsonNode?> row, List<JsonArray> lists)
    {
        if (node is JsonObject members)
            foreach (var (member, value) in members) Take(value, name.Length == 0 ? member : $"{name}.{member}", row, lists);
        else if (node is JsonArray list && (list.Count == 0 || list[0] is JsonObject)) lists.Add(list);
        else if (node is JsonArray words) row[name] = string.Join(", ", words);
        else row[name.Length == 0 ? "value" : name] = node;
    }
}
