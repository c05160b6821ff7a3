namespace HrSaas.Contracts.Http;

/// <summary>Legal entities from day to day, on the real store and its read model.</summary>
public sealed class LegalEntitiesOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task A_legal_entity_adopts_a_currency_is_put_right_closed_and_told_in_two_times()
    {
        var api = await host.Client();
        var registered = await api.Do("/v1/legal-entities", """{"code":"HU","name":"Acme Kft.","country":"HU","currency":"HUF","timeZone":"Europe/Budapest","fiscalYearStart":"--01-01"}""");
        var entity = "/v1/legal-entities/" + registered.Id;
        var adopted = await api.Do(entity + "/changes", """{"effectiveDate":"2024-02-29","name":"Acme Hungary Kft.","currency":"EUR","fiscalYearStart":"--04-01"}""");
        Told((await api.Get(entity + "?asOf=2024-02-28")).Json).Should().Be("Acme Kft. HUF Europe/Budapest --01-01");
        var then = await api.Get(entity + "?asOf=2024-02-29");
        Told(then.Json).Should().Be("Acme Hungary Kft. EUR Europe/Budapest --04-01");
        ((string?)then.Json["sources"]!["currency"]!["factId"], (string?)then.Json["sources"]!["timeZone"]!["factId"]).Should().Be((adopted.Fact, registered.Id));

        await api.Do($"{entity}/changes/{adopted.Fact}/correction", """{"effectiveDate":"2024-03-01","currency":"EUR","reason":{"code":"data-entry-error"}}""", ("If-Match", then.Header("ETag")!));
        Told((await api.Get(entity + "?asOf=2024-02-29")).Json).Should().Be("Acme Kft. HUF Europe/Budapest --01-01");
        Told((await api.Get(entity + "?asOf=2024-03-01")).Json).Should().Be("Acme Kft. EUR Europe/Budapest --01-01");
        var knownAt = Uri.EscapeDataString((string)then.Json["knownAt"]!);
        Told((await api.Get($"{entity}?asOf=2024-02-29&knownAt={knownAt}")).Json).Should().Be("Acme Hungary Kft. EUR Europe/Budapest --04-01");

        var person = await api.Do("/v1/people", """{"name":{"given":"Ada"}}""");
        string Hire(string number, string from) => $$"""{"personId":"{{person.Id}}","legalEntityId":"{{registered.Id}}","employeeNumber":"{{number}}","hireDate":"{{from}}"}""";
        var employment = (await api.Do("/v1/employments", Hire("1", "2025-12-31"))).Id;
        var closed = await api.Do(entity + "/closings", """{"lastDay":"2025-12-31"}""");
        ((bool)(await api.Get(entity)).Json["isOpen"]!).Should().BeFalse("today is later");
        (await api.Post(entity + "/changes", """{"effectiveDate":"2026-01-01","name":"Ruin"}""")).Code.Should().Be("after-legal-entity-closing");
        (await api.Get(entity + "/history")).Json["facts"]!.AsArray().Select(fact => (string?)fact!["kind"]).Should().Equal("registration", "change", "closing");

        var other = await api.Do("/v1/legal-entities", """{"code":"ES","name":"Acme S.A.","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""");
        var position = ("Wait-For-Position", (string)other.Json["position"]!);
        async Task<IEnumerable<string>> List(string query)
        {
            var list = await api.Get("/v1/legal-entities?" + query, position);
            list.Status.Should().Be(200, list.Text);
            return [.. list.Json["data"]!.AsArray().Select(row => $"{row!["code"]} {Told(row.AsObject())} {row["lastDay"]} v{row["version"]}")];
        }
        (await List("asOf=2024-03-01")).Should().Equal("ES Acme S.A. EUR Europe/Madrid --01-01  v1", "HU Acme Kft. EUR Europe/Budapest --01-01 2025-12-31 v4");
        (await List($"asOf=2024-02-29&knownAt={knownAt}")).Should().Equal("HU Acme Hungary Kft. EUR Europe/Budapest --04-01  v2");
        (await List("asOf=2026-01-01")).Should().Equal("ES Acme S.A. EUR Europe/Madrid --01-01  v1");
        var exceptions = (await api.Get("/v1/exceptions?asOf=2026-06-01&rule=legal-entity-closed", position)).Json["data"]!.AsArray();
        exceptions.Select(row => $"{row!["subject"]!["id"]} {row["since"]} {row["related"]!["kind"]} {row["owner"]!["role"]}").Should().Equal($"{employment} 2026-01-01 legal-entity hr-admin");

        await api.Do($"{entity}/closings/{closed.Fact}/correction", """{"lastDay":"2026-01-01","reason":{"code":"data-entry-error"}}""", ("If-Match", "\"4\""));
        ((string?)(await api.Get(entity)).Json["lastDay"]).Should().Be("2026-01-01");
        await api.Do($"{entity}/facts/{closed.Fact}/rescission", """{"reason":{"code":"goes-on"}}""", ("If-Match", "\"5\""));
        ((bool)(await api.Get(entity)).Json["isOpen"]!).Should().BeTrue();
        (await api.Post($"/v1/legal-entities/{person.Id}/closings", """{"lastDay":"2025-12-31"}""")).Code.Should().Be("legal-entity-not-found");
    }

    private static string Told(System.Text.Json.Nodes.JsonObject told) => $"{told["name"]} {told["currency"]} {told["timeZone"]} {told["fiscalYearStart"]}";
}
