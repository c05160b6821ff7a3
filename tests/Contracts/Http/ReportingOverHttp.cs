namespace HrSaas.Contracts.Http;

using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Who reports to whom, for the whole company: the same as each profile tells, on any day, as known at any moment.</summary>
public sealed class ReportingOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task Spans_and_direct_reports_follow_the_rules_of_the_profile_for_every_employment()
    {
        var api = await host.Client();
        var entity = (await api.Do("/v1/legal-entities", """{"code":"E1","name":"Clinic","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Id;
        var job = (await api.Do("/v1/jobs", """{"code":"NURSE","title":"Nurse"}""")).Id;
        var clinic = await Open(api, "CLINIC", null);
        var wards = await Open(api, "WARDS", clinic);
        var ward = await Open(api, "W1", wards);
        var (top, between, seat) = (await Position(api, "P-1", job, clinic), await Position(api, "P-2", job, wards), await Position(api, "P-3", job, ward));
        await api.Do($"/v1/reporting-line/{between}/placings", $$"""{"effectiveDate":"2020-01-01","reportsToId":"{{top}}"}""");
        await api.Do($"/v1/reporting-line/{seat}/placings", $$"""{"effectiveDate":"2020-01-01","reportsToId":"{{between}}"}""");
        var chief = await Hire(api, entity, "Chief", $"\"positionId\":\"{top}\"");
        var head = await Hire(api, entity, "Head", $"\"orgUnitId\":\"{wards}\"");
        await api.Do($"/v1/org-units/{clinic}/head-appointments", $$"""{"effectiveDate":"2020-01-01","headId":"{{chief.Person}}"}""");
        await api.Do($"/v1/org-units/{wards}/head-appointments", $$"""{"effectiveDate":"2020-01-01","headId":"{{head.Person}}"}""");
        await Hire(api, entity, "ByLine", $"\"positionId\":\"{seat}\"");
        await Hire(api, entity, "ByUnit", $"\"orgUnitId\":\"{ward}\",\"fte\":0.5");
        var named = await Hire(api, entity, "Named", $"\"orgUnitId\":\"{ward}\",\"managerId\":\"{chief.Person}\"");
        var before = (string)(await api.Do($"/v1/employments/{named.Employment}/manager-changes", $$"""{"effectiveDate":"2020-07-01","managerId":"{{head.Person}}"}""")).Json["recordedAt"]!;
        var last = await api.Do($"/v1/employments/{head.Employment}/terminations", """{"lastDay":"2020-08-31","reason":{"code":"resignation"}}""");

        async Task<IReadOnlyList<string>> Rows(string path, Func<JsonNode, string> tell)
        {
            var rows = new List<string>();
            for (var next = path; next is not null;)
            {
                var page = await api.Get(next, ("Wait-For-Position", (string)last.Json["position"]!));
                page.Status.Should().Be(200, page.Text);
                rows.AddRange(page.Json["data"]!.AsArray().Select(row => tell(row!)));
                next = (string?)page.Json["page"]!["next"] is { } cursor ? $"{path}&cursor={Uri.EscapeDataString(cursor)}" : null;
            }
            return rows;
        }
        Task<IReadOnlyList<string>> Spans(string query) => Rows($"/v1/span-of-control?{query}", row => string.Create(CultureInfo.InvariantCulture,
            $"{Name((string)row["managerId"]!)} {row["directReports"]} {(decimal)row["fte"]!:0.##} {row["named"]}/{row["reportingLine"]}/{row["unitHead"]} {row["reportsInAll"]}"));
        Task<IReadOnlyList<string>> Reports(string query) => Rows($"/v1/direct-reports?{query}",
            row => $"{Name((string)row["personId"]!)} to {Name((string)row["managerId"]!)} {row["rule"]}");

        (await Spans("asOf=2020-06-30")).Should().BeEquivalentTo("Chief 3 3 1/1/1 4", "Head 1 0.5 0/0/1 1");
        (await Spans("asOf=2020-06-30&limit=1")).Should().Equal(["Chief 3 3 1/1/1 4", "Head 1 0.5 0/0/1 1"], "the widest span comes first");
        (await Spans($"asOf=2020-07-01&managerId={head.Person}")).Should().Equal("Head 2 1.5 1/0/1 2");
        (await Spans($"asOf=2020-07-01&managerId={head.Person}&knownAt={Uri.EscapeDataString(before)}")).Should().Equal("Head 2 1.5 1/0/1 2");
        (await Spans("asOf=2020-09-01")).Should().Equal("Chief 3 2.5 0/1/2 3");
        (await Spans("asOf=2019-12-31")).Should().BeEmpty();
        string[] inJune = ["Head to Chief unit-head", "ByLine to Chief reporting-line", "ByUnit to Head unit-head", "Named to Chief named"];
        (await Reports("asOf=2020-06-30")).Should().Equal(inJune);
        (await Reports("asOf=2020-06-30&limit=1")).Should().Equal(inJune, "the pages follow the hiring");
        (await Reports($"asOf=2020-09-01&managerId={chief.Person}")).Should().Equal("ByLine to Chief reporting-line", "ByUnit to Chief unit-head", "Named to Chief unit-head");

        foreach (var day in (string[])["2020-06-30", "2020-07-01", "2020-09-01"])
            (await Reports($"asOf={day}")).Should().BeEquivalentTo(await ByProfile(day), "each profile of {0} tells the same", day);

        async Task<List<string>> ByProfile(string day)
        {
            var told = new List<string>();
            foreach (var (employment, person) in _hired)
                if ((await api.Get($"/v1/employments/{employment}/profile?asOf={day}")).Json["manager"] is { } manager)
                    told.Add($"{Name(person)} to {Name((string)manager["id"]!)} {manager["rule"]}");
            return told;
        }
    }

    [Fact]
    public async Task Lists_find_by_the_manager_whom_the_profile_tells_also_by_an_id_that_was_merged()
    {
        var api = await host.Client();
        var unit = (await api.Do("/v1/org-units", """{"code":"TOP","name":"Top","openedOn":"2023-01-01"}""")).Id;
        var head = (string)(await api.Get("/v1/employments/" + await Requests.Hire(api, "1"))).Json["personId"]!;
        var (report, suspended) = (await Requests.Hire(api, "2"), await Requests.Hire(api, "3"));
        foreach (var id in (string[])[report, suspended]) await api.Do($"/v1/employments/{id}/transfers", $$"""{"effectiveDate":"2024-01-02","orgUnitId":"{{unit}}"}""");
        var twice = (await api.Do("/v1/people", """{"name":{"given":"Ada"}}""")).Id;
        await api.Do($"/v1/org-units/{unit}/head-appointments", $$"""{"effectiveDate":"2024-01-01","headId":"{{twice}}"}""");
        await api.Do($"/v1/employments/{suspended}/suspensions", """{"firstDay":"2024-01-10","type":"unpaid"}""");
        var position = (string)(await api.Do($"/v1/people/{twice}/merger", $$"""{"into":"{{head}}"}""")).Json["position"]!;

        foreach (var manager in (string[])[head, twice])
        {
            (await Ids($"/v1/employments?managerId={manager}&waitFor={position}")).Should().BeEquivalentTo(report, suspended);
            (await Ids($"/v1/people?managerId={manager}")).Should().HaveCount(2);
            (await api.Get($"/v1/org-units?headId={manager}")).Json["data"]![0]!["headId"]!.ToString().Should().Be(head);
        }
        var person = (string)(await api.Get("/v1/employments/" + suspended)).Json["personId"]!;
        (await Ids("/v1/people?status=suspended")).Should().Equal(person);
        (await Ids("/v1/people?status=active")).Should().HaveCount(2).And.NotContain(person);
        (await Ids("/v1/people?status=under-notice")).Should().BeEmpty();

        async Task<List<string>> Ids(string path) => [.. (await api.Get(path)).Json["data"]!.AsArray().Select(row => (string)row!["id"]!)];
    }

    [Fact]
    public async Task A_manager_lists_their_own_direct_reports_of_today_and_no_others()
    {
        var tenant = await host.NewTenant();
        var admin = host.Client(tenant, Access.HrAdmin);
        var person = (string)(await admin.Get("/v1/employments/" + await Requests.Hire(admin, "0"))).Json["personId"]!;
        var manager = host.Client(tenant, Access.Manager, new PersonId(Guid.Parse(person)));

        (await manager.Get($"/v1/direct-reports?managerId={person}")).Status.Should().Be(200);
        (await manager.Get("/v1/span-of-control")).Status.Should().Be(200);
        var report = await Requests.Hire(admin, "1", manager: person);
        var boss = (string)(await admin.Get("/v1/employments/" + report)).Json["personId"]!;
        await Requests.Hire(admin, "3", manager: boss);
        var position = (string)(await admin.Do($"/v1/employments/{await Requests.Hire(admin, "4", manager: boss)}/transfers", $$"""{"effectiveDate":"2024-03-01","managerId":"{{boss}}"}""")).Json["position"]!;
        (await admin.Get("/v1/direct-reports?waitFor=" + position)).Json["data"]!.AsArray().Count.Should().BeGreaterThan(1);
        foreach (var (query, seen) in ((string, string[])[])[("", [report]), ("asOf=2024-02-01", [report]), ($"managerId={boss}", []), ($"managerId={Guid.NewGuid()}", [])])
            (await manager.Get($"/v1/direct-reports?{query}")).Json["data"]!.AsArray().Select(row => (string)row!["employmentId"]!).Should().Equal(seen, query);
    }

    private readonly List<(string Employment, string Person)> _hired = [];
    private readonly Dictionary<string, string> _names = [];

    private string Name(string person) => _names[person];

    private static async Task<string> Open(ApiClient api, string code, string? parent) => (await api.Do("/v1/org-units",
        $$"""{"code":"{{code}}","openedOn":"2020-01-01","name":"{{code}}"{{(parent is null ? "" : $",\"parentId\":\"{parent}\"")}} }""")).Id;

    private static async Task<string> Position(ApiClient api, string code, string job, string unit) => (await api.Do("/v1/positions",
        $$"""{"code":"{{code}}","openedOn":"2020-01-01","jobId":"{{job}}","orgUnitId":"{{unit}}","budget":1}""")).Id;

    private async Task<(string Employment, string Person)> Hire(ApiClient api, string entity, string name, string terms)
    {
        var person = (await api.Do("/v1/people", $$$"""{"name":{"given":"{{{name}}}"}}""")).Id;
        _names.Add(person, name);
        var employment = (await api.Do("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"{{person[^6..]}}","hireDate":"2020-01-01",{{terms}} }""")).Id;
        _hired.Add((employment, person));
        return (employment, person);
    }
}
