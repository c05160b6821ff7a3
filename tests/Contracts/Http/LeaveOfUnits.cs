namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using static HrSaas.Contracts.Http.LeaveCompany;

/// <summary>Leave as units see it: who is left to work, and how much of the work was not done.</summary>
public sealed class LeaveOfUnits(HttpHost host) : IClassFixture<HttpHost>
{
    private LeaveCompany _company = null!;
    private string _shops = "", _lyon = "";

    [Fact]
    public async Task Whoever_asks_and_whoever_decides_is_warned_of_days_on_which_too_few_would_be_at_work()
    {
        var cleo = await Staffed();
        await _company.Hr.Do(_company.Policy + "/changes", Version("2021-01-01", 30).Replace(
            "\"approvalChain\"", $"\"requests\":{{\"minimumStaffing\":[{{\"atLeast\":2,\"orgUnitIds\":[\"{_shops}\"]}}]}},\"approvalChain\"", StringComparison.Ordinal));
        await Approved(cleo, Monday.AddDays(1), Monday.AddDays(2));

        var preview = await _company.Ana.Send(HttpMethod.Post, "/v1/leave-previews", _company.Body(_company.Span(Monday, Monday.AddDays(6)), also: $"\"employmentId\":\"{_company.Employment}\""));
        preview.Json["refusal"].Should().BeNull("it is a warning");
        Days(preview.Json).Should().Equal((Iso(Monday.AddDays(1)), 1, 2), (Iso(Monday.AddDays(2)), 1, 2));
        preview.Json["understaffed"]![0]!["away"]!.AsArray().Select(away => (string?)away!["employmentId"]).Should().Equal(cleo);

        var asked = await _company.Ana.Do(_company.Requests, _company.Body(_company.Span(Monday, Monday.AddDays(4))));
        var read = await _company.Boss.Get("/v1/leave-requests/" + asked.Id);
        Days(read.Json).Should().Equal(Days(preview.Json));
        await _company.Boss.Do($"/v1/leave-requests/{asked.Id}/approval", "{}", ("If-Match", read.Header("ETag")!));

        var before = Uri.EscapeDataString((string)(await _company.Boss.Get("/v1/leave-requests/" + asked.Id)).Json["knownAt"]!);
        await _company.Hr.Do(_company.Policy + "/changes", Version("2021-02-01", 30));
        Days((await _company.Boss.Get("/v1/leave-requests/" + asked.Id)).Json).Should().BeEmpty("nothing is wanted any more");
        Days((await _company.Boss.Get($"/v1/leave-requests/{asked.Id}?knownAt={before}")).Json).Should().HaveCount(2, "so it was known before");
    }

    [Fact]
    public async Task The_absence_rate_is_what_was_not_worked_of_what_was_planned_by_unit_and_with_all_below()
    {
        var cleo = await Staffed();
        await Approved(cleo, Monday.AddDays(1), Monday.AddDays(2));
        await Approved(_company.Employment, Monday, Monday, ",\"starts\":\"first-half\"");
        var week = $"/v1/reports/absence-rate?from={Iso(Monday)}&to={Iso(Monday.AddDays(6))}";

        // Bea is in no unit; Ana, Cleo and Dan are in Lyon. A week has five days.
        Rates(await Synced(week)).Should().Equal((null, 4, 20m, 2.5m, 0.125m));
        Rates(await Synced(week + "&by=org-unit")).Should().Equal((null, 1, 5m, 0m, 0m), (_lyon, 3, 15m, 2.5m, 0.1667m));
        Rates(await Synced(week + "&by=org-unit-and-above")).Should().BeEquivalentTo([(null, 1, 5m, 0m, 0m), (_lyon, 3, 15m, 2.5m, 0.1667m), (_shops, 3, 15m, 2.5m, (decimal?)0.1667m)]);
        var before = await Synced(week);

        // Ana works in Madrid, and nobody else is at any place.
        await _company.Hr.Do(_company.Calendar + "/holidays", $$"""{"holidays":[{"date":"{{Iso(Monday)}}","name":"The founder's day","type":"public","extent":"whole-day"}]}""");
        await _company.Hr.Do($"/v1/employments/{cleo}/transfers", $$"""{"effectiveDate":"{{Iso(Monday.AddDays(2))}}","orgUnitId":"{{_shops}}"}""");

        Rates(await Synced(week + "&by=org-unit")).Should().BeEquivalentTo([(null, 1, 5m, 0m, 0m), (_lyon, 3, 11m, 1m, 0.0909m), (_shops, 1, 3m, 1m, (decimal?)0.3333m)]);
        Rates(await _company.Hr.Get($"{week}&knownAt={Uri.EscapeDataString((string)before.Json["knownAt"]!)}")).Should().Equal(Rates(before));
        var first = await _company.Hr.Get(week + "&by=org-unit&limit=1");
        var second = await _company.Hr.Get(week + "&by=org-unit&limit=2&cursor=" + Uri.EscapeDataString((string)first.Json["page"]!["next"]!));
        first.Json["data"]!.AsArray().Concat(second.Json["data"]!.AsArray()).Should().HaveCount(3);
        Rates(await _company.Hr.Get($"/v1/reports/absence-rate?from={Iso(Monday.AddDays(5))}&to={Iso(Monday.AddDays(6))}")).Should().Equal((null, 0, 0m, 0m, null));
    }

