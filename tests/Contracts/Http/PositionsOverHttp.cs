namespace HrSaas.Contracts.Http;

/// <summary>Positions and their reporting line from beginning to end, on the real store and its read model.</summary>
public sealed class PositionsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Why = """{"reason":{"code":"data-entry-error"}}""";

    [Fact]
    public async Task Positions_and_their_line_are_listed_as_of_a_day_and_as_known_at_a_moment()
    {
        var api = await host.Client();
        var (job, unit) = await JobAndUnit(api);
        var other = (await api.Do("/v1/org-units", """{"code":"W4","openedOn":"2020-01-01","name":"Ward 4"}""")).Id;
        var chief = (await api.Do("/v1/positions", Opening("P-1", job, unit, 1))).Id;
        var head = (await api.Do("/v1/positions", Opening("P-2", job, unit, 1))).Id;
        var nurses = await api.Do("/v1/positions", Opening("P-3", job, unit, 2.5m));
        nurses.Header("Location").Should().Be("/v1/positions/" + nurses.Id);
        await api.Do($"/v1/reporting-line/{head}/placings", $$"""{"effectiveDate":"2020-01-01","reportsToId":"{{chief}}"}""");
        var placed = await api.Do($"/v1/reporting-line/{nurses.Id}/placings", $$"""{"effectiveDate":"2020-01-01","reportsToId":"{{head}}"}""");
        var then = Uri.EscapeDataString((string)(await api.Get($"/v1/reporting-line/{nurses.Id}?asOf=2020-06-01")).Json["knownAt"]!);

        await api.Do($"/v1/positions/{nurses.Id}/changes", $$"""{"effectiveDate":"2021-01-01","orgUnitId":"{{other}}","title":"Night nurse"}""");
        var budget = await api.Do($"/v1/positions/{nurses.Id}/budget-changes", """{"effectiveDate":"2021-01-01","budget":3}""");
        await api.Do($"/v1/positions/{nurses.Id}/budget-changes/{budget.Fact}/correction", """{"effectiveDate":"2020-02-29","budget":4,"reason":{"code":"data-entry-error"}}""", ("If-Match", "\"3\""));
        await api.Do($"/v1/positions/{nurses.Id}/freezes", """{"effectiveDate":"2021-06-01"}""");
        await api.Do($"/v1/positions/{nurses.Id}/thaws", """{"effectiveDate":"2022-06-01"}""");
        await api.Do($"/v1/positions/{head}/closings", """{"lastDay":"2020-12-31"}""");
        var withdrawn = await api.Do($"/v1/reporting-line/{nurses.Id}/placings/{placed.Fact}/correction",
            $$$"""{"effectiveDate":"2020-03-01","reportsToId":"{{{head}}}","reason":{"code":"data-entry-error"}}""", ("If-Match", "\"2\""));

        var read = (await api.Get($"/v1/positions/{nurses.Id}?asOf=2021-07-01")).Json;
        ((string?)read["status"], (string?)read["title"], (decimal)read["budget"]!, (string?)read["orgUnitId"]).Should().Be(("frozen", "Night nurse", 4m, other));
        (await api.Get($"/v1/positions/{nurses.Id}/history")).Json["facts"]!.AsArray().Select(fact => (string?)fact!["kind"])
            .Should().Equal("opening", "change", "budget-change", "freeze", "thaw");

        var position = ("Wait-For-Position", (string)withdrawn.Json["position"]!);
        async Task<IEnumerable<string>> List(string query)
        {
            var list = await api.Get("/v1/positions?" + query, position);
            list.Status.Should().Be(200, list.Text);
            return [.. list.Json["data"]!.AsArray().Select(row => $"{row!["code"]} {row["status"]} {row["budget"]} v{row["version"]}")];
        }
        (await List("asOf=2020-06-01")).Should().Equal("P-1 open 1 v1", "P-2 open 1 v2", "P-3 open 4 v6");
        (await List("asOf=2021-07-01")).Should().Equal("P-1 open 1 v1", "P-2 closed  v2", "P-3 frozen 4 v6");
        (await List($"asOf=2021-07-01&knownAt={then}")).Should().Equal("P-1 open 1 v1", "P-2 open 1 v1", "P-3 open 2.5 v1");
        (await List("asOf=2019-12-31&status=not-yet-open&limit=1")).Should().Equal("P-1 not-yet-open  v1");
        (await List($"asOf=2021-07-01&orgUnitId={other}&jobId={job}")).Should().Equal("P-3 frozen 4 v6");
        (await List("asOf=2022-06-01&status=open")).Should().Equal("P-1 open 1 v1", "P-3 open 4 v6");
        (await List("asOf=2022-06-01&status=frozen")).Should().BeEmpty();

        async Task<IEnumerable<string>> Line(string query)
        {
            var line = await api.Get("/v1/reporting-line?" + query, position);
            line.Status.Should().Be(200, line.Text);
            return [.. line.Json["data"]!.AsArray().Select(row => $"{string.Join('/', row!["path"]!.AsArray().Select(code => (string?)code))} {row["level"]}")];
        }
        (await Line("asOf=2020-06-01")).Should().Equal("P-1 1", "P-1/P-2 2", "P-1/P-2/P-3 3");
        (await Line("asOf=2020-02-01")).Should().Equal("P-1 1", "P-1/P-2 2", "P-3 1");
        (await Line($"asOf=2020-02-01&knownAt={then}")).Should().Equal("P-1 1", "P-1/P-2 2", "P-1/P-2/P-3 3");
        (await Line("asOf=2021-06-01")).Should().Equal("P-1 1", "P-1/P-3 2");
        (await Line("asOf=2020-06-01&depth=2")).Should().Equal("P-1 1", "P-1/P-2 2");
        (await Line($"asOf=2020-06-01&positionId={head}")).Should().Equal("P-2 1", "P-2/P-3 2");
        (await Line("asOf=2019-12-31")).Should().BeEmpty();
        var first = await api.Get("/v1/reporting-line?asOf=2020-06-01&limit=2", position);
        var rest = await api.Get("/v1/reporting-line?asOf=2020-06-01&limit=2&cursor=" + (string?)first.Json["page"]!["next"]);
        rest.Json["data"]!.AsArray().Select(row => (string?)row!["code"]).Should().Equal("P-3");
    }

    [Fact]
    public async Task Of_many_who_claim_one_code_one_gets_it_and_A_under_B_while_B_under_A_is_refused()
    {
        var api = await host.Client();
        var (job, unit) = await JobAndUnit(api);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Post("/v1/positions", Opening("A", job, unit, 1))));
        var a = outcomes.Single(outcome => outcome.Status == 201).Id;
        outcomes.Where(outcome => outcome.Status != 201).Should().OnlyContain(outcome => outcome.Code == "position-code-taken");
        var b = (await api.Do("/v1/positions", Opening("B", job, unit, 1))).Id;

        var moves = await Task.WhenAll(Enumerable.Range(0, 32).Select(n => n % 2 == 0
            ? api.Post($"/v1/reporting-line/{a}/placings", $$"""{"effectiveDate":"2021-01-01","reportsToId":"{{b}}"}""")
            : api.Post($"/v1/reporting-line/{b}/placings", $$"""{"effectiveDate":"2022-01-01","reportsToId":"{{a}}"}""")));
        moves.Where(move => move.Status != 200).Should().HaveCount(16).And.OnlyContain(move => move.Code == "cycle-in-reporting-line");

        (await api.Post($"/v1/reporting-line/{Guid.NewGuid()}/placings", $$"""{"effectiveDate":"2021-01-01","reportsToId":"{{b}}"}""")).Code.Should().Be("position-not-found");
        var gone = await api.Do("/v1/positions", Opening("C", job, unit, 1));
        await api.Do($"/v1/positions/{gone.Id}/facts/{gone.Fact}/rescission", Why, ("If-Match", "\"1\""));
        ((string?)(await api.Get("/v1/positions/" + gone.Id)).Json["status"]).Should().Be("void");
        (await api.Post($"/v1/reporting-line/{a}/placings", $$"""{"effectiveDate":"2023-01-01","reportsToId":"{{gone.Id}}"}""")).Code.Should().Be("position-not-known");
        (await api.Post("/v1/positions", Opening("D", job, Guid.NewGuid().ToString(), 1))).Code.Should().Be("org-unit-not-known");
    }

    private static async Task<(string Job, string Unit)> JobAndUnit(ApiClient api) => (
        (await api.Do("/v1/jobs", """{"code":"NURSE","title":"Nurse"}""")).Id!,
        (await api.Do("/v1/org-units", """{"code":"W3","openedOn":"2020-01-01","name":"Ward 3"}""")).Id!);

    private static string Opening(string code, string job, string unit, decimal budget) => FormattableString.Invariant(
        $$"""{"code":"{{code}}","openedOn":"2020-01-01","jobId":"{{job}}","orgUnitId":"{{unit}}","budget":{{budget}}}""");
}
