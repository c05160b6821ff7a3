namespace HrSaas.Adapters.Http.Feeds;

using Activity = System.Diagnostics.Activity;
using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Reads a feed by the secret in its address, with the rights that its maker's role gives now. Whatever is wrong with the secret, the feed or the maker, the answer is
/// the same: there is none.
/// </summary>
internal sealed class FeedRoute(FeedSecrets secrets, ITenants tenants, ITenantRoles roles, CallerLimits limits, IServiceScopeFactory scopes, TimeProvider time)
{
    public const string Path = "/feeds/{secret}.ics";

    private static ProblemException None => HttpProblems.NotKnown.Thrown("There is no such feed, or not any more.");

    public async Task Run(HttpContext http)
    {
        // The address is the secret: it is in no span.
        Activity.Current?.SetTag("url.path", Path);
        new Query(http.Request, []).Check();
        var sent = secrets.Read((string?)http.Request.RouteValues["secret"]) ?? throw None;
        var tenant = await tenants.Find(sent.Tenant, http.RequestAborted);
        if (tenant is not { Status: not TenantStatus.Suspended }) throw None;
        limits.Take(http, tenant.Id, new("feed:" + sent.Hash.ToString("n"), "", null));
        var feed = await Open(tenant.Id, sent.Hash, http.RequestAborted) ?? throw None;
        var rights = await roles.Find(tenant.Id, feed.RoleCode, http.RequestAborted);
        if (rights is null || !rights.Hold(Permission.ReadDirectory)) throw None;

        http.RequestServices.GetRequiredService<RequestScope>().Open(tenant.Id, new($"feed:{feed.Id}", feed.RoleCode, feed.Maker) { Rights = rights }, Trace.Of(http).Id);
        var entries = await http.RequestServices.GetRequiredService<AbsenceFeedContent>().Of(feed, Today.In(tenant.HomeZone, time), http.RequestAborted) ?? throw None;
        await Write(http, IcalendarText.Of(feed, entries));
    }

    private async Task<OpenAbsenceFeed?> Open(TenantId tenant, Guid hash, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Open(tenant, new("policy:absence-feeds", Access.HrAdmin, null), correlation: "");
        return await scope.ServiceProvider.GetRequiredService<AbsenceFeedReadings>().Open(hash, cancellation);
    }

    private static async Task Write(HttpContext http, byte[] calendar)
    {
        var response = http.Response;
        var tag = EntityTags.Of(1, calendar);
        response.Headers.ETag = tag;
        // Kept by nobody in between, and asked again each time: a revocation counts at once.
        response.Headers.CacheControl = "private, no-cache";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (EntityTags.IsKnown(http.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = "text/calendar; charset=utf-8";
        response.ContentLength = calendar.Length;
        await response.Body.WriteAsync(calendar, http.RequestAborted);
    }
}
