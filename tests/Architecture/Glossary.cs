namespace HrSaas.Architecture;

using HrSaas.Architecture.Reading;

/// <summary>
/// The ubiquitous language and the code are one: each page's sections list what the code has, and nothing that it has not.
/// A heading is its type's name as words; hyphens and capitals do not count.
/// </summary>
public class Glossary
{
    private const string Things = "What is kept";
    private const string Commands = "What can be done";
    private const string Events = "What is then recorded";
    private const string RefusedThings = "What can be refused";

    private const string Lacking = "its context's page needs a heading for it, ### and its name as words, in that section, with what a person of HR would say";

    private const string Shared = "docs/ubiquitous-language/shared.md";

    [Fact]
    public void Every_root_of_the_code_is_in_the_glossary() => Missing(Things, context => context.Roots.Select(root => root.Name)).Should().BeEmpty(Lacking);

    [Fact]
    public void Every_command_of_the_code_is_in_the_glossary() => Missing(Commands, CommandsOf).Should().BeEmpty(Lacking);

    [Fact]
    public void Every_event_of_the_code_is_in_the_glossary() => Missing(Events, EventsOf).Should().BeEmpty(Lacking);

    [Fact]
    public void Every_refusal_of_the_code_is_in_the_glossary()
    {
        Missing(RefusedThings, RefusalsOf).Should().BeEmpty(Lacking);
        Contexts.SharedRefusals.Select(type => type.Name).Where(name => !Has(Shared, RefusedThings, name)).Should().BeEmpty(Lacking);
    }

    [Fact]
    public void Every_term_that_looks_like_code_is_in_the_code()
    {
        var invented = Contexts.All.SelectMany(context => new[]
        {
            Invented(PageOf(context), Things, context.Roots.Select(root => root.Name)),
            Invented(PageOf(context), Commands, CommandsOf(context)),
            Invented(PageOf(context), Events, EventsOf(context)),
            Invented(PageOf(context), RefusedThings, RefusalsOf(context)),
        }).SelectMany(terms => terms).Concat(Invented(Shared, RefusedThings, Contexts.SharedRefusals.Select(type => type.Name)));

        invented.Should().BeEmpty("a term in these sections is a name of the code: build it, call it what it is called, or take it out");
    }

    [Fact]
    public void Every_term_is_explained_and_stands_once_on_its_page()
    {
        var pages = Contexts.All.Select(PageOf).Append(Shared).Select(file => Page.Find(file)!).ToList();
        var bare = pages.SelectMany(page => page.Headings.Where(heading => heading.Level == 3), (page, heading) => (page, heading.Title))
            .Where(term => term.page.Section(term.Title).Length < 20).Select(term => $"{term.page.File}: {term.Title}");

        bare.Should().BeEmpty("a term has a sentence below it");
        foreach (var page in pages) page.Headings.Where(heading => heading.Level == 3).Select(heading => Words.Letters(heading.Title)).Should().OnlyHaveUniqueItems(page.File);
    }

    [Fact]
    public void Every_page_has_its_sections()
    {
        foreach (var context in Contexts.All)
            Page.Find(PageOf(context))!.Headings.Where(heading => heading.Level == 2).Select(heading => heading.Title)
                .Should().Contain([Things, Commands, Events, RefusedThings], context.Name);
    }

    private static string PageOf(Context context) => $"docs/ubiquitous-language/{Words.Kebab(context.Name)}.md";

    private static IEnumerable<string> CommandsOf(Context context) => context.Roots.SelectMany(root => root.Commands).Select(type => type.Name);

    private static IEnumerable<string> EventsOf(Context context) => context.Roots.SelectMany(root => root.Events).Select(type => type.Name);

    private static IEnumerable<string> RefusalsOf(Context context) => context.Refusals.Select(type => type.Name);

    private static IEnumerable<string> Missing(string section, Func<Context, IEnumerable<string>> names) =>
        Contexts.All.SelectMany(context => names(context).Where(name => !Has(PageOf(context), section, name)), (context, name) => $"{PageOf(context)}: {name}");

    private static bool Has(string file, string section, string name) =>
        Page.Find(file)?.TitlesUnder(section).Any(title => Words.Letters(title) == Words.Letters(name)) == true;

    private static IEnumerable<string> Invented(string file, string section, IEnumerable<string> names)
    {
        var known = names.Select(Words.Letters).ToHashSet();
        return (Page.Find(file)?.TitlesUnder(section) ?? []).Where(title => !known.Contains(Words.Letters(title))).Select(title => $"{file}: {title}");
    }
}
