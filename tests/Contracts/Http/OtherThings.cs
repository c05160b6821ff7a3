namespace HrSaas.Contracts.Http;

/// <summary>An id is good for one kind of thing, and for one tenant.</summary>
public sealed class OtherThings(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Person = """{"name":{"given":"Ada","family":"Lovelace"}}""";

    [Fact]
    public async Task The_id_of_another_kind_of_thing_is_not_known()
    {
        var api = await host.Client();
        var person = (await api.Do("/v1/people", Person)).Id;
        var job = (await api.Do("/v1/jobs", """{"code":"J","title":"Job"}""")).Id;
        Is(await api.Get("/v1/employments/" + person), 404, "not-known");
        Is(await api.Get($"/v1/employments/{person}/history"), 404, "not-known");
        Is(await api.Post($"/v1/employments/{person}/terminations", """{"lastDay":"2026-01-01","reason":{"code":"resignation"}}"""), 404, "employment-not-found");
        Is(await api.Post($"/v1/people/{job}/name-changes", """{"effectiveDate":"2026-01-01","name":{"given":"A"}}"""), 404, "person-not-found");
        Is(await api.Post("/v1/employments", $$"""{"personId":"{{job}}","legalEntityId":"{{person}}","employeeNumber":"1","hireDate":"2026-01-01"}"""), 422, "unknown-person");
    }

    [Fact]
    public async Task Another_tenants_things_are_not_there()
    {
        var person = await (await host.Client()).Do("/v1/people", Person);
        var other = await host.Client();
        Is(await other.Get("/v1/people/" + person.Id), 404, "not-known");
        Is(await other.Post($"/v1/people/{person.Id}/name-changes", """{"effectiveDate":"2026-01-01","name":{"given":"A"}}"""), 404, "person-not-found");
        (await other.Get("/v1/people?waitFor=" + (string)person.Json["position"]!)).Json["data"]!.AsArray().Should().BeEmpty();
    }

    private static void Is(ApiAnswer answer, int status, string code)
    {
        answer.Header("Content-Type").Should().Be("application/problem+json", answer.Text);
        (answer.Status, answer.Code).Should().Be((status, code), answer.Text);
        ((int)answer.Json["status"]!).Should().Be(status);
    }
}
