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
        var position = (string)(await admin.Get("/v1/employments/" + strangerEmployment)).Json["position"]!;
        var seenByManager = await manager.Get("/v1/employments?waitFor=" + position);
        seenByManager.Json["data"]!.AsArray().Select(row => (string?)row!["id"]).Should().BeEquivalentTo(bossEmployment, reportEmployment);
        seenByManager.Json["data"]!.AsArray().Count(row => row!.AsObject().ContainsKey("pay")).Should().Be(1, "it is one's own");
        var reports = await manager.Get($"/v1/employments?managerId={boss}&waitFor={position}");
        reports.Status.Should().Be(200, reports.Text);
        reports.Json["data"]!.AsArray().Select(row => (string?)row!["id"]).Should().Equal(reportEmployment);
        reports.Text.Should().NotContain("4200");
        (await manager.Get($"/v1/employments?managerId={boss}&asOf=2024-06-01")).Json["data"]!.AsArray().Select(row => (string?)row!["id"]).Should().Equal(reportEmployment);

        var employee = host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(report)));
        (await employee.Get("/v1/employments/" + reportEmployment)).Json.ContainsKey("pay").Should().BeTrue();
        (await employee.Get("/v1/employments/" + bossEmployment)).Code.Should().Be("not-within-your-scope");
        (await employee.Get($"/v1/people/{report}/history")).Status.Should().Be(200);
        (await employee.Get($"/v1/people/{boss}/history")).Code.Should().Be("not-within-your-scope");
        (await employee.Get($"/v1/people/{boss}")).Status.Should().Be(200, "names are everybody's");
        (await employee.Get($"/v1/employment-facts?personId={boss}&waitFor={position}")).Json["data"]!.AsArray().Should().BeEmpty();
        (await employee.Get("/v1/employment-facts")).Json["data"]!.AsArray().Select(row => (string?)row!["employmentId"]).Distinct().Should().Equal(reportEmployment);
        var directory = await employee.Get("/v1/people?waitFor=" + position);
        directory.Json["data"]!.AsArray().Where(row => row!["employeeNumbers"]!.AsArray().Count > 0).Select(row => (string?)row!["id"]).Should().Equal(report);
        (await employee.Get("/v1/people?employeeNumber=1")).Code.Should().Be("not-within-your-scope");

        // No manager any more: rights are those of now, whatever day is asked about.
        await admin.Do($"/v1/employments/{reportEmployment}/transfers", """{"effectiveDate":"2024-02-01","managerId":null}""");
        (await manager.Get($"/v1/employments/{reportEmployment}?asOf=2024-01-15")).Code.Should().Be("not-within-your-scope");
    }

    [Fact]
    public async Task Of_a_person_hr_sees_all_they_themselves_too_and_colleagues_the_name_and_how_to_reach_them_at_work()
    {
        var tenant = await host.NewTenant();
        var admin = host.Client(tenant, Access.HrAdmin);
        var person = (await admin.Do("/v1/people", """
            {"name":{"given":"María José","family":"García Márquez","preferred":"Majo"},"birthDate":"1988-02-29","details":{"effectiveDate":"2024-01-01","statutorySex":"female",
             "nationalities":["ES","DE"],"contactPoints":[{"kind":"work-email","value":"majo@example.com","isPrimary":true},{"kind":"mobile-phone","value":"+34 600 000 000"}],
             "homeAddress":{"country":"DE","lines":["Hauptstraße 1"],"town":"Berlin"},"emergencyContacts":[{"name":"Rosa","phone":"+34 600 000 001"}],
             "bankAccount":{"iban":"DE89 3704 0044 0532 0130 00"},"nationalIdentifiers":[{"country":"DE","kind":"tax-id","number":"86 095 742 719"}],
             "externalIds":[{"system":"payroll","key":"P-1"}]} }
            """)).Id;
        var path = "/v1/people/" + person;
        string[] all = ["birthDate", "birthYear", "statutorySex", "nationalities", "homeAddress", "emergencyContacts", "bankAccount", "nationalIdentifiers", "externalIds"];

        foreach (var caller in (ApiClient[])[admin, host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(person)))])
        {
            var seen = (await caller.Get(path)).Json;
            seen.Select(member => member.Key).Should().Contain(all);
            ((string?)seen["nationalIdentifiers"]![0]!["number"], (string?)seen["bankAccount"]!["iban"], seen["contactPoints"]!.AsArray().Count).Should().Be(("86095742719", "DE89370400440532013000", 2));
        }
        var colleague = host.Client(tenant, Access.Manager, new PersonId(Guid.CreateVersion7()));
        var told = (await colleague.Get(path)).Json;
        told.Select(member => member.Key).Should().NotContain(all).And.Contain(["name", "withheld"]);
        told["contactPoints"]!.AsArray().Select(point => (string?)point!["value"]).Should().Equal("majo@example.com");
        (await colleague.Get("/v1/possible-duplicates")).Code.Should().Be("not-within-your-scope");
        (await colleague.Get("/v1/people?q=majo&sort=-givenName&waitFor=" + (string)told["position"]!)).Json["data"]!.AsArray().Should().ContainSingle();
        (await admin.Get("/v1/people?sort=pay")).Errors.Should().Equal(("/sort", "not-some-of"));

        var ended = await admin.Do(path + "/home-address-changes", """{"effectiveDate":"2025-01-01","homeAddress":null}""");
        (await admin.Get(path + "?asOf=2025-01-01")).Json.ContainsKey("homeAddress").Should().BeFalse();
        (await admin.Post(path + "/home-address-changes", """{"effectiveDate":"2025-01-01"}""")).Errors.Should().Equal(("/homeAddress", "required"));
        var twice = await admin.Do("/v1/people", """{"name":{"given":"Maria Jose","family":"Garcia Marquez"},"birthDate":"1988-02-29"}""");
        var pair = await admin.Get($"{path}/possible-duplicates?waitFor={(string)twice.Json["position"]!}");
        pair.Json["data"]![0]!["reasons"]!.AsArray().Select(reason => (string?)reason).Should().Equal("birth-date", "name");
        await admin.Do($"/v1/people/{twice.Id}/merger", $$"""{"into":"{{person}}"}""");
        var merged = (await admin.Get("/v1/people/" + twice.Id)).Json;
        ((string?)merged["id"], (string?)merged["mergedIntoId"], (string?)merged["name"]!["preferred"]).Should().Be((twice.Id, person, "Majo"));
        ended.Version.Should().BePositive();
    }

    private static async Task<string> PersonOf(ApiClient api, string employment) => (string)(await api.Get("/v1/employments/" + employment)).Json["personId"]!;
}
