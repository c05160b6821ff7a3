namespace HrSaas.Adapters.Http.Requests;

using System.Diagnostics;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization.Ports;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

/// <summary>The outermost of what a request passes through: gives it its id, and makes a problem of whatever goes wrong further in.</summary>
internal sealed partial class Edge(RequestDelegate next, ILogger<Edge> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        using var scope = log.BeginScope(Trace.Begin(http));
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } && http.Response.ContentLength is null)
                await ProblemWriter.Write(http, HttpProblems.OfStatus(http.Response.StatusCode).With(
                    $"{http.Request.Method} {http.Request.Path.Value} was answered with {http.Response.StatusCode}."));
        }
        catch (Exception left) when (left is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            var problem = ProblemOf(exception);
            if (problem.Status == 500) Failed(exception);
            KeptHeaders.ClearAllBut(http.Response);
            Trace.Begin(http);
            await ProblemWriter.Write(http, problem);
        }
    }

    internal static Problem ProblemOf(Exception exception) => exception switch
    {
        ProblemException known => known.Problem,
        BadHttpRequestException bad => HttpProblems.OfStatus(bad.StatusCode).With("The server could not read the request."),
        KnownAtInFutureException => HttpProblems.KnownAtInFuture.With("The moment given as knownAt has not come yet."),
        UnreadableStreamException unreadable => HttpProblems.StreamUnreadable.With(
            $"The stream {unreadable.Stream} holds an event '{unreadable.StoredName}' that this host does not know.") with { RetryAfter = 30 },
        StoreUnavailableException => HttpProblems.StoreUnavailable.With("The database did not answer in time.") with { RetryAfter = 1 },
        HolidayServiceUnavailableException unavailable => HttpProblems.HolidayServiceUnavailable.With(unavailable.Message) with { RetryAfter = 30 },
        ReadModelStoppedException stopped => HttpProblems.ReadModelStopped.With(
            $"The read model '{stopped.Model}' has stopped for this tenant.") with { RetryAfter = 60 },
        ReadModelUnavailableException behind => HttpProblems.ReadModelBehind.With(
            $"The read model '{behind.Model}' is behind what was asked for.") with { RetryAfter = 1 },
        NotWithinScopeException other => HttpProblems.NotWithinYourScope.With(
            $"The caller holds {RightsNamed.NameOf(other.Permission)}, and not for what is asked here: it reaches others today."),
        PersonErasedException => HttpProblems.PersonErased.With("The person's key has been destroyed."),
        _ => HttpProblems.Unexpected.With("Something went wrong on the server."),
    };

    /// <summary>The kind and the place, and not the message: it may quote what somebody sent.</summary>
    private void Failed(Exception exception)
    {
        for (var at = exception; at is not null; at = at.InnerException) Failed(at.GetType().FullName, new StackTrace(at, fNeedFileInfo: true));
    }

    [LoggerMessage(1, LogLevel.Error, "A request failed with {Kind} {Where}")]
    private partial void Failed(string? kind, StackTrace where);
}
