namespace HrSaas.EndToEnd.Docs;

using HrSaas.Tests.Support;

/// <summary>The documentation as a reader's browser shows it: a page of each kind, and every page with a diagram.</summary>
public sealed class DocsInABrowser(DocsInABrowser.Look look) : IClassFixture<DocsInABrowser.Look>
{
    private const string Reference = "/docs/api/";

    /// <summary>A page of each kind; those with diagrams are found.</summary>
    private static readonly string[] Kinds =
    [
        "/docs/", "/docs/about", "/docs/ubiquitous-language/employment", "/docs/how-we-count/headcount", "/docs/generated/rules/watching", "/docs/generated/decision-tables",
        "/docs/generated/events", "/docs/generated/read-models", "/docs/generated/routes", "/docs/generated/problems", "/docs/adr/", "/docs/adr/0015-packages-and-licences",
        "/docs/operations/settings", "/docs/search", "/docs/no-such-page", "/problems", "/problems/before-hire-date", Reference,
    ];

    /// <summary>One of each thing that has colours of its own.</summary>
    private static readonly string[] Dark =
        ["/docs/", "/docs/guides/change-an-event", "/docs/adr/0015-packages-and-licences", "/docs/context-map", "/docs/search", "/problems/before-hire-date", Reference];

    [Fact]
    public void No_page_has_a_serious_or_critical_finding_of_axe()
    {
        var findings =
            from page in look.Seen.Pages
            from finding in page.Findings
            where finding.Impact is "serious" or "critical"
            select $"{page.Path} ({page.At}): {finding.Rule} at {string.Join("; ", finding.At)}";

        findings.Should().BeEmpty();
        look.Seen.Pages.Should().HaveCount(look.Pages.Count + Dark.Length);
        look.Seen.Pages.Where(page => page.Path != "/docs/no-such-page" && page.Status != 200).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_wider_than_a_phone() =>
        look.Seen.Pages.Where(page => page.Wide > 0).Select(page => $"{page.Path} ({page.At}) by {page.Wide} pixels").Should().BeEmpty();

    [Fact]
    public void Nothing_is_asked_for_from_elsewhere() => look.Seen.Pages.SelectMany(page => page.Outside).Should().BeEmpty();

    [Fact]
    public void The_browser_has_nothing_to_complain_of()
    {
        var complaints =
            from page in look.Seen.Pages
            from complaint in page.Complaints
            // Swagger UI tries to set one style of its own, which the policy forbids; it does without.
            where !(page.Path == Reference && complaint.StartsWith("Applying inline style violates", StringComparison.Ordinal))
            where !(page.Path == "/docs/no-such-page" && complaint.Contains("404", StringComparison.Ordinal))
            select $"{page.Path}: {complaint}";

        complaints.Should().BeEmpty();
    }

    [Fact]
    public void Every_diagram_of_the_documentation_is_drawn()
    {
        look.Seen.Pages.SelectMany(page => page.Undrawn.Select(why => $"{page.Path}: {why}")).Should().BeEmpty();
        foreach (var (path, diagrams) in look.WithDiagrams)
            look.Seen.Pages.Where(page => page.Path == path).Select(page => page.Diagrams).Should().AllBeEquivalentTo(diagrams, path);
        look.WithDiagrams.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("before hire date", "/docs/ubiquitous-language/employment#before-hire-date")]
    [InlineData("FTE", "/docs/ubiquitous-language/employment#fte")]
    [InlineData("headc", "/docs/how-we-count/headcount")]
    [InlineData("idempotenc", "/docs/adr/0012-idempotency-and-unknown-outcomes")]
    public void What_is_sought_is_found_among_the_first(string text, string address)
    {
        var search = look.Seen.Searches.Single(search => search.Text == text);

        search.Results.Take(5).Should().Contain(address, search.Told);
    }

    [Fact]
    public void A_search_without_a_find_says_so()
    {
        var search = look.Seen.Searches.Single(search => search.Text == "xylophone");

        search.Results.Should().BeEmpty();
        search.Told.Should().StartWith("Nothing is found");
    }

    /// <summary>One look at everything by one browser.</summary>
    public sealed class Look : IAsyncLifetime
    {
        internal Seen Seen { get; private set; } = new([], []);

        /// <summary>Each page with diagrams, and how many its source has.</summary>
        internal IReadOnlyList<(string Path, int Diagrams)> WithDiagrams { get; } =
        [
            .. from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
               let diagrams = File.ReadLines(file).Count(line => line == "```mermaid")
               where diagrams > 0
               select ("/" + Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')[..^".md".Length], diagrams),
        ];

        internal IReadOnlyList<string> Pages => [.. Kinds.Union(WithDiagrams.Select(page => page.Path))];

        public async Task InitializeAsync()
        {
            using var data = await DataFolder.WithCluster();
            await using var host = await HostProcess.Start(new(data.Path));
            Seen = await Browser.Look(host.Address, Pages, Dark, ["before hire date", "FTE", "headc", "idempotenc", "xylophone"]);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
