namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Roles of a tenant's own: what they reach, what they open, and how that is explained.</summary>
public sealed class AccessOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Partner = "hr-partner";

    [Fact]
    public async Task A_role_reaches_a_unit_and_those_below_in_lists_in_single_things_and_in_commands()
    {
        var company = await Company.Of(host);
        await company.Role($$"""[{"permission":"organization:read","reach":"all"},{"permission":"directory:read","reach":"all"},{{company.InResearch("employments:read", "employments:write", "people:read")}}]""");
        var partner = host.Client(company.Tenant, Partner);
        var position = await company.Position();

        (await Ids(partner, "/v1/employments?waitFor=" + position)).Should().BeEquivalentTo(company.Researcher, company.Assistant);
        (await partner.Get("/v1/employments?waitFor=" + position)).Text.Should().NotContain("4200", "pay is another permission");
        (await Ids(partner, $"/v1/employments?managerId={company.BossPerson}")).Should().Equal(company.Researcher);
        var facts = (await partner.Get("/v1/employment-facts?limit=200")).Json["data"]!.AsArray();
        facts.Select(fact => (string)fact!["employmentId"]!).Distinct().Should().BeEquivalentTo(company.Researcher, company.Assistant);
        facts.Select(fact => (string)fact!["attribute"]!).Should().NotContain("pay").And.Contain("org-unit");
        (await partner.Get("/v1/employment-events?from=2024-01-01&to=2024-12-31&kind=hire")).Json["data"]!.AsArray().Select(day => (string)day!["employmentId"]!)
            .Should().BeEquivalentTo(company.Researcher, company.Assistant);
        (await partner.Get("/v1/people")).Json["data"]!.AsArray().Count(person => person!["employments"]!.AsArray().Count > 0).Should().Be(2, "everybody's name, but no more of the others");

        (await partner.Get("/v1/employments/" + company.Assistant)).Json["withheld"]!.AsArray().Select(member => (string)member!).Should().Equal("pay");
        (await partner.Get("/v1/employments/" + company.Seller)).Code.Should().Be("not-within-your-scope");
        (await partner.Get($"/v1/employments/{company.Seller}/profile")).Code.Should().Be("not-within-your-scope");
        (await partner.Get($"/v1/employments/{company.Assistant}/compensation")).Code.Should().Be("not-within-your-scope");

        await partner.Do($"/v1/employments/{company.Assistant}/terminations", """{"lastDay":"2024-06-30","reason":{"code":"resignation"}}""");
        (await partner.Post($"/v1/employments/{company.Seller}/terminations", """{"lastDay":"2024-06-30","reason":{"code":"resignation"}}""")).Code.Should().Be("not-within-your-scope");
        (await partner.Post("/v1/legal-entities", """{"code":"X","name":"X","country":"DE","timeZone":"Europe/Berlin"}""")).Code.Should().Be("permission-missing");
        (await Ids(partner, "/v1/employments?waitFor=" + await company.Position())).Should().Contain(company.Assistant, "who has left is where they were last");
        await company.Api.Do($"/v1/employments/{company.Researcher}/transfers", $$"""{"effectiveDate":"2024-02-01","orgUnitId":"{{company.Sales}}"}""");
        (await Ids(partner, "/v1/employments?asOf=2024-01-15&waitFor=" + await company.Position())).Should().Equal([company.Assistant], "rights are those of now, whatever day is asked about");
    }

    [Fact]
    public async Task Members_that_a_role_does_not_open_are_withheld_one_by_one()
    {
        var company = await Company.Of(host);
        var person = (string)(await company.Api.Get("/v1/employments/" + company.Researcher)).Json["personId"]!;
        await company.Api.Do($"/v1/people/{person}/home-address-changes", """{"effectiveDate":"2024-01-01","homeAddress":{"country":"DE","lines":["Hauptstraße 1"],"town":"Berlin"}}""");
        await company.Role($"[{{\"permission\":\"directory:read\",\"reach\":\"all\"}},{company.InResearch("people:read", "birth-dates:read")}]");
        var partner = host.Client(company.Tenant, Partner);
        await partner.Get("/v1/people?waitFor=" + await company.Position());

        (await partner.Get("/v1/people/" + person)).Json["withheld"]!.AsArray().Select(member => (string)member!)
            .Should().Equal("privateContactPoints", "homeAddress", "emergencyContacts", "bankAccount", "nationalIdentifiers");
        var history = await partner.Get($"/v1/people/{person}/history");
        history.Status.Should().Be(200);
        history.Text.Should().NotContain("Hauptstra");
        (await partner.Get($"/v1/people/{company.BossPerson}/history")).Code.Should().Be("not-within-your-scope");
        (await partner.Get("/v1/employments")).Code.Should().Be("permission-missing");
        (await company.Api.Get($"/v1/people/{person}/history")).Text.Should().Contain("Hauptstra");
    }

    [Fact]
    public async Task Who_merges_two_persons_reaches_both()
    {
        var company = await Company.Of(host);
        var researcher = await PersonOf(company.Researcher);
        var (assistant, seller) = (await PersonOf(company.Assistant), await PersonOf(company.Seller));
        await company.Role($"[{{\"permission\":\"directory:read\",\"reach\":\"all\"}},{company.InResearch("people:write")}]");
        var partner = host.Client(company.Tenant, Partner);
        await partner.Get("/v1/people?waitFor=" + await company.Position());

        (await partner.Post($"/v1/people/{researcher}/merger", $$"""{"into":"{{seller}}"}""")).Code.Should().Be("not-within-your-scope");
        (await partner.Post($"/v1/people/{seller}/merger", $$"""{"into":"{{researcher}}"}""")).Code.Should().Be("not-within-your-scope");
        await partner.Do($"/v1/people/{assistant}/merger", $$"""{"into":"{{researcher}}"}""");

        async Task<string> PersonOf(string employment) => (string)(await company.Api.Get("/v1/employments/" + employment)).Json["personId"]!;
    }

    [Fact]
    public async Task Managers_reach_whom_the_rules_of_the_profile_give_them_and_reporting_lines_go_further_down()
    {
        var company = await Company.Of(host);
        var research = (await company.Api.Get("/v1/employments/" + company.Researcher)).Json;
        await company.Api.Do($"/v1/org-units/{company.Lab}/head-appointments", $$"""{"effectiveDate":"2024-01-01","headId":"{{(string)research["personId"]!}}"}""");
        await company.Role("""[{"permission":"employments:read","reach":"reporting-line"}]""");
        var position = await company.Position();

        var boss = new PersonId(Guid.Parse(company.BossPerson));
        (await Ids(host.Client(company.Tenant, Access.Manager, boss), "/v1/employments?waitFor=" + position)).Should().BeEquivalentTo(company.Boss, company.Researcher);
        (await Ids(host.Client(company.Tenant, Partner, boss), "/v1/employments?waitFor=" + position)).Should().BeEquivalentTo([company.Researcher, company.Assistant], "the line does not hold oneself");
        var head = host.Client(company.Tenant, Access.Manager, new PersonId(Guid.Parse((string)research["personId"]!)));
        (await Ids(head, "/v1/employments?waitFor=" + position)).Should().BeEquivalentTo([company.Researcher, company.Assistant], "the head of a unit is who its people report to");
        (await head.Get("/v1/employments/" + company.Assistant)).Status.Should().Be(200);
        string[] reached = [(string)research["personId"]!, (string)(await company.Api.Get("/v1/employments/" + company.Assistant)).Json["personId"]!];
        // The directory narrows by what its reader may know of employments, and sorts by it.
        (await Ids(head, $"/v1/people?orgUnitId[below]={company.Research}&waitFor={position}")).Should().BeEquivalentTo(reached);
        (await Ids(head, $"/v1/people?orgUnitId={company.Sales}&waitFor={position}")).Should().BeEmpty("of the seller's unit the head of the lab is not told");
        (await Ids(company.Api, $"/v1/people?orgUnitId={company.Sales}&waitFor={position}")).Should().ContainSingle();
        (await Ids(head, $"/v1/people?sort=hiredOn&limit=2&waitFor={position}")).Should().BeEquivalentTo(reached, "all others are as if they were never hired");
        (await head.Get("/v1/employments/" + company.Seller)).Code.Should().Be("not-within-your-scope");
    }

    [Fact]
    public async Task A_role_that_is_changed_or_retired_counts_at_once()
    {
        var company = await Company.Of(host);
        (await host.Client(company.Tenant, Partner).Get("/v1/employments")).Code.Should().Be("role-unknown");
        var role = await company.Role("""[{"permission":"organization:read","reach":"all"}]""");
        (await host.Client(company.Tenant, Partner).Get("/v1/org-units")).Status.Should().Be(200);
        (await host.Client(company.Tenant, Partner).Get("/v1/employments")).Code.Should().Be("permission-missing");
        (await company.Api.Post("/v1/roles", """{"code":"hr-partner","name":"Another","grants":[{"permission":"organization:read","reach":"all"}]}""")).Code.Should().Be("role-code-taken");

        var read = await company.Api.Get("/v1/roles/" + role.Id);
        (await company.Api.Post($"/v1/roles/{role.Id}/changes", """{"name":"Partner","grants":[{"permission":"employments:read","reach":"all"}]}""", ("If-Match", "\"7.x\""))).Status.Should().Be(412);
        await company.Api.Do($"/v1/roles/{role.Id}/changes", """{"name":"Partner","grants":[{"permission":"employments:read","reach":"all"}]}""", ("If-Match", read.Header("ETag")!));
        (await host.Client(company.Tenant, Partner).Get("/v1/employments")).Status.Should().Be(200);
        var retired = await company.Api.Do($"/v1/roles/{role.Id}/retirement", """{"reason":{"code":"unused"}}""");
        (await host.Client(company.Tenant, Partner).Get("/v1/employments")).Code.Should().Be("role-unknown");
        (await company.Api.Get("/v1/roles?waitFor=" + (string)retired.Json["position"]!)).Json["data"]![0]!["isRetired"]!.GetValue<bool>().Should().BeTrue();
        (await host.Client(company.Tenant, Access.Employee, new PersonId(Guid.CreateVersion7())).Get("/v1/roles")).Code.Should().Be("not-within-your-scope");
    }

    [Fact]
    public async Task Exceptions_are_acknowledged_by_whom_the_permission_reaches()
    {
        var company = await Company.Of(host);
        await company.Role($"[{company.InResearch("exceptions:read", "exceptions:write")}]");
        await company.Api.Do($"/v1/employments/{company.Seller}/manager-changes", $$"""{"effectiveDate":"2024-03-01","managerId":"{{company.BossPerson}}"}""");
        var left = await company.Api.Do($"/v1/employments/{company.Boss}/terminations", """{"lastDay":"2024-06-30","reason":{"code":"resignation"}}""");
        var partner = host.Client(company.Tenant, Partner);
        var listed = (await company.Api.Get($"/v1/exceptions?rule=manager-not-employed&waitFor={(string)left.Json["position"]!}")).Json["data"]!.AsArray();
        string Path(string employment) => "/v1/exceptions/" + (string)listed.Single(row => (string)row!["subject"]!["id"]! == employment)!["id"]!;

        (await Ids(partner, "/v1/exceptions")).Should().ContainSingle();
        (await partner.Post(Path(company.Seller) + "/acknowledgement", """{"reason":{"code":"known"}}""")).Code.Should().Be("not-within-your-scope");
        await partner.Do(Path(company.Researcher) + "/acknowledgement", """{"reason":{"code":"known"}}""");
        ((string?)(await partner.Get(Path(company.Researcher))).Json["acknowledged"]?["reasonCode"]).Should().Be("known");
        await company.Api.Do(Path(company.Seller) + "/acknowledgement", """{"reason":{"code":"known"}}""");
        (await partner.Post(Path(company.Seller) + "/acknowledgement/withdrawal", """{"reason":{"code":"unknown"}}""")).Code.Should().Be("not-within-your-scope");
        await partner.Do(Path(company.Researcher) + "/acknowledgement/withdrawal", """{"reason":{"code":"unknown"}}""");
    }

    [Fact]
    public async Task An_explanation_says_which_grant_decides()
    {
        var company = await Company.Of(host);
        await company.Role($"[{company.InResearch("employments:read")}]");
        await company.Api.Get("/v1/employments?waitFor=" + await company.Position());

        var told = await Explained(company.Api, $"subject={Partner}&action=employments:read&resource=employment:{company.Assistant}");
        ((bool)told["isAllowed"]!, (string)told["grants"]![0]!["reach"]!).Should().Be((true, "unit-and-below"));
        told = await Explained(company.Api, $"subject={Partner}&action=employments:read&resource=employment:{company.Seller}");
        ((bool)told["isAllowed"]!, (string)told["because"]!).Should().Be(
            (false, $"The role hr-partner holds employments:read for the unit {company.Research} and those below, and what was named is none of these today."));
        told = await Explained(company.Api, $"subject=manager:{company.BossPerson}&action=employments:read&resource=employment:{company.Researcher}");
        ((bool)told["isAllowed"]!, (string)told["because"]!).Should().Be((true, "The role manager holds employments:read for direct reports."));
        told = await Explained(company.Api, $"subject=manager:{company.BossPerson}&action=pay:read&resource=employment:{company.Researcher}");
        ((bool)told["isAllowed"]!).Should().BeFalse();

        var own = host.Client(company.Tenant, Access.Employee, new PersonId(Guid.Parse(company.BossPerson)));
        ((bool)(await Explained(own, $"action=birth-dates:read&resource=person:{company.BossPerson}"))["isAllowed"]!).Should().BeTrue();
        (await own.Get($"/v1/access/explanation?subject=hr-admin&action=pay:read")).Code.Should().Be("not-within-your-scope");
        (await company.Api.Get("/v1/access/explanation?subject=nobody&action=fly&resource=moon:1")).Errors.Should().Equal(("/action", "not-one-of"), ("/resource", "not-a-resource"));
    }

    private static async Task<JsonObject> Explained(ApiClient api, string query)
    {
        var answer = await api.Get("/v1/access/explanation?" + query);
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json;
    }

    private static async Task<IEnumerable<string>> Ids(ApiClient api, string path)
    {
        var answer = await api.Get(path);
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["data"]!.AsArray().Select(row => (string)row!["id"]!);
    }

    /// <summary>Research with a lab below it, and sales: a researcher under a boss, an assistant in the lab, a seller.</summary>
    private sealed record Company(TenantId Tenant, ApiClient Api, string Research, string Lab, string Sales, string Boss, string BossPerson, string Researcher, string Assistant, string Seller)
    {
        public static async Task<Company> Of(HttpHost host)
        {
            var tenant = await host.NewTenant();
            var api = host.Client(tenant, Access.HrAdmin);
            var research = (await api.Do("/v1/org-units", """{"code":"RES","name":"Research","openedOn":"2023-01-01"}""")).Id;
            var lab = (await api.Do("/v1/org-units", $$"""{"code":"LAB","name":"Lab","openedOn":"2023-01-01","parentId":"{{research}}"}""")).Id;
            var sales = (await api.Do("/v1/org-units", """{"code":"SAL","name":"Sales","openedOn":"2023-01-01"}""")).Id;
            var boss = await Requests.Hire(api, "1");
            var person = (string)(await api.Get("/v1/employments/" + boss)).Json["personId"]!;
            return new(tenant, api, research, lab, sales, boss, person, await Hire("2", research, person), await Hire("3", lab), await Hire("4", sales));

            async Task<string> Hire(string number, string unit, string? manager = null)
            {
                var id = await Requests.Hire(api, number, manager: manager);
                await api.Do($"/v1/employments/{id}/transfers", $$"""{"effectiveDate":"2024-01-02","orgUnitId":"{{unit}}"}""");
                return id;
            }
        }

        public Task<ApiAnswer> Role(string grants) => Api.Do("/v1/roles", $$"""{"code":"{{Partner}}","name":"HR partner","grants":{{grants}}}""");

        public string InResearch(params string[] permissions) =>
            string.Join(',', permissions.Select(permission => $$"""{"permission":"{{permission}}","reach":"unit-and-below","orgUnitId":"{{Research}}"}"""));

        /// <summary>The position of the last event, for reads of lists.</summary>
        public async Task<string> Position() => (string)(await Api.Do("/v1/jobs", $$"""{"code":"{{Guid.NewGuid().ToString()[..8]}}","title":"T"}""")).Json["position"]!;
    }
}
