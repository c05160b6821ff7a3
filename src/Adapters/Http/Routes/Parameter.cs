namespace HrSaas.Adapters.Http.Routes;

using Microsoft.OpenApi;

/// <summary>A query parameter that a route declares; all others are refused.</summary>
internal sealed record Parameter(string Name, string Summary, string Example, Func<OpenApiSchema> Schema);
