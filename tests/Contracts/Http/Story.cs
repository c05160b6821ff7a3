namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;

/// <summary>The one story of this API from beginning to end: hire, transfer, correct, ask in both times, part, hire again.</summary>
public sealed class Story(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task A_person_is_hired_moved_put_right_paid_parted_with_and_hired_again()
    {
        var api = await host.Client();
        var entity = await api.Do("/v1/legal-entities", """{"code":"ES01","name":"Ejemplo S.A.","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""");
        entity.Status.Should().Be(201);
        entity.Header("Location").Should().Be("/v1/legal-entities/" + entity.Id);
        var location = await api.Do("/v1/locations", """{"code":"MAD","name":"Madrid","country":"ES","timeZone":"Europe/Madrid"}""");
        var job = await api.Do("/v1/jobs", """{"code":"ENG","title":"Engineer"}""");
        var research = await api.Do("/v1/org-units", """{"code":"RND","openedOn":"2020-01-01","name":"Research"}""");
        var sales = await api.Do("/v1/org-units", $$"""{"code":"SAL","openedOn":"2020-01-01","name":"Sales","parentId":"{{research.Id}}"}""");
        var person = await api.Do("/v1/people", """{"name":{"given":"Nguyễn","family":"Thị Ánh"}}""");
        var boss = await api.Do("/v1/people", """{"name":{"family":"山田"}}""");

        var hired = await api.Do("/v1/employments", $$"""
            {"personId":"{{person.Id}}","legalEntityId":"{{entity.Id}}","employeeNumber":"000417","hireDate":"2024-01-01","jobId":"{{job.Id}}",
             "orgUnitId":"{{research.Id}}","locationId":"{{location.Id}}","managerId":"{{boss.Id}}","pay":{"amount":"4200.00","currency":"EUR","per":"month"} }
            """);
        var employment = "/v1/employments/" + hired.Id;
        var moved = await api.Do(employment + "/transfers", $$"""{"effectiveDate":"2024-04-01","orgUnitId":"{{sales.Id}}","managerId":null}""");
        moved.Version.Should().Be(2);

        var before = await api.Get(employment + "?asOf=2024-03-15");
        ((string?)before.Json["orgUnitId"]).Should().Be(research.Id);
        ((string?)before.Json["managerId"]).Should().Be(boss.Id);
        var knownBefore = (string)before.Json["knownAt"]!;
        var tag = before.Header("ETag")!;
        tag.Should().StartWith("\"2.");

        var put = await api.Do($"{employment}/transfers/{moved.Fact}/correction",
            $$"""{"effectiveDate":"2024-03-01","orgUnitId":"{{sales.Id}}","reason":{"code":"data-entry-error","note":"The letter says March."} }""", ("If-Match", tag));
        ((string?)put.Json["factId"]).Should().Be(moved.Fact);
        put.Json["correctionId"].Should().NotBeNull();

        ((string?)(await api.Get(employment + "?asOf=2024-03-15")).Json["orgUnitId"]).Should().Be(sales.Id);
        ((string?)(await api.Get($"{employment}?asOf=2024-03-15&knownAt={Uri.EscapeDataString(knownBefore)}")).Json["orgUnitId"]).Should().Be(research.Id);

        await api.Do(employment + "/pay-changes", """{"effectiveDate":"2024-07-01","pay":{"amount":"4500.00","currency":"EUR","per":"month"}}""");
        var ended = await api.Do(employment + "/terminations", """{"lastDay":"2024-12-31","reason":{"code":"resignation"}}""");
        ((string?)(await api.Get(employment + "?asOf=2025-01-01")).Json["status"]).Should().Be("ended");
        var again = await api.Do(employment + "/rehire", $$"""{"legalEntityId":"{{entity.Id}}","continuesService":false,"hireDate":"2025-06-01"}""");
        again.Header("Location").Should().Be("/v1/employments/" + again.Id);
        ((string?)(await api.Get("/v1/employments/" + again.Id)).Json["formerId"]).Should().Be(hired.Id);

        var history = (await api.Get(employment + "/history")).Json["facts"]!.AsArray();
        history.Select(fact => (string?)fact!["kind"]).Should().Equal("hire", "transfer", "pay-change", "termination");
        var transfer = history[1]!;
        ((string?)transfer["from"]).Should().Be("2024-03-01");
        ((string?)transfer["firstFrom"]).Should().Be("2024-04-01");
        transfer["says"]!["transfer"]!.AsObject().ContainsKey("managerId").Should().BeTrue("null was named: no manager");
        ((string?)transfer["corrections"]![0]!["reason"]!["note"]).Should().Be("The letter says March.");
        ((string?)history[3]!["factId"]).Should().Be(ended.Fact);

        var list = await api.Get("/v1/employments?asOf=2024-05-01", ("Wait-For-Position", (string)again.Json["position"]!));
        list.Status.Should().Be(200, list.Text);
        list.Json["data"]!.AsArray().Select(row => (string?)row!["id"]).Should().Equal(hired.Id, again.Id);
        var people = await api.Get("/v1/people?waitFor=" + (string)again.Json["position"]!);
        people.Json["data"]!.AsArray().Select(row => (string?)row!["name"]!["family"]).Should().Equal("Thị Ánh", "山田");
        var facts = await api.Get($"/v1/employment-facts?asOf=2024-05-01&employmentId={hired.Id}");
        facts.Status.Should().Be(200, facts.Text);
        facts.Json["data"]!.AsArray().Should().HaveCount(7);
    }
}
