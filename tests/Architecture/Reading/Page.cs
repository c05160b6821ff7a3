namespace HrSaas.Architecture.Reading;

using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>A markdown page of the repository.</summary>
internal sealed partial class Page
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private Page(string file)
    {
        File = file;
        Text = Repository.Read(file);
        Document = Markdown.Parse(Text, Pipeline);
    }

    public static IReadOnlyList<Page> All { get; } =
        [.. Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Select(file => new Page(file))];

    public static Page? Find(string file) => All.FirstOrDefault(page => page.File == file);

    public string File { get; }

    public string Text { get; }

    public MarkdownDocument Document { get; }

    public IEnumerable<(int Level, string Title)> Headings =>
        Document.Descendants<HeadingBlock>().Select(heading => (heading.Level, TitleOf(heading)));

    /// <summary>The anchors that GitHub gives the page's headings.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var seen = new Dictionary<string, int>();
            var anchors = new HashSet<string>();
            foreach (var (_, title) in Headings)
            {
                var anchor = NotInAnchors().Replace(title.ToLowerInvariant(), "").Replace(' ', '-');
                var before = seen.GetValueOrDefault(anchor);
                seen[anchor] = before + 1;
                anchors.Add(before == 0 ? anchor : $"{anchor}-{before}");
            }
            return anchors;
        }
    }

    /// <summary>Where the page's links and images lead.</summary>
    public IEnumerable<string> Links => Document.Descendants<LinkInline>().Select(link => link.Url ?? "");

    /// <summary>The titles of level <paramref name="level"/> below the heading of a section, up to the next heading of the section's level.</summary>
    public IEnumerable<string> TitlesUnder(string section, int level = 3) => Headings
        .SkipWhile(heading => heading.Title != section).Skip(1)
        .TakeWhile(heading => heading.Level >= level).Where(heading => heading.Level == level).Select(heading => heading.Title);

    /// <summary>The text from a heading to the next of the same or a higher level.</summary>
    public string Section(string title)
    {
        var headings = Document.Descendants<HeadingBlock>().ToList();
        var at = headings.FindIndex(heading => TitleOf(heading) == title);
        if (at < 0) return "";
        var next = headings.Skip(at + 1).FirstOrDefault(heading => heading.Level <= headings[at].Level);
        return Text[(headings[at].Span.End + 1)..(next?.Span.Start ?? Text.Length)].Trim();
    }

    private static string TitleOf(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex NotInAnchors();
}
