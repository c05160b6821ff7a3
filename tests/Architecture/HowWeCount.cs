namespace HrSaas.Architecture;

using HrSaas.Architecture.Reading;

/// <summary>Pages that say how something is counted rest on tests that exist.</summary>
public class HowWeCount
{
    private static readonly IReadOnlyList<Page> Pages = [.. Page.All.Where(page => page.File.StartsWith("docs/how-we-count/", StringComparison.Ordinal))];

    [Fact]
    public void Every_page_names_the_tests_that_prove_it()
    {
        var wrong = new List<string>();
        foreach (var page in Pages)
        {
            var named = Tests.NamedIn(page.Section("Proved by"));
            if (named.Count == 0) wrong.Add($"{page.File} names no test");
            wrong.AddRange(named.Where(test => !Tests.All.Contains(test)).Select(test => $"{page.File} names {test}"));
        }

        wrong.Should().BeEmpty("its part 'Proved by' names tests that are there, as `Class.Sentence`");
        Pages.Should().NotBeEmpty();
    }

    [Fact]
    public void Every_page_begins_with_what_a_person_of_HR_would_say_and_has_examples()
    {
        Pages.Where(page => !page.Text.Contains("\n**In one sentence.** ", StringComparison.Ordinal)).Select(page => page.File).Should().BeEmpty("it begins with **In one sentence.**");
        Pages.Where(page => !page.Headings.Any(heading => heading.Title.StartsWith("Worked example", StringComparison.Ordinal))).Select(page => page.File).Should().BeEmpty("it has a heading that begins with Worked example");
    }
}
