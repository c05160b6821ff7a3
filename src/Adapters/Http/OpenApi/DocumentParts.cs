namespace HrSaas.Adapters.Http.OpenApi;

using System.Text.Json.Nodes;

/// <summary>
/// The published document by what its operations are about, <c>/openapi/v1/{part}.json</c>: what a browser shows of one context is a tenth of the whole. Whoever makes a
/// client takes the whole.
/// </summary>
internal static class DocumentParts
{
    private const string Components = "components";

    /// <summary>The operations under one tag, and of the components what they refer to.</summary>
    public static JsonObject Of(JsonObject whole, string tag)
    {
        var part = whole.DeepClone().AsObject();
        var paths = part["paths"]!.AsObject();
        foreach (var (address, path) in paths.ToList())
        {
            var methods = path!.AsObject();
            foreach (var (method, operation) in methods.ToList())
                if (operation is not JsonObject told || told["tags"] is not JsonArray tags || !tags.Any(its => (string?)its == tag)) methods.Remove(method);
            if (methods.Count == 0) paths.Remove(address);
        }
        part["tags"] = new JsonArray([.. whole["tags"]!.AsArray().Where(its => (string?)its!["name"] == tag).Select(its => its!.DeepClone())]);
        KeepWhatIsReferredTo(part);
        return part;
    }

    private static void KeepWhatIsReferredTo(JsonObject part)
    {
        var all = part[Components]!.AsObject();
        var kept = new HashSet<(string Kind, string Name)>();
        Follow(part["paths"]!);
        foreach (var (kind, named) in all.ToList())
        {
            if (kind == "securitySchemes") continue;
            foreach (var name in named!.AsObject().Select(one => one.Key).Where(name => !kept.Contains((kind, name))).ToList()) named.AsObject().Remove(name);
        }

        void Follow(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject told:
                    // Only a text is a reference: a schema may have a member of that name.
                    if (told["$ref"] is JsonValue reference && reference.GetValue<string>().Split('/') is ["#", Components, var kind, var name] && kept.Add((kind, name))) Follow(all[kind]![name]);
                    foreach (var (_, member) in told) Follow(member);
                    break;
                case JsonArray list:
                    foreach (var element in list) Follow(element);
                    break;
            }
        }
    }
}
