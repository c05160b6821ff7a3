namespace HrSaas.Adapters.Http.OpenApi;

using System.Globalization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

/// <summary>
/// What many operations say word for word is said once, among the components: parameters, headers and problems. Readers of the document, browsers above all, get
/// through a third of it in a third of the time.
/// </summary>
internal sealed class SharedParts : IDocumentFilter
{
    /// <summary>How often something has to be said to be worth a name.</summary>
    private const int Often = 3;

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        OpenApiOperation[] operations = [.. swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values)];
        OpenApiResponses[] answers = [.. operations.Select(operation => operation.Responses!)];
        var components = swaggerDoc.Components!;
        components.Headers = Share<IOpenApiHeader>(
            [.. answers.SelectMany(all => all.Values).Select(answer => answer.Headers).OfType<IDictionary<string, IOpenApiHeader>>()], name => name, name => new OpenApiHeaderReference(name, swaggerDoc));
        components.Responses = Share<IOpenApiResponse>(
            answers, status => int.Parse(status, CultureInfo.InvariantCulture) >= 400 ? "Problem" + status : null, name => new OpenApiResponseReference(name, swaggerDoc));
        ShareParameters(operations, swaggerDoc);
    }

    private static void ShareParameters(OpenApiOperation[] operations, OpenApiDocument document)
    {
        // A parameter is known by its name and its place. Those of the query are the most, and go by their name alone.
        Dictionary<string, IOpenApiParameter>[] lists = [.. operations.Select(operation => operation.Parameters!.ToDictionary(
            parameter => parameter.In == ParameterLocation.Query ? parameter.Name! : $"{parameter.Name}.{parameter.In.ToString()!.ToLowerInvariant()}"))];
        document.Components!.Parameters = Share<IOpenApiParameter>(lists, name => name, name => new OpenApiParameterReference(name, document));
        foreach (var (operation, list) in operations.Zip(lists)) operation.Parameters = [.. list.Values];
    }

    /// <summary>Puts references in the place of what is said most often under a name, and returns what they refer to.</summary>
    /// <param name="lists">What operations or answers say, by name.</param>
    /// <param name="naming">The name among the components, or null for what stays where it is.</param>
    /// <param name="referring">A reference to a name.</param>
    private static SortedDictionary<string, TPart> Share<TPart>(IReadOnlyList<IDictionary<string, TPart>> lists, Func<string, string?> naming, Func<string, TPart> referring)
        where TPart : IOpenApiSerializable
    {
        var shared = new SortedDictionary<string, TPart>(StringComparer.Ordinal);
        var places = from list in lists from part in list select (List: list, part.Key, part.Value, Text: TextOf(part.Value));
        foreach (var named in places.ToLookup(place => naming(place.Key)))
        {
            if (named.Key is not { } name || named.GroupBy(place => place.Text).MaxBy(same => same.Count()) is not { } most || most.Count() < Often) continue;
            shared[name] = most.First().Value;
            foreach (var place in most) place.List[place.Key] = referring(name);
        }
        return shared;
    }

    private static string TextOf(IOpenApiSerializable part)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        part.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }
}
