namespace HrSaas.Contracts.Http;

using System.Globalization;
using System.Text.Json.Nodes;

/// <summary>Watched rules over HTTP: what is proposed resolves the exception, who was merged is who remains, and what two commands at once make of a seat is told.</summary>
public sealed class WatchedRulesOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Day = "2026-06-01";
    private int _number, _round;

    [Fact]
    public async Task What_is_proposed_is_sent_as_it_is_and_resolves_the_exception()
    {
        var api = await host.Client();
        var (entity, job, unit) = await Company(api);
        var into = (await api.Do("/v1/org-units", """{"code":"W4","openedOn":"2020-01-01","name":"Ward 4"}""")).Id;
        var inside = (await Hire(api, entity, $$""","orgUnitId":"{{unit}}","contract":{"type":"permanent","probationEndsOn":"2026-03-31"} """)).Id;
        var seat = (await api.Do("/v1/positions", Opening(job, unit, 1))).Id;
        var last = await api.Do($"/v1/org-units/{unit}/mergers", $$"""{"effectiveDate":"2026-05-01","intoId":"{{into}}","reason":{"code":"reorganisation"} }""");

        var rows = await Exceptions(api, last);
        rows.Select(row => (string?)row["rule"]).Should().BeEquivalentTo(["unit-not-open", "position-in-unit-not-open", "probation-undecided"]);
        rows.Select(row => (string)row["subject"]!["id"]!).Should().BeEquivalentTo([inside, seat, inside]);
        foreach (var row in rows)
        {
            var proposal = row["proposal"]!;
            ((string?)proposal["body"]!["effectiveDate"] ?? (string?)proposal["body"]!["lastDay"]).Should().BeOneOf("2026-05-01", "2026-03-31");
            (await api.Get("/openapi/v1.json")).Text.Should().Contain($"\"operationId\": \"{(string)proposal["operation"]!}\"");
            last = await api.Do((string)proposal["path"]!, proposal["body"]!.ToJsonString());
        }

        (await Exceptions(api, last)).Should().BeEmpty();
    }

    [Fact]
    public async Task Pay_is_told_to_be_outside_its_range_without_an_amount_and_not_to_managers()
    {
        var api = await host.Client();
        var (entity, _, _) = await Company(api);
        await api.Do("/v1/pay-ranges", """{"grade":"G5","currency":"EUR","effectiveDate":"2020-01-01","minimum":"36000.00","midpoint":"48000.00","maximum":"60000.00"}""");
        var last = await Hire(api, entity, ""","grade":"G5","pay":{"amount":"2000.00","currency":"EUR","per":"month"}""");

        var row = (await Exceptions(api, last)).Should().ContainSingle().Subject;
        ((string?)row["rule"], (string?)row["related"]!["kind"], (string?)row["owner"]!["role"]).Should().Be(("pay-below-range", "pay-range", "hr-admin"));
        row.ToJsonString().Should().NotContain("2000").And.NotContain("36000");
        (await api.Get($"/v1/exceptions?asOf={Day}&rule=pay-above-range")).Json["data"]!.AsArray().Should().BeEmpty();
        last = await api.Do($"/v1/employments/{last.Id}/pay-changes", """{"effectiveDate":"2020-01-01","pay":{"amount":"3000.00","currency":"EUR","per":"month"}}""");
        (await Exceptions(api, last)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_merged_person_is_named_as_manager_or_head_by_the_id_of_who_remains_and_read_so()
    {
        var api = await host.Client();
        var (entity, _, unit) = await Company(api);
        var (ana, anna) = ((await api.Do("/v1/people", """{"name":{"given":"Ana"}}""")).Id, (await api.Do("/v1/people", """{"name":{"given":"Anna"}}""")).Id);
        var boss = await Hire(api, entity, "", ana);
        var report = await Hire(api, entity, $$""","managerId":"{{anna}}" """);
        await api.Do($"/v1/org-units/{unit}/head-appointments", $$"""{"effectiveDate":"2020-01-01","headId":"{{anna}}"}""");
        var member = await Hire(api, entity, $$""","orgUnitId":"{{unit}}" """);
        (await Exceptions(api, member)).Select(row => (string?)row["rule"]).Should().BeEquivalentTo(["manager-not-employed", "head-not-employed"]);

        var merged = await api.Do($"/v1/people/{anna}/merger", $$"""{"into":"{{ana}}"}""");

        (await Exceptions(api, merged)).Should().BeEmpty();
        foreach (var employment in (string[])[report.Id, member.Id])
            ((string?)(await api.Get($"/v1/employments/{employment}/profile?asOf={Day}")).Json["manager"]!["id"]).Should().Be(ana);
        ((int)(await api.Get($"/v1/employments/{boss.Id}/profile?asOf={Day}")).Json["directReports"]!["count"]!).Should().Be(2);
        foreach (var asked in (string[])[ana, anna])
        {
            var reports = await api.Get($"/v1/direct-reports?asOf={Day}&managerId={asked}", ("Wait-For-Position", (string)merged.Json["position"]!));
            reports.Json["data"]!.AsArray().Select(row => ((string)row!["employmentId"]!, (string)row["managerId"]!)).Should().BeEquivalentTo([(report.Id, ana), (member.Id, ana)], reports.Text);
        }

        (await api.Post($"/v1/employments/{member.Id}/manager-changes", $$"""{"effectiveDate":"2021-01-01","managerId":"{{anna}}"}""")).Code.Should().Be("manager-was-merged");
        (await api.Post($"/v1/employments/{boss.Id}/manager-changes", $$"""{"effectiveDate":"2021-01-01","managerId":"{{anna}}"}""")).Code.Should().Be("own-manager");
        await api.Do($"/v1/org-units/{unit}/head-appointments", $$"""{"effectiveDate":"2020-06-01","headId":"{{ana}}"}""");
        (await api.Post($"/v1/org-units/{unit}/head-appointments", $$"""{"effectiveDate":"2021-01-01","headId":"{{anna}}"}""")).Code.Should().Be("head-was-merged");
    }

    [Fact]
    public async Task A_hire_and_a_budget_raised_at_once_never_overfill_a_seat_whichever_comes_first()
    {
        var api = await host.Client();
        var (entity, job, unit) = await Company(api);
        ApiAnswer last = null!;
        for (var round = 0; round < 10; round++)
        {
            var seat = (await api.Do("/v1/positions", Opening(job, unit, 0.5m))).Id;
            await Hire(api, entity, $$""","fte":0.5,"positionId":"{{seat}}" """);
            var (hired, raised) = await AtOnce(api, entity, $$""","fte":0.5,"positionId":"{{seat}}" """, seat, 1);
            if (hired.Status == 201) (await KnownWhenHired(api, hired)).Should().BeEmpty("there was room for both then");
            last = raised;
        }
        (await Exceptions(api, last)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_budget_cut_while_the_seat_is_filled_is_an_exception_exactly_where_the_hire_came_first()
    {
        var api = await host.Client();
        var (entity, job, unit) = await Company(api);
        var overfilled = new List<string>();
        ApiAnswer last = null!;
        for (var round = 0; round < 10; round++)
        {
            var seat = (await api.Do("/v1/positions", Opening(job, unit, 1))).Id;
            var (hired, cut) = await AtOnce(api, entity, $$""","positionId":"{{seat}}" """, seat, 0.5m);
            if (hired.Status == 201)
            {
                overfilled.Add(seat);
                // What is committed together has one moment; which of the two came first is then not to be told by it.
                if (await LastMoment(api, "/v1/employments/" + hired.Id) != await LastMoment(api, "/v1/positions/" + seat))
                    (await KnownWhenHired(api, hired)).Should().NotContain("position-over-budget " + seat, "nobody is put where there is no room");
            }
            last = cut;
        }
        (await Exceptions(api, last)).Select(Said).Should().BeEquivalentTo(overfilled.Select(seat => "position-over-budget " + seat));
    }

    /// <summary>Somebody is hired into the seat while its budget changes, which is sent first every other time.</summary>
    private async Task<(ApiAnswer Hired, ApiAnswer Budgeted)> AtOnce(ApiClient api, string entity, string terms, string seat, decimal budget)
    {
        var person = (await api.Do("/v1/people", """{"name":{"given":"Bo"}}""")).Id;
        var isFirst = ++_round % 2 == 0;
        var hiring = isFirst ? TryHire(api, entity, terms, person) : null;
        var budgeting = api.Do($"/v1/positions/{seat}/budget-changes", string.Create(CultureInfo.InvariantCulture, $$"""{"effectiveDate":"2020-01-01","budget":{{budget}} }"""));
        var hired = await (hiring ?? TryHire(api, entity, terms, person));
        (hired.Status == 201 || hired.Code == "seat-is-full").Should().BeTrue(hired.Text);
        return (hired, await budgeting);
    }

    /// <summary>The exceptions as they were known when the hire was recorded.</summary>
    private static async Task<IReadOnlyList<string>> KnownWhenHired(ApiClient api, ApiAnswer hired)
    {
        var moment = await LastMoment(api, "/v1/employments/" + hired.Id);
        return [.. (await Exceptions(api, hired, "&knownAt=" + Uri.EscapeDataString(moment))).Select(Said)];
    }

    /// <summary>When the last event about it was recorded.</summary>
    private static async Task<string> LastMoment(ApiClient api, string path) => (string)(await api.Get(path)).Json["knownAt"]!;

    private static string Said(JsonNode row) => $"{row["rule"]} {row["subject"]!["id"]}";

    private static async Task<IReadOnlyList<JsonNode>> Exceptions(ApiClient api, ApiAnswer last, string more = "")
    {
        var list = await api.Get($"/v1/exceptions?asOf={Day}{more}", ("Wait-For-Position", (string)last.Json["position"]!));
        list.Status.Should().Be(200, list.Text);
        return [.. list.Json["data"]!.AsArray().Select(row => row!)];
    }

    private static async Task<(string Entity, string Job, string Unit)> Company(ApiClient api) => (
        (await api.Do("/v1/legal-entities", """{"code":"E1","name":"Clinic","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Id,
        (await api.Do("/v1/jobs", """{"code":"NURSE","title":"Nurse"}""")).Id,
        (await api.Do("/v1/org-units", """{"code":"W3","openedOn":"2020-01-01","name":"Ward 3"}""")).Id);

    private async Task<ApiAnswer> Hire(ApiClient api, string entity, string terms, string? person = null)
    {
        var answer = await TryHire(api, entity, terms, person);
        answer.Status.Should().Be(201, answer.Text);
        return answer;
    }

    private async Task<ApiAnswer> TryHire(ApiClient api, string entity, string terms, string? person = null)
    {
        person ??= (await api.Do("/v1/people", """{"name":{"given":"Bo"}}""")).Id;
        return await api.Post("/v1/employments",
            $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"{{Interlocked.Increment(ref _number)}}","hireDate":"2020-01-01"{{terms}}}""");
    }

    private string Opening(string job, string unit, decimal budget) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"code":"P-{{Interlocked.Increment(ref _number)}}","openedOn":"2020-01-01","jobId":"{{job}}","orgUnitId":"{{unit}}","budget":{{budget}} }""");
}
