namespace HrSaas.Adapters.Http.Docs;

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

/// <summary>
/// The documentation as a site, under <c>/docs</c>: every page is rendered when it is first asked for, and kept. There is nothing of a
/// tenant in it, and so nobody needs a token to read it.
/// </summary>
internal sealed class Site
{
    public const string SearchAddress = "/docs/search";

    private static readonly string[] AssetNames = ["docs.css", "docs.js", "mermaid.min.js", "api.css"];

    private readonly ConcurrentDictionary<string, Lazy<Served>> _kept = new();
    private readonly Lazy<Pages> _pages = new(() => new());
    private readonly Lazy<Layout> _layout;
    private readonly Lazy<Served> _index;
    private readonly Lazy<Served> _notFound;

    public Site()
    {
        _layout = new(() => new(_pages.Value, AssetAddress));
        _index = new(() => Served.Json(SearchIndex.Of(_pages.Value)));
        _notFound = new(() => Served.Page(_layout.Value.Around("No such page", "",
            $"<h1>No such page</h1>\n<p>The documentation has no page at this address. It may have been renamed: <a href=\"{SearchAddress}\">search</a> for it, or go in by one of <a href=\"/docs/\">the three doors</a>.</p>\n")));
    }

    public Pages Pages => _pages.Value;

    /// <summary>Where an asset is found; the address changes when the asset does.</summary>
    public string AssetAddress(string name) => $"/docs/assets/{name}?v={Asset(name).Tag}";

    /// <summary>A page with a text of its own, in the dress of all others.</summary>
    public Served Dressed(string title, string address, string html) => Served.Page(_layout.Value.Around(title, address, html));

    public Task Page(HttpContext http)
    {
        var address = http.Request.Path.Value!;
        if (address is "/docs") address = "/docs/";
        return Pages.Find(address) is { } page ? Kept(page.Address, () => Rendered(page)).Write(http) : _notFound.Value.Write(http, StatusCodes.Status404NotFound);
    }

    public Task Search(HttpContext http) => Kept(SearchAddress, Searching).Write(http);

    public Task Index(HttpContext http) => _index.Value.Write(http);

    public Task Asset(HttpContext http)
    {
        var name = (string?)http.Request.RouteValues["name"] ?? "";
        return AssetNames.Contains(name) ? Asset(name).Write(http) : _notFound.Value.Write(http, StatusCodes.Status404NotFound);
    }

    private Served Asset(string name) => Kept("/docs/assets/" + name, () => Served.Asset(name));

    private Served Kept(string address, Func<Served> make) => _kept.GetOrAdd(address, _ => new(make)).Value;

    private Served Rendered(Page page)
    {
        var rendered = Rendering.Render(page, Pages);
        return Served.Page(_layout.Value.Around(page.Title, page.Address, rendered.Html, rendered.Sections, rendered.HasDiagrams), rendered.HasDiagrams ? Served.Drawn : Served.Strict);
    }

    private Served Searching() => Dressed("Search", SearchAddress,
        $"""
        <h1>Search</h1>
        <form role="search" action="{SearchAddress}" class="searching" data-index="/docs/search.json?v={_index.Value.Tag}">
        <label for="sought">Words, or how they begin</label>
        <input id="sought" name="q" type="search" autocomplete="off"> <button>Find</button>
        </form>
        <p role="status" id="found"></p>
        <ol id="results"></ol>
        <noscript><p>The search works in your browser and needs its scripts. Without them, go in by one of <a href="/docs/">the three doors</a>: every page can be reached from there.</p></noscript>

        """);
}
