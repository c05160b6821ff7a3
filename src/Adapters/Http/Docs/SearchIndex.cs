namespace HrSaas.Adapters.Http.Docs;

using System.Text.Json;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;

/// <summary>
/// What the search in the browser is made of: for each word the sections in which it stands. A section is what stands below one
/// heading; its own words and those of its text are told apart by the browser, which has the headings too.
/// </summary>
internal static partial class SearchIndex
{
    private const int Shortest = 2;

    /// <returns>
    /// JSON: <c>pages</c> as [title, address, weight], <c>sections</c> as [page, anchor, title], and <c>words</c>, each with the numbers of
    /// its sections, every number as its distance from the one before.
    /// </returns>
    public static byte[] Of(Pages pages)
    {
        var sections = new List<(int Page, string Anchor, string Title)>();
        var words = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        var all = pages.All.ToList();
        for (var number = 0; number < all.Count; number++)
        {
            sections.Add((number, "", all[number].Title));
            Add(NameOf(all[number]));
            foreach (var block in all[number].Parse().Descendants<LeafBlock>())
            {
                // What stands below the title is the page itself.
                if (block is HeadingBlock { Level: > 1 } heading) sections.Add((number, heading.GetAttributes().Id!, Page.TextOf(heading)));
                Add(Page.TextOf(block));
            }
        }
        return Write(all, sections, words);

        void Add(string text)
        {
            foreach (var word in Words(text))
            {
                if (!words.TryGetValue(word, out var found)) words[word] = found = [];
                found.Add(sections.Count - 1);
            }
        }
    }

    /// <summary>The last part of the address: it often has the word that the title puts into a sentence.</summary>
    private static string NameOf(Page page) => page.Address.TrimEnd('/').Split('/')[^1];

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => word.Length >= Shortest);

    private static byte[] Write(List<Page> pages, List<(int Page, string Anchor, string Title)> sections, SortedDictionary<string, SortedSet<int>> words)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteStartArray("pages");
            foreach (var page in pages)
            {
                json.WriteStartArray();
                json.WriteStringValue(page.Title);
                json.WriteStringValue(page.Address);
                json.WriteNumberValue(Weight(page.File));
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteStartArray("sections");
            foreach (var (page, anchor, title) in sections)
            {
                json.WriteStartArray();
                json.WriteNumberValue(page);
                json.WriteStringValue(anchor);
                json.WriteStringValue(title);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteStartObject("words");
            foreach (var (word, found) in words)
            {
                json.WriteStartArray(word);
                var before = 0;
                foreach (var section in found)
                {
                    json.WriteNumberValue(section - before);
                    before = section;
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return text.ToArray();
    }

    /// <summary>Who looks for a word wants first what it means, then how it is used, and last each example of it.</summary>
    private static int Weight(string file) =>
        file.StartsWith("docs/generated/rules/", StringComparison.Ordinal) ? 0
        : file.StartsWith("docs/generated/", StringComparison.Ordinal) ? 1
        : file.StartsWith("docs/adr/", StringComparison.Ordinal) ? 2
        : file.StartsWith("docs/ubiquitous-language/", StringComparison.Ordinal) || file.StartsWith("docs/how-we-count/", StringComparison.Ordinal) ? 4
        : 3;

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
