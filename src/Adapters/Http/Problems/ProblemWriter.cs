namespace HrSaas.Adapters.Http.Problems;

using System.Globalization;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using Microsoft.AspNetCore.Http;

/// <summary>Writes problems as <c>application/problem+json</c>.</summary>
internal static class ProblemWriter
{
    public const string MediaType = "application/problem+json";

    public static async Task Write(HttpContext http, Problem problem)
    {
        Telemetry.Problems.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Problem, problem.Code));
        var response = http.Response;
        response.StatusCode = problem.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (problem.ETag is { } tag) response.Headers.ETag = tag;
        if (problem.Status == 401) response.Headers.WWWAuthenticate = problem.Challenge ?? "Bearer";

        using var json = PooledJson.Rent();
        var writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteString("type"u8, "/problems/" + problem.Code);
        writer.WriteString("title"u8, Problem.TitleOf(problem.Code));
        writer.WriteNumber("status"u8, problem.Status);
        writer.WriteString("detail"u8, problem.Detail);
        writer.WriteString("instance"u8, http.Request.Path.Value);
        writer.WriteString("code"u8, problem.Code);
        writer.WriteString("traceId"u8, Trace.Of(http).Id);
        if (problem.Errors.Count > 0)
        {
            writer.WriteStartArray("errors"u8);
            foreach (var error in problem.Errors)
            {
                writer.WriteStartObject();
                writer.WriteString("pointer"u8, error.Pointer);
                writer.WriteString("code"u8, error.Code);
                writer.WriteString("detail"u8, error.Detail);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
        var body = json.Written;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await response.Body.WriteAsync(body, http.RequestAborted);
    }
}
