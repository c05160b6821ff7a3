namespace HrSaas.Adapters.Http.Limits;

using System.Globalization;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using Microsoft.AspNetCore.Http;

/// <summary>Tells callers what is left to them (draft-ietf-httpapi-ratelimit-headers), with every answer, and says so when nothing is.</summary>
internal static class RateLimitHeaders
{
    public const string Policy = "RateLimit-Policy";
    public const string Limit = "RateLimit";

    /// <exception cref="ProblemException">Nothing is left in this window.</exception>
    public static void Take(this CallerLimits limits, HttpContext http, TenantId tenant, Caller caller)
    {
        if (limits.IsOff) return;
        var left = limits.Take(tenant, caller.Id);
        var headers = http.Response.Headers;
        headers[Policy] = limits.Policy;
        headers[Limit] = string.Create(CultureInfo.InvariantCulture, $"\"default\";r={left.Remaining};t={left.Resets}");
        if (!left.IsWithin)
            throw new ProblemException(HttpProblems.RateLimited.With($"All requests of this window have been used ({limits.Policy}).") with { RetryAfter = left.Resets });
    }
}
