namespace HrSaas.Contracts.Http.Walking;

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

/// <summary>The operations that the host publishes in <c>/openapi/v1.json</c>: a new route is among them without being listed anywhere.</summary>
internal sealed class PublishedApi
{
    private PublishedApi(JsonObject document)
    {
        Document = document;
        Operations = [.. from path in document["paths"]!.AsObject()
                         from operation in path.Value!.AsObject()
                         where operation.Key is "get" or "post" or "put" or "patch" or "delete"
                         select new Operation(operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject(), this) into found
                         // What goes on until one side ends it cannot be read to its end; ChangesOverHttp asks it.
                         // Forms with files are no JSON; ImportsOverHttp sends them.
                         where !found.IsStream && !found.TakesFiles
                         select found];
    }

    public JsonObject Document { get; }

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>Every address, with the methods it takes.</summary>
    public IEnumerable<IGrouping<string, Operation>> Addresses => Operations.GroupBy(operation => operation.Path);

    public static async Task<PublishedApi> Of(HttpHost host) => new(await DocumentOf(host));

    /// <summary>The document with the parameters, headers and answers that operations share written out in each of them.</summary>
    public static async Task<JsonObject> DocumentOf(HttpHost host)
    {
        var document = (await new ApiClient(host.Address, null).Get("/openapi/v1.json")).Json;
        var components = document["components"]!;
        foreach (var operation in document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!))
        {
            if (operation["parameters"] is JsonArray parameters)
                for (var i = 0; i < parameters.Count; i++) parameters[i] = WrittenOut(parameters[i]!);
            var answers = operation["responses"]!.AsObject();
            foreach (var status in answers.Select(answer => answer.Key).ToList())
            {
                answers[status] = WrittenOut(answers[status]!);
                if (answers[status]!["headers"] is not JsonObject headers) continue;
                foreach (var name in headers.Select(header => header.Key).ToList()) headers[name] = WrittenOut(headers[name]!);
            }
        }
        return document;

        JsonNode WrittenOut(JsonNode part) => ((string?)part["$ref"] is { } reference && reference.Split('/') is [.., var kind, var name] ? components[kind]![name]! : part).DeepClone();
    }

    /// <summary>The operation that makes what <c>{legalEntityId}</c> names: the POST on the collection above it.</summary>
    public Operation? Making(string parameter) =>
        Operations.FirstOrDefault(one => one.Method == "POST" && one.Statuses.Contains(201) && Document["paths"]!.AsObject().ContainsKey($"{one.Path}/{{{parameter}}}"));

    public JsonObject Resolved(JsonNode schema) =>
        (string?)schema["$ref"] is { } reference ? Document["components"]!["schemas"]![reference.Split('/')[^1]]!.AsObject()
        : (schema["allOf"] ?? schema["oneOf"]) is JsonArray { Count: > 0 } parts ? Resolved(parts[0]!)
        : schema.AsObject();
}

/// <summary>One method at one path, as the document describes it.</summary>
internal sealed partial record Operation(string Method, string Path, JsonObject Node, PublishedApi Api)
{
    public string Name => $"{Method} {Path}";

    /// <summary>What a role must hold; null for what everybody may ask.</summary>
    public string? Permission => PermissionSentence().Match((string?)Node["description"] ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    public bool NeedsToken => Node["security"] is JsonArray { Count: > 0 };

    public IReadOnlyList<JsonObject> Parameters { get; } = [.. (Node["parameters"] as JsonArray ?? []).Select(parameter => parameter!.AsObject())];

    public IEnumerable<JsonObject> Queries => Parameters.Where(parameter => (string?)parameter["in"] == "query");

    public IEnumerable<string> PathNames => Segments().Matches(Path).Select(match => match.Groups[1].Value);

    /// <summary>Whether it records something, under an idempotency key.</summary>
    public bool IsCommand => Header("Idempotency-Key") is not null;

    public bool TakesIfMatch => Header("If-Match") is not null;

    public bool NeedsIfMatch => (bool?)Header("If-Match")?["required"] == true;

    public bool IsPaged => Queries.Any(parameter => (string?)parameter["name"] == "cursor");

    /// <summary>Whether its answer goes on until one side ends it.</summary>
    public bool TakesFiles => Node["requestBody"]?["content"]?["multipart/form-data"] is not null;

    public bool IsStream => Node["responses"]?["200"]?["content"]?["text/event-stream"] is not null;

    public bool IsTagged => Node["responses"]!["200"]?["headers"]?["ETag"] is not null;

    public IReadOnlySet<int> Statuses { get; } = Node["responses"]!.AsObject().Select(response => int.Parse(response.Key, CultureInfo.InvariantCulture)).ToHashSet();

    public bool HasBody => Node["requestBody"] is not null;

    public JsonNode? BodySchema => Node["requestBody"]?["content"]?["application/json"]?["schema"];

    /// <summary>The body that the document shows. The writer of the document leaves out an example that is an empty object.</summary>
    public JsonObject Example => Node["requestBody"]!["content"]!["application/json"]!["example"]?.DeepClone().AsObject() ?? [];

    /// <summary>The query parameters without which it cannot be asked, as their examples show them.</summary>
    public string NeededQuery
    {
        get
        {
            var needed = Queries.Where(parameter => (bool?)parameter["required"] == true)
                .Select(parameter => $"{parameter["name"]}={Uri.EscapeDataString(parameter["example"]!.ToString())}").ToList();
            return needed.Count == 0 ? "" : "?" + string.Join('&', needed);
        }
    }

    /// <summary>The path with something in place of each parameter.</summary>
    public string At(Func<string, string> id) => Segments().Replace(Path, match => id(match.Groups[1].Value));

    private JsonObject? Header(string name) => Parameters.FirstOrDefault(parameter => (string?)parameter["in"] == "header" && (string?)parameter["name"] == name);

    [GeneratedRegex(@"Needs the permission (\S+)\.")]
    private static partial Regex PermissionSentence();

    [GeneratedRegex("{([^}]+)}")]
    private static partial Regex Segments();
}
