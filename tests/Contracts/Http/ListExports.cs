namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using CsvHelper;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Lists that are written whole: as CSV for spreadsheets, and line by line for programs.</summary>
public sealed class ListExports(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Csv = "text/csv", Ndjson = "application/x-ndjson";

    [Fact]
    public async Task A_list_is_written_whole_as_a_table_that_is_safe_to_open()
    {
        var api = await host.Client();
        string[] names = ["=HYPERLINK(\"http://x\";\"y\")", "+1", "-1", "@SUM(A1)", "a, \"b\"\nc", "Zürich 東京", "00417"];
        var last = "";
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
            last = (string)(await api.Do("/v1/jobs", new JsonObject { ["code"] = $"J{i}", ["title"] = name.Replace("\n", " ", StringComparison.Ordinal) }.ToJsonString())).Json["position"]!;

        var table = await api.Get("/v1/jobs", ("Accept", Csv), ("Wait-For-Position", last));
        (table.Status, table.Header("Content-Type")).Should().Be((200, "text/csv; charset=utf-8; header=present"));
        table.Header("Content-Disposition").Should().MatchRegex("attachment; filename=\"?jobs-\\d{4}-\\d\\d-\\d\\d.csv");
        (table.Header("As-Of"), table.Header("Known-At"), table.Header("Position")).Should().NotBe((null, null, null));
        (await table.Message.Content.ReadAsByteArrayAsync()).Take(3).Should().Equal([0xEF, 0xBB, 0xBF], "Excel takes a file without the mark for another encoding");
        table.Text.TrimStart('\uFEFF').Should().StartWith("id,");
        var rows = Read(table.Text);
        rows.Select(row => row["title"]).Should().Equal("'=HYPERLINK(\"http://x\";\"y\")", "'+1", "'-1", "'@SUM(A1)", "a, \"b\" c", "Zürich 東京", "00417");
        rows.Select(row => row["code"]).Should().Equal("J0", "J1", "J2", "J3", "J4", "J5", "J6");
        (await api.Get("/v1/jobs?fields=code,title", ("Accept", Csv))).Text.TrimStart('\uFEFF').Split("\r\n")[0].Should().Be("code,title");
    }

    [Fact]
    public async Task What_is_nested_has_columns_of_its_own_and_what_may_not_be_seen_has_none_that_is_filled()
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        var hired = await Requests.Hire(api, "1");
        var paid = await api.Do($"/v1/employments/{hired}/pay-changes", """{"effectiveDate":"2024-07-01","pay":{"amount":"3333.50","currency":"EUR","per":"month"}}""");
        var person = (string)(await api.Get("/v1/employments/" + hired)).Json["personId"]!;
        var unit = await api.Do("/v1/org-units", """{"code":"A","name":"A","openedOn":"2020-01-01"}""");
        await api.Do($"/v1/org-units/{unit.Id}/head-appointments", $$"""{"effectiveDate":"2020-01-01","headId":"{{person}}"}""");
        var report = await Requests.Hire(api, "2");
        var last = (string)(await api.Do($"/v1/employments/{report}/transfers", $$"""{"effectiveDate":"2024-07-01","orgUnitId":"{{unit.Id}}"}""")).Json["position"]!;

        var all = Read((await api.Get("/v1/employments?asOf=2024-08-01", ("Accept", Csv), ("Wait-For-Position", last))).Text);
        all.Select(row => (row["pay.amount"], row["pay.currency"], row["pay.per"], row["fte"])).Should().Equal(("3333.50", "EUR", "month", "1"), ("4200.00", "EUR", "month", "1"));
        var head = Read((await host.Client(tenant, Access.Manager, new PersonId(Guid.Parse(person))).Get("/v1/employments?asOf=2024-08-01", ("Accept", "text/csv;q=0.9, application/json;q=0.1"))).Text);
        head.Select(row => (row["id"], row["pay.amount"])).Should().BeEquivalentTo([(hired, "3333.50"), (report, "")], "one's own pay is one's own to see");
        paid.Version.Should().Be(2);
    }

    [Fact]
    public async Task A_list_is_written_whole_line_by_line_as_it_was_when_it_began()
    {
        var api = await host.Client();
        var last = "";
        foreach (var code in (string[])["A", "B", "C", "D", "E"]) last = (string)(await api.Do("/v1/jobs", $$"""{"code":"{{code}}","title":"Job {{code}}"}""")).Json["position"]!;

        var lines = (await api.Get("/v1/jobs?asOf=2030-01-01", ("Accept", Ndjson), ("Wait-For-Position", last))).Text.Split('\n');
        lines[^1].Should().BeEmpty("the last line ends too");
        var page = (await api.Get("/v1/jobs?asOf=2030-01-01&limit=200")).Json["data"]!.AsArray();
        lines[..^1].Select(line => JsonNode.Parse(line)!.ToJsonString()).Should().Equal(page.Select(row => row!.ToJsonString()));

        var first = await api.Get("/v1/jobs?limit=2");
        var cursor = Uri.EscapeDataString((string)first.Json["page"]!["next"]!);
        (await api.Get($"/v1/jobs?cursor={cursor}&fields=code", ("Accept", Ndjson))).Text.Should().Be("{\"code\":\"C\"}\n{\"code\":\"D\"}\n{\"code\":\"E\"}\n");
        (await api.Get("/v1/jobs?limit=2", ("Accept", Ndjson))).Errors.Should().Equal(("/limit", "whole-list"));
        (await api.Get("/v1/jobs?limit=2", ("Accept", "text/html, application/json;q=0.5, text/csv;q=0.1"))).Json["data"]!.AsArray().Should().HaveCount(2, "what is liked best of what there is");
    }

    private static List<Dictionary<string, string>> Read(string text)
    {
        using var csv = CsvReader.Create(new StringReader(text.TrimStart('\uFEFF')), new CsvReaderOptions { HasHeader = false }, leaveOpen: false);
        csv.Read();
        string[] header = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i)!)];
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(header.Select((name, i) => (name, csv.GetString(i) ?? "")).ToDictionary());
        return rows;
    }
}
