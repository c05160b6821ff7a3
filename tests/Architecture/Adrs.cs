namespace HrSaas.Architecture;

using System.Text.RegularExpressions;
using HrSaas.Architecture.Reading;

/// <summary>Decisions are confirmed by tests that exist.</summary>
public partial class Adrs
{
    private static readonly IReadOnlyList<Page> Decisions =
        [.. Page.All.Where(page => page.File.StartsWith("docs/adr/", StringComparison.Ordinal) && Numbered().IsMatch(Path.GetFileName(page.File)))];

    [Fact]
    public void Every_accepted_decision_names_tests_that_exist()
    {
        var wrong = new List<string>();
        foreach (var page in Decisions.Where(page => page.Text.Contains("\nstatus: accepted\n", StringComparison.Ordinal)))
        {
            var named = Tests.NamedIn(page.Section("Confirmation"));
            if (named.Count == 0) wrong.Add($"{page.File} names no test");
            wrong.AddRange(named.Where(test => !Tests.All.Contains(test)).Select(test => $"{page.File} names {test}"));
        }

        wrong.Should().BeEmpty("a decision is confirmed by a test that is there: name it as `Class.Sentence`");
    }

    [Fact]
    public void Every_decision_has_the_parts_of_MADR_4()
    {
        var lacking =
            from page in Decisions
            let titles = page.Headings.Select(heading => heading.Title).ToList()
            from part in new[] { "Context and Problem Statement", "Considered Options", "Decision Outcome", "Consequences", "Confirmation" }
            where !titles.Contains(part)
            select $"{page.File}: {part}";

        lacking.Should().BeEmpty("each of these headings has to be there, by these words");
    }

    [Fact]
    public void Every_decision_begins_with_a_status_and_a_date() =>
        Decisions.Where(page => !FrontMatter().IsMatch(page.Text)).Select(page => page.File)
            .Should().BeEmpty("a page begins with ---, its status (accepted, proposed, rejected, deprecated, or superseded by a page), its date, and --- again");

    [Fact]
    public void The_list_of_decisions_is_complete_and_in_their_words()
    {
        var list = Repository.Read("docs/adr/README.md").Replace("`", "", StringComparison.Ordinal);
        var missing = Decisions.Where(page => !list.Contains($"({Path.GetFileName(page.File)}) | {page.Headings.First().Title} |", StringComparison.Ordinal));

        missing.Select(page => page.File).Should().BeEmpty("docs/adr/README.md has a row for each decision, with the title of its page");
        var rows = Row().Matches(list).Select(row => row.Groups[1].Value).ToList();
        rows.Should().BeInAscendingOrder(StringComparer.Ordinal, "rows stand by number").And.OnlyHaveUniqueItems();
        rows.Should().BeEquivalentTo(Decisions.Select(page => Path.GetFileName(page.File)));
    }

    [GeneratedRegex(@"^\d{4}-.*\.md$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\| \[\d{4}\]\((.*?\.md)\) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\A---\nstatus: (accepted|proposed|rejected|deprecated|superseded by \[.*\]\(.*\))\ndate: \d{4}-\d\d-\d\d\n---\n")]
    private static partial Regex FrontMatter();
}
