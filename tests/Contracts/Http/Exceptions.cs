namespace HrSaas.Contracts.Http;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Exceptions to watched rules over HTTP: listed, read, acknowledged, and seen by those who own them.</summary>
public sealed class Exceptions(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Why = """{"reason":{"code":"successor-sought","note":"Interviews next week."},"openOn":"2026-06-01"}""";

    [Fact]
    public async Task An_exception_is_listed_read_acknowledged_and_that_is_withdrawn()
    {
        var (api, _, boss, report) = await ManagerLeaves();
        var person = (string?)(await api.Get("/v1/employments/" + report)).Json["personId"];
        var position = (string)(await api.Get("/v1/employments/" + report)).Json["position"]!;

        var list = await api.Get("/v1/exceptions?asOf=2026-06-01&rule=manager-not-employed&acknowledged=false&waitFor=" + position);
        list.Status.Should().Be(200, list.Text);
        var row = list.Json["data"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)row["rule"], (string?)row["since"], (string?)row["owner"]!["role"], (string?)row["subject"]!["kind"], (string?)row["subject"]!["id"])
            .Should().Be(("manager-not-employed", "2026-06-01", "hr-admin", "employment", report));
        ((string?)row["personId"], (string?)row["related"]!["id"]).Should().Be((person, boss));
        ((string?)list.Json["asOf"]).Should().Be("2026-06-01");
        var id = (string)row["id"]!;

        var path = $"/v1/exceptions/{id}";
        var read = await api.Get(path + "?asOf=2026-07-01");
        ((string?)read.Json["since"], read.Header("ETag") is null).Should().Be(("2026-06-01", false));
        (await api.Get(path + "?asOf=2026-05-31")).Status.Should().Be(404);

        (await api.Do(path + "/acknowledgement", Why)).Version.Should().Be(1);
        (await api.Get(path + "?asOf=2026-06-01")).Json["acknowledged"]!["reasonCode"]!.GetValue<string>().Should().Be("successor-sought");
        (await api.Post(path + "/acknowledgement", """{"reason":{"code":"seen"},"openOn":"2026-05-31"}""")).Code.Should().Be("exception-not-open");
        await api.Do(path + "/acknowledgement/withdrawal", """{"reason":{"code":"changed-mind"}}""");
        (await api.Get(path + "?asOf=2026-06-01")).Json.ContainsKey("acknowledged").Should().BeFalse();
        (await api.Post("/v1/exceptions/01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e/acknowledgement/withdrawal", """{"reason":{"code":"changed-mind"}}""")).Code.Should().Be("exception-not-acknowledged");
        (await api.Get("/v1/exceptions?acknowledged=perhaps")).Errors.Should().Equal(("/acknowledged", "not-one-of"));
    }

    [Fact]
    public async Task Managers_see_what_they_own_today_and_employees_nothing()
    {
        var (_, tenant, boss, _) = await ManagerLeaves();
        var manager = host.Client(tenant, Access.Manager, new PersonId(Guid.Parse(boss)));

        (await manager.Get("/v1/exceptions")).Status.Should().Be(200);
        (await manager.Get("/v1/exceptions?ownerId=" + Guid.NewGuid())).Code.Should().Be("not-within-your-scope");
        (await manager.Get($"/v1/exceptions?ownerId={boss}&asOf=2026-06-01")).Code.Should().Be("not-within-your-scope");
        (await manager.Get("/v1/exceptions?ownerId=" + boss)).Status.Should().Be(200);
        (await host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(boss))).Get("/v1/exceptions?ownerId=" + boss)).Code.Should().Be("permission-missing");
    }

    private async Task<(ApiClient Api, TenantId Tenant, string Boss, string Report)> ManagerLeaves()
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        var employment = await Requests.Hire(api, "1");
        var boss = (string)(await api.Get("/v1/employments/" + employment)).Json["personId"]!;
        await api.Do($"/v1/employments/{employment}/terminations", """{"lastDay":"2026-05-31","reason":{"code":"resigned"}}""");
        return (api, tenant, boss, await Requests.Hire(api, "2", manager: boss));
    }
}
