namespace HrSaas.Adapters.Http.Routes;

using System.Text.Json;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

/// <summary>
/// The feed of changes as server-sent events: what is recorded is told when it is, from where the client names or from now on. A client that comes back with the id
/// of the last event that it has misses nothing and gets nothing twice.
/// </summary>
internal sealed class ChangeStream(
    Permission permission, IReadOnlyList<Parameter> parameters, Func<ReadRequest, ChangeFilter> filterOf, Func<ReadRequest, long, ChangeFilter, int, Task<ChangePage>> call,
    Authentication authentication, ChangeCursors cursors, OpenStreams streams, LogSignal signal, HttpSettings settings, TimeProvider time)
{
    public const string LastEvent = "Last-Event-ID";
    private const int PageSize = 200;

    public async Task Run(HttpContext http)
    {
        var (caller, tenant) = await authentication.Admit(http, permission);
        var request = new ReadRequest(http, caller, tenant, new(http.Request, parameters), time);
        var filter = filterOf(request);
        // A client that comes back asks as it did at first, and says besides how far it has come.
        var after = http.Request.Headers[LastEvent].ToString() is { Length: > 0 } last ? ChangeRoutes.Place(request, cursors, LastEvent, last) : ChangeRoutes.Place(request, cursors, "after", request.Query.Text("after"));
        request.Query.Check();
        using var seat = streams.Enter(tenant.Id, caller);
        http.RequestServices.GetRequiredService<RequestScope>().Open(tenant.Id, caller, Trace.Of(http).Id);
        var position = after ?? await request.Port<IChanges>().End(http.RequestAborted);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, streams.Stopping);
        await Begin(http, tenant, position, ending.Token);
        try { await Follow(request, tenant, filter, position, http, ending.Token); }
        catch (OperationCanceledException) when (ending.IsCancellationRequested) { }
        // The answer has begun: what went wrong is told as the last event, and the client comes back by itself.
        catch (Exception fault) when (fault is ProblemException or StoreUnavailableException)
        {
            await Write(http, $"event: end\ndata: {{\"code\":\"{Edge.ProblemOf(fault).Code}\"}}\n\n", http.RequestAborted);
        }
    }

    private async Task Begin(HttpContext http, Tenant tenant, long position, CancellationToken cancellation)
    {
        var response = http.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers.Append("Vary", "Authorization");
        // Proxies that collect answers before they pass them on would keep the events.
        response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        // How long it lives says nothing of how fast the service answers.
        if (http.Features.Get<IHttpMetricsTagsFeature>() is { } metrics) metrics.MetricsDisabled = true;
        // Whoever loses the connection before the first change comes back to where it began.
        await Write(http, $"id: {cursors.Write(tenant.Id, position)}\n: what is recorded from here on\n\n", cancellation);
    }

    private async Task Follow(ReadRequest request, Tenant tenant, ChangeFilter filter, long position, HttpContext http, CancellationToken cancellation)
    {
        var told = time.GetTimestamp();
        while (true)
        {
            var page = await call(request, position, filter, PageSize);
            position = page.Next;
            if (page.Changes.Count > 0)
            {
                await Tell(http, tenant, page.Changes, cancellation);
                told = time.GetTimestamp();
            }
            if (!page.IsEnd) continue;
            var isMore = await signal.WaitPast(position, Left(told), cancellation);
            if (time.GetElapsedTime(told) >= settings.StreamHeartbeat)
            {
                await authentication.StillAdmits(http, permission);
                // The place is told too: with a filter, much may have been passed over.
                await Write(http, $"id: {cursors.Write(tenant.Id, position)}\n: still here\n\n", cancellation);
                told = time.GetTimestamp();
            }
            // Much that is recorded at once is told together.
            if (isMore) await Task.Delay(settings.StreamPause, time, cancellation);
        }
    }

    private TimeSpan Left(long told) => settings.StreamHeartbeat - time.GetElapsedTime(told) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    private async Task Tell(HttpContext http, Tenant tenant, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        foreach (var change in changes)
        {
            var cursor = cursors.Write(tenant.Id, change.Position);
            var data = JsonSerializer.Serialize(ToldChange.Of(change, cursor), Answers.Of<ToldChange>());
            await http.Response.WriteAsync($"id: {cursor}\nevent: change\ndata: {data}\n\n", cancellation);
        }
        await http.Response.Body.FlushAsync(cancellation);
    }

    private static async Task Write(HttpContext http, string text, CancellationToken cancellation)
    {
        await http.Response.WriteAsync(text, cancellation);
        await http.Response.Body.FlushAsync(cancellation);
    }
}
