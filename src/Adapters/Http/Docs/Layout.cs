namespace HrSaas.Adapters.Http.Docs;

using System.Net;
using System.Text;

/// <summary>What stands around every page: a way past the navigation, the three doors, the search.</summary>
/// <param name="assets">The address of an asset, which changes with its content.</param>
internal sealed class Layout(Pages pages, Func<string, string> assets)
{
    /// <param name="current">The page's own address.</param>
    /// <param name="main">Its text as HTML.</param>
    public string Around(string title, string current, string main, IReadOnlyList<(string Title, string Anchor)>? sections = null, bool hasDiagrams = false)
    {
        var page = new StringBuilder()
            .Append("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">")
            .Append("<title>").Append(Html(title == "Documentation" ? title : $"{title} · Documentation")).Append("</title>")
            .Append("<link rel=\"stylesheet\" href=\"").Append(assets("docs.css")).Append("\"><link rel=\"icon\" href=\"data:,\">");
        if (hasDiagrams) page.Append("<script src=\"").Append(assets("mermaid.min.js")).Append("\" defer></script>");
        page.Append("<script src=\"").Append(assets("docs.js")).Append("\" defer></script></head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the text</a>\n<header><a class=\"home\" href=\"/docs/\">HrSaas</a>");
        if (current != Site.SearchAddress)
            page.Append("<form role=\"search\" action=\"").Append(Site.SearchAddress).Append("\"><label for=\"sought\">Search</label> <input id=\"sought\" name=\"q\" type=\"search\" autocomplete=\"off\"> <button>Find</button></form>");
        page.Append("</header>\n<div class=\"columns\">\n<nav aria-label=\"Documentation\">");
        foreach (var door in pages.Doors) Append(page, door, current);
        page.Append("</nav>\n<main id=\"content\" tabindex=\"-1\">\n");
        if (sections is { Count: > 2 }) page.Append(Contents(sections));
        return page.Append(main).Append("</main>\n</div>\n<footer>This server's own documentation: it says what this server does. <a href=\"/docs/\">The three doors</a></footer>\n</body>\n</html>\n").ToString();
    }

    public static string Html(string text) => WebUtility.HtmlEncode(text);

    private static void Append(StringBuilder page, Door door, string current)
    {
        // Closed: on a phone the text comes first. On a wide screen the script opens all of them.
        page.Append("<details><summary>").Append(Html(door.Title)).Append("</summary><ul>");
        foreach (var (title, address) in door.Pages)
            page.Append("<li><a href=\"").Append(address).Append(address == current ? "\" aria-current=\"page\">" : "\">").Append(Html(title)).Append("</a></li>");
        page.Append("</ul></details>");
    }

    private static string Contents(IReadOnlyList<(string Title, string Anchor)> sections) =>
        "<details class=\"contents\"><summary>On this page</summary><ul>"
        + string.Concat(sections.Select(section => $"<li><a href=\"#{Html(section.Anchor)}\">{Html(section.Title)}</a></li>")) + "</ul></details>\n";
}
