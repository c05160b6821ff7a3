namespace HrSaas.Adapters.Http.Requests;

using HrSaas.Adapters.Http.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

/// <summary>The headers that an answer keeps when a problem takes its place: what they say is of the request, not of the answer that was begun.</summary>
internal static class KeptHeaders
{
    private static readonly string[] Names = ["Allow", RateLimitHeaders.Policy, RateLimitHeaders.Limit, "Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Vary", "Deprecation", "Sunset", "Link"];

    public static void ClearAllBut(HttpResponse response)
    {
        var kept = new StringValues[Names.Length];
        for (var n = 0; n < Names.Length; n++) kept[n] = response.Headers[Names[n]];
        response.Clear();
        for (var n = 0; n < Names.Length; n++)
            if (kept[n].Count > 0) response.Headers[Names[n]] = kept[n];
    }
}
