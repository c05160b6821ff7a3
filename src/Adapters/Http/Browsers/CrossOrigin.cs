namespace HrSaas.Adapters.Http.Browsers;

using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

/// <summary>
/// Lets pages of allowed origins call the API in a browser (Fetch standard, CORS). A preflight bears no token, so it is answered for the origins of all tenants; the
/// request itself is judged by its tenant's own (<see cref="Judge"/>).
/// </summary>
internal sealed class CrossOrigin(RequestDelegate next, AllowedOrigins origins)
{
    private const string Methods = "GET, HEAD, POST";
    private const string Sent = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Wait-For-Position, Last-Event-ID, traceparent, tracestate";

    /// <summary>What scripts may read of an answer beside its body.</summary>
    private static readonly string Exposed = string.Join(", ",
        HeaderNames.ETag, HeaderNames.Location, HeaderNames.Link, HeaderNames.RetryAfter, HeaderNames.WWWAuthenticate, RateLimitHeaders.Limit, RateLimitHeaders.Policy,
        "Request-Id", "Idempotent-Replayed", "traceresponse", "Deprecation", "Sunset");

    public Task InvokeAsync(HttpContext http)
    {
        if (OriginOf(http) is not { } origin) return next(http);
        var headers = http.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        var isKnown = origins.Know(origin);
        if (isKnown) headers.AccessControlAllowOrigin = origin;
        if (!HttpMethods.IsOptions(http.Request.Method) || http.Request.Headers.AccessControlRequestMethod.Count == 0)
        {
            if (isKnown) headers.AccessControlExposeHeaders = Exposed;
            return next(http);
        }
        headers.Append(HeaderNames.Vary, HeaderNames.AccessControlRequestMethod);
        headers.Append(HeaderNames.Vary, HeaderNames.AccessControlRequestHeaders);
        if (isKnown)
        {
            headers.AccessControlAllowMethods = Methods;
            headers.AccessControlAllowHeaders = Sent;
            headers.AccessControlMaxAge = "600";
        }
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>A request of a page, now that it is known whose token it bears.</summary>
    /// <exception cref="ProblemException">The tenant does not allow the page's origin. Nothing has been done.</exception>
    public static void Judge(HttpContext http, AllowedOrigins origins, Tenant tenant)
    {
        if (origins.AreNone || OriginOf(http) is not { } origin || origins.Allow(tenant.Slug, origin) || IsOurs(http, origin)) return;
        throw HttpProblems.OriginNotAllowed.Thrown("The page's origin is not one that the token's tenant allows.");
    }

    private static string? OriginOf(HttpContext http)
    {
        var header = http.Request.Headers.Origin;
        return header.Count == 0 ? null : header.ToString();
    }

    // Browsers name the origin of a page on this server too. The scheme may be another in front of a proxy.
    private static bool IsOurs(HttpContext http, string origin) =>
        origin.IndexOf("://", StringComparison.Ordinal) is > 0 and var at && string.Equals(origin[(at + 3)..], http.Request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
