namespace HrSaas.Contracts.Http;

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

/// <summary>Files over HTTP: taken in as they come, and told row by row.</summary>
public sealed class ImportsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Entities = "code,name,country,currency,timeZone\nES01,Acme,ES,EUR,Europe/Madrid\n";

    [Fact]
    public async Task Files_are_taken_in_and_told_row_by_row()
    {
        var client = await host.Client();
        var people = Encoding.Latin1.GetBytes("PERS;FIRST;LAST;BORN;MORE\r\n17;Zoë;=Müller;03/02/1980;x\r\n18;Iván ;O'Hara;03/02/80;x\r\n19;Shifted;Too;many;cells;here\r\n\r\n20;\"Ana\r\nMaria\";;;\r\n");
        var employments = """
            {"employment":"17-1","person":"000017","legalEntity":"ES01","employeeNumber":"17","from":"2020-01-01","payAmount":3000,"payCurrency":"EUR","payPer":"month"}
            {"employment":"17-1","person":"000017","legalEntity":"ES01","from":"2021-01-01","payAmount":3100.5,"payCurrency":"EUR","payPer":"month"}
            not json
            """;
        var accepted = await host.Import(client,
        [
            FormPart.Mapping("""
                {"system":"old-system","kinds":{"people":{"delimiter":";","encoding":"windows-1252","columns":{"person":"PERS","givenName":"FIRST","familyName":"LAST","birthDate":"BORN"},
                 "widths":{"person":6},"days":["dd/MM/yyyy"],"ignoreOthers":true},"employments":{}}}
                """),
            FormPart.Csv("legal-entities", "\ufeff" + Entities),
            new FormPart("people", people, "people.csv", "text/csv").Packed(),
            new("employments", Encoding.UTF8.GetBytes(employments), "employments.ndjson"),
        ]);
        var ended = await client.Ended(accepted);

        ((string?)ended.Json["status"]).Should().Be("done");
        ((int)ended.Json["percent"]!).Should().Be(100);
        (await Rows(client, accepted)).Should().Equal(
            "legal-entities legal-entities.csv 2 ES01 created",
            "people people.csv.gz 2 000017 created formula-kept-as-text",
            "people people.csv.gz 3 000018 refused two-digit-year birthDate",
            "people people.csv.gz 4  refused cells-do-not-fit",
            "people people.csv.gz 6 000020 refused not-well-formed name.given",
            "employments employments.ndjson 1 17-1 created",
            "employments employments.ndjson 2 17-1 created",
            "employments employments.ndjson 3  refused line-not-readable");
        var refused = await client.Get(accepted.Header("Location") + "/rows?outcome=refused&limit=1");
        refused.Json["data"]!.AsArray().Should().ContainSingle();
        ((string)refused.Json["data"]![0]!["problem"]!).Should().Be("/problems/two-digit-year");
        (await client.Get("/problems/two-digit-year")).Status.Should().Be(200);
        refused.Json["page"]!["next"].Should().NotBeNull();
        (await client.Get("/v1/operations?limit=1")).Json["data"]![0]!["id"]!.ToString().Should().Be(ended.Id);

        var person = (await client.Get("/v1/people?externalSystem=old-system&externalKey=000017")).Json["data"]!.AsArray().Should().ContainSingle().Subject!;
        person.ToJsonString().Should().Contain("Zo");
        host.Log.All.Should().NotContain(line => line.Contains("Müller", StringComparison.Ordinal) || Regex.IsMatch(line, @"\b000018\b"));
    }

    [Fact]
    public async Task A_dry_run_records_nothing_and_the_same_key_is_the_same_import()
    {
        var client = await host.Client();
        var parts = (FormPart[])[FormPart.Csv("legal-entities", Entities)];
        var dry = await client.Ended(await host.Import(client, parts, isDryRun: true));
        ((bool)dry.Json["dryRun"]!).Should().BeTrue();
        ((int)dry.Json["counts"]![0]!["created"]!).Should().Be(1);
        (await client.Get("/v1/changes")).Json["data"]!.AsArray().Should().BeEmpty();

        var first = await host.Import(client, parts, key: "one");
        var again = await host.Import(client, parts, key: "one");
        (again.Status, again.Header("Location"), again.Header("Idempotent-Replayed")).Should().Be((202, first.Header("Location"), "true"));
        var other = await host.Import(client, [FormPart.Csv("legal-entities", Entities + "FR01,Acme,FR,EUR,Europe/Paris\n")], key: "one");
        (other.Status, other.Code).Should().Be((422, "idempotency-key-reused"));
        (await client.Ended(first)).Json["counts"]![0]!["created"]!.ToString().Should().Be("1");
    }

    [Fact]
    public async Task What_cannot_be_taken_in_is_refused_by_name()
    {
        var client = await host.Client();
        var csv = FormPart.Csv("legal-entities", Entities);
        await Refused(400, "upload-malformed", csv with { Name = "payslips" });
        await Refused(400, "upload-malformed", csv, FormPart.Mapping("{}"));
        await Refused(400, "upload-malformed", FormPart.Mapping("{}"));
        await Refused(400, "upload-malformed", FormPart.Csv("people", ""));
        await Refused(400, "upload-malformed", new FormPart("people", [0x70, 0x65, 0x72, 0x73, 0x6f, 0x6e, 0x0a, 0xe9, 0xe9, 0x0a], "people.csv"));
        await Refused(400, "upload-malformed", new FormPart("people", "no gzip"u8.ToArray(), "people.csv.gz"));
        await Refused(400, "upload-malformed", csv with { Type = "application/pdf" });
        foreach (var mapping in (string[])["[]", "{", """{"surprise":1}""", """{"system":"Not A Code"}""", """{"kinds":{"payslips":{}}}""", """{"kinds":{"people":{"days":["%x"]}}}""", """{"kinds":{"people":{"pivot":100}}}"""])
            await Refused(400, "mapping-malformed", FormPart.Mapping(mapping), csv);
        await Refused(422, "column-not-known", FormPart.Csv("people", "person,surprise\n1,x\n"));
        await Refused(422, "column-missing", FormPart.Csv("people", "givenName\nAna\n"));

        using var json = new StringContent("{}", MediaTypeHeaderValue.Parse("application/json"));
        (await host.Send(client, json, "k")).Code.Should().Be("upload-not-multipart");
        using var broken = new StringContent("--b\r\nno headers", Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b") } };
        (await host.Send(client, broken, "k")).Code.Should().Be("upload-malformed");
        using var form = new MultipartFormDataContent { { new StringContent(Entities), "legal-entities", "x.csv" } };
        (await host.Send(client, form, key: null)).Code.Should().Be("idempotency-key-missing");
        using var second = new MultipartFormDataContent { { new StringContent(Entities), "legal-entities", "x.csv" } };
        (await host.Send(client, second, "k", "?surprise=1")).Code.Should().Be("unknown-parameter");
        (await client.Get("/v1/operations")).Json["data"]!.AsArray().Should().BeEmpty("nothing of it was kept");

        async Task Refused(int status, string code, params FormPart[] parts)
        {
            var answer = await host.Import(client, parts);
            (answer.Status, answer.Code).Should().Be((status, code), answer.Text);
        }
    }

    [Fact]
    public async Task Who_may_not_import_may_not_and_who_may_not_do_by_hand_may_not_by_a_file()
    {
        var (tenant, admin) = (await host.NewTenant(), default(ApiClient)!);
        admin = host.Client(tenant, "hr-admin");
        await admin.Do("/v1/roles", """{"code":"mover","name":"Mover","grants":[{"permission":"imports:write","reach":"all"},{"permission":"organization:read","reach":"all"}]}""");
        (await host.Import(host.Client(tenant, "employee"), [FormPart.Csv("legal-entities", Entities)])).Code.Should().Be("permission-missing");

        var mover = host.Client(tenant, "mover");
        var accepted = await host.Import(mover, [FormPart.Csv("legal-entities", Entities)]);
        await mover.Ended(accepted);
        (await Rows(mover, accepted)).Should().Equal("legal-entities legal-entities.csv 2 ES01 refused right-missing");
    }

    [Fact]
    public async Task A_template_is_a_file_that_can_be_imported()
    {
        var client = await host.Client();
        var parts = new List<FormPart>();
        foreach (var kind in (string[])["legal-entities", "locations", "jobs", "org-units", "positions", "people", "employments"])
        {
            var template = await client.Get($"/v1/imports/templates/{kind}");
            (template.Status, template.Header("Content-Type")).Should().Be((200, "text/csv; charset=utf-8"));
            parts.Add(FormPart.Csv(kind, template.Text));
        }
        var accepted = await host.Import(client, [.. parts], isDryRun: true);
        await client.Ended(accepted);
        (await Rows(client, accepted)).Should().Contain("people people.csv 2 10017 created").And.HaveCount(7);
    }

    private static async Task<List<string>> Rows(ApiClient client, ApiAnswer accepted) =>
        [.. (await client.Get(accepted.Header("Location") + "/rows?limit=200")).Json["data"]!.AsArray().Select(row => Told(row!.AsObject()))];

    private static string Told(JsonObject row) =>
        $"{row["kind"]} {row["file"]} {row["line"]} {row["key"]} {row["outcome"]}{(row["code"] is { } code ? " " + code : "")}{(row["column"] is { } column ? " " + column : "")}{(row["note"] is { } note ? " " + note : "")}";
}
