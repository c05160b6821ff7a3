namespace HrSaas.Architecture.Publishing;

using System.Globalization;
using System.Text.Json.Nodes;

/// <summary>
/// What a client of the published document would trip over in another one. What is sent may not be refused where it was accepted; what is answered may not be
/// missing or of another type. All else is an addition: clients ignore members that they do not know, and enums of answers may grow.
/// </summary>
internal sealed class BreakingChanges
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    private readonly JsonObject _published, _now;
    private readonly List<string> _found = [];
    private readonly HashSet<(string, string, bool)> _compared = [];

    private BreakingChanges(JsonObject published, JsonObject now) => (_published, _now) = (published, now);

    public static IReadOnlyList<string> Between(JsonObject published, JsonObject now)
    {
        var changes = new BreakingChanges(published, now);
        changes.Compare();
        return changes._found;
    }

    private void Compare()
    {
        foreach (var (path, item) in _published["paths"]!.AsObject())
            foreach (var method in Methods)
            {
                if (item![method] is not JsonObject before) continue;
                var name = $"{method.ToUpperInvariant()} {path}";
                if (_now["paths"]![path]?[method] is not JsonObject after) _found.Add($"{name}: the operation is gone");
                else Operation(name, before, after);
            }
    }

    private void Operation(string name, JsonObject before, JsonObject after)
    {
        if ((string?)before["operationId"] != (string?)after["operationId"]) _found.Add($"{name}: its operationId was {before["operationId"]}, after which generated clients name it");
        var (had, has) = (ParametersOf(before, _published), ParametersOf(after, _now));
        foreach (var (key, parameter) in had)
            if (!has.TryGetValue(key, out var current)) _found.Add($"{name}: the parameter {key} is gone");
            else
            {
                if (IsRequired(current) && !IsRequired(parameter)) _found.Add($"{name}: the parameter {key} has become required");
                Sent($"{name}: the parameter {key}", parameter["schema"], current["schema"]);
            }
        foreach (var (key, parameter) in has)
            if (!had.ContainsKey(key) && IsRequired(parameter)) _found.Add($"{name}: the parameter {key} is new, and required");
        Body(name, before["requestBody"], after["requestBody"]);
        Answers(name, before["responses"], after["responses"]);
    }

    private void Body(string name, JsonNode? before, JsonNode? after)
    {
        if (IsRequired(after) && !IsRequired(before)) _found.Add($"{name}: a body has become required");
        foreach (var (type, content) in before?["content"] as JsonObject ?? [])
            if (after?["content"]?[type] is not { } current) _found.Add($"{name}: a body of {type} is no longer taken");
            else Sent($"{name}: the body", content!["schema"], current["schema"]);
    }

    private void Answers(string name, JsonNode? before, JsonNode? after)
    {
        foreach (var (status, answer) in before as JsonObject ?? [])
        {
            if (status[0] is not ('2' or '3')) continue;
            if (after?[status] is not { } current)
            {
                _found.Add($"{name}: it no longer answers with {status}");
                continue;
            }
            foreach (var (header, _) in answer!["headers"] as JsonObject ?? [])
                if (current["headers"]?[header] is null) _found.Add($"{name}: the header {header} of {status} is gone");
            foreach (var (type, content) in answer["content"] as JsonObject ?? [])
                if (current["content"]?[type] is not { } told) _found.Add($"{name}: {status} is no longer told as {type}");
                else Answered($"{name}: the answer {status}", content!["schema"], told["schema"]);
        }
    }

    /// <summary>Whether all that could be sent can be sent still.</summary>
    private void Sent(string where, JsonNode? before, JsonNode? after)
    {
        if (before is null || after is null || !Once(before, after, isSent: true)) return;
        var (was, now) = (Resolved(before, _published), Resolved(after, _now));
        var (types, typesNow) = (TypesOf(was), TypesOf(now));
        if (typesNow.Count > 0 && (types.Count == 0 || !types.IsSubsetOf(typesNow))) _found.Add($"{where} may no longer be {Told(types)}, only {Told(typesNow)}");
        if (now["enum"] is JsonArray words)
        {
            if (was["enum"] is not JsonArray old) _found.Add($"{where} is bound to a list of words");
            else if (Words(old).Except(Words(words)).ToList() is { Count: > 0 } gone) _found.Add($"{where} may no longer be {string.Join(" or ", gone)}");
        }
        foreach (var limit in (string[])["maxLength", "maxItems", "maximum"])
            if (Number(now, limit) is { } most && !(Number(was, limit) <= most)) _found.Add($"{where}: {limit} has become {most}");
        foreach (var limit in (string[])["minLength", "minItems", "minimum"])
            if (Number(now, limit) is { } least && !(Number(was, limit) >= least) && !(limit != "minimum" && least == 0)) _found.Add($"{where}: {limit} has become {least}");
        foreach (var form in (string[])["pattern", "format"])
            if (now[form] is { } wanted && wanted.ToString() != was[form]?.ToString()) _found.Add($"{where}: its {form} has become {wanted}");
        foreach (var member in RequiredOf(now).Except(RequiredOf(was))) _found.Add($"{where}: the member {member} has become required");
        foreach (var (member, schema) in was["properties"] as JsonObject ?? [])
            if (now["properties"]?[member] is { } current) Sent($"{where}/{member}", schema, current);
            else if (now["additionalProperties"] is JsonValue more && !more.GetValue<bool>()) _found.Add($"{where}: the member {member} is no longer taken");
        Sent(where + "/*", was["items"], now["items"]);
    }

    /// <summary>Whether all that was told is told still.</summary>
    private void Answered(string where, JsonNode? before, JsonNode? after)
    {
        if (before is null || after is null || !Once(before, after, isSent: false)) return;
        var (was, now) = (Resolved(before, _published), Resolved(after, _now));
        var (types, typesNow) = (TypesOf(was), TypesOf(now));
        if (types.Count > 0 && (typesNow.Count == 0 || !typesNow.IsSubsetOf(types))) _found.Add($"{where} was {Told(types)} and may now be {Told(typesNow)}");
        if (was["format"]?.ToString() is { } format && now["format"]?.ToString() != format) _found.Add($"{where}: its format was {format}");
        foreach (var (member, schema) in was["properties"] as JsonObject ?? [])
            if (now["properties"]?[member] is { } current) Answered($"{where}/{member}", schema, current);
            else _found.Add($"{where}: the member {member} is gone");
        foreach (var member in RequiredOf(was).Except(RequiredOf(now)))
            if (now["properties"]?[member] is not null) _found.Add($"{where}: the member {member} may now be left out");
        Answered(where + "/*", was["items"], now["items"]);
    }

    /// <summary>Named schemas are compared once, whoever refers to them; some refer to themselves.</summary>
    private bool Once(JsonNode before, JsonNode after, bool isSent) =>
        Named(before) is not { } was || Named(after) is not { } now || _compared.Add((was, now, isSent));

    private static string? Named(JsonNode schema) => (string?)schema["$ref"] ?? (schema["allOf"] is JsonArray { Count: 1 } one ? (string?)one[0]!["$ref"] : null);

    private static JsonObject Resolved(JsonNode schema, JsonObject document)
    {
        if (Named(schema) is { } reference) return document["components"]!["schemas"]![reference.Split('/')[^1]]!.AsObject();
        if (schema["oneOf"] is not JsonArray choices) return schema.AsObject();
        // Something or null: the something, of which null is one type more.
        var some = Resolved(choices.First(choice => (string?)choice!["type"] != "null")!, document).DeepClone().AsObject();
        some["type"] = new JsonArray([.. TypesOf(some).Append("null").Select(type => (JsonNode)type)]);
        return some;
    }

    private static HashSet<string> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => [.. types.Select(type => (string)type!)],
        { } type => [(string)type!],
        null => [],
    };

    private static Dictionary<string, JsonNode> ParametersOf(JsonObject operation, JsonObject document) => (operation["parameters"] as JsonArray ?? [])
        .Select(parameter => (string?)parameter!["$ref"] is { } reference ? document["components"]!["parameters"]![reference.Split('/')[^1]]! : parameter)
        .ToDictionary(parameter => $"{parameter["name"]} ({parameter["in"]})");

    private static IEnumerable<string> RequiredOf(JsonObject schema) => (schema["required"] as JsonArray ?? []).Select(name => (string)name!);

    private static IEnumerable<string> Words(JsonArray words) => words.Select(word => word?.ToString() ?? "null");

    private static bool IsRequired(JsonNode? part) => (bool?)part?["required"] == true;

    private static decimal? Number(JsonObject schema, string limit) => schema[limit] is { } value ? decimal.Parse(value.ToString(), CultureInfo.InvariantCulture) : null;

    private static string Told(HashSet<string> types) => types.Count == 0 ? "anything" : string.Join(" or ", types.Order(StringComparer.Ordinal));
}
