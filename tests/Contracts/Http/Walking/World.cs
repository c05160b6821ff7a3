namespace HrSaas.Contracts.Http.Walking;

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>A tenant with one of everything, made by sending the document's own examples with ids that are there in place of those that they show.</summary>
internal sealed class World(HttpHost host, PublishedApi api, TenantId tenant)
{
    /// <summary>A role of the tenant's own, with one permission, that no route needs of itself.</summary>
    public const string OwnRole = "walker", OnlyPermission = "identifiers:read";
    private const string Shown = "01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _shared = new();
    private readonly Walker _walker = new(host);
    private readonly ConcurrentBag<string> _notMade = [];
    private int _numbers = 100;

    private readonly ConcurrentDictionary<string, string> _refusedWhole = new();

    private const string Countries =
        "AD AE AR AT AU BA BD BE BG BO BR CA CH CL CN CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GH GR HR HU IE IL IN IS IT JP KE KR LT LU LV MA MT MX NG NL NO NZ PE PH PL PT RO SE SI";
    private int _countries;

    /// <summary>What was said to examples that were sent whole.</summary>
    public IEnumerable<string> RefusedWhole => _refusedWhole.Values;

    /// <summary>Examples of operations that make something, and were refused.</summary>
    public IEnumerable<string> NotMade => _notMade;

    public PublishedApi Api => api;

    public HttpHost Host => host;

    /// <summary>There is a person behind them, because feeds are made by people.</summary>
    public string Admin { get; } = host.Tokens.Issue(tenant, Access.HrAdmin, Stranger);

    /// <summary>A person who is nobody's manager and not employed.</summary>
    public static PersonId Stranger { get; } = new(Guid.CreateVersion7());

    public string TokenOf(string role) => host.Tokens.Issue(tenant, role, role == Access.HrAdmin ? null : Stranger);

    /// <summary>An id of what <c>{legalEntityId}</c> names, the same each time.</summary>
    public Task<string> Shared(string name) => _shared.GetOrAdd(name, _ => new(() => Fresh(name))).Value;

    /// <summary>The path of an operation on things that are there.</summary>
    public async Task<string> Path(Operation operation, bool fresh = false)
    {
        var ids = new Dictionary<string, string>();
        foreach (var name in operation.PathNames)
            ids[name] = name == "factId" ? await FactOf(operation, ids) : fresh ? await Fresh(name) : await Shared(name);
        return operation.At(name => ids[name]);
    }

    /// <summary>The example, with ids that are there.</summary>
    /// <param name="whole">Or only the members that must be there.</param>
    public async Task<JsonObject> Body(Operation operation, bool whole = true)
    {
        var body = operation.Example;
        await Fill(body, api.Resolved(operation.BodySchema!), operation, whole, isTop: true);
        return body;
    }

    /// <summary>A command as it may be accepted: on something fresh, under a fresh key, naming the version that is there.</summary>
    public async Task<(Sent Sent, ApiAnswer Answer)> Command(Operation operation)
    {
        (Sent, ApiAnswer) tried = default;
        foreach (var whole in (bool[])[true, false])
        {
            var sent = Sent.Of(operation, await Path(operation, fresh: true), (await Body(operation, whole)).ToJsonString()) with { Token = Admin };
            sent = sent.With("Idempotency-Key", Guid.NewGuid().ToString());
            // The version that is there, asked for by naming one that is not.
            if (operation.NeedsIfMatch && (await _walker.Send(sent.With("If-Match", "\"999999\""))).Header("ETag") is { } tag) sent = sent.With("If-Match", tag);
            tried = (sent, await _walker.Send(sent));
            if (tried.Item2.Status is 200 or 201) break;
            if (whole) _refusedWhole.TryAdd(operation.Name, $"{operation.Name}: {(string?)tried.Item2.Json["code"]} {(string?)tried.Item2.Json["detail"]}");
        }
        return tried;
    }