    /// <summary>Ana, Cleo and Dan work in the shops in Lyon.</summary>
    /// <returns>Cleo's employment.</returns>
    private async Task<string> Staffed()
    {
        _company = await LeaveCompany.Founded(host);
        _shops = (await _company.Hr.Do("/v1/org-units", """{"code":"SHOPS","openedOn":"2020-01-01","name":"Shops"}""")).Id;
        _lyon = (await _company.Hr.Do("/v1/org-units", $$"""{"code":"LYON","openedOn":"2020-01-01","name":"Lyon","parentId":"{{_shops}}"}""")).Id;
        await _company.Hr.Do(_company.Account + "/transfers", $$"""{"effectiveDate":"2020-02-01","orgUnitId":"{{_lyon}}"}""");
        await Hired("Dan", "4");
        return await Hired("Cleo", "3");
    }

    private async Task<string> Hired(string name, string number)
    {
        var person = (await _company.Hr.Do("/v1/people", $$"""{"name":{"given":"{{name}}"} }""")).Id;
        return (await _company.Hr.Do("/v1/employments",
            $$"""{"personId":"{{person}}","legalEntityId":"{{_company.LegalEntity}}","employeeNumber":"{{number}}","hireDate":"2020-01-01","orgUnitId":"{{_lyon}}"}""")).Id;
    }

    private async Task Approved(string employment, DateOnly first, DateOnly last, string also = "")
    {
        var asked = await _company.Hr.Do($"/v1/employments/{employment}/leave-requests", _company.Body(_company.Span(first, last) + also));
        var request = "/v1/leave-requests/" + asked.Id;
        var approved = await _company.Hr.Do(request + "/approval", "{}", ("If-Match", (await _company.Hr.Get(request)).Header("ETag")!));
        await _company.Hr.Get("/v1/leave-requests", ("Wait-For-Position", (string)approved.Json["position"]!));
    }

    private async Task<ApiAnswer> Synced(string path) => await _company.Hr.Get(path, ("Wait-For-Position", (string)(await _company.Hr.Do("/v1/jobs", $$"""{"code":"{{Guid.NewGuid():n}}","title":"Any"}""")).Json["position"]!));

    private static IEnumerable<(string, int, int)> Days(JsonObject answer) =>
        answer["understaffed"]!.AsArray().Select(day => ((string)day!["day"]!, (int)day["atWork"]!, (int)day["atLeast"]!));

    private static IEnumerable<(string?, int, decimal, decimal, decimal?)> Rates(ApiAnswer answer) => answer.Json["data"]!.AsArray().Select(row =>
        ((string?)row!["orgUnitId"], (int)row["employments"]!, (decimal)row["plannedDays"]!, (decimal)row["absentDays"]!, (decimal?)row["rate"]));
}
