namespace HrSaas.Contracts.Http;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using static HrSaas.Contracts.Http.LeaveCompany;

/// <summary>The list of how much leave of a type everybody has.</summary>
public sealed class LeaveOfEverybody(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task The_balances_of_everybody_are_those_that_each_is_told()
    {
        var company = await LeaveCompany.Founded(host);
        var list = $"/v1/leave-types/{company.Type}/leave-balances?asOf={Iso(Monday)}";
        var before = await company.Hr.Get(list);
        var asked = await company.Ana.Do(company.Requests, company.Body(company.Span(Monday, Monday.AddDays(4))));

        var after = await company.Hr.Get(list, ("Wait-For-Position", (string)asked.Json["position"]!));
        var rows = after.Json["data"]!.AsArray();
        rows.Should().HaveCount(2);
        foreach (var row in rows)
        {
            var own = (await company.Hr.Get($"/v1/employments/{row!["employmentId"]}/leave-balances?asOf={Iso(Monday)}")).Json["balances"]![0]!;
            foreach (var member in new[] { "amount", "available", "reserved", "approved", "yearFrom", "yearTo", "isProjected" })
                row[member]!.ToJsonString().Should().Be(own[member]!.ToJsonString(), $"{member} is the same wherever it is told");
        }
        rows.Select(row => (decimal)row!["available"]!).Order().Should().Equal(25, 30);
        var then = await company.Hr.Get(list + "&knownAt=" + Uri.EscapeDataString((string)before.Json["knownAt"]!));
        then.Json["data"]!.AsArray().Select(row => (decimal)row!["available"]!).Should().Equal([30, 30], "so it was known then");

        var pages = new List<string?>();
        for (var address = list + "&limit=1"; address is not null;)
        {
            var page = (await company.Hr.Get(address)).Json;
            pages.AddRange(page["data"]!.AsArray().Select(row => (string?)row!["employmentId"]));
            address = (string?)page["page"]!["next"] is { } next ? $"{list}&limit=1&cursor={Uri.EscapeDataString(next)}" : null;
        }
        pages.Should().Equal(rows.Select(row => (string?)row!["employmentId"]));
        (await company.Boss.Get(list)).Json["data"]!.AsArray().Should().HaveCount(2, "her own, and that of whom she leads");
        (await company.Ana.Get(list)).Json["data"]!.AsArray().Select(row => (string?)row!["employmentId"]).Should().Equal(company.Employment);
        (await company.Hr.Get($"/v1/leave-types/{NewIds.Of<LeaveTypeId>()}/leave-balances")).Json["data"]!.AsArray().Should().BeEmpty();
    }
}
