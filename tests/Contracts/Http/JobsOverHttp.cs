namespace HrSaas.Contracts.Http;

/// <summary>Jobs from day to day, on the real store and its read model; and what follows for pay.</summary>
public sealed class JobsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task A_job_is_regraded_put_right_closed_and_told_in_two_times()
    {
        var api = await host.Client();
        var defined = await api.Do("/v1/jobs", """{"code":"ENG","title":"Engineer","family":"Technology","grade":"T1"}""");
        var job = "/v1/jobs/" + defined.Id;
        var changed = await api.Do(job + "/changes", """{"effectiveDate":"2024-02-29","title":"Software engineer","family":null,"grade":"T2"}""");
        var before = await api.Get(job + "?asOf=2024-02-28");
        ((string?)before.Json["title"], (string?)before.Json["family"], (string?)before.Json["grade"]).Should().Be(("Engineer", "Technology", "T1"));
        var then = await api.Get(job + "?asOf=2024-02-29");
        ((string?)then.Json["title"], then.Json.ContainsKey("family"), (string?)then.Json["grade"]).Should().Be(("Software engineer", false, "T2"));
        ((string?)then.Json["sources"]!["grade"]!["factId"], (string?)before.Json["sources"]!["grade"]!["factId"]).Should().Be((changed.Fact, defined.Id));

        await api.Do($"{job}/changes/{changed.Fact}/correction", """{"effectiveDate":"2024-03-01","grade":"T3","reason":{"code":"data-entry-error"}}""", ("If-Match", then.Header("ETag")!));
        ((string?)(await api.Get(job + "?asOf=2024-02-29")).Json["grade"]).Should().Be("T1");
        ((string?)(await api.Get(job + "?asOf=2024-03-01")).Json["title"]).Should().Be("Engineer", "a correction is the whole of the change");
        var knownAt = Uri.EscapeDataString((string)then.Json["knownAt"]!);
        ((string?)(await api.Get($"{job}?asOf=2024-02-29&knownAt={knownAt}")).Json["grade"]).Should().Be("T2");

        var closed = await api.Do(job + "/closings", """{"lastDay":"2025-12-31"}""");
        var after = (await api.Get(job + "?asOf=2026-01-01")).Json;
        ((bool)after["isOpen"]!, (string?)after["lastDay"], (string?)after["title"]).Should().Be((false, "2025-12-31", "Engineer"));
        (await api.Post(job + "/changes", """{"effectiveDate":"2026-01-01","grade":"T4"}""")).Code.Should().Be("after-job-closing");
        (await api.Post(job + "/closings", """{"lastDay":"2026-12-31"}""")).Code.Should().Be("job-already-closed");
        var facts = (await api.Get(job + "/history")).Json["facts"]!.AsArray();
        facts.Select(fact => (string?)fact!["kind"]).Should().Equal("definition", "change", "closing");
        ((string?)facts[0]!["factId"], (string?)facts[1]!["corrections"]![0]!["says"]!["grade"]).Should().Be((defined.Id, "T3"));

        var last = await api.Do("/v1/jobs", """{"code":"DEV","title":"Developer"}""");
        var position = ("Wait-For-Position", (string)last.Json["position"]!);
        async Task<IEnumerable<string>> List(string query)
        {
            var list = await api.Get("/v1/jobs?" + query, position);
            list.Status.Should().Be(200, list.Text);
            return [.. list.Json["data"]!.AsArray().Select(row => $"{row!["code"]} {row["title"]} {row["grade"]} {row["lastDay"]} v{row["version"]}")];
        }
        (await List("asOf=2024-02-29")).Should().Equal("DEV Developer   v1", "ENG Engineer T1 2025-12-31 v4");
        (await List("asOf=2024-03-01&limit=50")).Should().Equal("DEV Developer   v1", "ENG Engineer T3 2025-12-31 v4");
        (await List($"asOf=2024-02-29&knownAt={knownAt}")).Should().Equal("ENG Software engineer T2  v2");
        (await List("asOf=2026-01-01")).Should().Equal("DEV Developer   v1");

        var corrected = await api.Do($"{job}/closings/{closed.Fact}/correction", """{"lastDay":"2026-06-30","reason":{"code":"data-entry-error"}}""", ("If-Match", "\"4\""));
        position = ("Wait-For-Position", (string)corrected.Json["position"]!);
        (await List("asOf=2026-06-30")).Should().Equal("DEV Developer   v1", "ENG Engineer T3 2026-06-30 v5");
        (await List("asOf=2026-07-01")).Should().Equal("DEV Developer   v1");
        position = ("Wait-For-Position", (string)(await api.Do($"{job}/facts/{closed.Fact}/rescission", """{"reason":{"code":"reopened"}}""", ("If-Match", "\"5\""))).Json["position"]!);
        (await List("asOf=2030-01-01")).Should().Equal("DEV Developer   v1", "ENG Engineer T3  v6");
    }

    [Fact]
    public async Task A_retroactive_regrade_changes_the_compa_ratio_of_past_days_and_not_what_was_known_of_them()
    {
        var api = await host.Client();
        await api.Do("/v1/pay-ranges", """{"grade":"P7","currency":"EUR","effectiveDate":"2020-01-01","minimum":"30000","midpoint":"40000","maximum":"50000"}""");
        await api.Do("/v1/pay-ranges", """{"grade":"P8","currency":"EUR","effectiveDate":"2020-01-01","minimum":"50000","midpoint":"60000","maximum":"70000"}""");
        var job = await api.Do("/v1/jobs", """{"code":"ENG","title":"Engineer","grade":"P7"}""");
        var unit = await api.Do("/v1/org-units", """{"code":"RND","openedOn":"2020-01-01","name":"Research"}""");
        var seat = await api.Do("/v1/positions", $$"""{"code":"P-1","openedOn":"2020-01-01","jobId":"{{job.Id}}","orgUnitId":"{{unit.Id}}","budget":1}""");
        var employment = await Requests.Hire(api, "1");
        await api.Do($"/v1/employments/{employment}/pay-changes", """{"effectiveDate":"2024-02-01","pay":{"amount":"3000","currency":"EUR","per":"month"}}""");
        var transfer = await api.Do($"/v1/employments/{employment}/transfers", $$"""{"effectiveDate":"2024-02-01","positionId":"{{seat.Id}}"}""");
        var path = $"/v1/employments/{employment}/compensation";

        var told = await api.Get(path + "?asOf=2024-02-29");
        ((string?)told.Json["grade"], (string?)told.Json["compaRatio"], (string?)told.Json["sources"]!["grade"]!["factId"]).Should().Be(("P7", "0.9", job.Id), "the position's job has it");
        var regraded = await api.Do($"/v1/jobs/{job.Id}/changes", """{"effectiveDate":"2024-02-29","grade":"P8"}""");
        var now = await api.Get(path + "?asOf=2024-02-29");
        ((string?)now.Json["grade"], (string?)now.Json["compaRatio"], (string?)now.Json["sources"]!["grade"]!["factId"]).Should().Be(("P8", "0.6", regraded.Fact));
        ((string?)(await api.Get(path + "?asOf=2024-02-28")).Json["compaRatio"]).Should().Be("0.9");
        var knownAt = Uri.EscapeDataString((string)transfer.Json["recordedAt"]!);
        ((string?)(await api.Get($"{path}?asOf=2024-02-29&knownAt={knownAt}")).Json["compaRatio"]).Should().Be("0.9", "nobody knew of it then");

        await api.Do($"/v1/jobs/{job.Id}/changes/{regraded.Fact}/correction", """{"effectiveDate":"2024-03-01","grade":"P8","reason":{"code":"data-entry-error"}}""", ("If-Match", "\"2\""));
        ((string?)(await api.Get(path + "?asOf=2024-02-29")).Json["compaRatio"]).Should().Be("0.9");
        await api.Do($"/v1/employments/{employment}/grade-changes", """{"effectiveDate":"2024-03-01","grade":"P7"}""");
        ((string?)(await api.Get(path + "?asOf=2024-03-01")).Json["compaRatio"]).Should().Be("0.9", "what was agreed with the employee goes before the grade of the job");
    }

    [Fact]
    public async Task A_closed_job_may_be_given_to_somebody_and_is_listed_where_somebody_has_it()
    {
        var api = await host.Client();
        var job = await api.Do("/v1/jobs", """{"code":"TYP","title":"Typist"}""");
        var unit = await api.Do("/v1/org-units", """{"code":"RND","openedOn":"2020-01-01","name":"Research"}""");
        var (first, second) = (await Requests.Hire(api, "1"), await Requests.Hire(api, "2"));
        var seat = await api.Do("/v1/positions", $$"""{"code":"P-1","openedOn":"2020-01-01","jobId":"{{job.Id}}","orgUnitId":"{{unit.Id}}","budget":1}""");
        await api.Do($"/v1/employments/{first}/transfers", $$"""{"effectiveDate":"2024-02-01","jobId":"{{job.Id}}"}""");
        await api.Do($"/v1/employments/{second}/transfers", $$"""{"effectiveDate":"2024-02-01","positionId":"{{seat.Id}}"}""");
        var closed = await api.Do($"/v1/jobs/{job.Id}/closings", """{"lastDay":"2024-02-29"}""");

        var late = $$"""{"effectiveDate":"2024-03-01","jobId":"{{job.Id}}"}""";
        var third = await Requests.Hire(api, "3");
        var given = await api.Do($"/v1/employments/{third}/transfers", late);
        (await api.Post("/v1/positions", $$"""{"code":"P-2","openedOn":"2024-03-01","jobId":"{{job.Id}}","orgUnitId":"{{unit.Id}}","budget":1}""")).Status.Should().Be(201);

        var position = ("Wait-For-Position", (string)given.Json["position"]!);
        var exceptions = (await api.Get("/v1/exceptions?asOf=2024-06-01&rule=job-closed", position)).Json["data"]!.AsArray();
        exceptions.Select(row => (string?)row!["subject"]!["id"]).Should().BeEquivalentTo([first, second, third]);
        exceptions.Should().OnlyContain(row => (string?)row!["since"] == "2024-03-01" && (string?)row["related"]!["kind"] == "job" && (string?)row["related"]!["id"] == job.Id);
        (await api.Get("/v1/exceptions?asOf=2024-02-29&rule=job-closed")).Json["data"]!.AsArray().Should().BeEmpty("the last day is included");
        await api.Do($"/v1/jobs/{job.Id}/facts/{closed.Fact}/rescission", """{"reason":{"code":"reopened"}}""", ("If-Match", "\"2\""));
        (await api.Get("/v1/exceptions?asOf=2024-06-01&rule=job-closed", ("Wait-For-Position", (string)(await api.Get($"/v1/jobs/{job.Id}")).Json["position"]!))).Json["data"]!.AsArray()
            .Should().BeEmpty("the job is open again");
    }
}
