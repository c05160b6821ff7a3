namespace HrSaas.Contracts.Http;

using System.Globalization;

/// <summary>The org chart of any day, as known at any moment, on the real store and its read models.</summary>
public sealed class OrgChartOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task The_chart_of_a_day_has_every_unit_in_its_place_with_its_head_and_who_works_in_it_and_below()
    {
        var api = await host.Client();
        var entity = (await api.Do("/v1/legal-entities", """{"code":"E1","name":"Clinic","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Id;
        var clinic = await Open(api, "CLINIC", null);
        var (wards, house) = (await Open(api, "WARDS", clinic), await Open(api, "HOUSE", clinic));
        var (ward1, ward2) = (await Open(api, "W1", wards), await Open(api, "W2", wards));
        var job = (await api.Do("/v1/jobs", """{"code":"NURSE","title":"Nurse"}""")).Id;
        var seat = (await api.Do("/v1/positions", $$"""{"code":"P-1","openedOn":"2020-01-01","jobId":"{{job}}","orgUnitId":"{{ward1}}","budget":1}""")).Id;
        await Hire(api, entity, $"\"orgUnitId\":\"{house}\",\"fte\":0.5");
        await Hire(api, entity, $"\"positionId\":\"{seat}\"");
        var (moving, mover) = await Hire(api, entity, $"\"orgUnitId\":\"{ward2}\",\"fte\":0.25");
        var appointed = await api.Do($"/v1/org-units/{wards}/head-appointments", $$"""{"effectiveDate":"2020-01-01","headId":"{{mover}}"}""");
        var before = (string)appointed.Json["recordedAt"]!;
        await api.Do($"/v1/employments/{moving}/transfers", $$"""{"effectiveDate":"2020-06-01","orgUnitId":"{{house}}"}""");
        await api.Do($"/v1/org-units/{ward2}/reparentings", $$"""{"effectiveDate":"2020-07-01","parentId":"{{house}}"}""");
        var last = await api.Do($"/v1/employments/{moving}/terminations", """{"lastDay":"2020-08-31","reason":{"code":"resignation"}}""");

        async Task<IReadOnlyList<string>> Chart(string query)
        {
            var rows = new List<string>();
            for (var next = $"/v1/org-chart?{query}"; next is not null;)
            {
                var page = await api.Get(next, ("Wait-For-Position", (string)last.Json["position"]!));
                page.Status.Should().Be(200, page.Text);
                rows.AddRange(page.Json["data"]!.AsArray().Select(row => string.Create(CultureInfo.InvariantCulture,
                    $"{string.Join('/', row!["path"]!.AsArray())} {(int)row["unitsBelow"]!} {(int)row["employments"]!} {(decimal)row["fte"]!:0.##} {(int)row["employmentsInAll"]!} {(decimal)row["fteInAll"]!:0.##}{(row["headId"] is null ? "" : " headed")}")));
                next = (string?)page.Json["page"]!["next"] is { } cursor ? $"/v1/org-chart?{query}&cursor={Uri.EscapeDataString(cursor)}" : null;
            }
            return rows;
        }

        string[] inMay = ["CLINIC 2 0 0 3 1.75", "CLINIC/HOUSE 0 1 0.5 1 0.5", "CLINIC/WARDS 2 0 0 2 1.25 headed", "CLINIC/WARDS/W1 0 1 1 1 1", "CLINIC/WARDS/W2 0 1 0.25 1 0.25"];
        (await Chart("asOf=2020-05-31")).Should().Equal(inMay);
        (await Chart("asOf=2020-05-31&limit=1")).Should().Equal(inMay, "the pages follow the tree");
        (await Chart("asOf=2020-06-01")).Should().Equal(
            "CLINIC 2 0 0 3 1.75", "CLINIC/HOUSE 0 2 0.75 2 0.75", "CLINIC/WARDS 2 0 0 1 1 headed", "CLINIC/WARDS/W1 0 1 1 1 1", "CLINIC/WARDS/W2 0 0 0 0 0");
        (await Chart($"asOf=2020-07-01&orgUnitId={house}")).Should().Equal("HOUSE 1 2 0.75 2 0.75", "HOUSE/W2 0 0 0 0 0");
        (await Chart($"asOf=2020-09-01&orgUnitId={house}")).Should().Equal("HOUSE 1 1 0.5 1 0.5", "HOUSE/W2 0 0 0 0 0");
        (await Chart($"asOf=2020-09-01&knownAt={Uri.EscapeDataString(before)}")).Should().Equal(inMay, "nothing of it was known");
        (await Chart("asOf=2019-12-31")).Should().BeEmpty();
    }

    private static async Task<string> Open(ApiClient api, string code, string? parent) => (await api.Do("/v1/org-units",
        $$"""{"code":"{{code}}","openedOn":"2020-01-01","name":"{{code}}"{{(parent is null ? "" : $",\"parentId\":\"{parent}\"")}} }""")).Id;

    private static async Task<(string Employment, string Person)> Hire(ApiClient api, string entity, string terms)
    {
        var person = (await api.Do("/v1/people", """{"name":{"given":"Ana"}}""")).Id;
        return ((await api.Do("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"{{person[^6..]}}","hireDate":"2020-01-01",{{terms}} }""")).Id, person);
    }
}
