namespace HrSaas.Contracts.Http;

using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Tests.Support;

/// <summary>Every text about a person comes back byte for byte, or is refused by name.</summary>
public sealed class TextsOfTheWorld(HttpHost host) : IClassFixture<HttpHost>
{
    private const int AtOnce = 16;

    /// <summary>Every text member of what is told at registration.</summary>
    private static readonly string[] Members =
    [
        "/name/given", "/name/family", "/name/preferred", "/details/contactPoints/0/value", "/details/homeAddress/lines/0", "/details/homeAddress/postalCode",
        "/details/homeAddress/town", "/details/homeAddress/region", "/details/emergencyContacts/0/name", "/details/emergencyContacts/0/phone",
        "/details/emergencyContacts/0/relationship", "/details/bankAccount/holder", "/details/bankAccount/bankCode", "/details/bankAccount/accountNumber",
        "/details/externalIds/0/key",
    ];

    [Fact]
    public async Task Every_name_of_the_world_comes_back_byte_for_byte()
    {
        var api = await host.Client();
        var (forenames, surnames) = (Column("common-forenames-by-country.csv", 10), Column("common-surnames-by-country.csv", 4));
        forenames.Concat(surnames).Should().HaveCountGreaterThan(3_000);
        var people = Enumerable.Range(0, Math.Max((forenames.Count + 1) / 2, surnames.Count)).Select(n =>
            (Given: forenames[2 * n % forenames.Count], Preferred: forenames[(2 * n + 1) % forenames.Count], Family: surnames[n % surnames.Count]));

        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (name, _) =>
        {
            var id = (await api.Do("/v1/people", new JsonObject { ["name"] = new JsonObject { ["given"] = name.Given, ["preferred"] = name.Preferred, ["family"] = name.Family } }.ToJsonString())).Id;
            var back = (await api.Get("/v1/people/" + id)).Json["name"]!;
            ((string?)back["given"], (string?)back["preferred"], (string?)back["family"]).Should().Be((name.Given, name.Preferred, name.Family));
        });
    }

    [Fact]
    public async Task Every_naughty_string_in_every_text_member_comes_back_byte_for_byte_or_is_refused_by_name()
    {
        var api = await host.Client();
        var naughty = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(At("blns.json")))!.Distinct().ToList();
        naughty.Should().HaveCountGreaterThan(450);

        await Parallel.ForEachAsync(naughty, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (text, _) =>
        {
            var given = Members.ToList();
            var answer = await api.Post("/v1/people", Body(given, text));
            for (var attempt = 0; attempt < 2 && answer.Status is 400 or 422; attempt++)
            {
                var refused = answer.Errors.Select(error => error.Pointer).ToList();
                refused.Should().NotBeEmpty(answer.Text);
                foreach (var pointer in refused) given.RemoveAll(member => member.EndsWith(pointer, StringComparison.Ordinal)).Should().Be(1, $"{pointer} is refused by its own name");
                answer = await api.Post("/v1/people", Body(given, text));
            }
            answer.Status.Should().Be(201, answer.Text);
            var back = (await api.Get($"/v1/people/{answer.Id}?asOf=2026-02-01")).Json;
            foreach (var member in given) Read(back, member).Should().Be(text, member);
            await ChangesAndReasons(api, answer.Id, text);
        });
    }

    /// <summary>The texts that are told of one who is registered: the preferred name, and why something is put right.</summary>
    private static async Task ChangesAndReasons(ApiClient api, string person, string text)
    {
        var change = await api.Post($"/v1/people/{person}/preferred-name-changes", new JsonObject { ["effectiveDate"] = "2026-03-01", ["preferredName"] = text }.ToJsonString());
        if (change.Status == 200) ((string?)(await api.Get($"/v1/people/{person}?asOf=2026-03-01")).Json["name"]!["preferred"]).Should().Be(text);
        else change.Errors.Select(error => error.Pointer).Should().Equal("/preferredName");

        var reason = new JsonObject { ["code"] = "data-entry-error", ["note"] = text };
        var correction = await api.Post($"/v1/people/{person}/registration/correction", new JsonObject { ["name"] = new JsonObject { ["given"] = "Corrected" }, ["reason"] = reason }.ToJsonString(), ("If-Match", "*"));
        if (correction.Status == 200) ((string?)(await api.Get($"/v1/people/{person}/history")).Json["facts"]![0]!["corrections"]![0]!["reason"]!["note"]).Should().Be(text);
        else correction.Errors.Select(error => error.Pointer).Should().Equal("/reason/note");
    }

    private static string Body(List<string> given, string text)
    {
        string? In(string member) => given.Contains(member) ? text : null;
        string Must(string member, string otherwise) => In(member) ?? otherwise;
        var name = new JsonObject { ["given"] = In(Members[0]), ["family"] = Must(Members[1], "Otherwise"), ["preferred"] = In(Members[2]) };
        var details = new JsonObject
        {
            ["effectiveDate"] = "2026-01-01",
            ["contactPoints"] = new JsonArray(new JsonObject { ["kind"] = "other", ["value"] = Must(Members[3], "otherwise") }),
            ["homeAddress"] = new JsonObject
            {
                ["country"] = "JP", ["lines"] = new JsonArray(Must(Members[4], "otherwise")), ["postalCode"] = In(Members[5]), ["town"] = In(Members[6]), ["region"] = In(Members[7]),
            },
            ["emergencyContacts"] = new JsonArray(new JsonObject { ["name"] = Must(Members[8], "otherwise"), ["phone"] = Must(Members[9], "1"), ["relationship"] = In(Members[10]) }),
            ["bankAccount"] = new JsonObject { ["holder"] = In(Members[11]), ["country"] = "US", ["bankCode"] = In(Members[12]), ["accountNumber"] = Must(Members[13], "1") },
        };
        if (In(Members[14]) is { } key) details["externalIds"] = new JsonArray(new JsonObject { ["system"] = "naughty", ["key"] = key });
        return new JsonObject { ["name"] = name, ["details"] = details }.ToJsonString();
    }

    private static string? Read(JsonNode back, string member)
    {
        JsonNode? at = back;
        foreach (var step in member.Replace("/details/", "/", StringComparison.Ordinal).Split('/').Skip(1)) at = step == "0" ? at?[0] : at?[step];
        return (string?)at;
    }

    private static List<string> Column(string file, int column) =>
        [.. File.ReadLines(At(file)).Skip(1).Select(line => Fields(line)[column]).Where(name => name.Length > 0).Distinct()];

    /// <summary>The fields of a line of RFC 4180.</summary>
    private static List<string> Fields(string line)
    {
        var fields = new List<string> { "" };
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted) fields.Add("");
            else fields[^1] += c;
        }
        return fields;
    }

    private static string At(string file) => Path.Combine(Repository.Root, "tests", "Contracts", "Data", file);
}
