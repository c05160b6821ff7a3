namespace HrSaas.Contracts.Http;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Who sees what: rights are those of now, judged for the person concerned.</summary>
public sealed class Rights(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task Managers_see_their_direct_reports_without_pay_and_employees_themselves()
    {
        var tenant = await host.NewTenant();
        var admin = host.Client(tenant, Access.HrAdmin);
        var bossEmployment = await Requests.Hire(admin, "1");
        var boss = await PersonOf(admin, bossEmployment);
        var reportEmployment = await Requests.Hire(admin, "2", manager: boss);
        var report = await PersonOf(admin, reportEmployment);
        var strangerEmployment = await Requests.Hire(admin, "3");

        var manager = host.Client(tenant, Access.Manager, new PersonId(Guid.Parse(boss)));
        var seen = await manager.Get("/v1/employments/" + reportEmployment);
        seen.Status.Should().Be(200);
        seen.Json.ContainsKey("pay").Should().BeFalse();
        seen.Json["withheld"]!.AsArray().Select(member => (string?)member).Should().Equal("pay");
        (await manager.Get($"/v1/employments/{reportEmployment}/history")).Text.Should().NotContain("4200");
        (await manager.Get("/v1/employments/" + bossEmployment)).Json.ContainsKey("pay").Should().BeTrue("it is one's own");
        (await manager.Get("/v1/employments/" + strangerEmployment)).Code.Should().Be("not-within-your-scope");
        (await manager.Get("/v1/employments")).Code.Should().Be("not-within-your-scope");
        var position = (string)(await admin.Get("/v1/employments/" + strangerEmployment)).Json["position"]!;
        var reports = await manager.Get($"/v1/employments?managerId={boss}&waitFor={position}");
        reports.Status.Should().Be(200, reports.Text);
        reports.Json["data"]!.AsArray().Select(row => (string?)row!["id"]).Should().Equal(reportEmployment);
        reports.Text.Should().NotContain("4200");
        (await manager.Get($"/v1/employments?managerId={boss}&asOf=2024-06-01")).Code.Should().Be("not-within-your-scope");

        var employee = host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(report)));
        (await employee.Get("/v1/employments/" + reportEmployment)).Json.ContainsKey("pay").Should().BeTrue();
        (await employee.Get("/v1/employments/" + bossEmployment)).Code.Should().Be("not-within-your-scope");
        (await employee.Get($"/v1/people/{report}/history")).Status.Should().Be(200);
        (await employee.Get($"/v1/people/{boss}/history")).Code.Should().Be("not-within-your-scope");
        (await employee.Get($"/v1/people/{boss}")).Status.Should().Be(200, "names are everybody's");
        (await employee.Get($"/v1/employment-facts?personId={boss}")).Code.Should().Be("not-within-your-scope");
        (await employee.Get($"/v1/employment-facts?personId={report}")).Status.Should().Be(200);
        var directory = await employee.Get("/v1/people?waitFor=" + position);
        directory.Json["data"]!.AsArray().Where(row => row!["employeeNumbers"]!.AsArray().Count > 0).Select(row => (string?)row!["id"]).Should().Equal(report);
        (await employee.Get("/v1/people?employeeNumber=1")).Code.Should().Be("not-within-your-scope");

        // No manager any more: rights are those of now, whatever day is asked about.
        await admin.Do($"/v1/employments/{reportEmployment}/transfers", """{"effectiveDate":"2024-02-01","managerId":null}""");
        (await manager.Get($"/v1/employments/{reportEmployment}?asOf=2024-01-15")).Code.Should().Be("not-within-your-scope");
    }

    private static async Task<string> PersonOf(ApiClient api, string employment) => (string)(await api.Get("/v1/employments/" + employment)).Json["personId"]!;
}
