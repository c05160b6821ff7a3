namespace HrSaas.Adapters.Http.Docs;

using System.Collections.Frozen;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>One of the three doors: what the entrance lists for one kind of reader.</summary>
internal sealed record Door(string Title, string Address, IReadOnlyList<(string Title, string Address)> Pages);

/// <summary>All pages, the doors that lead to them, and where a link between them leads.</summary>
internal sealed class Pages
{
    /// <summary>The description of every route, which is served beside the pages.</summary>
    public const string Reference = "/docs/api/";

    private readonly FrozenDictionary<string, Page> _byFile;
    private readonly FrozenDictionary<string, Page> _byAddress;
    private readonly FrozenDictionary<string, string> _words;

    public Pages()
    {
        _byFile = Sources.Files.Select(file => new Page(file)).ToFrozenDictionary(page => page.File);
        _byAddress = _byFile.Values.ToFrozenDictionary(page => page.Address);
        Doors = [.. DoorsOf(_byFile[Page.Entrance])];
        _words = _byFile.Values.Where(page => page.File.StartsWith("docs/ubiquitous-language/", StringComparison.Ordinal))
            .SelectMany(page => page.Parse().Descendants<HeadingBlock>().Where(heading => heading.Level == 3).Select(heading => (Anchor: heading.GetAttributes().Id!, page.Address)))
            .GroupBy(word => word.Anchor).ToFrozenDictionary(word => word.Key, word => $"{word.First().Address}#{word.Key}");
    }

    public IEnumerable<Page> All => _byFile.Values.OrderBy(page => page.File, StringComparer.Ordinal);

    public IReadOnlyList<Door> Doors { get; }

    public Page? Find(string address) => _byAddress.GetValueOrDefault(address) ?? _byAddress.GetValueOrDefault(address + "/");

    /// <summary>Where the language has a word, a command or a refusal, named in kebab-case; null where it has none.</summary>
    public string? Word(string name) => _words.GetValueOrDefault(name);

    /// <summary>The address of what a page links to; null for a file of the repository that is not served.</summary>
    public string? Target(Page from, string link)
    {
        if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal) || link.StartsWith('/') || link.StartsWith('#')) return link;
        var parts = link.Split('#', 2);
        var file = PathFrom(from.File, Uri.UnescapeDataString(parts[0]));
        var page = _byFile.GetValueOrDefault(file) ?? _byFile.GetValueOrDefault(file.TrimEnd('/') + "/README.md");
        return page is null ? null : parts.Length == 1 ? page.Address : $"{page.Address}#{parts[1]}";
    }

    /// <summary>The path in the repository that a relative link names.</summary>
    public static string PathFrom(string file, string link)
    {
        var steps = file.Split('/')[..^1].ToList();
        foreach (var step in link.Split('/'))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not "." and not "..") steps.Add(step);
        }
        return string.Join('/', steps);
    }

    private IEnumerable<Door> DoorsOf(Page entrance)
    {
        HeadingBlock? heading = null;
        var found = new List<(string Title, string Address)>();
        foreach (var block in entrance.Parse())
        {
            if (block is HeadingBlock { Level: <= 2 } next)
            {
                if (heading is not null && found.Count > 0) yield return DoorOf(heading, found);
                (heading, found) = (next, []);
            }
            else
            {
                foreach (var link in block.Descendants().OfType<LinkInline>())
                    if (Target(entrance, link.Url ?? "")?.Split('#')[0] is { } address && TitleOf(address) is { } title && !found.Exists(page => page.Address == address)) found.Add((title, address));
            }
        }
        if (heading is not null && found.Count > 0) yield return DoorOf(heading, found);
    }

    private static Door DoorOf(HeadingBlock heading, List<(string Title, string Address)> pages) =>
        new(Page.TextOf(heading), Page.AddressOf(Page.Entrance) + "#" + heading.GetAttributes().Id, pages);

    private string? TitleOf(string address) => address == Reference ? "API reference" : Find(address)?.Title;
}
