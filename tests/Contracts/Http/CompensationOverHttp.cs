namespace HrSaas.Contracts.Http;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>What somebody is paid on a day, against the range in force, in two times; and who may know.</summary>
public sealed class CompensationOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task Part_time_pay_is_compared_with_the_range_of_the_day_as_it_was_known_then()
    {
        var api = await host.Client();
        var range = await api.Do("/v1/pay-ranges", """{"grade":"P7","currency":"EUR","effectiveDate":"2024-01-01","minimum":"30000","midpoint":"40000","maximum":"50000"}""");
        var employment = await Requests.Hire(api, "1");
        var path = $"/v1/employments/{employment}/compensation";
        var graded = await api.Do($"/v1/employments/{employment}/grade-changes", """{"effectiveDate":"2024-02-01","grade":"P7"}""");
        var partTime = await api.Do($"/v1/employments/{employment}/working-time-changes", """{"effectiveDate":"2024-02-01","fte":0.8,"pay":{"amount":"2400.00","currency":"EUR","per":"month"}}""");
        var car = await api.Do($"/v1/employments/{employment}/allowances", """{"effectiveDate":"2024-02-01","code":"car","pay":{"amount":"300","currency":"EUR","per":"month"}}""");

        var told = await api.Get(path + "?asOf=2024-02-29");
        told.Status.Should().Be(200, told.Text);
        ((string?)told.Json["pay"]!["amount"]).Should().Be("2400.00");
        (told.Json["fullTime"]!.ToJsonString(), (string?)told.Json["fullTimeAnnual"]!["amount"], (string?)told.Json["fullTimeAnnual"]!["per"])
            .Should().Be(("""{"amount":"3000","currency":"EUR","per":"month"}""", "36000", "year"));
        ((string?)told.Json["compaRatio"], (string?)told.Json["rangePenetration"]).Should().Be(("0.9", "0.3"));
        ((string?)told.Json["range"]!["midpoint"], (string?)told.Json["range"]!["source"]!["factId"]).Should().Be(("40000", range.Fact));
        told.Json["statement"]!.AsArray().Select(line => $"{line!["item"]} {line["value"] ?? line["text"]} {line["factId"]}".TrimEnd()).Should().Equal(
            $"base-pay  {partTime.Fact}", $"fte 0.8 {partTime.Fact}", "periods-per-year 12", "full-time-annual 36000", $"grade P7 {graded.Fact}",
            $"range-minimum 30000 {range.Fact}", $"range-midpoint 40000 {range.Fact}", $"range-maximum 50000 {range.Fact}", "compa-ratio 0.9", "range-penetration 0.3",
            $"allowance car {car.Fact}");
        told.Json.ContainsKey("missing").Should().BeFalse();

        await api.Do($"/v1/pay-ranges/{range.Id}/changes", """{"effectiveDate":"2024-02-15","minimum":"30000","midpoint":"45000","maximum":"50000"}""");
        ((string?)(await api.Get(path + "?asOf=2024-02-14")).Json["compaRatio"]).Should().Be("0.9");
        ((string?)(await api.Get(path + "?asOf=2024-02-29")).Json["compaRatio"]).Should().Be("0.8");
        var then = Uri.EscapeDataString((string)told.Json["knownAt"]!);
        ((string?)(await api.Get($"{path}?asOf=2024-02-29&knownAt={then}")).Json["compaRatio"]).Should().Be("0.9", "the range was changed later");
        (await api.Get(path + "?asOf=2024-02-29", ("If-None-Match", told.Header("ETag")!))).Status.Should().Be(200, "the range changed, though the employment did not");
    }

    [Fact]
    public async Task What_cannot_be_told_is_named_and_after_the_last_day_nothing_is_paid()
    {
        var api = await host.Client();
        var employment = await Requests.Hire(api, "1");
        var path = $"/v1/employments/{employment}/compensation";
        await api.Do($"/v1/employments/{employment}/pay-changes", """{"effectiveDate":"2024-03-01","pay":{"amount":"20","currency":"EUR","per":"hour"}}""");
        await api.Do($"/v1/employments/{employment}/terminations", """{"lastDay":"2024-12-31","reason":{"code":"resignation"}}""");

        var hourly = (await api.Get(path + "?asOf=2024-03-01")).Json;
        hourly["missing"]!.AsArray().Select(gap => (string?)gap).Should().Equal("no-weekly-hours", "no-grade");
        hourly.ContainsKey("fullTimeAnnual").Should().BeFalse();
        ((string?)hourly["fullTime"]!["amount"]).Should().Be("20");
        (await api.Get(path + "?asOf=2024-12-31")).Json.ContainsKey("pay").Should().BeTrue("the last day is included");
        var after = (await api.Get(path + "?asOf=2025-01-01")).Json;
        (after.ContainsKey("pay"), (string?)after["status"]).Should().Be((false, "ended"));
    }

    [Fact]
    public async Task Pay_is_told_to_hr_and_to_whom_it_is_paid_and_to_no_manager()
    {
        var tenant = await host.NewTenant();
        var admin = host.Client(tenant, Access.HrAdmin);
        var boss = (string)(await admin.Get("/v1/employments/" + await Requests.Hire(admin, "1"))).Json["personId"]!;
        var employment = await Requests.Hire(admin, "2", manager: boss);
        var person = (string)(await admin.Get("/v1/employments/" + employment)).Json["personId"]!;
        var path = $"/v1/employments/{employment}/compensation";

        var refused = await host.Client(tenant, Access.Manager, new PersonId(Guid.Parse(boss))).Get(path);
        (refused.Status, refused.Code).Should().Be((403, "not-within-your-scope"));
        refused.Text.Should().NotContain("4200");
        (await host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(person))).Get(path)).Json.ContainsKey("pay").Should().BeTrue();
        (await admin.Get($"/v1/employments/{Guid.CreateVersion7()}/compensation")).Status.Should().Be(404);
    }
}
