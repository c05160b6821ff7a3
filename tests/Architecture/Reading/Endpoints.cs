namespace HrSaas.Architecture.Reading;

using HrSaas.Adapters.Http;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Application.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Route = HrSaas.Adapters.Http.Routes.Route;

/// <summary>The endpoints that the HTTP adapter maps, as it maps them; nothing is served.</summary>
internal static class Endpoints
{
    private static readonly WebApplication App = Make();

    private static readonly IReadOnlyList<RouteEndpoint> All = [.. ((IEndpointRouteBuilder)App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    /// <summary>The routes as declared.</summary>
    public static IReadOnlyList<Route> Routes { get; } = [.. All.Select(endpoint => endpoint.Metadata.GetMetadata<Route>()).OfType<Route>()];

    /// <summary>Every method and path that is answered, declared or not.</summary>
    public static IEnumerable<(string Method, string Path)> Served => All.SelectMany(
        endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"],
        (endpoint, method) => (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/')));

    /// <summary>The OpenAPI document as the host serves it.</summary>
    public static string Document => App.Services.GetRequiredService<ISwaggerProvider>().GetSwagger("v1").SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1).GetAwaiter().GetResult();

    private static WebApplication Make()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<IKeyedHash>(new KeyedHash(new byte[32])).AddSingleton<ITenants, NoTenants>();
        builder.Services.AddHrSaasHttp(new HttpSettings { IsDevelopment = true, DataFolder = Path.Combine(AppContext.BaseDirectory, "keys") });
        var app = builder.Build();
        app.MapHrSaas();
        // What is mapped becomes known to the document by this, as it does when a host starts.
        app.UseEndpoints(_ => { });
        return app;
    }

    /// <summary>A registry in which nobody has registered yet.</summary>
    private sealed class NoTenants : ITenants
    {
        public ValueTask<Tenant?> Find(TenantId id, CancellationToken cancellation) => default;

        public ValueTask<Tenant?> FindBySlug(string slug, CancellationToken cancellation) => default;
    }
}
