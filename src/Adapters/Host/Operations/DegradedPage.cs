namespace HrSaas.Adapters.Host.Operations;

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Serialization;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;

/// <summary><c>/health/degraded</c>: what is worse now than it should be. Everybody may know what and how much; of which tenant, only who has the operators' key.</summary>
internal static class DegradedPage
{
    private const string Runbook = "docs/operations/degraded.md#";

    /// <exception cref="ProblemException">A key was sent, and is not the operators'.</exception>
    public static async Task<IResult> Answer(HttpRequest request, HttpResponse response, WhatIsDegraded degraded, OperatorKey key, CancellationToken cancellation)
    {
        var isOperator = key.IsIn(request);
        if (!isOperator && request.Headers.Authorization.Count > 0) throw HttpProblems.OperatorKeyWrong.Thrown("The bearer token is not the operators' key.");
        var told = (await degraded.Look(cancellation)).Select(one => Of(one, isOperator)).ToArray();
        var answer = new DegradedAnswer(told.Length == 0 ? "well" : "degraded", told);
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Authorization";
        return request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            ? TypedResults.Content(Html(answer), "text/html; charset=utf-8")
            : TypedResults.Json(answer, DegradedJson.Default.DegradedAnswer);
    }

    private static DegradedThing Of(Degraded one, bool isOperator) => new(
        one.Name, one.Of, one.Detail, one.Since, Runbook + one.Name,
        isOperator ? [.. one.Where.Select(place => new DegradedWhere(place.Tenant.Value, place.Position, place.Error, place.Since))] : null);

    private static string Html(DegradedAnswer answer)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>What is degraded</title><h1>What is degraded</h1>");
        if (answer.Degraded.Length == 0) return page.Append("<p>All is well.</p>").ToString();
        page.Append("<table border=\"1\" cellpadding=\"4\"><tr><th>What<th>Of<th>Detail<th>Since<th>What to do<th>Where</tr>");
        foreach (var one in answer.Degraded)
        {
            page.Append("<tr>");
            foreach (var cell in (string[])[one.Name, one.Of, one.Detail, Moment(one.Since), one.Runbook, string.Join("; ", (one.Where ?? []).Select(Place))])
                page.Append("<td>").Append(WebUtility.HtmlEncode(cell));
            page.Append("</tr>");
        }
        return page.Append("</table>").ToString();
    }

    private static string Place(DegradedWhere place) => string.Create(CultureInfo.InvariantCulture, $"tenant {place.Tenant}, position {place.Position}: {place.Error}");

    private static string Moment(DateTimeOffset? moment) => moment?.ToString("u", CultureInfo.InvariantCulture) ?? "";
}

internal sealed record DegradedAnswer(string Status, DegradedThing[] Degraded);

/// <param name="Runbook">Where it is said what to do.</param>
/// <param name="Where">Absent for whoever has not the operators' key.</param>
internal sealed record DegradedThing(
    string Name, string Of, string Detail, DateTimeOffset? Since, string Runbook,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DegradedWhere[]? Where);

internal sealed record DegradedWhere(Guid Tenant, long Position, string Error, DateTimeOffset? Since);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DegradedAnswer))]
internal sealed partial class DegradedJson : JsonSerializerContext;
