namespace HrSaas.Contracts.Http;

using System.Net;
using System.Text.RegularExpressions;
using HrSaas.Tests.Support;

/// <summary>The documentation as the host serves it: every page is there, every link leads somewhere, nothing comes from elsewhere.</summary>
public sealed partial class DocsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private readonly ApiClient _anyone = new(host.Address, null);

    [Fact]
    public async Task Every_page_is_reached_from_the_entrance_and_every_link_and_anchor_leads_somewhere()
    {
        var pages = await Walk();

        var broken =
            from page in pages.Values
            from link in page.Links
            let parts = link.Split('#', 2)
            let target = parts[0].Length == 0 ? page : pages.GetValueOrDefault(parts[0].Split('?')[0])
            where target is { Status: not 200 } || parts.Length == 2 && target is not null && !target.Anchors.Contains(WebUtility.UrlDecode(parts[1]))
            select $"{page.Path}: {link}";
        broken.Should().BeEmpty();
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')[..^".md".Length]).Select(path => path.EndsWith("/README", StringComparison.Ordinal) ? path[..^"README".Length] : path);
        files.Except(pages.Keys).Should().BeEmpty();
    }

    [Fact]
    public async Task No_page_takes_anything_from_elsewhere_or_has_a_script_or_a_style_in_it()
    {
        foreach (var page in (await Walk()).Values.Where(page => page.IsHtml))
        {
            Taken().Matches(page.Text).Select(match => match.Groups[1].Value).Where(address => !address.StartsWith("/docs/", StringComparison.Ordinal) && address != "data:,").Should().BeEmpty(page.Path);
            InPlace().IsMatch(page.Text).Should().BeFalse(page.Path);
            page.Policy.Should().Contain("default-src 'none'; script-src 'self';", page.Path).And.NotContain("http", page.Path);
            page.Policy.Contains("unsafe-inline", StringComparison.Ordinal).Should().Be(page.Text.Contains("mermaid.min.js", StringComparison.Ordinal), page.Path);
        }
    }

    [Theory]
    [InlineData("/docs/")]
    [InlineData("/docs/context-map")]
    [InlineData("/docs/search.json")]
    [InlineData("/problems/before-hire-date")]
    public async Task Who_has_a_page_already_is_told_so(string path)
    {
        var first = await _anyone.Get(path);
        first.Header("Cache-Control").Should().Be("public, no-cache");

        var again = await _anyone.Get(path, ("If-None-Match", first.Header("ETag")!));
        var packed = await _anyone.Get(path, ("Accept-Encoding", "gzip"));

        again.Status.Should().Be(304);
        again.Text.Should().BeEmpty();
        packed.Header("Content-Encoding").Should().Be("gzip");
        packed.Header("ETag").Should().NotBe(first.Header("ETag"), "it is another sequence of bytes");
    }

    [Fact]
    public async Task What_is_asked_for_by_its_tag_is_kept_for_ever_and_anything_else_is_not()
    {
        var style = Taken().Matches((await _anyone.Get("/docs/")).Text).Select(match => match.Groups[1].Value).Single(address => address.Contains("docs.css", StringComparison.Ordinal));

        (await _anyone.Get(style)).Header("Cache-Control").Should().Contain("immutable");
        (await _anyone.Get(style + "0")).Header("Cache-Control").Should().Be("public, no-cache");
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_a_page_that_says_so_and_leads_on()
    {
        foreach (var path in (string[])["/docs/no-such-page", "/docs/adr/9999-nothing", "/docs/assets/../../etc/passwd", "/docs/assets/nothing.js"])
        {
            var answer = await _anyone.Get(path);
            answer.Status.Should().Be(404, path);
            if (path.StartsWith("/docs/assets/..", StringComparison.Ordinal)) continue; // the client makes /etc/passwd of it, which is no page of ours
            answer.Text.Should().Contain("<h1>No such page</h1>").And.Contain("href=\"/docs/search\"");
        }
    }

    [Fact]
    public async Task The_entrance_has_two_addresses_and_three_doors()
    {
        var entrance = await _anyone.Get("/docs");

        entrance.Text.Should().Be((await _anyone.Get("/docs/")).Text);
        foreach (var door in (string[])["I know HR", "I call the API", "I change the code"]) entrance.Text.Should().Contain($"<summary>{door}</summary>");
    }

    [Fact]
    public async Task A_problem_leads_to_the_word_in_the_language_of_the_domain() =>
        (await _anyone.Get("/problems/before-hire-date")).Text.Should().Contain("href=\"/docs/ubiquitous-language/employment#before-hire-date\"");

    /// <summary>From the entrance along every link, as far as the host itself goes.</summary>
    private async Task<Dictionary<string, Served>> Walk()
    {
        var pages = new Dictionary<string, Served>();
        var open = new Queue<string>(["/docs/"]);
        while (open.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path)) continue;
            var answer = await _anyone.Get(path);
            while (answer.Status == 301) answer = await _anyone.Get(new Uri(new(host.Address, path), answer.Header("Location")!).PathAndQuery);
            var page = pages[path] = new(path, answer.Status, answer.Header("Content-Type") ?? "", answer.Header("Content-Security-Policy") ?? "", answer.Text);
            if (!page.IsHtml || path.StartsWith("/docs/api", StringComparison.Ordinal)) continue;
            foreach (var link in page.Links.Select(link => link.Split('#', '?')[0]).Where(link => link.StartsWith('/'))) open.Enqueue(link);
        }
        return pages;
    }

    [GeneratedRegex("""<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)="([^"]*)""")]
    private static partial Regex Taken();

    [GeneratedRegex("""<style|<script(?![^>]*\bsrc=)|<[a-z][^>]*\s(?:style|on[a-z]+)=""")]
    private static partial Regex InPlace();

    private sealed partial record Served(string Path, int Status, string Type, string Policy, string Text)
    {
        public bool IsHtml => Type.StartsWith("text/html", StringComparison.Ordinal) && !Path.StartsWith("/docs/api", StringComparison.Ordinal);

        public IReadOnlyList<string> Links { get; } = [.. Link().Matches(Text).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

        public IReadOnlySet<string> Anchors { get; } = Id().Matches(Text).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToHashSet();

        [GeneratedRegex("""<a\b[^>]*?\bhref="([^"]*)""")]
        private static partial Regex Link();

        [GeneratedRegex("""\bid="([^"]*)""")]
        private static partial Regex Id();
    }
}
