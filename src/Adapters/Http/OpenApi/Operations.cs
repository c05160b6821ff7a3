namespace HrSaas.Adapters.Http.OpenApi;

using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Adapters.Http.Routes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

/// <summary>Describes each operation from its route's declaration, and from nothing else.</summary>
internal sealed class Operations : IOperationFilter
{
    private static readonly Dictionary<int, string> Meanings = new()
    {
        [400] = "The request is malformed.",
        [401] = "There is no good token.",
        [403] = "The caller may not do this, or not with this person's things; or the tenant is not there or suspended.",
        [404] = "There is no such resource.",
        [409] = "What is asked for clashes with what is recorded, or with another request.",
        [412] = "The resource has changed since it was read.",
        [413] = "The body is too large.",
        [415] = "The body is not JSON.",
        [422] = "A rule says no to well-formed input, or the idempotency key was used for another body.",
        [428] = "If-Match is missing.",
        [429] = "The caller has made as many requests as they may in this window; Retry-After says when it ends.",
        [500] = "A fault of the server.",
        [503] = "It cannot be answered now; Retry-After says when to try again.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var route = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Route>().Single();
        var schemas = new Schemas(context.SchemaRepository, context.Document);
        operation.OperationId = route.OperationId;
        operation.Summary = route.Summary;
        operation.Description = DescriptionOf(route);
        operation.Deprecated = route.Deprecation is not null;
        operation.Tags = new HashSet<OpenApiTagReference> { new(route.Tag, context.Document) };
        operation.Parameters = [.. PathParameters(route), .. route.Parameters.Select(Query), .. Headers(route)];
        if (route.Body is { } body)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Json(body.Schema(schemas), body.Example), Description = "The whole of it; unknown members are refused." };
        if (route.Uploads.Count > 0) operation.RequestBody = UploadBody.Of(route.Uploads);
        operation.Responses = [];
        AddSuccess(operation.Responses, route, context, schemas);
        foreach (var status in ProblemsOf(route))
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = Meanings[status], Headers = HeadersOf(status, route),
                Content = new Dictionary<string, IOpenApiMediaType> { [Problems.ProblemWriter.MediaType] = new OpenApiMediaType { Schema = schemas.Problem } },
            };
        if (route.Deprecation is not null) TellInEach(operation.Responses, DeprecationHeaders);
        TellInEach(operation.Responses, OriginHeader);
        operation.Security = route.Permission is null
            ? []
            : [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] },
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiClient", context.Document)] = [] },
            ];
    }

    private static string DescriptionOf(Route route) => string.Concat(
        route.Summary, ".",
        route.Permission is { } permission ? $" Needs the permission {RightsNamed.NameOf(permission)}." : "",
        route.Precondition == Precondition.Required ? " If-Match must name the version that the sender has seen." : "",
        route.Deprecation is { } deprecation ? " " + deprecation.Text : "");

    private static void AddSuccess(OpenApiResponses responses, Route route, OperationFilterContext context, Schemas schemas)
    {
        if (route.IsCommand)
        {
            (string, string)[] headers = [("Request-Id", "The id of this request."), ("Idempotent-Replayed", "true where the answer is that of an earlier request with the same key.")];
            responses[route.Creates ? "201" : "200"] = new OpenApiResponse
            {
                Description = route.Creates ? "It is recorded, and the resource is there." : "It is recorded, or was so already.",
                Content = Json(route.ShowsSecret ? schemas.SecretAnswer : schemas.CommandAnswer, null),
                Headers = With([.. route.Creates ? (ReadOnlySpan<(string, string)>)[("Location", "Where the resource is.")] : [], .. headers, .. LimitHeaders]),
            };
        }
        else if (route is { Uploads.Count: > 0, Answer: { } begun })
        {
            responses["202"] = new OpenApiResponse
            {
                Description = "It is taken in, and waits for its turn.",
                Content = Json(context.SchemaGenerator.GenerateSchema(begun, context.SchemaRepository), null),
                Headers = With([("Location", "Where its progress is told."), ("Request-Id", "The id of this request."), ("Idempotent-Replayed", "true where the same was taken in before, under the same key."), .. LimitHeaders]),
            };
        }
        else if (route is { EndsWork: true, Answer: { } ending })
        {
            responses["202"] = new OpenApiResponse
            {
                Description = "It is asked to end; where it has ended already, nothing changes.",
                Content = Json(context.SchemaGenerator.GenerateSchema(ending, context.SchemaRepository), null),
                Headers = With([("Request-Id", "The id of this request."), .. LimitHeaders]),
            };
        }
        else if (route.IsTemplate)
        {
            responses["200"] = new OpenApiResponse
            {
                Description = "A header line with every column, and an example line.",
                Content = new Dictionary<string, IOpenApiMediaType> { [ListFormats.Csv] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 4000 } } },
                Headers = With([("Request-Id", "The id of this request."), .. LimitHeaders]),
            };
        }
        else if (route is { Previews.Count: > 0, Answer: { } foretold })
        {
            responses["200"] = new OpenApiResponse
            {
                Description = "What it would come to. Nothing is recorded.",
                Content = Json(context.SchemaGenerator.GenerateSchema(foretold, context.SchemaRepository), null),
                Headers = With([("Request-Id", "The id of this request."), .. LimitHeaders]),
            };
        }
        else if (route is { IsStream: true, Answer: { } told })
        {
            responses["200"] = new OpenApiResponse
            {
                Description = "Server-sent events for as long as both sides wish. Each has an id to go on from (Last-Event-ID) and is of the type change; its data is JSON.",
                Content = new Dictionary<string, IOpenApiMediaType> { ["text/event-stream"] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(told, context.SchemaRepository) } },
                Headers = With([("Request-Id", "The id of this request."), .. LimitHeaders]),
            };
        }
        else if (route.Answer is { } answer)
        {
            var schema = context.SchemaGenerator.GenerateSchema(answer, context.SchemaRepository);
            responses["200"] = new OpenApiResponse
            {
                Description = route.IsList ? "A page of the list." : "The resource.",
                Content = route.IsList ? Formats(route, schemas.PageOf(SchemaNames.Of(answer), schema), schema) : Json(schema, null),
                Headers = With([("Request-Id", "The id of this request."), route.IsList ? ("Link", "rel=\"next\": the next page.") : ("ETag", "The version and a digest of the answer."), .. LimitHeaders]),
            };
            if (!route.IsList) responses["304"] = new OpenApiResponse { Description = "The client has this already." };
        }
        else
        {
            responses["200"] = new OpenApiResponse { Description = "A token.", Content = Json(schemas.TokenAnswer, null) };
        }
    }

    /// <summary>A list page by page as JSON, or whole in the other formats.</summary>
    private static Dictionary<string, IOpenApiMediaType> Formats(Route route, IOpenApiSchema page, IOpenApiSchema row)
    {
        var formats = Json(page, null);
        formats[ListFormats.Csv] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String, MaxLength = int.MaxValue,
                Description = $"The whole list from the cursor on, or from the beginning, with a header line: {string.Join(", ", route.Columns())}.",
            },
        };
        formats[ListFormats.Ndjson] = new OpenApiMediaType { Schema = row };
        return formats;
    }

    private static readonly (string, string)[] DeprecationHeaders =
    [
        ("Deprecation", "Since when this should not be used, in seconds since 1970 after an at sign (RFC 9745)."), ("Sunset", "From when it may be gone (RFC 8594)."),
        ("Link", "rel=\"successor-version\": what takes its place."),
    ];

    private static readonly (string, string)[] OriginHeader =
        [("Access-Control-Allow-Origin", "To a page in a browser whose origin is allowed: that origin, and never any other or all. Else it is absent.")];

    private static void TellInEach(OpenApiResponses responses, (string, string)[] told)
    {
        foreach (var response in responses.Values.OfType<OpenApiResponse>())
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            foreach (var (name, header) in With(told)) response.Headers.TryAdd(name, header);
        }
    }

    // What a caller may still ask is told with every answer to somebody who is known.
    private static Dictionary<string, IOpenApiHeader>? HeadersOf(int status, Route route)
    {
        (string, string)[] headers = [
            .. status is 503 or 409 or 429 ? (ReadOnlySpan<(string, string)>)[("Retry-After", "Seconds after which to try again.")] : [],
            .. route.Permission is not null && status is not 401 ? LimitHeaders : [],
        ];
        return headers.Length > 0 ? With(headers) : null;
    }

    private static readonly (string, string)[] LimitHeaders =
    [
        (RateLimitHeaders.Policy, "The quota of each caller: q requests in w seconds."), (RateLimitHeaders.Limit, "What is left of it: r requests; in t seconds it is full again."),
    ];

    private static IEnumerable<int> ProblemsOf(Route route)
    {
        SortedSet<int> statuses = [400, 500, .. route.Problems];
        if (route.Permission is not null) statuses.UnionWith([401, 403, 429, 503]);
        if (route.Body is not null) statuses.UnionWith([413, 415]);
        if (route.IsCommand) statuses.UnionWith([409, 422, 503]);
        if (route.Path.Contains('{', StringComparison.Ordinal)) statuses.Add(404);
        if (route.IsCommand && route.Precondition != Precondition.None) statuses.UnionWith([404, 412]);
        if (route.Precondition == Precondition.Required) statuses.Add(428);
        return statuses;
    }

    private static IEnumerable<IOpenApiParameter> PathParameters(Route route)
    {
        foreach (var segment in route.Path.Split('/'))
            if (segment is ['{', .. var name, '}'])
                yield return new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = Schemas.Id("An id, as this API gives them."), Description = "An id, as this API gives them." };
    }

    private static OpenApiParameter Query(Parameter parameter) => parameter.Words is not { } words
        ? new() { Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.Summary, Required = parameter.IsRequired, Schema = parameter.Schema(), Example = parameter.Example?.DeepClone() }
        : new()
        {
            Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.Summary, Style = ParameterStyle.Form, Explode = false, Schema = parameter.Schema(),
            Example = new JsonArray([.. (parameter.Example?.ToString().Split(',') ?? words().Take(2)).Select(word => (JsonNode)word)]),
        };

    private static IEnumerable<IOpenApiParameter> Headers(Route route)
    {
        if (route.IsCommand || route.Uploads.Count > 0)
            yield return Header(IdempotencyKeys.Header, "Made afresh for each thing that is to happen once; the same with every repetition.", required: true, IdempotencyKeys.Longest, "0b0a5d0e-6a8f-4a0c-9d8e-2f1c7b3e4d5a");
        if (route.IsCommand && route.Precondition != Precondition.None)
            yield return Header("If-Match", "The ETag of the resource as the sender has read it; the version part counts.", route.Precondition == Precondition.Required, 100, "\"7.0f1e2d3c4b5a6978\"");
        if (route.IsStream)
            yield return Header("Last-Event-ID", "The id of the last event that the client has: the stream goes on after it. Browsers send it by themselves.", required: false, 22, null);
        if (route is { IsList: false, IsStream: false, Answer: not null, Previews.Count: 0, Uploads.Count: 0, EndsWork: false })
            yield return Header("If-None-Match", "The ETag of the answer that the client has.", required: false, 1000, "\"7.0f1e2d3c4b5a6978\"");
        if (route is { Answer: not null, IsStream: false, Previews.Count: 0, Uploads.Count: 0, EndsWork: false })
            yield return Header("Wait-For-Position", "As the parameter waitFor.", required: false, 11, null);
        yield return Header("traceparent", "The caller's trace (W3C Trace Context).", required: false, 55, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    private static OpenApiParameter Header(string name, string summary, bool required, int max, string? example) => new()
    {
        Name = name, In = ParameterLocation.Header, Required = required, Description = summary, Example = example,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = max },
    };

    private static Dictionary<string, IOpenApiMediaType> Json(IOpenApiSchema schema, JsonNode? example) =>
        new() { ["application/json"] = new OpenApiMediaType { Schema = schema, Example = example } };

    private static Dictionary<string, IOpenApiHeader> With(params (string Name, string Summary)[] headers) =>
        headers.ToDictionary(header => header.Name, header => (IOpenApiHeader)new OpenApiHeader
        {
            Description = header.Summary, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 4000 },
        });
}
