namespace HrSaas.Contracts.Http;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Retention rules from beginning to end, and from who is due to who is erased.</summary>
public sealed class RetentionOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Why = """{"reason":{"code":"retention-over"}}""", Mistake = """{"code":"data-entry-error"}""";

    [Fact]
    public async Task A_retention_rule_is_defined_changed_put_right_ended_and_told_in_two_times()
    {
        var api = await host.Client();
        var defined = await api.Do("/v1/retention-rules", """{"kind":"after-employment","country":"DE","effectiveDate":"2020-01-01","years":10}""");
        var rule = "/v1/retention-rules/" + defined.Id;
        defined.Header("Location").Should().Be(rule);
        var changed = await api.Do(rule + "/changes", """{"effectiveDate":"2026-01-01","years":8,"months":6}""");
        var before = await api.Get(rule + "?asOf=2026-02-01");
        ((string?)before.Json["kind"], (string?)before.Json["country"], (int)before.Json["period"]!["years"]!, (int)before.Json["period"]!["months"]!).Should().Be(("after-employment", "DE", 8, 6));
        ((string?)before.Json["source"]!["factId"]).Should().Be(changed.Fact);

        await api.Do($"{rule}/changes/{changed.Fact}/correction", $$"""{"effectiveDate":"2026-03-01","years":8,"reason":{{Mistake}} }""", ("If-Match", before.Header("ETag")!));
        ((int)(await api.Get(rule + "?asOf=2026-02-01")).Json["period"]!["years"]!).Should().Be(10);
        var then = Uri.EscapeDataString((string)before.Json["knownAt"]!);
        ((int)(await api.Get($"{rule}?asOf=2026-02-01&knownAt={then}")).Json["period"]!["years"]!).Should().Be(8);

        var ended = await api.Do(rule + "/ends", """{"lastDay":"2026-12-31"}""");
        (await api.Get(rule + "?asOf=2027-01-01")).Json["period"].Should().BeNull();
        (await api.Post($"{rule}/ends/{ended.Fact}/correction", $$"""{"lastDay":"2019-12-31","reason":{{Mistake}} }""", ("If-Match", "\"4\""))).Code.Should().Be("before-retention-rule");
        await api.Do($"{rule}/ends/{ended.Fact}/correction", $$"""{"lastDay":"2027-12-31","reason":{{Mistake}} }""", ("If-Match", "\"4\""));
        var facts = (await api.Get(rule + "/history")).Json["facts"]!.AsArray();
        facts.Select(fact => (string?)fact!["kind"]).Should().Equal("definition", "change", "end");

        await api.Do("/v1/retention-rules", """{"kind":"after-employment","effectiveDate":"2020-01-01","years":5}""");
        var last = await api.Do("/v1/retention-rules", """{"kind":"never-employed","effectiveDate":"2020-01-01","years":0,"months":6}""");
        async Task<IEnumerable<string>> List(string query) =>
            [.. (await api.Get("/v1/retention-rules?" + query, ("Wait-For-Position", Position(last)))).Json["data"]!.AsArray()
                .Select(row => $"{row!["kind"]} {row["country"]} {row["period"]!["years"]}/{row["period"]!["months"]} v{row["version"]}")];
        (await List("asOf=2026-06-01")).Should().Equal("after-employment  5/0 v1", "after-employment DE 8/0 v5", "never-employed  0/6 v1");
        (await List("asOf=2028-01-01")).Should().Equal("after-employment  5/0 v1", "never-employed  0/6 v1");
        (await List("asOf=2026-02-01&limit=1")).Should().Equal("after-employment  5/0 v1");
    }

    [Fact]
    public async Task Of_a_kind_there_is_one_rule_for_a_country_and_a_void_one_is_defined_anew_under_its_id()
    {
        const string spain = """{"kind":"after-employment","country":"ES","effectiveDate":"2020-01-01","years":5}""";
        var api = await host.Client();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Post("/v1/retention-rules", spain)));
        var made = outcomes.Single(outcome => outcome.Status == 201);
        outcomes.Where(outcome => outcome.Status != 201).Should().OnlyContain(outcome => outcome.Status == 409
            && (outcome.Code == "retention-rule-taken" || outcome.Code == "retention-rule-already-defined"));

        await api.Do($"/v1/retention-rules/{made.Id}/facts/{made.Fact}/rescission", $$"""{"reason":{{Mistake}} }""", ("If-Match", "\"1\""));
        (await api.Get("/v1/retention-rules/" + made.Id)).Status.Should().Be(404);
        (await api.Do("/v1/retention-rules", spain)).Id.Should().Be(made.Id);
        (await api.Post("/v1/retention-rules", """{"kind":"never-employed","country":"ES","effectiveDate":"2020-01-01","years":5}""")).Errors.Should().Equal(("/country", "not-with-this-kind"));
        (await api.Post("/v1/retention-rules", """{"kind":"never-employed","effectiveDate":"2020-01-01","years":0}""")).Errors.Should().Equal(("/years", "no-time"));
    }

    [Fact]
    public async Task Who_is_due_is_listed_held_told_to_hr_admin_and_gone_once_they_are_erased()
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        var entity = (await api.Do("/v1/legal-entities", """{"code":"E","name":"E","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""")).Id;
        var person = (await api.Do("/v1/people", """{"name":{"given":"Ana"}}""")).Id;
        var employment = (await api.Do("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"1","hireDate":"2010-01-01"}""")).Id;
        await api.Do($"/v1/employments/{employment}/terminations", """{"lastDay":"2015-06-30","reason":{"code":"resignation"}}""");
        var rule = await api.Do("/v1/retention-rules", """{"kind":"after-employment","effectiveDate":"2010-01-01","years":10}""");

        var row = (await Due(api, rule)).Should().ContainSingle().Subject!;
        ((string?)row["personId"], (string?)row["name"]!["given"], (string?)row["dueSince"], (string?)row["ruleId"], (string?)row["lastDay"], row["onHoldSince"])
            .Should().Be((person, "Ana", "2025-07-01", rule.Id, "2015-06-30", null));
        (await Told(api, rule)).Should().Equal($"{person} hr-admin");

        var hold = await api.Do($"/v1/people/{person}/legal-holds", """{"reason":{"code":"litigation"}}""");
        (await Due(api, hold)).Should().ContainSingle().Which!["onHoldSince"].Should().NotBeNull();
        (await Due(api, hold, "?onHold=false")).Should().BeEmpty();
        (await Told(api, hold)).Should().BeEmpty();
        var released = await api.Do($"/v1/people/{person}/legal-holds/{hold.Fact}/release", """{"reason":{"code":"judgment"}}""", ("If-Match", await Tag(api, person)));
        (await Told(api, released)).Should().Equal($"{person} hr-admin");

        var erased = await api.Do($"/v1/people/{person}/erasure", Why, ("If-Match", await Tag(api, person)));
        (await Due(api, erased)).Should().BeEmpty();
        (await Told(api, erased)).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_who_may_erase_everybody_defines_rules_and_is_told_who_is_due()
    {
        var tenant = await host.NewTenant();
        var employee = host.Client(tenant, Access.Employee, new PersonId(Guid.CreateVersion7()));
        (await employee.Get("/v1/people-due-for-erasure")).Code.Should().Be("permission-missing");
        (await employee.Post("/v1/retention-rules", """{"kind":"never-employed","effectiveDate":"2020-01-01","years":0,"months":6}""")).Code.Should().Be("permission-missing");

        var admin = host.Client(tenant, Access.HrAdmin);
        await admin.Do("/v1/roles", """{"code":"erases-some","name":"Erases some","grants":[{"permission":"people:erase","reach":"reporting-line"}]}""");
        var some = host.Client(tenant, "erases-some", new PersonId(Guid.CreateVersion7()));
        (await some.Get("/v1/people-due-for-erasure")).Code.Should().Be("not-within-your-scope");
        (await some.Post("/v1/retention-rules", """{"kind":"never-employed","effectiveDate":"2020-01-01","years":0,"months":6}""")).Code.Should().Be("not-within-your-scope");
    }

    private static async Task<System.Text.Json.Nodes.JsonArray> Due(ApiClient api, ApiAnswer recorded, string query = "")
    {
        var list = await api.Get("/v1/people-due-for-erasure" + query, ("Wait-For-Position", Position(recorded)));
        list.Status.Should().Be(200, list.Text);
        return list.Json["data"]!.AsArray();
    }

    private static async Task<IEnumerable<string>> Told(ApiClient api, ApiAnswer recorded)
    {
        var list = await api.Get("/v1/exceptions?rule=erasure-due", ("Wait-For-Position", Position(recorded)));
        list.Status.Should().Be(200, list.Text);
        return [.. list.Json["data"]!.AsArray().Select(row => $"{row!["subject"]!["id"]} {row["owner"]!["role"]}")];
    }

    private static async Task<string> Tag(ApiClient api, string person) => (await api.Get("/v1/people/" + person)).Header("ETag")!;

    private static string Position(ApiAnswer recorded) => (string)recorded.Json["position"]!;
}
