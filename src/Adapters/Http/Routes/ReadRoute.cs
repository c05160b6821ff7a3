namespace HrSaas.Adapters.Http.Routes;

using System.Text.Json;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What happens around every read of one resource: who asks and may they, which day and moment; then the port is called.</summary>
internal sealed class ReadRoute<TReading>(
    Permission permission, IReadOnlyList<Parameter> parameters, Func<ReadRequest, Task<TReading?>> call, Func<TReading, long> version,
    string? model, Authentication authentication, HttpSettings settings, TimeProvider time) : ICurrentTag
    where TReading : class
{
    /// <inheritdoc/>
    public async Task<string?> TagOf(HttpContext http, Caller caller, Tenant tenant)
    {
        if (await call(new(http, caller, tenant, new(http.Request, parameters), time)) is not { } reading) return null;
        using var json = PooledJson.Rent();
        JsonSerializer.Serialize(json.Writer, reading, Answers.Of<TReading>());
        return EntityTags.Of(version(reading), json.Written.Span);
    }

    public async Task Run(HttpContext http)
    {
        var (caller, tenant) = await authentication.Admit(http, permission);
        var query = new Query(http.Request, parameters);
        // What is read from streams shows whatever position is waited for. It only has to be one.
        var position = query.Position(http.Request);
        var request = new ReadRequest(http, caller, tenant, query, time);
        query.Check();
        http.RequestServices.GetRequiredService<RequestScope>().Open(tenant.Id, caller, Trace.Of(http).Id);
        if (model is not null && position is { } wanted) await LogPositions.Reached(http, model, wanted, settings);
        var reading = await call(request) ?? throw HttpProblems.NotKnown.Thrown("There is no such resource, as far as was known then.");

        using var json = PooledJson.Rent();
        JsonSerializer.Serialize(json.Writer, reading, Answers.Of<TReading>());
        var body = json.Written;
        var response = http.Response;
        var tag = EntityTags.Of(version(reading), body.Span);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append("Vary", "Authorization");
        if (EntityTags.IsKnown(http.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, http.RequestAborted);
    }
}

/// <summary>Tells the entity tag that a read of the resource would have now, for a command whose sender has seen another.</summary>
internal interface ICurrentTag
{
    Task<string?> TagOf(HttpContext http, Caller caller, Tenant tenant);
}
