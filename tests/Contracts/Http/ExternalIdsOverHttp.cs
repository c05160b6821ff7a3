namespace HrSaas.Contracts.Http;

/// <summary>The keys under which other systems know people and employments.</summary>
public sealed class ExternalIdsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task People_and_employments_are_found_by_the_key_that_another_system_has_for_them()
    {
        var api = await host.Client();
        var entity = await api.Do("/v1/legal-entities", """{"code":"A","name":"A","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""");
        var person = await api.Do("/v1/people", """{"name":{"given":"Ana"},"details":{"effectiveDate":"2024-01-01","externalIds":[{"system":"payroll","key":"P-1"}]}}""");
        string Hire(string number) =>
            $$"""{"personId":"{{person.Id}}","legalEntityId":"{{entity.Id}}","employeeNumber":"{{number}}","hireDate":"2024-01-01","externalIds":[{"system":"payroll","key":"P-1"},{"system":"badges","key":"é 1"}]}""";
        var employment = "/v1/employments/" + (await api.Do("/v1/employments", Hire("1"))).Id;
        var again = await api.Post("/v1/employments", Hire("1"));
        (again.Status, again.Code).Should().Be((409, "external-id-taken"));
        var before = await api.Get(employment);
        var changed = await api.Do(employment + "/external-id-changes", """{"effectiveDate":"2025-01-01","externalId":{"system":"payroll","key":"P-2"}}""");

        (await Keys("2023-12-31")).Should().BeEmpty();
        (await Keys("2024-06-01")).Should().BeEquivalentTo("payroll P-1", "badges é 1");
        (await Keys("2025-01-01")).Should().BeEquivalentTo("payroll P-2", "badges é 1");
        (await Found("/v1/employments", "P-1", "asOf=2024-12-31")).Should().Equal(before.Id);
        (await Found("/v1/employments", "P-1", "asOf=2025-01-01")).Should().BeEmpty();
        (await Found("/v1/employments", "P-2", "asOf=2025-01-01")).Should().Equal(before.Id);
        (await Found("/v1/employments", "P-1", $"asOf=2025-01-01&knownAt={Uri.EscapeDataString((string)before.Json["knownAt"]!)}")).Should().Equal([before.Id], "so it was known before the change");
        (await Found("/v1/people", "P-1", "asOf=2025-01-01")).Should().Equal(person.Id);
        (await Found("/v1/people", "P-2", "asOf=2025-01-01")).Should().BeEmpty();
        (await api.Get("/v1/employments?externalSystem=payroll")).Errors.Should().Equal(("/externalKey", "required"));
        (await api.Get("/v1/people?externalKey=P-1")).Errors.Should().Equal(("/externalSystem", "required"));

        await api.Do($"{employment}/facts/{changed.Fact}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", (await api.Get(employment)).Header("ETag")!));
        (await Keys("2025-01-01")).Should().BeEquivalentTo("payroll P-1", "badges é 1");
        var facts = (await api.Get(employment + "/history")).Json["facts"]!.AsArray();
        facts.Select(fact => (string?)fact!["kind"]).Should().Equal("hire", "external-id-change", "external-id-change", "external-id-change");
        ((string?)facts[3]!["says"]!["externalId"]!["key"]).Should().Be("P-2");

        async Task<IEnumerable<string>> Keys(string day) =>
            ((await api.Get($"{employment}?asOf={day}")).Json["externalIds"]?.AsArray() ?? []).Select(id => $"{id!["system"]} {id["key"]}");

        async Task<IEnumerable<string>> Found(string list, string key, string query) => (await api.Get(
            $"{list}?externalSystem=payroll&externalKey={key}&{query}", ("Wait-For-Position", (string)changed.Json["position"]!))).Json["data"]!.AsArray().Select(row => (string)row!["id"]!);
    }
}
