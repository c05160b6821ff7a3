namespace HrSaas.Architecture;

using System.Text.RegularExpressions;
using HrSaas.Architecture.Reading;

/// <summary>The context map, which is drawn by hand, has the contexts and the roots of the code.</summary>
public partial class ContextMap
{
    private static readonly string[] Rows = [.. Repository.Read("docs/context-map.md").Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal))];

    [Fact]
    public void Every_context_has_a_row_with_its_roots_and_no_others()
    {
        var told = Rows.Select(row => (Context: Context().Match(row).Groups[1].Value, Roots: string.Join(", ", Root().Matches(row.Trim('|', ' ').Split('|')[^1]).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal))));
        var there = Contexts.All.Select(context => (context.Name, Roots: string.Join(", ", context.Roots.Select(root => root.Name))));

        told.Should().BeEquivalentTo(there, "the last column of the table in docs/context-map.md lists the roots of each context");
    }

    [Fact]
    public void Every_context_is_drawn()
    {
        var drawn = Arrow().Matches(Repository.Read("docs/context-map.md")).SelectMany(arrow => new[] { arrow.Groups[1].Value, arrow.Groups[2].Value }).Distinct();

        drawn.Should().BeEquivalentTo(Contexts.All.Select(context => context.Name), "the picture in docs/context-map.md has an arrow from or to each context");
    }

    [GeneratedRegex(@"^\| \[(\w+)\]")]
    private static partial Regex Context();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Root();

    [GeneratedRegex(@"^  (\w+) -.*-> (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
