namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>A preview on the real store: it records nothing, and tells what comes when the same commands are then recorded one by one.</summary>
public sealed class ReorganisationsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Preview = "/v1/reorganisations/preview", Why = """{"code":"reorganisation"}""";

    [Fact]
    public async Task A_plan_of_several_days_tells_what_moves_who_is_led_by_another_and_what_has_to_be_put_right()
    {
        var company = await PlannedCompany.Founded(host);
        var (sales, shops, board) = (company.Units["SALES"], company.Units["SHOPS"], company.Units["BOARD"]);
        var plan = $$"""
            {"changes":[
              {"opening":{"code":"RETAIL","openedOn":"2027-01-01","name":"Retail","parentId":"{{board}}"} },
              {"orgUnitId":{"code":"RETAIL"},"headAppointment":{"effectiveDate":"2027-01-01","headId":"{{company.Person("Leaver")}}"} },
              {"orgUnitId":"{{shops}}","reparenting":{"effectiveDate":"2027-01-01","parentId":{"code":"RETAIL"} } },
              {"orgUnitId":"{{board}}","reparenting":{"effectiveDate":"2027-01-01","parentId":{"code":"SHOPS"} } },
              {"orgUnitId":"{{sales}}","closing":{"lastDay":"2027-03-31","successorId":{"code":"RETAIL"},"reason":{{Why}} } },
              {"orgUnitId":{"code":"RETAIL"},"renaming":{"effectiveDate":"2027-02-01","name":"Retail"} }],
             "alsoOn":["2026-12-31","2027-09-01"]}
            """;
        var before = await company.Counts();

        var told = await company.Api.Send(HttpMethod.Post, Preview, plan);

        told.Status.Should().Be(200, told.Text);
        company.Name(told);
        told.Header("Cache-Control").Should().Be("no-store");
        (await company.Counts()).Should().Be(before, "nothing is recorded");
        var changes = told.Json["changes"]!.AsArray();
        changes.Select(change => ((bool)change!["accepted"]!, (bool)change["changed"]!)).Should().Equal((true, true), (true, true), (true, true), (false, false), (true, true), (true, false));
        changes.Select(change => string.Join('+', change!["records"]!.AsArray().Select(fact => $"{fact!["kind"]} {fact["from"]}")))
            .Should().Equal("opening 2027-01-01", "head-appointment 2027-01-01", "reparenting 2027-01-01", "", "closing 2027-03-31", "");
        var refused = changes[3]!["refused"]!;
        ((string?)refused["code"], (int)refused["status"]!, (string?)refused["type"]).Should().Be(("cycle-in-org-structure", 422, "/problems/cycle-in-org-structure"));
        var retail = (string)told.Json["opened"]!.AsArray().Single(unit => (string?)unit!["code"] == "RETAIL")!["orgUnitId"]!;
        ((string?)changes[0]!["records"]![0]!["orgUnitId"]).Should().Be(retail);
        (await company.Api.Get("/v1/org-units/" + retail)).Status.Should().Be(404, "the id is provisional");

        told.Json["days"]!.AsArray().Select(day => (string?)day!["day"]).Should().Equal("2026-12-31", "2027-01-01", "2027-04-01", "2027-09-01");
        Units(told, "2026-12-31").Should().BeEmpty();
        Units(told, "2027-01-01").Should().Equal("RETAIL: - > BOARD/RETAIL", "SHOPS: BOARD/SALES/SHOPS > BOARD/RETAIL/SHOPS");
        Units(told, "2027-04-01").Should().Equal("RETAIL: - > BOARD/RETAIL", "SALES: BOARD/SALES > -", "SHOPS: BOARD/SALES/SHOPS > BOARD/RETAIL/SHOPS");
        var january = Day(told, "2027-01-01");
        ((int)january["employments"]!["count"]!, (int)january["employments"]!["people"]!).Should().Be((2, 1), "one person has both employments in the shops");
        var april = Day(told, "2027-04-01");
        april["employments"]!["first"]!.AsArray().Select(row => company.Tell((string)row!["personId"]!) + ": " + PathOf(row, "pathBefore") + " > " + PathOf(row, "pathAfter"))
            .Should().Equal("InSales: BOARD/SALES > -", "OnSeat: BOARD/SALES > -", "InShops: BOARD/SALES/SHOPS > BOARD/RETAIL/SHOPS", "InShops: BOARD/SALES/SHOPS > BOARD/RETAIL/SHOPS");
        april["positions"]!["first"]!.AsArray().Select(row => $"{row!["code"]}: {PathOf(row, "pathBefore")} > {PathOf(row, "pathAfter")}").Should().Equal("P-1: BOARD/SALES > -");
        january["managers"]!["first"]!.AsArray().Select(row => company.Tell($"{row!["personId"]}: {row["managerBeforeId"]} > {row["managerAfterId"]}"))
            .Should().Equal("InShops: SalesHead > Leaver", "InShops: SalesHead > Leaver");
        Exceptions(company, april, "arising").Should().BeEquivalentTo(
            "unit-not-open employment of InSales since 2027-04-01 owned by hr-admin", "position-in-unit-not-open P-1 of  since 2027-04-01 owned by hr-admin");
        Exceptions(company, Day(told, "2027-09-01"), "arising").Should().BeEquivalentTo(
            "unit-not-open employment of InSales since 2027-04-01 owned by hr-admin", "position-in-unit-not-open P-1 of  since 2027-04-01 owned by hr-admin",
            "head-not-employed RETAIL of Leaver since 2027-07-01 owned by hr-admin");

        await company.RecordsWhatWasForetold(told, plan);
    }

    [Fact]
    public async Task What_is_foretold_of_any_plan_is_what_comes_when_its_commands_are_recorded()
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var company = await PlannedCompany.Founded(host);
            var plan = new RandomPlan(seed, company.Units, [company.Person("SalesHead"), company.Person("Leaver"), company.Person("Chief"), Guid.NewGuid().ToString()]).Body;
            var before = await company.Counts();
            var told = await company.Api.Send(HttpMethod.Post, Preview, plan);
            told.Status.Should().Be(200, told.Text);
            (await company.Counts()).Should().Be(before);
            await company.RecordsWhatWasForetold(told, plan);
        }
    }

    [Fact]
    public async Task Only_who_may_record_it_may_preview_it_and_of_another_tenant_nothing_is_seen()
    {
        var company = await PlannedCompany.Founded(host);
        var plan = $$"""{"changes":[{"orgUnitId":"{{company.Units["SALES"]}}","closing":{"lastDay":"2027-03-31","reason":{{Why}} } }]}""";
        foreach (var role in (string[])[Access.Manager, Access.Employee])
        {
            var refused = await host.Client(company.Tenant, role, new PersonId(Guid.Parse(company.Person("SalesHead")))).Send(HttpMethod.Post, Preview, plan);
            (refused.Status, refused.Code).Should().Be((403, "permission-missing"));
            refused.Text.Should().Contain("organization:write");
        }

        var other = await (await host.Client()).Send(HttpMethod.Post, Preview, plan);
        ((string?)other.Json["changes"]![0]!["refused"]!["code"]).Should().Be("org-unit-not-found");
        other.Json["days"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_no_plan_is_refused_by_pointers()
    {
        var api = await host.Client();
        (await api.Post(Preview, """{"changes":[{},{"reparenting":{"effectiveDate":"2027-01-01"}},{"orgUnitId":{"code":"A"},"opening":{"code":"B","openedOn":"2027-01-01","name":"B"}}]}"""))
            .Errors.Should().Equal(("/changes/0", "not-one-change"), ("/changes/1/orgUnitId", "required"), ("/changes/2/orgUnitId", "not-with-opening"));
        (await api.Post(Preview, """{"changes":[{"orgUnitId":{"name":"A"},"renaming":{"effectiveDate":"x","name":""}}],"asOf":"2027-01-01"}"""))
            .Errors.Select(error => error.Pointer).Should().Contain(["/changes/0/orgUnitId/name", "/changes/0/renaming/effectiveDate", "/asOf"]);
        (await api.Post(Preview, $$"""{"changes":[{{string.Join(',', Enumerable.Range(1, 51).Select(n => Opening(n, 1)))}}]}""")).Errors.Should().Equal(("/changes", "too-many"));
        (await api.Post(Preview, $$"""{"changes":[{{string.Join(',', Enumerable.Range(1, 13).Select(n => Opening(n, n)))}}]}""")).Errors.Should().Equal(("/changes", "too-many-days"));
        (await api.Post(Preview + "?asOf=2027-01-01", """{"changes":[]}""")).Code.Should().Be("unknown-parameter");
        (await api.Post(Preview, $$"""{"changes":[{{string.Join(',', Enumerable.Range(1, 50).Select(n => Opening(n, n % 12)))}}]}""")).Status.Should().Be(200);

        static string Opening(int n, int month) => $$"""{"opening":{"code":"U{{n}}","openedOn":"{{2027 + (month / 12)}}-{{1 + (month % 12):00}}-01","name":"U"} }""";
    }

    private static JsonNode Day(ApiAnswer told, string day) => told.Json["days"]!.AsArray().Single(one => (string?)one!["day"] == day)!;

    private static IEnumerable<string> Units(ApiAnswer told, string day) => Day(told, day)["units"]!["first"]!.AsArray()
        .Select(unit => $"{unit!["code"]}: {(unit["before"] is { } was ? PathOf(was, "path") : "-")} > {(unit["after"] is { } now ? PathOf(now, "path") : "-")}");

    private static string PathOf(JsonNode node, string member) => node[member] is { } path ? string.Join('/', path.AsArray().Select(code => (string?)code)) : "-";

    private static IEnumerable<string> Exceptions(PlannedCompany company, JsonNode day, string side) => day[side]!["first"]!.AsArray().Select(company.Tell);
}
