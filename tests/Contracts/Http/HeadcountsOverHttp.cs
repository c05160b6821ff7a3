namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Headcounts of any day, as known at any moment, and why two of them differ.</summary>
public sealed class HeadcountsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task Somebody_counts_from_the_hire_date_to_the_last_day_in_the_unit_of_the_day_and_in_each_above()
    {
        var company = await Company.Of(host);
        await company.Api.Do($"/v1/employments/{company.Two}/transfers", $$"""{"effectiveDate":"2024-03-01","orgUnitId":"{{company.Lab}}"}""");
        await company.Api.Do($"/v1/employments/{company.One}/working-time-changes", """{"effectiveDate":"2024-04-01","fte":0.5}""");
        await company.Api.Do($"/v1/employments/{company.One}/terminations", """{"lastDay":"2024-06-30","reason":{"code":"resignation"}}""");

        (await company.Count("asOf=2023-12-31")).Should().Equal("2023-12-31 - 0 0");
        (await company.Count("asOf=2024-06-30")).Should().Equal("2024-06-30 - 3 2.5");
        (await company.Count("asOf=2024-07-01")).Should().Equal(["2024-07-01 - 2 2"], "the last day is the last on which somebody counts");
        (await company.Count("asOf=2024-02-29&by=org-unit")).Should().BeEquivalentTo("2024-02-29 - 1 1", $"2024-02-29 {company.Research} 2 2");
        (await company.Count("asOf=2024-03-01&by=org-unit")).Should().BeEquivalentTo("2024-03-01 - 1 1", $"2024-03-01 {company.Research} 1 1", $"2024-03-01 {company.Lab} 1 1");
        (await company.Count("asOf=2024-03-01&by=org-unit-and-above")).Should().BeEquivalentTo("2024-03-01 - 1 1", $"2024-03-01 {company.Research} 2 2", $"2024-03-01 {company.Lab} 1 1");
        (await company.Count("from=2024-02-01&to=2024-07-31")).Should().Equal(
            "2024-02-29 - 3 3", "2024-03-31 - 3 3", "2024-04-30 - 3 2.5", "2024-05-31 - 3 2.5", "2024-06-30 - 3 2.5", "2024-07-31 - 2 2");
        (await company.Count("from=2024-01-15&to=2024-12-31&every=quarter&limit=2")).Should().Equal("2024-03-31 - 3 3", "2024-06-30 - 3 2.5", "2024-09-30 - 2 2", "2024-12-31 - 2 2");
    }

    [Fact]
    public async Task Contractors_count_where_they_are_asked_for_and_a_person_with_two_employments_once()
    {
        var company = await Company.Of(host);
        await company.Api.Do($"/v1/employments/{company.Two}/contract-changes", """{"effectiveDate":"2024-02-01","term":{"type":"contractor"}}""");
        var entity = await company.Api.Do("/v1/legal-entities", """{"code":"SECOND","name":"E","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""");
        var person = (string)(await company.Api.Get("/v1/employments/" + company.One)).Json["personId"]!;
        await company.Api.Do("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity.Id}}","employeeNumber":"1","hireDate":"2024-01-01"}""");

        (await company.Count("asOf=2024-01-31")).Should().Equal("2024-01-31 - 3 4");
        (await company.Count("asOf=2024-02-01")).Should().Equal("2024-02-01 - 2 3");
        (await company.Count("asOf=2024-02-01&contractors=true&by=contract-type")).Should().Equal("2024-02-01 - 2 3", "2024-02-01 contractor 1 1");
    }

    [Fact]
    public async Task What_counts_otherwise_than_was_known_then_is_told_with_what_was_recorded_since()
    {
        var company = await Company.Of(host);
        await company.Count("asOf=2024-03-31");
        var reported = (string)(await company.Api.Get("/v1/employments/" + company.Two)).Json["knownAt"]!;
        await company.Api.Do($"/v1/employments/{company.Two}/pay-changes", """{"effectiveDate":"2024-02-01","pay":{"amount":"5000.00","currency":"EUR","per":"month"}}""");
        await company.Api.Do($"/v1/employments/{company.One}/terminations", """{"lastDay":"2024-02-29","reason":{"code":"resignation"}}""");
        await company.Api.Do($"/v1/employments/{company.Two}/transfers", $$"""{"effectiveDate":"2024-03-01","orgUnitId":"{{company.Lab}}"}""");
        await company.Api.Do($"/v1/employments/{company.Three}/working-time-changes", """{"effectiveDate":"2024-03-15","fte":0.8}""");

        var changes = await company.Changes($"asOf=2024-03-31&by=org-unit&thenKnownAt={reported}");
        changes.Should().Equal(
            $"{company.One} removed -/{company.Research}: employment.employment-terminated.v1", $"{company.Two} moved {company.Lab}/{company.Research}: employment.employee-transferred.v2",
            $"{company.Three} other-fte -/-: employment.working-time-changed.v1");
        (await company.Changes($"asOf=2024-02-15&thenKnownAt={reported}")).Should().BeEmpty("nothing that was recorded since tells of that day");
        (await company.Changes("asOf=2024-03-31&thenAsOf=2023-12-31")).Should().HaveCount(2).And.OnlyContain(change => change.Contains("added", StringComparison.Ordinal) && change.Contains("employee-hired", StringComparison.Ordinal));
        (await company.Changes("asOf=2024-03-31&thenAsOf=2024-02-29")).Should().Equal(
            $"{company.One} removed -/-: employment.employment-terminated.v1", $"{company.Three} other-fte -/-: employment.working-time-changed.v1");
    }

    [Fact]
    public async Task What_is_asked_for_makes_sense_and_counts_only_whom_the_caller_may_see()
    {
        var company = await Company.Of(host);
        foreach (var (query, pointer, code) in ((string, string, string)[])
        [
            ("from=2024-01-01", "/to", "required"), ("to=2024-01-01", "/from", "required"), ("every=day", "/every", "without-series"), ("from=2024-01-01&to=2024-01-02&asOf=2024-01-01", "/asOf", "with-series"),
            ("from=2024-02-01&to=2024-01-01", "/to", "before-from"), ("from=2024-01-01&to=2024-03-31&every=day", "/every", "too-many-days"), ("from=2024-01-01&to=2024-01-30", "/to", "no-day-told"),
        ])
            (await company.Api.Get("/v1/reports/headcount?" + query)).Errors.Should().Contain((pointer, code), query);
        (await company.Changes("asOf=2024-03-31")).Should().HaveCount(3, "a year before nobody worked here yet");
        (await company.Api.Get("/v1/reports/headcount-changes?thenKnownAt=2999-01-01T00:00:00Z")).Errors.Should().Equal(("/thenKnownAt", "after-known-at"));

        await company.Count("asOf=2024-03-31");
        var person = (string)(await company.Api.Get("/v1/employments/" + company.One)).Json["personId"]!;
        var own = await host.Client(company.Tenant, Access.Employee, new PersonId(Guid.Parse(person))).Get("/v1/reports/headcount?asOf=2024-03-31");
        ((int)own.Json["data"]![0]!["people"]!).Should().Be(1);
    }

    private sealed record Company(TenantId Tenant, ApiClient Api, string Research, string Lab, string One, string Two, string Three)
    {
        /// <summary>Two in Research, below which there is a lab, and one who is in no unit.</summary>
        public static async Task<Company> Of(HttpHost host)
        {
            var tenant = await host.NewTenant();
            var api = host.Client(tenant, Access.HrAdmin);
            var research = (await api.Do("/v1/org-units", """{"code":"RES","name":"Research","openedOn":"2023-01-01"}""")).Id;
            var lab = (await api.Do("/v1/org-units", $$"""{"code":"LAB","name":"Lab","openedOn":"2023-01-01","parentId":"{{research}}"}""")).Id;
            var (one, two, three) = (await Requests.Hire(api, "1"), await Requests.Hire(api, "2"), await Requests.Hire(api, "3"));
            foreach (var id in (string[])[one, two]) await api.Do($"/v1/employments/{id}/transfers", $$"""{"effectiveDate":"2024-01-02","orgUnitId":"{{research}}"}""");
            return new(tenant, api, research, lab, one, two, three);
        }

        public async Task<List<string>> Count(string query)
        {
            var rows = new List<string>();
            for (var next = ""; next is not null;)
            {
                var page = await Page($"/v1/reports/headcount?{query}{next}");
                rows.AddRange(page["data"]!.AsArray().Select(row => FormattableString.Invariant(
                    $"{row!["day"]} {(string?)(row["orgUnitId"] ?? row["contractType"]) ?? "-"} {row["people"]} {decimal.Parse((string)row["fte"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture):0.##}")));
                next = (string?)page["page"]!["next"] is { } cursor ? "&cursor=" + cursor : null;
            }
            return rows;
        }

        public async Task<List<string>> Changes(string query) =>
        [
            .. (await Page("/v1/reports/headcount-changes?" + query))["data"]!.AsArray().Select(row =>
                $"{row!["employmentId"]} {row["change"]} {(string?)row["group"] ?? "-"}/{(string?)row["thenGroup"] ?? "-"}: {string.Join(", ", row["because"]!.AsArray().Select(cause => (string)cause!["event"]!))}"),
        ];

        private async Task<JsonObject> Page(string path)
        {
            var position = (string)(await Api.Do("/v1/jobs", $$"""{"code":"{{Guid.NewGuid().ToString()[..8]}}","title":"T"}""")).Json["position"]!;
            var answer = await Api.Get(path, ("Wait-For-Position", position));
            answer.Status.Should().Be(200, answer.Text);
            return answer.Json;
        }
    }
}
