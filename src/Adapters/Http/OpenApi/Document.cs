namespace HrSaas.Adapters.Http.OpenApi;

using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

/// <summary>What the document says once: how to authenticate, and what its parts are about.</summary>
internal sealed class Document : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new();
        swaggerDoc.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        swaggerDoc.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT",
            Description = "An OAuth 2 access token of the configured issuer (RFC8725): RS256, PS256 or ES256, with the claims tenant, role and, where there is one, person.",
        };
        swaggerDoc.Components.SecuritySchemes["apiClient"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "API client secret",
            Description = "The secret of an API client, hrs_live_ or hrs_test_ and 68 letters and digits, as it was shown when it was made.",
        };
        swaggerDoc.Servers = [new() { Url = "/", Description = "This server, whether local or in production.", Extensions = new Dictionary<string, IOpenApiExtension> { ["x-internal"] = new JsonNodeExtension(false) } }];
        swaggerDoc.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Organization", Description = "What the company is made of: legal entities, locations, jobs, and the tree of org units on every day." },
            new() { Name = "People", Description = "Who a person is: the names they bear from which day." },
            new() { Name = "Employment", Description = "When a person works for a legal entity and on what terms, as recorded, corrected and withdrawn." },
            new() { Name = "Watching", Description = "What is accepted although a rule frowns on it: who has to act, and what was said about it." },
            new() { Name = "Access", Description = "Who may do what: roles of your own, programs that are let in, and why somebody may do something or not." },
            new() { Name = "Reports", Description = "Numbers of any day, as known at any moment, and why they differ." },
            new() { Name = "Changes", Description = "What is recorded, in the order in which it is: as pages, and as a live stream." },
            new() { Name = "Imports", Description = "Files from elsewhere that become commands, and how far each has come: what was created, changed, left alone or refused." },
            new() { Name = "Development", Description = "What is there in development only." },
        };
    }
}
