namespace HrSaas.Contracts.Http;

using HrSaas.Adapters.Http.Routes;
using HrSaas.Application.Organization.Queries;
using HrSaas.Application.Tenancy;
using HrSaas.Domain.Kernel;

/// <summary>How a route says that it is to go; there is none yet, so a sample stands for it.</summary>
public sealed class DeprecatedRoutes : IAsyncLifetime
{
    private static readonly Deprecation Old = new(new(2026, 5, 1), new(2027, 5, 1), "/v1/legal-entities");

    private HttpHost _host = null!;

    public async Task InitializeAsync() => _host = await HttpHost.Alone(map: static app =>
    {
        var routes = new RouteTable(app, "Samples").Deprecated(Old);
        routes.Lists<NoFilter, LegalEntityRow, CodeKey>("/v1/companies", "listCompanies", "List companies", Permission.ReadOrganization, ILegalEntityList.Model,
            [Parameters.AsOf, Parameters.KnownAt], static _ => default, static (r, _, page) => r.Port<ILegalEntityList>().List(page, r.Cancellation));
        routes.Reads("/v1/companies/{roleId}", "readCompany", "Read a company", Permission.ReadOrganization, [],
            static r => r.Port<RoleReadings>().Find(r.Id<RoleId>("roleId"), null, r.Cancellation), static it => it.Version);
    });

    public Task DisposeAsync() => _host.End();

    [Fact]
    public async Task A_deprecated_route_says_so_in_every_answer_and_in_the_document()
    {
        var api = await _host.Client();
        foreach (var code in (string[])["A", "B"])
            await api.Do("/v1/legal-entities", $$"""{"code":"{{code}}","name":"X","country":"DE","timeZone":"Europe/Berlin","currency":"EUR","fiscalYearStart":"--01-01"}""");
        var position = (string)(await api.Do("/v1/legal-entities", """{"code":"C","name":"X","country":"DE","timeZone":"Europe/Berlin","currency":"EUR","fiscalYearStart":"--01-01"}""")).Json["position"]!;

        var list = await api.Get("/v1/companies?limit=1&waitFor=" + position);
        list.Status.Should().Be(200);
        list.Header("Link").Should().Contain("</v1/legal-entities>; rel=\"successor-version\"").And.Contain("rel=\"next\"");
        foreach (var answer in (ApiAnswer[])[list, await api.Get("/v1/companies/01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e"), await new ApiClient(_host.Address, null).Get("/v1/companies")])
        {
            answer.Header("Deprecation").Should().Be("@1777593600", "status {0}", answer.Status);
            answer.Header("Sunset").Should().Be("Sat, 01 May 2027 00:00:00 GMT");
            answer.Header("Link").Should().Contain("rel=\"successor-version\"");
        }
        (await api.Get("/v1/legal-entities")).Header("Deprecation").Should().BeNull();

        var paths = (await api.Get("/openapi/v1.json")).Json["paths"]!;
        var operation = paths["/v1/companies"]!["get"]!;
        ((bool)operation["deprecated"]!).Should().BeTrue();
        ((string)operation["description"]!).Should().Contain("Deprecated since 2026-05-01, and may be gone from 2027-05-01. Use /v1/legal-entities instead.");
        operation["responses"]!["200"]!["headers"]!.AsObject().Select(header => header.Key).Should().Contain(["Deprecation", "Sunset", "Link"]);
        paths["/v1/legal-entities"]!["get"]!["deprecated"].Should().BeNull();
    }
}

/// <summary>What can be said of a route that is to go.</summary>
public sealed class Deprecations
{
    [Fact]
    public void Nothing_is_gone_before_it_is_deprecated() =>
        FluentActions.Invoking(() => new Deprecation(new(2026, 5, 1), new(2026, 4, 30), null)).Should().Throw<ArgumentException>();
}
