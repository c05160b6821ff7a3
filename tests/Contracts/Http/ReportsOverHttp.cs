namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Turnover, tenure, pay and spans over HTTP: what is asked for, in which form, and who may.</summary>
public sealed class ReportsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task Turnover_is_told_of_periods_with_reasons_and_the_people_behind_it()
    {
        var (tenant, api, employments) = await Company(3);
        await api.Do($"/v1/employments/{employments[0]}/notices", """{"givenOn":"2024-05-31","lastDay":"2024-06-30","by":"employee","reason":{"code":"resignation"}}""");

        var year = (await Rows(api, "/v1/reports/turnover?from=2024-01-01&to=2024-12-31")).Single();
        year.ToJsonString().Should().Be("""
            {"from":"2024-01-01","to":"2024-12-31","peopleAtFirst":3,"peopleAtLast":2,"fteAtFirst":3,"fteAtLast":2,"joiners":3,"joinersFte":3,"rehired":0,"leavers":1,"leaversFte":1,"employeeGaveNotice":1,"employerGaveNotice":0,"turnover":0.4,"reasons":[{"code":"resignation","leavers":1,"fte":1}]}
            """.Trim());
        (await Rows(api, "/v1/reports/turnover?from=2024-01-01&to=2024-12-31&every=quarter")).Select(row => $"{row["from"]} {row["leavers"]}").Should().Equal("2024-01-01 0", "2024-04-01 1", "2024-07-01 0", "2024-10-01 0");
        (await Rows(api, "/v1/reports/joiners-and-leavers?from=2024-02-01&to=2024-12-31")).Select(row => $"{row["employmentId"]} {row["kind"]} {row["day"]} {row["reason"]} {row["noticeBy"]}")
            .Should().Equal($"{employments[0]} left 2024-06-30 resignation employee");
        (await api.Get("/v1/reports/turnover?from=2024-01-01&to=2024-12-31&every=quarter", ("Accept", "text/csv"))).Text.Split("\r\n").Should().HaveCount(6);

        var person = (string)(await api.Get("/v1/employments/" + employments[1])).Json["personId"]!;
        (await Rows(host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(person))), "/v1/reports/turnover?from=2024-01-01&to=2024-12-31")).Select(row => $"{row["joiners"]} {row["leavers"]}")
            .Should().Equal(["1 0"], "nobody counts whom the caller may not see");
        foreach (var (query, pointer, code) in ((string, string, string)[])
        [
            ("to=2024-12-31", "/from", "required"), ("from=2024-12-31&to=2024-01-01", "/to", "before-from"), ("from=2024-01-01&to=2024-12-31&every=day", "/every", "too-many-periods"),
        ])
            (await api.Get("/v1/reports/turnover?" + query)).Errors.Should().Contain((pointer, code), query);
    }

    [Fact]
    public async Task Pay_of_few_is_suppressed_and_nobody_sees_any_without_the_right()
    {
        var (tenant, api, employments) = await Company(4);

        (await Rows(api, "/v1/reports/pay?asOf=2024-03-31")).Single().ToJsonString().Should().Be("""{"day":"2024-03-31","currency":"EUR","people":4,"employments":4,"minimumGroupSize":5,"isSuppressed":true}""");
        await Hire(api, "5");
        (await Rows(api, "/v1/reports/pay?from=2024-02-01&to=2024-03-31")).Select(row => $"{row["day"]} {row["isSuppressed"]} {row["annualBasePay"]} {row["meanAnnualBasePay"]} {row["meanFullTimeAnnual"]}")
            .Should().Equal("2024-02-29 false 252000 50400 50400", "2024-03-31 false 252000 50400 50400");
        (await api.Get("/v1/reports/pay?asOf=2024-03-31", ("Accept", "text/csv"))).Text.Should().Contain("compaRatio.mean").And.Contain("252000");

        await api.Do($"/v1/employments/{employments[0]}/pay-changes", """{"effectiveDate":"2024-04-01","pay":{"amount":"5000.00","currency":"EUR","per":"month"}}""");
        await api.Do($"/v1/employments/{employments[1]}/working-time-changes", """{"effectiveDate":"2024-04-15","fte":0.5,"pay":{"amount":"2100.00","currency":"EUR","per":"month"}}""");
        (await Rows(api, "/v1/reports/pay-changes?asOf=2024-04-30&thenAsOf=2024-03-31")).Select(row => $"{row["employmentId"]} {row["change"]} {row["thenAnnualBasePay"]} {row["annualBasePay"]} {row["because"]!.AsArray().Single()!["event"]}")
            .Should().Equal($"{employments[0]} other-pay 50400 60000 employment.pay-changed.v1", $"{employments[1]} other-fte 50400 25200 employment.working-time-changed.v1");

        var person = (string)(await api.Get("/v1/employments/" + employments[0])).Json["personId"]!;
        (await host.Client(tenant, Access.Manager, new PersonId(Guid.Parse(person))).Get("/v1/reports/pay?asOf=2024-03-31")).Json["data"]?.AsArray().Select(row => (bool)row!["isSuppressed"]!)
            .Should().Equal([true], "one's own pay is one's own to see, and one is too few");
    }

    [Fact]
    public async Task Tenure_and_spans_are_told_by_group()
    {
        var (_, api, employments) = await Company(3);
        var head = (string)(await api.Get("/v1/employments/" + employments[0])).Json["personId"]!;
        await api.Do($"/v1/employments/{employments[1]}/manager-changes", $$"""{"effectiveDate":"2024-02-01","managerId":"{{head}}"}""");
        await api.Do($"/v1/employments/{employments[2]}/manager-changes", $$"""{"effectiveDate":"2024-02-01","managerId":"{{head}}"}""");

        (await Rows(api, "/v1/reports/tenure?asOf=2024-12-31")).Single().ToJsonString().Should().Be(
            """{"day":"2024-12-31","people":3,"meanMonths":12.0000,"medianMonths":12.0,"underOneYear":0,"oneToTwoYears":3,"twoToFiveYears":0,"fiveToTenYears":0,"tenYearsAndMore":0}""");
        (await Rows(api, "/v1/reports/tenure?asOf=2024-12-30&by=manager")).Select(row => $"{row["managerId"]} {row["people"]} {row["underOneYear"]}").Should().Equal(" 1 1", $"{head} 2 2");
        (await Rows(api, "/v1/reports/span-of-control?asOf=2024-03-31")).Single().ToJsonString().Should().Be(
            """{"managers":1,"directReports":2,"meanDirectReports":2.0000,"medianDirectReports":2.0,"mostDirectReports":2,"upToThree":1,"fourToSeven":0,"eightToTwelve":0,"thirteenAndMore":0}""");
        (await Rows(api, "/v1/reports/span-of-control?asOf=2024-01-31")).Should().BeEmpty();
    }

    /// <summary>Up to which everything is recorded that was asked for.</summary>
    private string _position = "";

    private ApiClient? _admin;

    private async Task<(TenantId Tenant, ApiClient Api, List<string> Employments)> Company(int people)
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        _admin = api;
        var employments = new List<string>();
        for (var i = 0; i < people; i++) employments.Add(await Hire(api, $"{i}"));
        return (tenant, api, employments);
    }

    private static Task<string> Hire(ApiClient api, string number) => Requests.Hire(api, number);

    private async Task<List<JsonNode>> Rows(ApiClient api, string path)
    {
        if (api.Token is { } token && token == _admin?.Token) _position = (string)(await api.Do("/v1/jobs", $$"""{"code":"{{Guid.NewGuid().ToString()[..8]}}","title":"T"}""")).Json["position"]!;
        var answer = await api.Get(path, ("Wait-For-Position", _position));
        answer.Status.Should().Be(200, answer.Text);
        return [.. answer.Json["data"]!.AsArray().Select(row => row!)];
    }
}
