namespace HrSaas.Contracts.Http;

/// <summary>Mergers and splits of units, and where a unit comes from, on the real store and its read models.</summary>
public sealed class OrgUnitsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Why = """{"code":"reorganisation"}""", Mistake = """{"code":"data-entry-error"}""";

    [Fact]
    public async Task A_merged_unit_is_told_by_what_it_has_become_part_of_until_the_merger_is_withdrawn()
    {
        var api = await host.Client();
        string board = await Open(api, "BOARD"), sales = await Open(api, "SALES", board), support = await Open(api, "SUPPORT", sales);

        var body = $$"""{"effectiveDate":"2026-01-01","intoId":"{{board}}","reason":{{Why}}}""";
        var merged = await api.Do($"/v1/org-units/{sales}/mergers", body);

        merged.Id.Should().Be(sales);
        ((bool)(await api.Do($"/v1/org-units/{sales}/mergers", body)).Json["changed"]!).Should().BeFalse();
        (await Chart(api, "2025-12-31", merged)).Should().Equal("BOARD", "BOARD/SALES", "BOARD/SALES/SUPPORT");
        (await Chart(api, "2026-01-01", merged)).Should().Equal("BOARD", "BOARD/SUPPORT");
        (await Predecessors(api, board, "2026-01-01")).Should().Equal($"{sales} merger 2026-01-01 {merged.Fact}");
        (await Predecessors(api, board, "2025-12-31")).Should().BeEmpty();
        var gone = await api.Get($"/v1/org-units/{sales}?asOf=2026-01-01");
        ((bool)gone.Json["isOpen"]!, (string?)gone.Json["lastDay"], (string?)gone.Json["successorId"]).Should().Be((false, "2025-12-31", board));
        ((string?)(await api.Get($"/v1/org-units/{support}?asOf=2026-01-01")).Json["sources"]!["parent"]!["factId"]).Should().Be(merged.Fact);
        (await api.Get($"/v1/org-units/{support}")).Header("ETag").Should().StartWith($"\"{merged.Version}.", "what is below has changed with the merger");
        (await api.Get($"/v1/org-units?waitFor={(string)merged.Json["position"]!}")).Json["data"]!.AsArray().Single(row => (string?)row!["id"] == support)!["version"]!.GetValue<long>().Should().Be(merged.Version);
        var then = (string)merged.Json["recordedAt"]!;

        (await api.Post($"/v1/org-units/{board}/mergers", $$"""{"effectiveDate":"2026-06-01","intoId":"{{support}}","reason":{{Why}}}""")).Code.Should().Be("cycle-in-org-structure");
        var withdrawn = await api.Do($"/v1/org-units/{sales}/facts/{merged.Fact}/rescission", $$"""{"reason":{{Mistake}}}""", ("If-Match", gone.Header("ETag")!));
        (await Chart(api, "2026-01-01", withdrawn)).Should().Equal("BOARD", "BOARD/SALES", "BOARD/SALES/SUPPORT");
        (await Predecessors(api, board, "2026-01-01")).Should().BeEmpty();
        (await Predecessors(api, board, "2026-01-01&knownAt=" + Uri.EscapeDataString(then))).Should().Equal($"{sales} merger 2026-01-01 {merged.Fact}");
    }

    [Fact]
    public async Task A_unit_is_split_into_parts_that_tell_of_it_and_its_closing_can_be_withdrawn()
    {
        var api = await host.Client();
        string board = await Open(api, "BOARD"), sales = await Open(api, "SALES", board), support = await Open(api, "SUPPORT", sales), shops = await Open(api, "SHOPS", sales);

        var split = await api.Do($"/v1/org-units/{sales}/splits", $$"""
            {"effectiveDate":"2026-01-01","closes":true,"reason":{{Why}},
             "parts":[{"code":"NORTH","name":"Sales North","takes":["{{support}}","{{shops}}"]},{"code":"SOUTH","name":"Sales South"}]}
            """);

        split.Id.Should().Be(sales);
        (await Chart(api, "2025-12-31", split)).Should().Equal("BOARD", "BOARD/SALES", "BOARD/SALES/SHOPS", "BOARD/SALES/SUPPORT");
        (await Chart(api, "2026-01-01", split)).Should().Equal("BOARD", "BOARD/NORTH", "BOARD/NORTH/SHOPS", "BOARD/NORTH/SUPPORT", "BOARD/SOUTH");
        var history = (await api.Get($"/v1/org-units/{sales}/history")).Json["facts"]!.AsArray();
        history.Select(fact => (string?)fact!["kind"]).Should().Equal("opening", "split", "closing");
        var parts = history[1]!["says"]!["parts"]!.AsArray().Select(part => (string)part!).ToList();
        foreach (var part in parts) (await Predecessors(api, part, "2026-01-01")).Should().Equal($"{sales} split 2026-01-01 {split.Fact}");
        var read = await api.Get($"/v1/org-units/{sales}?asOf=2026-01-01");
        ((string)read.Header("ETag")!).Should().StartWith($"\"{split.Version}.");

        var closing = (string)history[2]!["factId"]!;
        var withdrawn = await api.Do($"/v1/org-units/{sales}/facts/{closing}/rescission", $$"""{"reason":{{Mistake}}}""", ("If-Match", read.Header("ETag")!));
        (await Chart(api, "2026-01-01", withdrawn)).Should().Equal("BOARD", "BOARD/NORTH", "BOARD/NORTH/SHOPS", "BOARD/NORTH/SUPPORT", "BOARD/SALES", "BOARD/SOUTH");

        var corrected = await api.Do($"/v1/org-units/{sales}/splits/{split.Fact}/correction",
            $$"""{"effectiveDate":"2026-01-02","partIds":["{{parts[1]}}"],"splitReason":{{Why}},"reason":{{Mistake}}}""", ("If-Match", $"\"{withdrawn.Version}\""));
        (await Predecessors(api, parts[0], "2026-01-02")).Should().BeEmpty();
        (await Predecessors(api, parts[1], "2026-01-02")).Should().Equal($"{sales} split 2026-01-02 {split.Fact}");
        ((string)corrected.Json["correctionId"]!).Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_split_that_cannot_be_is_refused_by_name_and_nothing_of_it_is_recorded()
    {
        var api = await host.Client();
        string board = await Open(api, "BOARD"), sales = await Open(api, "SALES", board), support = await Open(api, "SUPPORT", sales);
        var path = $"/v1/org-units/{sales}/splits";

        async Task<ApiAnswer> Split(string parts, bool closes = false, string from = "2026-01-01") =>
            await api.Post(path, $$"""{"effectiveDate":"{{from}}","closes":{{(closes ? "true" : "false")}},"reason":{{Why}},"parts":[{{parts}}]}""");

        const string Part = """{"code":"NORTH","name":"North"}""";
        (await Split("")).Errors.Should().Equal(("/parts", "empty"));
        (await Split(string.Join(',', Enumerable.Repeat(Part, 21)))).Errors.Should().Equal(("/parts", "too-many"));
        (await Split("""{"code":"","takes":[7]}""")).Errors.Should().Contain([("/parts/0/takes/0", "wrong-type"), ("/parts/0/name", "required")]);
        (await Split("""{"code":"SUPPORT","name":"North"}""")).Code.Should().Be("org-unit-code-taken");
        (await Split(Part + "," + Part)).Code.Should().Be("org-unit-code-taken");
        (await Split($$"""{"code":"NORTH","name":"North","takes":["{{Guid.NewGuid()}}"]}""")).Code.Should().Be("unknown-unit-to-take");
        (await Split($$"""{"code":"NORTH","name":"North","takes":["{{board}}"]}""")).Code.Should().Be("unit-to-take-not-below");
        (await Split($$"""{"code":"NORTH","name":"North","takes":["{{support}}","{{support}}"]}""")).Code.Should().Be("unit-taken-twice");
        var left = await Split(Part, closes: true);
        (left.Status, left.Code).Should().Be((409, "closed-unit-has-units-below"), left.Text);
        (await Split(Part, from: "2020-01-01")).Code.Should().Be("split-unit-not-open");
        (await api.Post($"/v1/org-units/{Guid.NewGuid()}/splits", $$"""{"effectiveDate":"2026-01-01","closes":false,"reason":{{Why}},"parts":[{{Part}}]}""")).Status.Should().Be(404);

        var done = await Split(Part);
        done.Status.Should().Be(200, done.Text);
        (await Split(Part)).Code.Should().Be("org-unit-code-taken", "it was recorded once");
        (await Chart(api, "2026-01-01", done)).Should().Equal("BOARD", "BOARD/NORTH", "BOARD/SALES", "BOARD/SALES/SUPPORT");
    }

    private static async Task<string> Open(ApiClient api, string code, string? parent = null) => (await api.Do("/v1/org-units",
        $$"""{"code":"{{code}}","openedOn":"2020-01-01","name":"{{code}}"{{(parent is null ? "" : $",\"parentId\":\"{parent}\"")}} }""")).Id;

    private static async Task<IEnumerable<string>> Predecessors(ApiClient api, string unit, string asOf) =>
        (await api.Get($"/v1/org-units/{unit}?asOf={asOf}")).Json["predecessors"]?.AsArray()
            .Select(one => $"{one!["orgUnitId"]} {one["by"]} {one["from"]} {one["factId"]}") ?? [];

    private static async Task<IEnumerable<string>> Chart(ApiClient api, string day, ApiAnswer after)
    {
        var page = await api.Get($"/v1/org-chart?asOf={day}", ("Wait-For-Position", (string)after.Json["position"]!));
        page.Status.Should().Be(200, page.Text);
        return page.Json["data"]!.AsArray().Select(row => string.Join('/', row!["path"]!.AsArray()));
    }
}