    public async Task OwnRoleDefined()
    {
        var defining = api.Operations.Single(operation => operation is { Method: "POST", Path: "/v1/roles" });
        var sent = Sent.Of(defining, defining.Path, $$"""{"code":"{{OwnRole}}","name":"Walker","grants":[{"permission":"{{OnlyPermission}}","reach":"self"}]}""");
        await _walker.Expect(defining, (sent with { Token = Admin }).With("Idempotency-Key", OwnRole), 201);
        _walker.Done();
    }

    /// <summary>A moment up to which nothing more is recorded.</summary>
    public async Task<string> Now()
    {
        var read = api.Operations.Single(operation => operation is { Method: "GET", Path: "/v1/jobs" });
        return Uri.EscapeDataString((string)(await _walker.Send(Sent.Of(read, read.Path) with { Token = Admin })).Json["knownAt"]!);
    }

    /// <summary>The ids that stand at the same places of two bodies and differ.</summary>
    public static IEnumerable<(string, string)> IdsIn(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonObject left, JsonObject right) => left.Where(member => right.ContainsKey(member.Key)).SelectMany(member => IdsIn(member.Value, right[member.Key])),
        (JsonArray left, JsonArray right) => left.Zip(right).SelectMany(pair => IdsIn(pair.First, pair.Second)),
        (JsonValue left, JsonValue right) when Guid.TryParse(left.ToString(), out _) && left.ToString() != right.ToString() => [(left.ToString(), right.ToString())],
        _ => [],
    };

    private async Task<string> Fresh(string name)
    {
        if (name == "operationId") return await Operation();
        if (name == "leaveTypeId") return await LeaveType();
        if (name == "leaveRequestId") return await LeaveRequest();
        if (api.Making(name) is not { } making) return await Listed(name) ?? Guid.CreateVersion7().ToString();
        var (sent, answer) = await Command(making);
        if (answer.Status == 201) return answer.Id;
        _notMade.Add($"{making.Name}: {sent} was answered {answer.Text}");
        return Guid.CreateVersion7().ToString();
    }

    /// <summary>Long work that has ended.</summary>
    private async Task<string> Operation()
    {
        var client = new ApiClient(host.Address, Admin);
        return (await client.Ended(await host.Import(client, [FormPart.Csv("jobs", "code,title\nWALKED,Walker\n")], isDryRun: true))).Id;
    }

    /// <summary>A leave type that everybody has a policy of, so that leave can be asked for.</summary>
    private async Task<string> LeaveType()
    {
        var client = new ApiClient(host.Address, Admin);
        var type = (await client.Do("/v1/leave-types", $$"""{"code":"{{Unused("W")}}","name":"Annual leave","isPaid":true,"unit":"days","counted":"working-days","drawsOnBalance":true}""")).Id;
        var policy = (await client.Do("/v1/leave-policies", $$"""
            {"code":"{{Unused("W")}}","leaveTypeId":"{{type}}","effectiveDate":"2020-01-01","name":"30 days",
             "terms":{"unit":"days","leaveYear":{"kind":"calendar"},"accrual":{"schedule":"at-once","credited":"first","bands":[{"afterMonths":0,"amount":30}]},"approvalChain":[{"approver":"manager"}]} }
            """)).Id;
        await client.Do($"/v1/leave-types/{type}/assignments", $$"""{"effectiveDate":"2020-01-01","group":{"kind":"everybody"},"leavePolicyId":"{{policy}}"}""");
        return type;
    }

    private async Task<string> LeaveRequest()
    {
        var (employment, type) = (await Fresh("employmentId"), await Shared("leaveTypeId"));
        return (await new ApiClient(host.Address, Admin).Do($"/v1/employments/{employment}/leave-requests", $$"""{"leaveTypeId":"{{type}}","firstDay":"2026-08-03","lastDay":"2026-08-07"}""")).Id;
    }

    /// <summary>What the rules find and nobody makes, such as exceptions, is found in its list.</summary>
    private async Task<string?> Listed(string name)
    {
        var read = api.Operations.FirstOrDefault(one => one.Method == "GET" && one.Path.EndsWith($"/{{{name}}}", StringComparison.Ordinal));
        if (read is null || api.Operations.FirstOrDefault(one => one.Method == "GET" && one.IsPaged && read.Path.StartsWith(one.Path + "/{", StringComparison.Ordinal)) is not { } list) return null;
        var answer = await _walker.Send(Sent.Of(list, list.Path + list.NeededQuery) with { Token = Admin });
        return answer.Status == 200 && answer.Json["data"]!.AsArray() is { Count: > 0 } rows ? (string?)rows[0]!["id"] : null;
    }

    /// <summary>A fact of the resource, of the kind that the path names: <c>…/transfers/{factId}/correction</c> is about what <c>…/transfers</c> records.</summary>
    private async Task<string> FactOf(Operation operation, Dictionary<string, string> ids)
    {
        var collection = operation.Path[..operation.Path.IndexOf("/{factId}", StringComparison.Ordinal)];
        var resource = collection[..(collection.LastIndexOf('}') + 1)];
        var recording = api.Operations.FirstOrDefault(one => one.Method == "POST" && one.Path == collection)
            ?? api.Operations.FirstOrDefault(one => one.IsCommand && one.Path.StartsWith(resource + "/", StringComparison.Ordinal) && !one.Path[resource.Length..].Contains('{') && !one.NeedsIfMatch);
        if (recording is null) return Guid.CreateVersion7().ToString();
        foreach (var whole in (bool[])[true, false])
        {
            var sent = Sent.Of(recording, recording.At(name => ids[name]), (await Body(recording, whole)).ToJsonString()) with { Token = Admin };
            var answer = await _walker.Send(sent.With("Idempotency-Key", Guid.NewGuid().ToString()));
            if (answer.Status is 200 or 201 && (string?)answer.Json["factId"] is { } fact) return fact;
        }
        return Guid.CreateVersion7().ToString();
    }

    private async Task Fill(JsonObject body, JsonObject schema, Operation operation, bool whole, bool isTop = false)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToHashSet();
        foreach (var (name, value) in body.ToList())
        {
            if (!whole && !required.Contains(name)) body.Remove(name);
            else if (value is JsonObject inner) await Fill(inner, api.Resolved(schema["properties"]![name]!), operation, whole: true);
            else if (value is JsonArray list) await FillEach(list, name, schema["properties"]![name]!, operation);
            else if (value?.ToString() == Shown) body[name] = await IdFor(name, operation);
            else if (name == "key") body[name] = Unused(value!.ToString());
            else if (isTop && name is "code" or "employeeNumber" or "grade" && operation.Statuses.Contains(201)) body[name] = Unused(value!.ToString());
            else if (isTop && name is "country" && operation.Name == "POST /v1/retention-rules") body[name] = UnusedCountry();
        }
    }

    /// <summary>What must be unique, and looks like the one that the example shows.</summary>
    private string Unused(string shown) => (char.IsAsciiLetterLower(shown[0]) ? "w" : "W") + Interlocked.Increment(ref _numbers).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Of a kind there is one retention rule for a country.</summary>
    private string UnusedCountry() => Countries.Split(' ')[(Interlocked.Increment(ref _countries) - 1) % 60];

    private async Task FillEach(JsonArray list, string name, JsonNode schema, Operation operation)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] is JsonObject item) await Fill(item, api.Resolved(api.Resolved(schema)["items"]!), operation, whole: true);
            else if (list[i]?.ToString() == Shown) list[i] = await IdFor(name.TrimEnd('s'), operation);
    }

    /// <summary>Members are named after what they are ids of; a few are named after the part that it plays, and then it is a person, or another of the same kind.</summary>
    private Task<string> IdFor(string name, Operation operation) =>
        // A person is hired once, and a seat is taken once.
        name == "positionId" || (name == "personId" && operation.Statuses.Contains(201)) ? Fresh(name)
        : api.Making(name) is not null || name is "exceptionId" or "leaveRequestId" ? Shared(name)
        : name is "managerId" or "headId" ? Shared("personId")
        : operation.PathNames.FirstOrDefault() is { } own && api.Making(own) is not null ? Fresh(own)
        : Task.FromResult(Guid.CreateVersion7().ToString());
}
