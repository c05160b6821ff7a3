namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;

/// <summary>Lists tell the members that are asked for, and are sorted by the columns that are asked for.</summary>
public sealed class FieldsAndSorts(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task A_list_tells_only_the_members_that_are_asked_for_on_every_page()
    {
        var (api, last) = await Company();

        var page = await api.Get("/v1/employments?fields=hireDate,id&limit=2", ("Wait-For-Position", last));
        page.Json["data"]!.AsArray().Select(row => string.Join(' ', row!.AsObject().Select(member => member.Key))).Should().Equal("id hireDate", "id hireDate");
        page.Header("Link").Should().Contain("fields=hireDate%2Cid&");
        var next = await api.Get(page.Header("Link")!.Split('<', '>')[1]);
        next.Json["data"]!.AsArray().Should().ContainSingle().Which!.AsObject().Select(member => member.Key).Should().Equal("id", "hireDate");
        var cursor = Uri.EscapeDataString((string)page.Json["page"]!["next"]!);
        (await api.Get($"/v1/employments?fields=id&limit=2&cursor={cursor}")).Json["data"]!.AsArray().Should().ContainSingle("a cursor is of a list, and not of what is told of its rows");
        (await api.Get("/v1/employments?limit=1")).Json["data"]![0]!.AsObject().Should().ContainKey("legalEntityId", "without it, all of them are told");
        (await api.Get("/v1/people?fields=name", ("Wait-For-Position", last))).Json["data"]![0]!.ToJsonString().Should().Be("""{"name":{"given":"Ada","family":"Number1"}}""");
    }

    [Theory]
    [InlineData("/v1/employments?fields=id,salary")]
    [InlineData("/v1/employments?fields=id,id")]
    [InlineData("/v1/employments?fields=")]
    [InlineData("/v1/employments?fields=id,")]
    [InlineData("/v1/employments?sort=pay")]
    [InlineData("/v1/employments?sort=hireDate,-hireDate")]
    [InlineData("/v1/employments?sort=--hireDate")]
    [InlineData("/v1/employments?sort=hireDate,")]
    [InlineData("/v1/people?sort=")]
    public async Task What_is_no_member_or_column_or_is_named_twice_is_refused_by_name(string path)
    {
        var refused = await (await host.Client()).Get(path);

        (refused.Status, refused.Code).Should().Be((400, "malformed-parameter"));
        ((string)refused.Json["errors"]![0]!["code"]!).Should().Be("not-some-of");
    }

    [Fact]
    public async Task A_list_is_sorted_by_several_columns_each_its_own_way_and_its_pages_go_on_so()
    {
        var (api, last) = await Company();

        async Task<string> Sorted(string sort)
        {
            var told = new List<string>();
            for (var path = $"/v1/employments?sort={sort}&limit=1&fields=hireDate,lastDay"; path is not null;)
            {
                var page = await api.Get(path, ("Wait-For-Position", last));
                told.AddRange(page.Json["data"]!.AsArray().Select(Tell));
                path = page.Header("Link")?.Split('<', '>')[1];
            }
            return string.Join(", ", told);
        }

        (await Sorted("hireDate")).Should().Be("2024 to 2025, 2024, 2025 to 2025");
        (await Sorted("-hireDate,lastDay")).Should().Be("2025 to 2025, 2024 to 2025, 2024");
        (await Sorted("-lastDay,-hireDate")).Should().Be("2024, 2025 to 2025, 2024 to 2025");
        (await Sorted("lastDay,hireDate")).Should().Be("2024 to 2025, 2025 to 2025, 2024");

        static string Tell(JsonNode? row) => ((string)row!["hireDate"]!)[..4] + (row["lastDay"] is { } end ? " to " + ((string)end!)[..4] : "");
    }

    /// <summary>Three who were hired in 2024, 2024 and 2025, the first and the last of them up to the same day.</summary>
    private async Task<(ApiClient Api, string Last)> Company()
    {
        var api = await host.Client();
        var entity = (await api.Do("/v1/legal-entities", """{"code":"E1","name":"Acme","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Id;
        var last = "";
        foreach (var (number, hired, ends) in ((int, string, bool)[])[(1, "2024-01-01", true), (2, "2024-01-01", false), (3, "2025-01-01", true)])
        {
            var person = (await api.Do("/v1/people", $$"""{"name":{"given":"Ada","family":"Number{{number}}"} }""")).Id;
            var hire = await api.Do("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"{{number}}","hireDate":"{{hired}}"}""");
            last = (string)(ends ? await api.Do($"/v1/employments/{hire.Id}/terminations", """{"lastDay":"2025-12-31","reason":{"code":"resignation"}}""") : hire).Json["position"]!;
        }
        return (api, last);
    }
}
