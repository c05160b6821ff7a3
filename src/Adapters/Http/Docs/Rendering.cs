namespace HrSaas.Adapters.Http.Docs;

using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>Makes HTML of a page: its links lead to the served pages, wide things scroll by themselves, diagrams wait for the script that draws them.</summary>
internal static class Rendering
{
    /// <summary>The rendered text, the sections for a list of contents, and whether there are diagrams to be drawn.</summary>
    internal readonly record struct Rendered(string Html, IReadOnlyList<(string Title, string Anchor)> Sections, bool HasDiagrams);

    public static Rendered Render(Page page, Pages pages)
    {
        var document = page.Parse();
        foreach (var link in document.Descendants<LinkInline>().ToList()) Lead(link, page, pages);
        var headings = document.Descendants<HeadingBlock>().ToList();
        return new(Write(document), [.. headings.Where(heading => heading.Level == 2).Select(heading => (Page.TextOf(heading), heading.GetAttributes().Id!))],
            document.Descendants<FencedCodeBlock>().Any(IsDiagram));
    }

    /// <summary>HTML of Markdown that is no page of its own.</summary>
    public static string Fragment(string markdown) => Write(Markdig.Markdown.Parse(markdown));

    private static void Lead(LinkInline link, Page page, Pages pages)
    {
        if (pages.Target(page, link.Url ?? "") is { } address)
        {
            link.Url = address;
            return;
        }
        // A file of the repository: whoever has the repository finds it by its path, and here is nothing to follow.
        var told = string.Concat(link.Descendants<LiteralInline>().Select(text => text.Content.ToString()));
        link.ReplaceBy(new LiteralInline($"{told} ({Pages.PathFrom(page.File, link.Url!.Split('#')[0])})"));
    }

    private static string Write(MarkdownDocument document)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeOrDiagram());
        renderer.ObjectRenderers.Add(new ScrollingTable());
        renderer.Render(document);
        text.Flush();
        return text.ToString();
    }

    private static bool IsDiagram(FencedCodeBlock block) => block.Info == "mermaid";

    /// <summary>A diagram keeps its text: it is what is there without a script, and what a screen reader can read.</summary>
    private sealed class CodeOrDiagram : HtmlObjectRenderer<CodeBlock>
    {
        private string _of = "this page";

        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            renderer.EnsureLine();
            if (obj is FencedCodeBlock diagram && IsDiagram(diagram))
            {
                var root = (ContainerBlock)obj.Parent!;
                if (root.Take(root.IndexOf(obj)).OfType<HeadingBlock>().LastOrDefault() is { } heading) _of = Page.TextOf(heading);
                renderer.Write("<figure class=\"diagram\"><div class=\"drawn\" role=\"img\" tabindex=\"0\" aria-label=\"Diagram: ").WriteEscape(_of).Write("\" hidden></div>")
                    .Write("<details open><summary>The diagram as text</summary><pre tabindex=\"0\">").WriteLeafRawLines(obj, true, true).Write("</pre></details></figure>").WriteLine();
            }
            else
            {
                renderer.Write("<pre tabindex=\"0\"><code>").WriteLeafRawLines(obj, true, true).Write("</code></pre>").WriteLine();
            }
        }
    }

    private sealed class ScrollingTable : HtmlObjectRenderer<Table>
    {
        private static readonly HtmlTableRenderer Plain = new();

        protected override void Write(HtmlRenderer renderer, Table obj)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
            Plain.Write((RendererBase)renderer, obj);
            renderer.Write("</div>").WriteLine();
        }
    }
}
