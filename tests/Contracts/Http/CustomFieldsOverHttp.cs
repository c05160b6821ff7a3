namespace HrSaas.Contracts.Http;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Custom fields from beginning to end, on the real store and its read model.</summary>
public sealed class CustomFieldsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Size = """{"code":"shirt-size","label":"Shirt size","type":"choice","choices":[{"code":"s","label":"Small"},{"code":"m","label":"Medium"}]}""";
    private const string Mistake = """ "reason":{"code":"data-entry-error"} """;

    [Fact]
    public async Task Fields_are_defined_said_of_a_person_put_right_and_told_in_two_times()
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        var person = "/v1/people/" + (await api.Do("/v1/people", """{"name":{"given":"Ana","family":"Ruiz"}}""")).Id;
        var defined = await api.Do("/v1/custom-fields", Size);
        var (size, shoes, since) = (defined.Id, await Defined(api, """{"code":"shoe-size","label":"Shoe size","type":"number","minimum":15,"maximum":52.5,"decimals":1}"""),
            await Defined(api, """{"code":"driving-licence","label":"Driving licence since","type":"day"}"""));
        defined.Header("Location").Should().Be("/v1/custom-fields/" + size);

        var changed = await api.Do(Changes(person, size), """{"effectiveDate":"2026-01-01","value":"s"}""");
        await api.Do(Changes(person, shoes), """{"effectiveDate":"2026-01-01","value":41.5}""");
        await api.Do(Changes(person, since), """{"effectiveDate":"2026-01-01","value":"2010-02-28"}""");
        await api.Do(Changes(person, since), """{"effectiveDate":"2026-03-01","value":null}""");
        ((bool?)(await api.Do(Changes(person, shoes), """{"effectiveDate":"2026-02-01","value":41.50}""")).Json["changed"]).Should().BeFalse();

        var before = await api.Get(person + "?asOf=2026-01-01");
        Told(before).Should().Equal(
            "driving-licence day \"2010-02-28\" 2026-01-01", "shirt-size choice \"s\" 2026-01-01", "shoe-size number 41.5 2026-01-01");
        var told = before.Json["customFields"]![1]!;
        ((string?)told["customFieldId"], (string?)told["label"], (string?)told["choiceLabel"], (string?)told["source"]!["factId"]).Should().Be((size, "Shirt size", "Small", changed.Fact));
        Told(await api.Get(person + "?asOf=2026-03-01")).Should().Equal("shirt-size choice \"s\" 2026-01-01", "shoe-size number 41.5 2026-01-01");
        (await api.Get(person + "?asOf=2025-12-31")).Json.ContainsKey("customFields").Should().BeFalse();

        await api.Do("/v1/custom-fields/" + size + "/labels", """{"label":"Size of shirt"}""");
        var relabelled = await api.Get(person + "?asOf=2026-01-01");
        relabelled.Header("ETag").Should().NotBe(before.Header("ETag"), "the label is part of what was read");
        ((string?)relabelled.Json["customFields"]![1]!["label"]).Should().Be("Size of shirt");
        await api.Do($"{Changes(person, size)}/{changed.Fact}/correction", $$"""{"effectiveDate":"2026-02-01","value":"m",{{Mistake}}}""", ("If-Match", relabelled.Header("ETag")!));
        Told(await api.Get(person + "?asOf=2026-01-31")).Should().NotContain(line => line.StartsWith("shirt-size", StringComparison.Ordinal));
        Told(await api.Get(person + "?asOf=2026-02-01")).Should().Contain("shirt-size choice \"m\" 2026-02-01");
        var then = await api.Get($"{person}?asOf=2026-01-01&knownAt={Uri.EscapeDataString((string)before.Json["knownAt"]!)}");
        Told(then).Should().Equal(Told(before));
        ((string?)then.Json["customFields"]![1]!["label"]).Should().Be("Shirt size");

        var facts = (await api.Get(person + "/history")).Json["facts"]!.AsArray().Where(fact => (string?)fact!["kind"] == "custom-value-change").ToList();
        facts.Select(fact => $"{fact!["says"]!["customValue"]?.ToJsonString() ?? "null"} {fact["from"]} {fact["corrections"]!.AsArray().Count}")
            .Should().Equal("\"s\" 2026-02-01 1", "41.5 2026-01-01 0", "\"2010-02-28\" 2026-01-01 0", "null 2026-03-01 0");
        ((string?)facts[0]!["says"]!["customFieldId"], (string?)facts[0]!["corrections"]![0]!["says"]!["customValue"]).Should().Be((size, "m"));

        var latest = await api.Get(person);
        await api.Do($"{person}/facts/{changed.Fact}/rescission", $$"""{ {{Mistake}} }""", ("If-Match", latest.Header("ETag")!));
        Told(await api.Get(person + "?asOf=2026-02-01")).Should().NotContain(line => line.StartsWith("shirt-size", StringComparison.Ordinal));

        var own = host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(person.Split('/')[^1])));
        Told(await own.Get(person + "?asOf=2026-01-01")).Should().HaveCount(2);
        var colleague = (await host.Client(tenant, Access.Employee, new PersonId(Guid.CreateVersion7())).Get(person + "?asOf=2026-01-01")).Json;
        colleague.ContainsKey("customFields").Should().BeFalse();
        colleague["withheld"]!.AsArray().Select(member => (string?)member).Should().Contain("customFields");
        (await own.Post(Changes(person, size), """{"effectiveDate":"2026-01-01","value":"s"}""")).Status.Should().Be(403);
    }

    [Fact]
    public async Task A_value_that_the_field_does_not_take_is_refused_by_name()
    {
        var api = await host.Client();
        var person = "/v1/people/" + (await api.Do("/v1/people", """{"name":{"given":"Ana"}}""")).Id;
        var size = await Defined(api, Size);
        var shoes = await Defined(api, """{"code":"shoe-size","label":"Shoe size","type":"number","minimum":15,"maximum":52.5,"decimals":1}""");
        var note = await Defined(api, """{"code":"note","label":"Note","type":"text","longest":3}""");
        var remote = await Defined(api, """{"code":"remote","label":"Works remotely","type":"yes-or-no"}""");

        (await Refused(size, "1")).Should().Be((422, "value-of-another-type"));
        (await Refused(size, "\"xl\"")).Should().Be((422, "choice-not-known"));
        (await Refused(shoes, "60")).Should().Be((422, "value-out-of-bounds"));
        (await Refused(shoes, "41.25")).Should().Be((422, "too-many-decimals"));
        (await Refused(shoes, "\"41\"")).Should().Be((422, "value-of-another-type"));
        (await Refused(note, "\"four\"")).Should().Be((422, "text-too-long"));
        (await Refused(remote, "\"true\"")).Should().Be((422, "value-of-another-type"));
        (await Refused(Guid.CreateVersion7().ToString(), "1")).Should().Be((404, "custom-field-not-found"));
        (await api.Post(Changes("/v1/people/" + Guid.CreateVersion7(), size), """{"effectiveDate":"2026-01-01","value":"s"}""")).Code.Should().Be("person-not-found");

        await api.Do(Changes(person, size), """{"effectiveDate":"2026-01-01","value":"s"}""");
        await api.Do(Changes(person, remote), """{"effectiveDate":"2026-01-01","value":false}""");
        await api.Do("/v1/custom-fields/" + size + "/choice-retirements", """{"choice":"s"}""");
        (await api.Post(Changes(person, size), """{"effectiveDate":"2025-01-01","value":"s"}""")).Code.Should().Be("choice-is-retired");
        await api.Do("/v1/custom-fields/" + size + "/retirement", "{}");
        (await Refused(size, "\"m\"")).Should().Be((409, "custom-field-is-retired"));
        Told(await api.Get(person + "?asOf=2026-01-01")).Should().Equal("remote yes-or-no false 2026-01-01", "shirt-size choice \"s\" 2026-01-01");
        await api.Do(Changes(person, size), """{"effectiveDate":"2026-06-01","value":null}""");

        (await api.Post(Changes(person, shoes), """{"effectiveDate":"2026-01-01"}""")).Errors.Should().Equal(("/value", "required"));
        (await api.Post(Changes(person, shoes), """{"effectiveDate":"2026-01-01","value":[1]}""")).Errors.Should().Equal(("/value", "wrong-type"));
        foreach (var number in (string[])["1e400", "0.1234567", "1234567890123456"])
            (await api.Post(Changes(person, shoes), $$"""{"effectiveDate":"2026-01-01","value":{{number}}}""")).Errors.Should().Equal(("/value", "too-precise"));
        (await api.Post(Changes(person, note), """{"effectiveDate":"2026-01-01","value":" "}""")).Errors.Should().Equal(("/value", "blank"));

        async Task<(int, string?)> Refused(string field, string value)
        {
            var answer = await api.Post(Changes(person, field), $$"""{"effectiveDate":"2026-01-01","value":{{value}}}""");
            return (answer.Status, answer.Code);
        }
    }

    [Fact]
    public async Task A_field_is_kept_and_listed_as_known_at_a_moment()
    {
        var api = await host.Client();
        var size = await Defined(api, Size);
        (await api.Post("/v1/custom-fields", Size)).Code.Should().Be("custom-field-code-taken");
        (await api.Post("/v1/custom-fields", """{"code":"Size","label":"Size","type":"text"}""")).Errors.Should().Equal(("/code", "wrong-form"));
        var wrong = await api.Post("/v1/custom-fields", """{"code":"size","label":"Size","type":"text","decimals":2,"choices":[{"code":"s","label":"Small"}]}""");
        (wrong.Status, wrong.Code).Should().Be((422, "not-well-formed"));
        wrong.Errors.Should().Equal(("/decimals", "not-of-this-type"), ("/choices", "not-of-this-type"));

        var path = "/v1/custom-fields/" + size;
        await api.Do(path + "/choices", """{"code":"l","label":"Large"}""");
        (await api.Post(path + "/choices", """{"code":"l","label":"Long"}""")).Code.Should().Be("choice-code-used");
        await api.Do(path + "/choice-retirements", """{"choice":"s"}""");
        var read = (await api.Get(path)).Json;
        read["choices"]!.AsArray().Select(choice => $"{choice!["code"]} {choice["label"]} {choice["isRetired"]}").Should().Equal("s Small true", "m Medium false", "l Large false");
        (read.ContainsKey("decimals"), (bool?)read["isRetired"], (long?)read["version"]).Should().Be((false, false, 3));
        var note = await Defined(api, """{"code":"note","label":"Note","type":"text"}""");
        ((int?)(await api.Get("/v1/custom-fields/" + note)).Json["longest"]).Should().Be(2000);

        await api.Do(path + "/labels", """{"label":"Size of shirt"}""");
        var retired = await api.Do(path + "/retirement", "{}");
        var wait = ("Wait-For-Position", (string)retired.Json["position"]!);
        var list = await api.Get("/v1/custom-fields", wait);
        list.Status.Should().Be(200, list.Text);
        Rows(list).Should().Equal("note Note text false v1", "shirt-size Size of shirt choice true v5");
        var first = await api.Get("/v1/custom-fields?limit=1", wait);
        Rows(first).Should().Equal("note Note text false v1");
        Rows(await api.Get("/v1/custom-fields?limit=1&cursor=" + (string)first.Json["page"]!["next"]!)).Should().Equal("shirt-size Size of shirt choice true v5");
        var then = Uri.EscapeDataString((string)read["knownAt"]!);
        Rows(await api.Get("/v1/custom-fields?knownAt=" + then)).Should().Equal("shirt-size Shirt size choice false v3");
        ((string?)(await api.Get($"{path}?knownAt={then}")).Json["label"]).Should().Be("Shirt size");
        (await api.Get("/v1/custom-fields/" + Guid.CreateVersion7())).Status.Should().Be(404);

        static IEnumerable<string> Rows(ApiAnswer answer) =>
            answer.Json["data"]!.AsArray().Select(row => $"{row!["code"]} {row["label"]} {row["type"]} {row["isRetired"]} v{row["version"]}");
    }

    private static async Task<string> Defined(ApiClient api, string body) => (await api.Do("/v1/custom-fields", body)).Id;

    private static string Changes(string person, string field) => $"{person}/custom-fields/{field}/changes";

    private static IEnumerable<string> Told(ApiAnswer person) => (person.Json["customFields"]?.AsArray() ?? [])
        .Select(field => $"{field!["code"]} {field["type"]} {field["value"]!.ToJsonString()} {field["source"]!["from"]}");
}
