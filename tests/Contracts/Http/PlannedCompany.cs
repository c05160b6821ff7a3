namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>A small company of its own tenant, whose reorganisation is previewed and then recorded.</summary>
internal sealed class PlannedCompany(HttpHost host, ApiClient api, TenantId tenant)
{
    private readonly Dictionary<string, string> _names = [];
    private string _position = "";

    public ApiClient Api => api;

    public TenantId Tenant => tenant;

    /// <summary>The ids of units by code.</summary>
    public Dictionary<string, string> Units { get; } = [];

    public static async Task<PlannedCompany> Founded(HttpHost host)
    {
        var tenant = await host.NewTenant();
        var company = new PlannedCompany(host, host.Client(tenant, Access.HrAdmin), tenant);
        await company.Found();
        return company;
    }

    public string Person(string name) => _names.Single(pair => pair.Value == name).Key;

    /// <summary>The text with names and codes in place of ids.</summary>
    public string Tell(string text) => Units.Select(unit => KeyValuePair.Create(unit.Value, unit.Key)).Concat(_names)
        .Aggregate(text, (told, name) => told.Replace(name.Key, name.Value, StringComparison.Ordinal));

    public string Tell(JsonNode? exception)
    {
        var (subject, owner) = (exception!["subject"]!, exception["ownerId"] ?? exception["owner"]?["personId"]);
        return Tell($"{exception["rule"]} {((string?)subject["kind"] == "employment" ? "employment" : subject["id"])} of {exception["personId"]} since {exception["since"]} owned by {owner?.ToString() ?? "hr-admin"}");
    }

    /// <summary>From here on, units that a preview opens are told by their codes as well.</summary>
    public void Name(ApiAnswer told)
    {
        foreach (var unit in told.Json["opened"]!.AsArray()) _names[(string)unit!["orgUnitId"]!] = (string)unit["code"]!;
    }

