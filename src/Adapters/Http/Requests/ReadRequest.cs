namespace HrSaas.Adapters.Http.Requests;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What a route hands to the port that it reads from.</summary>
internal sealed class ReadRequest(HttpContext http, Caller caller, Tenant tenant, Query query, TimeProvider time)
{
    public Caller Caller => caller;

    public TenantId Tenant => tenant.Id;

    public Query Query => query;

    public CancellationToken Cancellation => http.RequestAborted;

    public DateOnly? AsOf { get; } = query.Day("asOf");

    public DateTimeOffset? KnownAt { get; } = query.Moment("knownAt");

    /// <summary>The days asked for, both ends included: a leap year at most.</summary>
    public (DateOnly From, DateOnly To) Days => query.DaysFromTo(longest: 366);

    /// <summary>The day asked for, else today in the tenant's home zone.</summary>
    public DateOnly AsOfOrToday => AsOf ?? Today.In(tenant.HomeZone, time);

    public DateTimeOffset Now => time.GetUtcNow();

    public TPort Port<TPort>() where TPort : class => http.RequestServices.GetRequiredService<TPort>();

    /// <summary>The id in a segment of the path.</summary>
    public TId Id<TId>(string segment) where TId : struct, IId<TId> => Paths.Id<TId>(http, segment);
}
