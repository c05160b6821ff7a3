namespace HrSaas.Contracts.Http;

using System.Text;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Tests.Support;
using Npgsql;

/// <summary>Whoever is erased is in no table, no list and no answer any more, and what was counted stays counted.</summary>
public sealed class ErasureOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Marker = "Quittengelee", Other = "Rhabarbersaft", Email = "quittengelee@example.com", Phone = "+49 30 87654321987";
    private const string Why = """{"reason":{"code":"request-of-person"}}""";

    [Fact]
    public async Task A_marker_in_every_member_of_a_person_and_their_duplicate_is_nowhere_once_they_are_erased()
    {
        var planted = await Planted(Marker);
        var (api, person, employment) = (planted.Api, planted.Person, planted.Employment);
        await Followed(api, planted.Last);
        (await Found(api)).Should().NotBe("");
        (await Dump()).Should().Contain(Marker.ToLowerInvariant(), "else nothing is looked for");
        var (counted, key) = (await api.Get("/v1/reports/headcount?asOf=2025-06-30"), Guid.NewGuid().ToString());

        var erased = await api.Do($"/v1/people/{person}/erasure", Why, ("If-Match", await Tag(api, person)), ("Idempotency-Key", key));

        await Eventually.Holds("the keys are destroyed", async () => (await Erased(api, person, "keyIsDestroyed"), await Erased(api, planted.Twice, "keyIsDestroyed")) == ("true", "true"));
        await Followed(api, erased);
        (await Dump()).Should().NotContainAny(Marker.ToLowerInvariant(), Email, "87654321987");
        (await Found(api)).Should().Be("");
        foreach (var path in (string[])[$"/v1/people/{person}", $"/v1/people/{person}/history", $"/v1/employments/{employment}", $"/v1/employments/{employment}/history", $"/v1/employments/{employment}/profile?asOf=2025-06-30"])
            (await api.Get(path)).Text.Should().NotContain(Marker).And.NotContain(Email);
        (await api.Get("/v1/reports/headcount?asOf=2025-06-30")).Json["data"]!.ToJsonString().Should().Be(counted.Json["data"]!.ToJsonString()).And.Contain("1");
        var again = await api.Post($"/v1/people/{person}/erasure", Why, ("If-Match", "\"1\""), ("Idempotency-Key", key));
        (again.Status, again.Header("Idempotent-Replayed")).Should().Be((200, "true"));
    }

    [Fact]
    public async Task What_is_left_of_a_person_is_told_under_their_ids_and_nothing_is_recorded_about_them_any_more()
    {
        var planted = await Planted(Other);
        var (api, person, employment) = (planted.Api, planted.Person, planted.Employment);
        var earlier = Guid.NewGuid().ToString();
        const string note = """{"effectiveDate":"2025-11-01","name":{"given":"Rhabarbersaft"}}""";
        await api.Do($"/v1/people/{person}/name-changes", note, ("Idempotency-Key", earlier));
        var erased = await api.Do($"/v1/people/{person}/erasure", Why, ("If-Match", await Tag(api, person)));

        var told = (await api.Get("/v1/people/" + person)).Json;
        ((int?)told["birthYear"], told.ContainsKey("birthDate"), (string?)told["statutorySex"], (string?)told["erased"]!["reason"]).Should().Be((1990, false, "female", "request-of-person"));
        told["erased"]!["on"].Should().NotBeNull();
        told["name"].Should().BeNull();
        (await Erased(api, planted.Twice, "reason")).Should().Be("request-of-person");
        (await Erased(host.Client(planted.Tenant, Access.Employee, new PersonId(Guid.CreateVersion7())), person, "reason")).Should().Be("", "colleagues are told that, and not why");
        (await api.Get($"/v1/people/{person}/history")).Json["facts"]!.AsArray().Select(fact => (string?)fact!["kind"]).Should().Contain(["registration", "birth-date", "erasure"]);
        (await api.Get($"/v1/employments?personId={person}&asOf=2025-06-30", ("Wait-For-Position", Position(erased)))).Json["data"]!.AsArray().Should().ContainSingle();
        var profile = (await api.Get($"/v1/employments/{employment}/profile?asOf=2025-06-30")).Json;
        ((string?)profile["person"]!["id"], profile["person"]!["name"], (string?)profile["missing"]![0]!["part"], (string?)profile["missing"]![0]!["code"]).Should().Be((person, null, "person", "erased"));

        (await api.Post($"/v1/people/{person}/name-changes", note)).Code.Should().Be("person-is-erased");
        (await api.Post($"/v1/people/{person}/name-changes", note, ("Idempotency-Key", earlier))).Header("Idempotent-Replayed").Should().Be("true");
        var other = (await api.Do("/v1/people", """{"name":{"given":"Bea"}}""")).Id;
        (await api.Post($"/v1/people/{other}/merger", $$"""{"into":"{{person}}"}""")).Code.Should().Be("survivor-is-erased");
        (await api.Post("/v1/employments", Hire(planted.Entity, person, "9"))).Code.Should().Be("employee-was-erased");
        (await api.Post($"/v1/employments/{employment}/rehire", $$"""{"legalEntityId":"{{planted.Entity}}","hireDate":"2026-03-01","continuesService":false}""")).Code.Should().Be("employee-was-erased");
        await Eventually.Holds("the key is destroyed", async () => await Erased(api, person, "keyIsDestroyed") == "true");
        var withNote = await api.Post($"/v1/employments/{employment}/facts/{planted.Pay}/rescission", $$"""{"reason":{"code":"data-entry-error","note":"{{Other}}"} }""", ("If-Match", (await api.Get("/v1/employments/" + employment)).Header("ETag")!));
        withNote.Code.Should().Be("person-erased");

        await api.Do($"/v1/people/{other}/national-identifier-changes", """{"effectiveDate":"2025-01-01","nationalIdentifier":{"country":"PL","kind":"pesel","number":"Rhabarbersaft7"}}""");
        (await api.Post("/v1/employments", Hire(planted.Entity, other, Other))).Code.Should().Be("employee-number-taken", "a number belongs to one person for ever");
    }

    [Fact]
    public async Task Nobody_is_erased_who_is_employed_or_on_legal_hold_or_by_whoever_may_not()
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        var entity = await Entity(api);
        var person = (await api.Do("/v1/people", """{"name":{"given":"Ana"}}""")).Id;
        var employment = (await api.Do("/v1/employments", Hire(entity, person, "1"))).Id;
        (await Erase(api, person)).Should().Be((409, "person-is-employed"));
        await api.Do($"/v1/employments/{employment}/terminations", """{"lastDay":"2025-12-31","reason":{"code":"resignation"}}""");
        var litigation = await Hold(api, person, """{"reason":{"code":"litigation","note":"File 7 of 2026"}}""");
        var inquiry = await Hold(api, person, """{"reason":{"code":"inquiry"}}""");
        (await Erase(api, person)).Should().Be((409, "person-on-legal-hold"));

        (await api.Get("/v1/people/" + person)).Json["legalHolds"]!.AsArray().Select(hold => (string?)hold!["reason"]!["code"]).Should().Equal("litigation", "inquiry");
        var own = host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(person)));
        (await own.Get("/v1/people/" + person)).Text.Should().NotContain("litigation").And.NotContain("legalHolds");
        (await own.Get($"/v1/people/{person}/history")).Text.Should().NotContain("litigation").And.NotContain("legal-hold");
        (await Erase(own, person)).Should().Be((403, "permission-missing"));
        (await api.Post($"/v1/people/{person}/erasure", Why)).Status.Should().Be(428);
        (await api.Post($"/v1/people/{person}/erasure", Why, ("If-Match", "\"1\""))).Status.Should().Be(412);

        foreach (var hold in (string[])[litigation, inquiry])
        {
            (await Erase(api, person)).Should().Be((409, "person-on-legal-hold"));
            await api.Do($"/v1/people/{person}/legal-holds/{hold}/release", """{"reason":{"code":"judgment","note":"Settled."}}""", ("If-Match", await Tag(api, person)));
        }
        (await Erase(api, person)).Should().Be((200, null));
    }

    private sealed record Plant(TenantId Tenant, ApiClient Api, string Person, string Twice, string Entity, string Employment, string Pay, ApiAnswer Last);

    private async Task<Plant> Planted(string marker)
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        var entity = await Entity(api);
        var person = (await api.Do("/v1/people", $$"""{"name":{"given":"{{marker}}","family":"{{marker}}a","preferred":"{{marker}}b"} }""")).Id;
        var twice = (await api.Do("/v1/people", $$"""{"name":{"given":"{{marker}}","family":"{{marker}}a"} }""")).Id;
        var field = (await api.Do("/v1/custom-fields", """{"code":"cake","label":"Cake","type":"text"}""")).Id;
        foreach (var (path, body) in ((string, string)[])
        [
            ("birth-date", """{"birthDate":"1990-05-04"}"""), ("statutory-sex-changes", """{"effectiveDate":"2020-01-01","statutorySex":"female"}"""),
            ("contact-points-changes", $$"""{"effectiveDate":"2020-01-01","contactPoints":[{"kind":"private-email","value":"{{Email}}"},{"kind":"private-phone","value":"{{Phone}}"}]}"""),
            ("home-address-changes", $$"""{"effectiveDate":"2020-01-01","homeAddress":{"country":"DE","lines":["{{marker}}"],"postalCode":"10115","town":"{{marker}}"} }"""),
            ("emergency-contacts-changes", $$"""{"effectiveDate":"2020-01-01","emergencyContacts":[{"name":"{{marker}}","phone":"1"}]}"""),
            ("national-identifier-changes", $$"""{"effectiveDate":"2020-01-01","nationalIdentifier":{"country":"PL","kind":"pesel","number":"{{marker}}7"} }"""),
            ("external-id-changes", $$"""{"effectiveDate":"2020-01-01","externalId":{"system":"payroll","key":"{{marker}}"} }"""),
            ($"custom-fields/{field}/changes", $$"""{"effectiveDate":"2020-01-01","value":"{{marker}}"}"""),
            ("name-changes", $$"""{"effectiveDate":"2021-01-01","name":{"given":"{{marker}}c"} }"""),
        ]) await api.Do($"/v1/people/{person}/{path}", body);
        await api.Do($"/v1/people/{twice}/contact-points-changes", $$"""{"effectiveDate":"2020-01-01","contactPoints":[{"kind":"private-email","value":"{{Email}}"}]}""");
        await api.Do($"/v1/people/{twice}/merger", $$"""{"into":"{{person}}"}""");
        var hold = await Hold(api, person, $$"""{"reason":{"code":"litigation","note":"{{marker}}"} }""");
        await api.Do($"/v1/people/{person}/legal-holds/{hold}/release", $$"""{"reason":{"code":"judgment","note":"{{marker}}"} }""", ("If-Match", await Tag(api, person)));
        var employment = (await api.Do("/v1/employments", Hire(entity, person, marker))).Id;
        var pay = await api.Do($"/v1/employments/{employment}/pay-changes", """{"effectiveDate":"2025-02-01","pay":{"amount":"4000","currency":"EUR","per":"month"}}""");
        var ended = await api.Do($"/v1/employments/{employment}/terminations", $$"""{"lastDay":"2025-12-31","reason":{"code":"resignation","note":"{{marker}}"} }""");
        return new(tenant, api, person, twice, entity, employment, pay.Fact, ended);
    }

    /// <summary>What the directory and the list of duplicates show of the marker.</summary>
    private static async Task<string> Found(ApiClient api)
    {
        var found = new StringBuilder();
        foreach (var list in (string[])[$"/v1/people?q={Marker}", $"/v1/people?nameStartsWith={Marker}", $"/v1/people?employeeNumber={Marker}", "/v1/people", "/v1/possible-duplicates"])
            foreach (var row in (await api.Get(list)).Json["data"]!.AsArray()) found.Append(row!.ToJsonString());
        return found.ToString();
    }

    private static string Hire(string entity, string person, string number) =>
        $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"{{number}}","hireDate":"2025-01-01"}""";

    private static async Task<string> Entity(ApiClient api) =>
        (await api.Do("/v1/legal-entities", """{"code":"E","name":"E","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""")).Id;

    private static async Task<string> Hold(ApiClient api, string person, string body) => (await api.Do($"/v1/people/{person}/legal-holds", body)).Fact;

    private static async Task<string> Tag(ApiClient api, string person) => (await api.Get("/v1/people/" + person)).Header("ETag")!;

    private static async Task<(int, string?)> Erase(ApiClient api, string person)
    {
        var answer = await api.Post($"/v1/people/{person}/erasure", Why, ("If-Match", await Tag(api, person)));
        return (answer.Status, answer.Status == 200 ? null : answer.Code);
    }

    private static async Task<string> Erased(ApiClient api, string person, string member) => (await api.Get("/v1/people/" + person)).Json["erased"]?[member]?.ToString() ?? "";

    /// <summary>Waits until the directory shows what was recorded.</summary>
    private static async Task Followed(ApiClient api, ApiAnswer recorded) =>
        (await api.Get("/v1/people?limit=1", ("Wait-For-Position", Position(recorded)))).Status.Should().Be(200);

    private static string Position(ApiAnswer recorded) => (string)recorded.Json["position"]!;

    /// <summary>All rows of every table of every schema, in small letters.</summary>
    private async Task<string> Dump()
    {
        await using var owner = NpgsqlDataSource.Create(host.Owner);
        var tables = await AllTables.Of(owner);
        tables.Should().Contain(["log.events", "keys.person_keys", "readable.person_names", "readable.person_marks"]);
        var dump = new StringBuilder();
        foreach (var table in tables)
        {
            await using var rows = owner.CreateCommand($"select t::text from {table} t");
            await using var reader = await rows.ExecuteReaderAsync();
            while (await reader.ReadAsync()) dump.AppendLine(reader.GetString(0).ToLowerInvariant());
        }
        return dump.ToString();
    }
}