    /// <summary>How much is recorded for the tenant: events, records of commands, claims.</summary>
    public async Task<string> Counts()
    {
        await using var connection = new NpgsqlConnection(host.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            select (select count(*) from log.events where tenant_id = $1) || '/' || (select count(*) from log.commands where tenant_id = $1) || '/' || (select count(*) from log.claims where tenant_id = $1)
            """, connection) { Parameters = { new() { Value = tenant.Value } } };
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Records the plan command by command, and compares what comes of it with what was foretold.</summary>
    public async Task RecordsWhatWasForetold(ApiAnswer told, string plan)
    {
        Name(told);
        string[] days = [.. told.Json["days"]!.AsArray().Select(day => (string)day!["day"]!)];
        var before = new List<Picture>();
        foreach (var day in days) before.Add(await Look(day));

        var outcomes = new List<string>();
        foreach (var change in JsonNode.Parse(plan)!["changes"]!.AsArray()) outcomes.Add(await Record(change!.AsObject()));

        string.Join(", ", told.Json["changes"]!.AsArray().Select(change => (string?)change!["refused"]?["code"] ?? ((bool)change["changed"]! ? "changed" : "nothing")))
            .Should().Be(string.Join(", ", outcomes), plan);
        for (var n = 0; n < days.Length; n++)
        {
            var (was, now, foretold) = (before[n], await Look(days[n]), told.Json["days"]![n]!);
            Foretold(foretold["units"]!, unit => $"{unit["code"]}: {Place(unit["before"])} > {Place(unit["after"])}").Should().BeEquivalentTo(Differences(was.Units, now.Units), "{0}: {1}", days[n], plan);
            Foretold(foretold["managers"]!, row => Tell($"{row["employmentId"]}: {row["managerBeforeId"] ?? "-"} > {row["managerAfterId"] ?? "-"}"))
                .Should().BeEquivalentTo(Differences(was.Managers, now.Managers), "{0}: {1}", days[n], plan);
            Foretold(foretold["arising"]!, Tell).Should().BeEquivalentTo(now.Exceptions.Keys.Except(was.Exceptions.Keys).Select(key => now.Exceptions[key]), "{0}: {1}", days[n], plan);
            Foretold(foretold["disappearing"]!, Tell).Should().BeEquivalentTo(was.Exceptions.Keys.Except(now.Exceptions.Keys).Select(key => was.Exceptions[key]), "{0}: {1}", days[n], plan);
        }
    }

    /// <summary>What the lists tell of a day.</summary>
    private sealed record Picture(Dictionary<string, string> Units, Dictionary<string, string> Managers, Dictionary<string, string> Exceptions);

    private async Task<Picture> Look(string day) => new(
        (await Rows($"/v1/org-units?asOf={day}")).ToDictionary(unit => (string)unit["code"]!, Place),
        (await Rows($"/v1/direct-reports?asOf={day}")).Where(row => (string?)row["rule"] == "unit-head").ToDictionary(row => (string)row["employmentId"]!, row => Tell((string)row["managerId"]!)),
        (await Rows($"/v1/exceptions?asOf={day}")).ToDictionary(row => (string)row["id"]!, row => Tell(row)));

    private async Task<IReadOnlyList<JsonNode>> Rows(string path)
    {
        var answer = await api.Get($"{path}&limit=200&waitFor={_position}");
        answer.Status.Should().Be(200, answer.Text);
        return [.. answer.Json["data"]!.AsArray().Select(row => row!)];
    }

    private string Place(JsonNode? unit) => unit is null ? "-" : Tell($"{unit["name"]} below {unit["parentId"] ?? "-"} under {unit["headId"] ?? "-"}");

    private static IEnumerable<string> Foretold(JsonNode counted, Func<JsonNode, string> tell)
    {
        string[] first = [.. counted["first"]!.AsArray().Select(row => tell(row!))];
        ((int)counted["count"]!).Should().Be(first.Length);
        return first;
    }

    private static IEnumerable<string> Differences(Dictionary<string, string> was, Dictionary<string, string> now) => was.Keys.Union(now.Keys)
        .Where(key => was.GetValueOrDefault(key) != now.GetValueOrDefault(key)).Select(key => $"{key}: {was.GetValueOrDefault(key) ?? "-"} > {now.GetValueOrDefault(key) ?? "-"}");

    /// <summary>Sends the command that a planned change stands for, and tells what became of it.</summary>
    private async Task<string> Record(JsonObject change)
    {
        var (kind, body) = change.Single(member => member.Key != "orgUnitId");
        var (unit, sent) = (change["orgUnitId"] is { } named ? Resolve(named) : null, Sent(body!));
        var answer = await api.Post(kind == "opening" ? "/v1/org-units" : $"/v1/org-units/{unit}/{(kind == "headAppointment" ? "head-appointments" : kind + "s")}", sent);
        if (answer.Status is not (200 or 201)) return answer.Code!;
        _position = (string)answer.Json["position"]!;
        if (kind == "opening") Units[(string)body!["code"]!] = answer.Id;
        if (kind == "split")
            foreach (var row in await Rows($"/v1/org-units?asOf={body!["effectiveDate"]}")) Units[(string)row["code"]!] = (string)row["id"]!;
        return (bool)answer.Json["changed"]! ? "changed" : "nothing";
    }

    private string Resolve(JsonNode named) => named is JsonObject byCode ? Units.GetValueOrDefault((string)byCode["code"]!, Guid.NewGuid().ToString()) : (string)named!;

    /// <summary>The body of the command: ids in place of codes.</summary>
    private string Sent(JsonNode body)
    {
        var sent = body.DeepClone().AsObject();
        foreach (var member in (string[])["parentId", "successorId", "intoId"])
            if (sent[member] is { } named) sent[member] = Resolve(named);
        foreach (var part in sent["parts"]?.AsArray() ?? [])
            if (part!["takes"] is JsonArray takes) part["takes"] = new JsonArray([.. takes.Select(taken => JsonValue.Create(Resolve(taken!)))]);
        return sent.ToJsonString();
    }

    private async Task Found()
    {
        var entity = (await api.Do("/v1/legal-entities", """{"code":"E1","name":"Shops","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Id;
        var second = (await api.Do("/v1/legal-entities", """{"code":"E2","name":"More shops","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Id;
        var job = (await api.Do("/v1/jobs", """{"code":"CLERK","title":"Clerk"}""")).Id;
        foreach (var (code, parent) in ((string, string?)[])[("BOARD", null), ("SALES", "BOARD"), ("SHOPS", "SALES"), ("STAFF", "BOARD")])
            Units[code] = (await api.Do("/v1/org-units", $$"""{"code":"{{code}}","openedOn":"2020-01-01","name":"{{code}}"{{(parent is null ? "" : $",\"parentId\":\"{Units[parent]}\"")}} }""")).Id;
        var seat = (await api.Do("/v1/positions", $$"""{"code":"P-1","openedOn":"2020-01-01","jobId":"{{job}}","orgUnitId":"{{Units["SALES"]}}","budget":1}""")).Id;
        _names[seat] = "P-1";
        await Hire(entity, "Chief", $"\"orgUnitId\":\"{Units["BOARD"]}\"");
        await Hire(entity, "SalesHead", $"\"orgUnitId\":\"{Units["STAFF"]}\"");
        var leaver = await Hire(entity, "Leaver", $"\"orgUnitId\":\"{Units["STAFF"]}\"");
        await Hire(entity, "InSales", $"\"orgUnitId\":\"{Units["SALES"]}\"");
        await Hire(entity, "OnSeat", $"\"positionId\":\"{seat}\"");
        await Hire(entity, "InShops", $"\"orgUnitId\":\"{Units["SHOPS"]}\",\"fte\":0.5");
        await Hire(second, "InShops", $"\"orgUnitId\":\"{Units["SHOPS"]}\",\"fte\":0.5");
        await api.Do($"/v1/org-units/{Units["SALES"]}/head-appointments", $$"""{"effectiveDate":"2020-01-01","headId":"{{Person("SalesHead")}}"}""");
        _position = (string)(await api.Do($"/v1/employments/{leaver}/terminations", """{"lastDay":"2027-06-30","reason":{"code":"resignation"}}""")).Json["position"]!;
    }

    private async Task<string> Hire(string entity, string name, string terms)
    {
        if (!_names.ContainsValue(name)) _names[(await api.Do("/v1/people", $$$"""{"name":{"given":"{{{name}}}"}}""")).Id] = name;
        return (await api.Do("/v1/employments", $$"""{"personId":"{{Person(name)}}","legalEntityId":"{{entity}}","hireDate":"2020-01-01","employeeNumber":"{{Person(name)[^6..]}}",{{terms}} }""")).Id;
    }
}

/// <summary>A plan of which some is accepted and some refused, made from a seed.</summary>
internal sealed class RandomPlan(int seed, IReadOnlyDictionary<string, string> units, IReadOnlyList<string> heads)
{
    private static readonly string[] Codes = ["SALES", "SHOPS", "STAFF", "NEW1", "NEW2", "BOARD"];
    private readonly Random _random = new(seed);

    public string Body => $$"""{"changes":[{{string.Join(',', Enumerable.Range(0, 14).Select(_ => Change()))}}],"alsoOn":["2029-01-01"]}""";

    private string Change() => _random.Next(8) switch
    {
        0 or 1 => $$"""{"opening":{"code":"{{Of(["NEW1", "NEW2", "SALES"])}}","openedOn":"{{Day()}}","name":"New","parentId":{{Unit()}} } }""",
        2 or 3 => $$"""{"orgUnitId":{{Unit()}},"reparenting":{"effectiveDate":"{{Day()}}","parentId":{{Unit()}} } }""",
        4 => $$"""{"orgUnitId":{{Unit()}},"headAppointment":{"effectiveDate":"{{Day()}}","headId":"{{Of(heads)}}"} }""",
        5 => $$"""{"orgUnitId":{{Unit()}},"closing":{"lastDay":"{{Day()}}","successorId":{{Unit()}},"reason":{"code":"reorganisation"} } }""",
        6 => $$"""{"orgUnitId":{{Unit()}},"merger":{"effectiveDate":"{{Day()}}","intoId":{{Unit()}},"reason":{"code":"reorganisation"} } }""",
        _ => $$"""{"orgUnitId":{{Unit()}},"split":{"effectiveDate":"{{Day()}}","closes":{{(_random.Next(2) == 0 ? "true" : "false")}},"reason":{"code":"reorganisation"},"parts":[{"code":"PART{{_random.Next(3)}}","name":"Part","takes":[{{(_random.Next(2) == 0 ? "" : Unit())}}]}]} }""",
    };

    private string Unit() => Of(Codes) is var code && units.TryGetValue(code, out var id) && _random.Next(2) == 0 ? $"\"{id}\"" : $$"""{"code":"{{code}}"}""";

    private string Day() => $"2027-{(_random.Next(5) * 2) + 1:00}-01";

    private string Of(IReadOnlyList<string> some) => some[_random.Next(some.Count)];
}
