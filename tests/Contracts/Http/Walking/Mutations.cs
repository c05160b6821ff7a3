namespace HrSaas.Contracts.Http.Walking;

using System.Text;
using System.Text.Json.Nodes;

/// <summary>
/// Makes malformed requests of good ones, the same for the same seed: bodies that are no JSON or another JSON than is wanted, ids that are none, parameters and
/// headers with what nobody expects there.
/// </summary>
internal sealed class Mutations(int seed)
{
    // JSON as it is written: some of it no library would write.
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "1e400", "-1e400", "1e-400", "9223372036854775808", "123456789012345678901234567890.5", "0.1", "2147483648", "1E0", "00", "+1", ".5", "NaN",
        "[]", "{}", "[[]]", "[{}]", "[null]", "{\"\":null}", "{\"a\":{\"b\":{\"c\":[1,{\"d\":2}]}}}", "\"\"", "\" \"", "\"null\"", "\"0\"", "\"-1\"", "\"1.00001\"", "\"999999999999.9999\"", "\"-999999999999.9999\"",
        "\"1e3\"", "\"0x10\"", "\"NaN\"", "\"1900-01-01\"", "\"1899-12-31\"", "\"2999-12-31\"", "\"9999-12-31\"", "\"0000-00-00\"", "\"2023-02-29\"", "\"2024-02-29\"", "\"2026-4-1\"", "\"2026-04-01T00:00:00Z\"",
        "\"--02-29\"", "\"--13-01\"", "\"24:00\"", "\"08:00\"", "\"23:59:60\"", "\"P1Y\"", "\"00000000-0000-0000-0000-000000000000\"", "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"", "\"{01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e}\"",
        "\"01981F2E-5B7A-7C3D-9E10-4F2A6B8C0D1E\"", "\"EUR\"", "\"eur\"", "\"XXX\"", "\"\\u20acUR\"", "\"de\"", "\"\\ud800\"", "\"\\udc00x\"", "\"a\\u0000b\"", "\"\\u0007\"", "\"\\u202e\\u200f\\ufeff\"",
        "\"e\\u0301\\u0301\\u0301\\u0301\"", "\"\\ud83d\\udc69\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67\"", "\"\\u0130\\u0131\\u017f\\u1e9e\"", "\"\\ufdfa\\ufdfa\\ufdfa\"", "\"\\uffff\\ufffe\"", "\"'; drop table log.events; --\"", "\"%00%s%n{0}\"",
        "\"../../etc/passwd\"", "\"<script>\"", "\"a\\/b\"", "\"\\u0065\\u006d\"", "\"__proto__\"",
    ];

    private static readonly string[] Names = ["", " ", "id", "ID", "a/b~c", "\\ud800", "\\u0000", "__proto__", "constructor", "$ref", "\\ud83d\\ude00", "tenant", "tenantId", "version", "surprise"];

    // No %00: that is no HTTP to the server itself, which refuses it before anybody could write a problem.
    private static readonly string[] Ids =
    [
        "x", "0", "-1", "%20", "%2F", "%2e%2e", "..%2f..", "%FF", "%25", "%E2%82", "%F0%9F%98%80", "null", "undefined", "{id}", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "%7B01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e%7D", "01981f2e5b7a7c3d9e104f2a6b8c0d1e", "01981F2E-5B7A-7C3D-9E10-4F2A6B8C0D1E", "01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e%20", "01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1", ";a=b", "a:b", "'", "*", "%3F",
    ];

    private static readonly string[] Texts =
    [
        "", "%20", "x", "0", "-1", "201", "2147483648", "99999999999999999999", "1e3", "1.5", "%00", "a%00b", "%FF", "%C0%80", "%ED%A0%80", "%E2%82", "%", "%zz", "%F0%9F%98%80", "%E2%80%AE", "a+b", "true", "TRUE", "null", "[]", "{}", "*", "%25", "_",
        "%27;drop", "%5C", "%22", "2023-02-29", "1899-12-31", "2999-12-31", "1900-01-01", "9999-12-31", "2026-04-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "2020-01-01T00:00:00%2B14:00", "2020-02-30T00:00:00Z",
        "00000000-0000-0000-0000-000000000000", "EUR", "-hiredOn,-hiredOn", ",", ",,", "id,id", "me", "employment:", "hr-admin:x", "AAAAAAAAAAAAAAAA", "____________________________________________________",
    ];

    private static readonly string[] Tags = ["", "*", "\"\"", "\"-1\"", "\"99999999999999999999\"", "\"9223372036854775807\"", "W/\"1\"", "\"1.2.3\"", "\"1\", \"2\"", "1", "\"\"\"", "\"0\""];

    private readonly Random _random = new(seed);

    /// <summary>The request, with one thing or several wrong with it.</summary>
    public Sent Of(Operation operation, string path, string? body)
    {
        var address = _random.Next(100) < (operation.HasBody ? 8 : 35) && operation.PathNames.Any() ? OddPath(path) : path;
        if (_random.Next(100) < (operation.HasBody ? 3 : 85)) address += OddQuery(operation);
        else address += operation.NeededQuery;
        var sent = new Sent(operation.Method, address, body is null ? null : OddBody(body));
        if (operation.IsCommand) sent = sent.With("Idempotency-Key", _random.Next(40) == 0 ? Pick(["", " ", "a b", new string('k', 256)]) : Guid.NewGuid().ToString());
        if (operation.TakesIfMatch && (operation.NeedsIfMatch || _random.Next(20) == 0)) sent = sent.With("If-Match", _random.Next(4) == 0 ? Pick(Tags) : "*");
        if (operation.IsTagged && _random.Next(10) == 0) sent = sent.With("If-None-Match", Pick(Tags));
        if (operation.Method == "GET" && _random.Next(20) == 0) sent = sent.With("Wait-For-Position", Pick(["x", "==========", "AAAAAAAAAAA", "____________"]));
        if (_random.Next(30) == 0) sent = sent.With("traceparent", Pick(["", "x", "00-00000000000000000000000000000000-0000000000000000-00", "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", new string('0', 55)]));
        return _random.Next(60) == 0 && operation.HasBody ? sent with { MediaType = Pick(["", "text/plain", "application/json;charset=", "application/json; charset=utf-7", "a/b/c", "application/*", ";"]) } : sent;
    }

    private byte[] OddBody(string body)
    {
        switch (_random.Next(12))
        {
            case 0: { var noise = new byte[_random.Next(0, 200)]; _random.NextBytes(noise); return noise; }
            case 1: return Encoding.UTF8.GetBytes(body[.._random.Next(body.Length)]);
            case 2: return Encoding.UTF8.GetBytes(body.Insert(_random.Next(body.Length), Pick(["\"", "{", "}", "[", "]", ",", ":", "\\", "\0", "//", "\ufeff", "\n", "e", "0"])));
            case 3: { var bytes = Encoding.UTF8.GetBytes(body); bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256); return bytes; }
            case 4: return Encoding.UTF8.GetBytes(Pick(["", " ", "null", "[]", "\"\"", "1", "true", "[{}]", "{}{}", "{\"a\"}", "{\"a\":1,}", "\ufeff{}", "{'a':1}"]));
            case 5: return Encoding.UTF8.GetBytes(Changed(body, Deep));
            case 6: return Encoding.UTF8.GetBytes(Changed(body, () => "\"" + string.Concat(Enumerable.Repeat(Pick(["x", "é", "\\ud83d\\ude00", " ", "0"]), _random.Next(1, 4000))) + "\""));
            case 7: return Encoding.UTF8.GetBytes(WithMember(body));
            case 8: return Encoding.UTF8.GetBytes(Changed(body, () => "[" + string.Join(',', Enumerable.Repeat(Pick(Values), _random.Next(1, 300))) + "]"));
            case 9: return Encoding.UTF8.GetBytes(Changed(Changed(Changed(body, () => Pick(Values)), () => Pick(Values)), () => Pick(Values)));
            default: return Encoding.UTF8.GetBytes(Changed(body, () => Pick(Values)));
        }
    }

    private string Deep()
    {
        var depth = _random.Next(5, 600);
        return _random.Next(2) == 0 ? new string('[', depth) + new string(']', depth) : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
    }

    /// <summary>One value somewhere in the body in place of another, or one member left out.</summary>
    private string Changed(string body, Func<string> value)
    {
        try
        {
            var root = JsonNode.Parse(body);
            var all = new List<(JsonObject Owner, string Name)>();
            Collect(root, all);
            if (all.Count == 0) return WithMember(body);
            var (owner, name) = all[_random.Next(all.Count)];
            if (_random.Next(8) == 0)
            {
                owner.Remove(name);
                return root!.ToJsonString();
            }
            owner[name] = "RAWVALUE";
            return root!.ToJsonString().Replace("\"RAWVALUE\"", value(), StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            // Changed once already, and no JSON that a library would read or write.
            return body;
        }
    }

    /// <summary>One member more, or one of them twice, in some object of the body.</summary>
    private string WithMember(string body)
    {
        var places = Enumerable.Range(0, body.Length).Where(i => body[i] == '{').ToList();
        if (places.Count == 0) return body;
        var at = places[_random.Next(places.Count)] + 1;
        return body.Insert(at, $"\"{Pick(Names)}\":{Pick(Values)}{(body.AsSpan(at).TrimStart().StartsWith("}") ? "" : ",")}");
    }

    private static void Collect(JsonNode? node, List<(JsonObject, string)> all)
    {
        if (node is JsonObject owner)
            foreach (var (name, value) in owner)
            {
                all.Add((owner, name));
                Collect(value, all);
            }
        else if (node is JsonArray list)
            foreach (var item in list) Collect(item, all);
    }

    private string OddPath(string path)
    {
        var segments = path.Split('/');
        var ids = Enumerable.Range(0, segments.Length).Where(i => Guid.TryParse(segments[i], out _)).ToList();
        if (ids.Count > 0) segments[ids[_random.Next(ids.Count)]] = _random.Next(30) == 0 ? new string('a', 3000) : Pick(Ids);
        return string.Join('/', segments);
    }

    private string OddQuery(Operation operation)
    {
        var names = operation.Queries.Select(parameter => (string)parameter["name"]!).ToList();
        var parts = new List<string>();
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            var name = names.Count == 0 || _random.Next(8) == 0 ? Pick(["surprise", "", "%00", "asOf%5Bgt%5D", "AsOf", "a%FF", "limit%20"]) : names[_random.Next(names.Count)];
            parts.Add(_random.Next(12) == 0 ? name : name + "=" + ValueFor(operation, name));
        }
        return "?" + string.Join(Pick(["&", "&", "&", "&&", ";"]), parts);
    }

    private string ValueFor(Operation operation, string name)
    {
        var parameter = operation.Queries.FirstOrDefault(one => (string?)one["name"] == name);
        if (parameter is not null && _random.Next(3) == 0)
        {
            if (parameter["example"] is { } example) return Uri.EscapeDataString(example.ToString());
            if (parameter["schema"]?["enum"] is JsonArray { Count: > 0 } words) return words[_random.Next(words.Count)]?.ToString() ?? "";
        }
        return _random.Next(40) == 0 ? new string('y', _random.Next(150, 2000)) : Pick(Texts);
    }

    private string Pick(string[] all) => all[_random.Next(all.Length)];
}
