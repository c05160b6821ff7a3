namespace HrSaas.Adapters.Http.OpenApi;

using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

/// <summary>What the document says once: how to authenticate, and what its parts are about.</summary>
internal sealed class Document : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Described =
    [
        ("Organization", "What the company is made of: legal entities, locations, jobs, and the tree of org units on every day."),
        ("People", "Who a person is: the names they bear from which day."),
        ("Employment", "When a person works for a legal entity and on what terms, as recorded, corrected and withdrawn."),
        ("Leave", "How much leave there is and why, who asks for it, and who decides."),
        ("Watching", "What is accepted although a rule frowns on it: who has to act, and what was said about it."),
        ("Access", "Who may do what: roles of your own, programs that are let in, and why somebody may do something or not."),
        ("Reports", "Numbers of any day, as known at any moment, and why they differ."),
        ("Changes", "What is recorded, in the order in which it is: as pages, and as a live stream."),
        ("Imports", "Files from elsewhere that become commands, and how far each has come: what was created, changed, left alone or refused."),
        ("Development", "What is there in development only."),
    ];

    /// <summary>What its operations are about, one tag each.</summary>
    public static IEnumerable<string> Tags => Described.Select(tag => tag.Name);

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
        swaggerDoc.Tags = Described.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
    }
}
