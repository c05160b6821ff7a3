namespace HrSaas.Adapters.Http.Docs;

using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>A page of the documentation: a Markdown file, and the address at which it is served.</summary>
internal sealed partial class Page
{
    /// <summary>The entrance with its three doors.</summary>
    public const string Entrance = "docs/README.md";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    public Page(string file)
    {
        File = file;
        Markdown = Sources.Markdown(file);
        Title = FirstHeading().Match(Markdown) is { Success: true } heading ? heading.Groups[1].Value.Replace("`", "", StringComparison.Ordinal).Trim() : file;
    }

    public string File { get; }

    public string Markdown { get; }

    public string Title { get; }

    public string Address => AddressOf(File);

    /// <summary>The parsed page, its headings bearing the anchors that GitHub gives them. Parsed anew each time: whoever renders it changes it.</summary>
    public MarkdownDocument Parse()
    {
        var document = Markdig.Markdown.Parse(Markdown, Pipeline);
        var seen = new Dictionary<string, int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var anchor = Anchor(TextOf(heading));
            var before = seen.GetValueOrDefault(anchor);
            seen[anchor] = before + 1;
            Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).Id = before == 0 ? anchor : $"{anchor}-{before}";
        }
        return document;
    }

    /// <summary>README.md is what a folder shows; the repository's own is about all of it.</summary>
    public static string AddressOf(string file) => file switch
    {
        "README.md" => "/docs/about",
        Entrance => "/docs/",
        _ when file.EndsWith("/README.md", StringComparison.Ordinal) => "/" + file[..^"README.md".Length],
        _ => "/" + file[..^".md".Length],
    };

    public static string TextOf(LeafBlock block) => string.Concat((block.Inline?.Descendants() ?? []).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));

    private static string Anchor(string title) => NotInAnchors().Replace(title.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"^# (.+)$", RegexOptions.Multiline)]
    private static partial Regex FirstHeading();

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex NotInAnchors();
}
