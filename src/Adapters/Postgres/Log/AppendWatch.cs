namespace HrSaas.Adapters.Postgres.Log;

using System.Diagnostics;
using HrSaas.Application.Kernel;

/// <summary>One batch of the committer as it is traced and measured, while somebody listens.</summary>
internal readonly struct AppendWatch : IDisposable
{
    private readonly Activity? _span;
    private readonly long _began;
    private readonly int _commands;

    private AppendWatch(Activity? span, long began, int commands) => (_span, _began, _commands) = (span, began, commands);

    public static AppendWatch Begin(List<PendingAppend> batch)
    {
        if (Telemetry.AppendWait.Enabled)
            foreach (var pending in batch) Telemetry.AppendWait.Record(Stopwatch.GetElapsedTime(pending.EnqueuedAt).TotalSeconds);
        return new(
            Telemetry.Source.HasListeners() ? SpanOf(batch) : null,
            Telemetry.BatchTime.Enabled ? Stopwatch.GetTimestamp() : 0, batch.Count);
    }

    /// <summary>It is durable.</summary>
    public void End()
    {
        _span?.SetStatus(ActivityStatusCode.Ok);
        Telemetry.BatchSize.Record(_commands);
        if (_began != 0) Telemetry.BatchTime.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds);
    }

    public static void Failed(int commands, Exception failure) =>
        Telemetry.AppendFailures.Add(commands, new KeyValuePair<string, object?>(TelemetryTags.Error, failure.GetType().FullName));

    /// <summary>A command waited longer than it may.</summary>
    public static void GaveUp() => Telemetry.AppendFailures.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Error, "timeout"));

    public void Dispose()
    {
        if (_span is { Status: ActivityStatusCode.Unset }) _span.SetStatus(ActivityStatusCode.Error);
        _span?.Dispose();
    }

    /// <summary>The batch belongs to the first of the commands that are traced, and is linked to the others.</summary>
    private static Activity? SpanOf(List<PendingAppend> batch)
    {
        Activity? first = null;
        List<ActivityLink>? links = null;
        foreach (var pending in batch)
        {
            if (pending.Span is not { Recorded: true } span) continue;
            if (first is null) first = span;
            else (links ??= []).Add(new(span.Context));
        }
        return first is null
            ? null
            : Telemetry.Source.StartActivity(Telemetry.AppendSpan.Name, ActivityKind.Internal, first.Context, links: links)?.SetTag(TelemetryTags.Commands, batch.Count);
    }
}
