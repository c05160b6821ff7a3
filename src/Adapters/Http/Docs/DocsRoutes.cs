namespace HrSaas.Adapters.Http.Docs;

using HrSaas.Adapters.Http.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

/// <summary>The addresses of the documentation.</summary>
internal static class DocsRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        var site = app.Services.GetRequiredService<Site>();
        app.MapMethods("/docs/{**page}", Reading, site.Page);
        app.MapMethods("/docs/assets/{name}", Reading, site.Asset);
        app.MapMethods("/docs/search.json", Reading, site.Index);
        app.MapMethods(Site.SearchAddress, Reading, site.Search);
        MapReference(app, site);
    }

    /// <summary>
    /// Swagger UI as it comes, with nothing from elsewhere: it reads what this server publishes, a part at a time since the whole takes a browser many seconds, and asks
    /// nobody to validate it.
    /// </summary>
    private static void MapReference(WebApplication app, Site site) =>
        app.MapSwaggerUI(Pages.Reference.Trim('/'), options =>
        {
            options.DocumentTitle = "API reference · Documentation";
            foreach (var tag in Document.Tags) options.SwaggerEndpoint(OpenApiRegistration.AddressOf(tag), tag);
            options.SwaggerEndpoint(OpenApiRegistration.Address, "Everything");
            options.DocExpansion(Swashbuckle.AspNetCore.SwaggerUI.DocExpansion.None);
            options.DefaultModelsExpandDepth(-1);
            options.EnableFilter();
            options.ConfigObject.AdditionalItems["syntaxHighlight"] = false; // its colours have too little contrast
            options.InjectStylesheet(site.AssetAddress("api.css"));
        }).Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http =>
            {
                http.Response.Headers.ContentSecurityPolicy = Served.Strict;
                http.Response.Headers.XContentTypeOptions = "nosniff";
                return answer(http);
            };
        });
}
