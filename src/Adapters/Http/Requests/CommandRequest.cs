namespace HrSaas.Adapters.Http.Requests;

using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;
using HrSaas.Domain.Tenancy.ApiClients;
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

    /// <summary>A new secret of an API client. Its text is in this request's answer where the command is done now, and nowhere else.</summary>
    public ApiSecret NewSecret()
    {
        var (text, kept) = Port<ApiSecrets>().Make(tenant.Id);
        http.Features.Set(new SecretToShow(text));
        return kept;
    }

    /// <summary>A new secret for the address of a feed, likewise.</summary>
    public AbsenceFeedSecret NewFeedSecret()
    {
        var (text, kept) = Port<FeedSecrets>().Make(tenant.Id);
        http.Features.Set(new SecretToShow(text));
        return kept;
    }

    /// <summary>The id in a segment of the path.</summary>
    public TId Id<TId>(string segment) where TId : struct, IId<TId> => Paths.Id<TId>(http, segment);
}

/// <summary>A secret that the answer is to show, once.</summary>
internal sealed class SecretToShow(string text)
{
    public string Text => text;
}

internal static class Paths
{
    /// <exception cref="ProblemException">The segment is no id.</exception>
    public static TId Id<TId>(HttpContext http, string segment) where TId : struct, IId<TId> =>
        Guid.TryParseExact((string?)http.Request.RouteValues[segment], "D", out var id)
            ? TId.From(id)
            : throw HttpProblems.MalformedId.Thrown($"The path's {segment} is not a UUID.");
}
