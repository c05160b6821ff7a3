namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Who somebody is here, from all contexts at once: complete, as the caller may see it, and served without the parts that fail.</summary>
public sealed class ProfileOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task A_profile_tells_all_parts_and_by_which_rule_the_manager_is_found()
    {
        var api = await host.Client();
        var (top, unit) = await Units(api);
        var (chief, head, boss, employment) = (await Hired(api, "1"), await Hired(api, "2", unit), await Hired(api, "3"), await Hired(api, "4", unit));
        await Heads(api, top, chief.Person);
        await Heads(api, unit, head.Person);
        var job = await api.Do("/v1/jobs", """{"code":"ENG","title":"Engineer"}""");
        var named = await api.Do($"/v1/employments/{employment.Id}/transfers", $$"""{"effectiveDate":"2024-02-01","jobId":"{{job.Id}}","managerId":"{{boss.Person}}"}""");
        var raise = await api.Do($"/v1/employments/{employment.Id}/pay-changes", """{"effectiveDate":"2024-06-01","pay":{"amount":"4500","currency":"EUR","per":"month"}}""");
        var left = await api.Do($"/v1/employments/{boss.Id}/terminations", """{"lastDay":"2024-03-31","reason":{"code":"resignation"}}""");
        await Followed(api, left);

        var told = await Profile(api, employment.Id, "asOf=2024-03-31");
        ((string?)told["manager"]!["id"], (string?)told["manager"]!["rule"]).Should().Be((boss.Person, "named"), "the last day is included");
        told = await Profile(api, employment.Id, "asOf=2024-04-01");
        ((string?)told["manager"]!["id"], (string?)told["manager"]!["rule"], (string?)told["manager"]!["orgUnitId"]).Should().Be((head.Person, "unit-head", unit));
        told["passedOver"]!.ToJsonString().Should().Be($$"""[{"personId":"{{boss.Person}}","rule":"named","because":"not-employed"}]""");
        told["orgUnits"]!.AsArray().Select(one => (string?)one!["code"]).Should().Equal("BELOW", "TOP");
        ((string?)told["job"]!["title"], (string?)told["pay"]!["pay"]!["amount"], (int)told["service"]!["months"]!).Should().Be(("Engineer", "4200.00", 3));
        told["changesSoon"]!.AsArray().Select(one => $"{one!["day"]} {one["kind"]} {one["factId"]}".TrimEnd()).Should().Equal(
            $"2024-06-01 pay-change {raise.Fact}", "2025-01-01 anniversary");
        ((string?)told["person"]!["name"]!["family"]).Should().NotBeNullOrEmpty();
        told.ContainsKey("missing").Should().BeFalse(told.ToJsonString());

        var own = await Profile(api, head.Id, "asOf=2024-04-01");
        ((string?)own["manager"]!["id"], (string?)own["passedOver"]![0]!["because"]).Should().Be((chief.Person, "is-the-employee"));
        Reports(own).Should().Equal($"{employment.Id} unit-head");
        Reports(await Profile(api, head.Id, "asOf=2024-03-31")).Should().BeEmpty("another is named");
        Reports(await Profile(api, boss.Id, "asOf=2024-03-31")).Should().Equal($"{employment.Id} named");
        Reports(await Profile(api, boss.Id, "asOf=2024-04-01")).Should().BeEmpty();
        Reports(await Profile(api, chief.Id, "asOf=2024-04-01")).Should().Equal([$"{head.Id} unit-head"], "whoever heads a unit reports to the head of the one above");
    }

    [Fact]
    public async Task Whoever_holds_a_position_reports_to_the_holder_of_the_nearest_filled_one_above_and_only_then_to_the_head_of_the_unit()
    {
        var api = await host.Client();
        var (_, unit) = await Units(api);
        var job = (await api.Do("/v1/jobs", """{"code":"ENG","title":"Engineer"}""")).Id;
        var (head, top, report) = (await Hired(api, "1", unit), await Hired(api, "2"), await Hired(api, "3"));
        await Heads(api, unit, head.Person);
        var line = new List<string>();
        foreach (var code in (string[])["P-1", "P-2", "P-3"])
        {
            line.Add((await api.Do("/v1/positions", $$"""{"code":"{{code}}","openedOn":"2023-01-01","jobId":"{{job}}","orgUnitId":"{{unit}}","budget":1}""")).Id);
            if (line.Count > 1) await api.Do($"/v1/reporting-line/{line[^1]}/placings", $$"""{"effectiveDate":"2023-01-01","reportsToId":"{{line[^2]}}"}""");
        }
        await api.Do($"/v1/employments/{top.Id}/transfers", $$"""{"effectiveDate":"2024-01-01","positionId":"{{line[0]}}"}""");
        await api.Do($"/v1/employments/{report.Id}/transfers", $$"""{"effectiveDate":"2024-01-01","positionId":"{{line[2]}}"}""");
        await Followed(api, await api.Do($"/v1/employments/{top.Id}/terminations", """{"lastDay":"2024-06-30","reason":{"code":"resignation"}}"""));

        var told = await Profile(api, report.Id, "asOf=2024-06-30");
        ((string?)told["manager"]!["id"], (string?)told["manager"]!["rule"], (string?)told["manager"]!["positionId"]).Should().Be((top.Person, "reporting-line", line[0]), "nobody holds the one between");
        ((string?)told["job"]!["title"], (string?)told["orgUnits"]![0]!["id"]).Should().Be(("Engineer", unit), "the position says so");
        Reports(await Profile(api, top.Id, "asOf=2024-06-30")).Should().Equal($"{report.Id} reporting-line");
        Reports(await Profile(api, head.Id, "asOf=2024-06-30")).Should().Equal([$"{top.Id} unit-head"], "who is at the top of the line has nobody above");
        told = await Profile(api, report.Id, "asOf=2024-07-01");
        ((string?)told["manager"]!["id"], (string?)told["manager"]!["rule"]).Should().Be((head.Person, "unit-head"));
        Reports(await Profile(api, head.Id, "asOf=2024-07-01")).Should().Equal($"{report.Id} unit-head");
    }

    [Fact]
    public async Task Profiles_that_are_asked_for_at_the_same_time_tell_what_each_tells_by_itself()
    {
        var api = await host.Client();
        var (top, below) = await Units(api);
        var (boss, head, one, two) = (await Hired(api, "1", top), await Hired(api, "2", below), await Hired(api, "3", below), await Hired(api, "4", below));
        await Heads(api, top, boss.Person);
        await Heads(api, below, head.Person);
        await Followed(api, await api.Do($"/v1/employments/{two.Id}/transfers", $$"""{"effectiveDate":"2024-03-01","managerId":"{{boss.Person}}"}"""));
        var questions = (from id in (string[])[boss.Id, head.Id, one.Id, two.Id] from day in (string[])["2024-02-29", "2024-03-01"] from view in (string[])["full", "compact"]
                         select (Id: id, Query: $"asOf={day}&view={view}")).ToArray();
        var alone = new List<string>();
        foreach (var (id, query) in questions) alone.Add((await Profile(api, id, query)).ToJsonString());
        Reports(await Profile(api, boss.Id, "asOf=2024-03-01")).Should().Equal($"{head.Id} unit-head", $"{two.Id} named");

        for (var again = 0; again < 5; again++)
        {
            var together = await Task.WhenAll(Enumerable.Repeat(questions, 6).SelectMany(all => all).Select(asked => Profile(api, asked.Id, asked.Query)));
            together.Select(profile => profile.ToJsonString()).Should().Equal(Enumerable.Repeat(alone, 6).SelectMany(all => all));
        }
    }

    [Fact]
    public async Task A_profile_that_waits_for_a_position_shows_it_in_the_parts_that_come_from_lists_too()
    {
        var api = await host.Client();
        var (top, _) = await Units(api);
        var employment = (await Hired(api, "1", top)).Id;
        for (var again = 2; again < 8; again++)
        {
            var head = await Hired(api, again.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var appointed = await api.Do($"/v1/org-units/{top}/head-appointments", $$"""{"effectiveDate":"2024-02-01","headId":"{{head.Person}}"}""");
            var told = await api.Get($"/v1/employments/{employment}/profile?asOf=2024-03-01", ("Wait-For-Position", (string)appointed.Json["position"]!));
            ((string?)told.Json["manager"]?["id"]).Should().Be(head.Person, told.Text);
        }
    }

    [Fact]
    public async Task Whose_registration_was_withdrawn_is_missing_by_name_and_a_watched_exception()
    {
        var api = await host.Client();
        var ghost = await Hired(api, "1");
        var registration = (string)(await api.Get($"/v1/people/{ghost.Person}/history")).Json["facts"]![0]!["factId"]!;
        var tag = (await api.Get("/v1/people/" + ghost.Person)).Header("ETag")!;
        var rescinded = await api.Do($"/v1/people/{ghost.Person}/facts/{registration}/rescission", """{"reason":{"code":"entered-twice"}}""", ("If-Match", tag));

        var told = await Profile(api, ghost.Id, "asOf=2024-03-01");
        told["missing"]!.AsArray().Select(part => $"{part!["part"]} {part["code"]}").Should().Equal("person not-there");
        var exception = (await api.Get($"/v1/exceptions?rule=person-not-registered&asOf=2024-03-01&waitFor={(string)rescinded.Json["position"]!}")).Json["data"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)exception["subject"]!["id"], (string?)exception["since"], (string?)exception["owner"]!["role"]).Should().Be((ghost.Id, "2024-01-01", "hr-admin"));
        var version = (await api.Get("/v1/employments/" + ghost.Id)).Header("ETag")!;
        var hire = (string)(await api.Get($"/v1/employments/{ghost.Id}/history")).Json["facts"]![0]!["factId"]!;
        rescinded = await api.Do($"/v1/employments/{ghost.Id}/facts/{hire}/rescission", """{"reason":{"code":"entered-twice"}}""", ("If-Match", version));
        (await api.Get($"/v1/exceptions?asOf=2024-03-01&waitFor={(string)rescinded.Json["position"]!}")).Json["data"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_known_then_is_told_and_the_tag_holds_until_something_changes()
    {
        var api = await host.Client();
        var employment = await Hired(api, "1");
        var path = $"/v1/employments/{employment.Id}/profile?asOf=2024-03-01";
        var before = await api.Get(path);
        (await api.Get(path, ("If-None-Match", before.Header("ETag")!))).Status.Should().Be(304);
        await api.Do($"/v1/employments/{employment.Id}/pay-changes", """{"effectiveDate":"2024-02-01","pay":{"amount":"5000","currency":"EUR","per":"month"}}""");

        ((string?)(await api.Get(path, ("If-None-Match", before.Header("ETag")!))).Json["pay"]!["pay"]!["amount"]).Should().Be("5000");
        var then = Uri.EscapeDataString((string)before.Json["knownAt"]!);
        ((string?)(await api.Get($"{path}&knownAt={then}")).Json["pay"]!["pay"]!["amount"]).Should().Be("4200.00");
        (await api.Get(path + "&knownAt=2999-01-01T00:00:00Z")).Status.Should().Be(400);
        (await api.Get(path + "&view=tiny")).Errors.Should().Equal(("/view", "not-one-of"));
        var compact = (await api.Get(path + "&view=compact")).Json;
        new[] { "pay", "directReports", "service", "changesSoon", "missing" }.Where(compact.ContainsKey).Should().BeEmpty();
        compact.ContainsKey("person").Should().BeTrue();
        (await api.Get($"/v1/employments/{Guid.CreateVersion7()}/profile")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_manager_sees_that_pay_is_withheld_and_nothing_of_it()
    {
        var tenant = await host.NewTenant();
        var admin = host.Client(tenant, Access.HrAdmin);
        var (boss, stranger) = (await Hired(admin, "1"), await Hired(admin, "3"));
        var employment = await Requests.Hire(admin, "2", manager: boss.Person);
        await admin.Do($"/v1/employments/{employment}/pay-changes", """{"effectiveDate":"2024-06-01","pay":{"amount":"4500","currency":"EUR","per":"month"}}""");
        var manager = host.Client(tenant, Access.Manager, new PersonId(Guid.Parse(boss.Person)));

        var seen = await manager.Get($"/v1/employments/{employment}/profile?asOf=2024-03-01");
        seen.Status.Should().Be(200, seen.Text);
        seen.Json["missing"]!.AsArray().Select(part => $"{part!["part"]} {part["code"]}").Should().Equal("pay not-permitted");
        seen.Text.Should().NotContain("4200").And.NotContain("4500").And.NotContain("pay-change");
        (await manager.Get($"/v1/employments/{stranger.Id}/profile")).Code.Should().Be("not-within-your-scope");
    }

    [Fact]
    public async Task A_part_that_fails_is_named_and_the_rest_is_served()
    {
        var alone = await HttpHost.Alone();
        var api = await alone.Client();
        var boss = await Hired(api, "1");
        var employment = await Requests.Hire(api, "2", manager: boss.Person);
        await Owner(alone, "revoke select on read.employment_facts from hrsaas_app");
        try
        {
            var told = await Profile(api, employment, "asOf=2024-03-01");
            told["missing"]!.AsArray().Select(part => $"{part!["part"]} {part["code"]}").Should().BeEquivalentTo("manager failed", "direct-reports failed");
            new[] { "person", "pay", "service", "changesSoon" }.Where(part => !told.ContainsKey(part)).Should().BeEmpty();
            told.ToJsonString().Should().NotContain("permission denied");
            await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Profile(api, employment, "asOf=2024-03-01"))); // on new connections too
        }
        finally
        {
            await Owner(alone, "grant select on read.employment_facts to hrsaas_app");
        }
        var mended = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Profile(api, employment, "asOf=2024-03-01")));
        mended.Should().OnlyContain(profile => !profile.ContainsKey("missing"), "no connection keeps a trace of what failed");
    }

    private static async Task<(string Top, string Below)> Units(ApiClient api)
    {
        var top = (await api.Do("/v1/org-units", """{"code":"TOP","name":"Top","openedOn":"2023-01-01"}""")).Id;
        return (top, (await api.Do("/v1/org-units", $$"""{"code":"BELOW","name":"Below","openedOn":"2023-01-01","parentId":"{{top}}"}""")).Id);
    }

    private static async Task<(string Id, string Person)> Hired(ApiClient api, string number, string? unit = null)
    {
        var id = await Requests.Hire(api, number);
        if (unit is not null) await api.Do($"/v1/employments/{id}/transfers", $$"""{"effectiveDate":"2024-01-01","orgUnitId":"{{unit}}"}""");
        return (id, (string)(await api.Get("/v1/employments/" + id)).Json["personId"]!);
    }

    private static Task Heads(ApiClient api, string unit, string person) =>
        api.Do($"/v1/org-units/{unit}/head-appointments", $$"""{"effectiveDate":"2024-01-01","headId":"{{person}}"}""");

    /// <summary>Waits until the lists show what was recorded.</summary>
    private static async Task Followed(ApiClient api, ApiAnswer last)
    {
        var position = ("Wait-For-Position", (string)last.Json["position"]!);
        (await api.Get("/v1/employment-events?from=2024-01-01&to=2024-01-02", position)).Status.Should().Be(200);
    }

    private static async Task<JsonObject> Profile(ApiClient api, string employment, string query)
    {
        var answer = await api.Get($"/v1/employments/{employment}/profile?{query}");
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json;
    }

    private static IEnumerable<string> Reports(JsonObject profile) => profile["directReports"]!["first"]!.AsArray().Select(one => $"{one!["employmentId"]} {one["rule"]}");

    private static async Task Owner(HttpHost host, string sql)
    {
        await using var connection = new NpgsqlConnection(host.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
