namespace HrSaas.Architecture;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HrSaas.Architecture.Reading;

/// <summary>The views for BI tools with their columns, written from the comments of the script that makes them. That each has one is asked of the database by a test of logins.</summary>
public partial class BiViewPages
{
    [Fact]
    public void The_page_of_BI_views_is_current() => Generated.Check("docs/generated/bi-views.md", Views());

    private static string Views()
    {
        var sql = Repository.Read("src/Adapters/Postgres/Schema/0170_bi_views.sql");
        var page = new StringBuilder("""
            # Views for BI tools

            What a tenant's BI tools read, each by the tenant's own login ([how to get one](../operations/bi-tools.md)). They show what is known now, and follow the log within moments: `freshness` says up to when. All are views, so that a question costs as much as there is behind it.


            """);
        foreach (Match view in ViewComment().Matches(sql))
        {
            var name = view.Groups["name"].Value;
            page.Append(CultureInfo.InvariantCulture, $"## `bi.{name}`\n\n{Plain(view.Groups["text"].Value)}\n\n| column | |\n|---|---|\n");
            foreach (Match column in ColumnComment().Matches(sql).Where(column => column.Groups["view"].Value == name))
                page.Append(CultureInfo.InvariantCulture, $"| `{column.Groups["name"].Value}` | {Plain(column.Groups["text"].Value)} |\n");
            page.Append('\n');
        }
        return page.ToString().TrimEnd('\n') + "\n";

        static string Plain(string text) => text.Replace("''", "'", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^    comment on view bi\.(?<name>\w+) is '(?<text>(?:[^']|'')*)';$", RegexOptions.Multiline)]
    private static partial Regex ViewComment();

    [GeneratedRegex(@"^    comment on column bi\.(?<view>\w+)\.(?<name>\w+) is '(?<text>(?:[^']|'')*)';$", RegexOptions.Multiline)]
    private static partial Regex ColumnComment();
}
