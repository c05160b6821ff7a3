namespace HrSaas.Contracts.Http;

/// <summary>What is answered about things whose first fact was rescinded.</summary>
public sealed class VoidThingsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Reason = "\"reason\":{\"code\":\"data-entry-error\"}";

    [Fact]
    public async Task What_is_void_is_told_as_void_and_as_it_was_known_before_and_no_list_shows_it()
    {
        var api = await host.Client();
        var job = await api.Do("/v1/jobs", """{"code":"ENG","title":"Enginer"}""");
        var location = await api.Do("/v1/locations", """{"code":"MAD","name":"Madrid","country":"PT","timeZone":"Europe/Madrid"}""");
        var entity = await api.Do("/v1/legal-entities", """{"code":"A","name":"A","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""");
        var unit = await api.Do("/v1/org-units", """{"code":"U","name":"U","openedOn":"2024-01-01"}""");
        var position = await api.Do("/v1/positions", $$"""{"code":"P","openedOn":"2024-01-01","jobId":"{{job.Id}}","orgUnitId":"{{unit.Id}}","budget":1}""");

        await PutRight(api, $"/v1/jobs/{job.Id}", "definition", "\"title\":\"Engineer\"");
        await PutRight(api, $"/v1/locations/{location.Id}", "opening", "\"name\":\"Madrid\",\"country\":\"ES\",\"timeZone\":\"Europe/Madrid\"");
        await PutRight(api, $"/v1/legal-entities/{entity.Id}", "registration", "\"name\":\"A\",\"country\":\"AT\",\"currency\":\"EUR\",\"timeZone\":\"Europe/Vienna\",\"fiscalYearStart\":\"--01-01\"");
        ((string?)(await api.Get($"/v1/jobs/{job.Id}")).Json["title"]).Should().Be("Engineer");
        ((string?)(await api.Get($"/v1/locations/{location.Id}")).Json["country"]).Should().Be("ES");
        ((string?)(await api.Get($"/v1/legal-entities/{entity.Id}")).Json["country"]).Should().Be("AT");

        foreach (var (list, id, fact) in new[] { ("positions", position.Id, position.Fact), ("org-units", unit.Id, unit.Fact), ("jobs", job.Id, job.Id), ("locations", location.Id, location.Id), ("legal-entities", entity.Id, entity.Id) })
        {
            var path = $"/v1/{list}/{id}";
            var before = await api.Get(path + "?asOf=2025-01-01");
            var gone = await Rescind(api, path, fact);
            var now = await api.Get(path + "?asOf=2025-01-01");
            now.Status.Should().Be(200, list);
            (list == "positions" ? (string?)now.Json["status"] == "void" : (bool?)now.Json["isVoid"] == true && (bool?)now.Json["isOpen"] == false).Should().BeTrue(now.Text);
            before.Json.ContainsKey("isVoid").Should().BeFalse();
            var then = await api.Get($"{path}?asOf=2025-01-01&knownAt={Uri.EscapeDataString((string)before.Json["knownAt"]!)}");
            (then.Json.ContainsKey("isVoid"), (string?)then.Json["status"], (string?)then.Json["title"]).Should().Be((false, (string?)before.Json["status"], (string?)before.Json["title"]));
            (await api.Get(path + "/history")).Json["facts"]!.AsArray().Should().NotBeEmpty();
            var rows = await api.Get($"/v1/{list}?asOf=2025-01-01", ("Wait-For-Position", (string)gone.Json["position"]!));
            rows.Json["data"]!.AsArray().Should().BeEmpty(list);
        }
        (await api.Post($"/v1/jobs/{job.Id}/changes", """{"effectiveDate":"2024-01-01","grade":"G1"}""")).Code.Should().Be("job-is-void");
    }

    [Fact]
    public async Task Who_has_a_void_job_place_or_employer_is_an_exception()
    {
        var api = await host.Client();
        var job = await api.Do("/v1/jobs", """{"code":"ENG","title":"Engineer"}""");
        var location = await api.Do("/v1/locations", """{"code":"MAD","name":"Madrid","country":"ES","timeZone":"Europe/Madrid"}""");
        var entity = await api.Do("/v1/legal-entities", """{"code":"A","name":"A","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""");
        var person = await api.Do("/v1/people", """{"name":{"given":"Ana"}}""");
        await api.Do("/v1/employments", $$"""{"personId":"{{person.Id}}","legalEntityId":"{{entity.Id}}","employeeNumber":"1","hireDate":"2024-01-01","jobId":"{{job.Id}}","locationId":"{{location.Id}}"}""");

        await Rescind(api, $"/v1/jobs/{job.Id}", job.Id);
        await Rescind(api, $"/v1/locations/{location.Id}", location.Id);
        var last = await Rescind(api, $"/v1/legal-entities/{entity.Id}", entity.Id);

        var found = await api.Get("/v1/exceptions?asOf=2025-01-01", ("Wait-For-Position", (string)last.Json["position"]!));
        found.Json["data"]!.AsArray().Select(row => (string?)row!["rule"]).Should().BeEquivalentTo("job-closed", "location-closed", "legal-entity-closed");
    }

    private static async Task PutRight(ApiClient api, string path, string what, string terms) =>
        await api.Do($"{path}/{what}/correction", $$"""{{{terms}},{{Reason}} }""", ("If-Match", (await api.Get(path)).Header("ETag")!));

    private static async Task<ApiAnswer> Rescind(ApiClient api, string path, string fact) =>
        await api.Do($"{path}/facts/{fact}/rescission", $$"""{{{Reason}} }""", ("If-Match", (await api.Get(path)).Header("ETag")!));
}
