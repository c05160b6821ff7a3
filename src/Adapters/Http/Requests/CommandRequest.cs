namespace HrSaas.Adapters.Http.Requests;

using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What a route hands to its port beside the body.</summary>
internal readonly struct CommandRequest(HttpContext http, Tenant tenant, CommandContext context)
{
    /// <summary>Today in the tenant's home zone.</summary>
    public DateOnly Today => Application.Kernel.Today.In(tenant.HomeZone, Port<TimeProvider>());

    /// <summary>Key and expected version, as the port wants them.</summary>
    public CommandContext Context => context;

    /// <summary>The inbound port, in the request's scope.</summary>
    public TPort Port<TPort>() where TPort : class => http.RequestServices.GetRequiredService<TPort>();

    /// <summary>The id in a segment of the path.</summary>
    public TId Id<TId>(string segment) where TId : struct, IId<TId> => Paths.Id<TId>(http, segment);
}

internal static class Paths
{
    /// <exception cref="ProblemException">The segment is no id.</exception>
    public static TId Id<TId>(HttpContext http, string segment) where TId : struct, IId<TId> =>
        Guid.TryParseExact((string?)http.Request.RouteValues[segment], "D", out var id)
            ? TId.From(id)
            : throw HttpProblems.MalformedId.Thrown($"The path's {segment} is not a UUID.");
}
