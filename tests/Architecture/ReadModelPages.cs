namespace HrSaas.Architecture;

using System.Text;
using System.Text.RegularExpressions;
using HrSaas.Architecture.Reading;

/// <summary>The read models with their columns, written from the scripts that make their tables.</summary>
public partial class ReadModelPages
{
    [Fact]
    public void The_page_of_read_models_is_current() => Generated.Check("docs/generated/read-models.md", Tables());

    [Fact]
    public void Every_table_of_a_read_model_is_explained_begins_its_key_with_the_tenant_and_is_guarded_by_row_level_security()
    {
        foreach (var script in Scripts)
        {
            var sql = Repository.Read(script);
            foreach (Match table in Table().Matches(sql))
            {
                var name = table.Groups["name"].Value;
                table.Groups["columns"].Value.TrimStart().Should().StartWith("tenant_id", name);
                sql.Contains($"alter table {name} enable row level security;", StringComparison.Ordinal).Should().BeTrue($"{name} in {script} needs row level security");
                sql.Contains($"create policy tenant on {name} ", StringComparison.Ordinal).Should().BeTrue($"{name} in {script} needs the policy of the tenant");
            }
        }
    }

    private static IEnumerable<string> Scripts => Repository.FilesIn("src/Adapters/Postgres", ".model.sql");

    private static string Tables()
    {
        var page = new StringBuilder("# Read models\n\nTables that lists and reports are read from. Each is made of the log, and can be built again from it at any time. Those in the schema `readable` hold personal data in the clear and are in no backup.\n");
        foreach (var script in Scripts)
        {
            var sql = Repository.Read(script);
            var intro = string.Join(' ', sql.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).Select(line => line[2..].Trim()));
            page.Append("\n## ").Append(Path.GetFileName(script).Replace(".model.sql", "", StringComparison.Ordinal)).Append("\n\n").Append(intro).Append('\n');
            foreach (Match table in Table().Matches(sql))
            {
                page.Append("\n### `").Append(table.Groups["name"].Value).Append("`\n\n| column | type | |\n|---|---|---|\n");
                foreach (Match column in Column().Matches(table.Groups["columns"].Value))
                    page.Append(System.Globalization.CultureInfo.InvariantCulture,
                        $"| `{column.Groups["name"].Value}` | {Spaces().Replace(column.Groups["type"].Value.Replace(" collate \"C\"", "", StringComparison.Ordinal), " ")} | {column.Groups["note"].Value.Trim()} |\n");
            }
        }
        return page.ToString();
    }

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^create table (?<name>[\w.]+) \(\n(?<columns>.*?)^\)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^    (?<name>(?!primary\b|unique\b|check\b|foreign\b)\w+)\s+(?<type>[^,\n]+?)\s*(,|(?=--)|$)[ \t]*(--(?<note>[^\n]*))?$", RegexOptions.Multiline)]
    private static partial Regex Column();
}
