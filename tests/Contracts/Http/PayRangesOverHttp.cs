namespace HrSaas.Contracts.Http;

/// <summary>Pay ranges from beginning to end, on the real store and its read model.</summary>
public sealed class PayRangesOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task A_pay_range_is_defined_changed_put_right_closed_and_told_in_two_times()
    {
        var api = await host.Client();
        var defined = await api.Do("/v1/pay-ranges", Definition("G5", "EUR"));
        var range = "/v1/pay-ranges/" + defined.Id;
        defined.Header("Location").Should().Be(range);
        var changed = await api.Do(range + "/changes", """{"effectiveDate":"2026-01-01","minimum":"50000.00","midpoint":"62000.00","maximum":"74000.00"}""");
        var before = await api.Get(range + "?asOf=2026-02-01");
        ((string?)before.Json["amounts"]!["midpoint"]).Should().Be("62000.00");
        ((string?)before.Json["source"]!["factId"]).Should().Be(changed.Fact);

        await api.Do($"{range}/changes/{changed.Fact}/correction",
            """{"effectiveDate":"2026-03-01","minimum":"50000","midpoint":"63000","maximum":"74000","reason":{"code":"data-entry-error"}}""", ("If-Match", before.Header("ETag")!));
        ((string?)(await api.Get(range + "?asOf=2026-02-01")).Json["amounts"]!["midpoint"]).Should().Be("60000");
        var then = Uri.EscapeDataString((string)before.Json["knownAt"]!);
        ((string?)(await api.Get($"{range}?asOf=2026-02-01&knownAt={then}")).Json["amounts"]!["midpoint"]).Should().Be("62000.00");

        var closed = await api.Do(range + "/closings", """{"lastDay":"2026-12-31"}""");
        (await api.Get(range + "?asOf=2027-01-01")).Json["amounts"].Should().BeNull();
        var facts = (await api.Get(range + "/history")).Json["facts"]!.AsArray();
        facts.Select(fact => (string?)fact!["kind"]).Should().Equal("definition", "change", "closing");
        ((string?)facts[2]!["says"]!["lastDay"]).Should().Be("2026-12-31");

        await api.Do("/v1/pay-ranges", Definition("G5", "USD"));
        var last = await api.Do("/v1/pay-ranges", Definition("G6", "EUR"));
        var position = ("Wait-For-Position", (string)last.Json["position"]!);
        async Task<IEnumerable<string>> List(string query)
        {
            var list = await api.Get("/v1/pay-ranges?" + query, position);
            list.Status.Should().Be(200, list.Text);
            return [.. list.Json["data"]!.AsArray().Select(row => $"{row!["grade"]}/{row["currency"]} {row["amounts"]!["midpoint"]} v{row["version"]}")];
        }
        (await List("asOf=2026-06-01")).Should().Equal("G5/EUR 63000 v4", "G5/USD 60000 v1", "G6/EUR 60000 v1");
        (await List($"asOf=2026-02-01&grade=G5&currency=EUR&knownAt={then}")).Should().Equal("G5/EUR 62000.00 v2");
        (await List("asOf=2027-01-01&currency=EUR")).Should().Equal("G6/EUR 60000 v1");
        (await List("asOf=2027-01-01&limit=1")).Should().Equal("G5/USD 60000 v1");
        (await api.Get("/v1/pay-ranges?currency=XXX")).Errors.Should().Equal(("/currency", "unknown-currency"));
        closed.Version.Should().Be(4);
    }

    [Fact]
    public async Task A_grade_has_one_range_in_a_currency_and_a_void_one_is_defined_anew_under_its_id()
    {
        var api = await host.Client();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Post("/v1/pay-ranges", Definition("G7", "EUR"))));
        var made = outcomes.Single(outcome => outcome.Status == 201);
        outcomes.Where(outcome => outcome.Status != 201).Should().OnlyContain(outcome => outcome.Status == 409
            && (outcome.Code == "pay-range-taken" || outcome.Code == "pay-range-already-defined"));

        await api.Do($"/v1/pay-ranges/{made.Id}/facts/{made.Fact}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", "\"1\""));
        ((bool)(await api.Get("/v1/pay-ranges/" + made.Id)).Json["isVoid"]!).Should().BeTrue();
        var again = await api.Do("/v1/pay-ranges", Definition("G7", "EUR"));
        again.Id.Should().Be(made.Id);
        again.Version.Should().Be(3);
        (await api.Post("/v1/pay-ranges", Definition("G8", "EUR").Replace("60000", "90000", StringComparison.Ordinal))).Code.Should().Be("pay-range-out-of-order");
    }

    private static string Definition(string grade, string currency) =>
        $$"""{"grade":"{{grade}}","currency":"{{currency}}","effectiveDate":"2025-01-01","minimum":"48000","midpoint":"60000","maximum":"72000"}""";
}
