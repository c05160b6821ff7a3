namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Diagnostics;
using HrSaas.Application.Kernel;

/// <summary>What a subscription does with the log, as it is traced and measured while somebody listens.</summary>
internal sealed class FollowWatch(string subscription)
{
    /// <summary>The most requests of one page that are told what became of their events; a page that is larger is one of catching up.</summary>
    public const int MostTraced = 100;

    private readonly string _follow = $"{Telemetry.FollowSpan.Name} {subscription}";
    private readonly string _apply = $"{Telemetry.ApplySpan.Name} {subscription}";
    private readonly string _react = $"{Telemetry.ReactSpan.Name} {subscription}";
    private readonly KeyValuePair<string, object?> _subscription = new(TelemetryTags.Subscription, subscription);

    /// <summary>A page is about to be taken in. It belongs to many requests, and has a trace of its own.</summary>
    public Activity? BeginPage(IReadOnlyList<LogRow> rows) => rows.Count == 0 || !Telemetry.Source.HasListeners()
        ? null
        : Telemetry.Source.StartActivity(_follow, ActivityKind.Consumer, default(ActivityContext))?.SetTag(TelemetryTags.Events, rows.Count);

    /// <summary>The page is committed, rows and checkpoint.</summary>
    /// <param name="began">When it was begun, on the stopwatch.</param>
    public void EndPage(Activity? page, IReadOnlyList<LogRow> rows, long began)
    {
        if (rows.Count == 0) return;
        Telemetry.Applied.Add(rows.Count, _subscription);
        if (Telemetry.Delay.Enabled) Telemetry.Delay.Record(Math.Max((DateTimeOffset.UtcNow - rows[0].RecordedAt).TotalSeconds, 0), _subscription);
        if (Telemetry.PageTime.Enabled) Telemetry.PageTime.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, _subscription);
        if (page is null) return;
        page.SetTag(TelemetryTags.Position, rows[^1].Position);
        TellRequests(page, rows);
    }

    /// <summary>A policy is about to act upon an event, in the trace of the request that recorded it.</summary>
    public Activity? BeginReaction(LogRow row) => Telemetry.Source.HasListeners() && RequestOf(row.Correlation) is { } request
        ? Telemetry.Source.StartActivity(_react, ActivityKind.Consumer, request)
            ?.SetTag(TelemetryTags.Position, row.Position).SetTag(TelemetryTags.Tenant, row.Tenant.ToString())
        : null;

    public void Stopped(int tenants) => Telemetry.Stops.Add(tenants, _subscription);

    public void Parked() => Telemetry.Parkings.Add(1, _subscription);

    public void TakenOver() => Telemetry.Takeovers.Add(1, _subscription);

    public void Failed(Exception failure) => Telemetry.FollowingFailures.Add(1, _subscription, new(TelemetryTags.Error, failure.GetType().FullName));

    private void TellRequests(Activity page, IReadOnlyList<LogRow> rows)
    {
        ActivityLink[] link = [new(page.Context)];
        var requests = rows.GroupBy(row => row.Correlation).Take(MostTraced + 1).ToList();
        if (requests.Count > MostTraced) return;
        foreach (var request in requests)
        {
            if (RequestOf(request.Key) is not { } context) continue;
            using var span = Telemetry.Source.StartActivity(_apply, ActivityKind.Consumer, context, links: link, startTime: page.StartTimeUtc);
            if (span is not { IsAllDataRequested: true }) continue;
            var last = request.Last();
            span.SetTag(TelemetryTags.Events, request.Count()).SetTag(TelemetryTags.Position, last.Position).SetTag(TelemetryTags.Tenant, last.Tenant.ToString());
        }
    }

    /// <summary>
    /// The trace that the envelope names. It keeps no span, so that of the parent is made of the trace's id: all that follows from a request hangs there together.
    /// Whether the trace is kept follows from its id too; a span of it may say that it is.
    /// </summary>
    private static ActivityContext? RequestOf(string correlation)
    {
        if (correlation.Length != 32) return null;
        foreach (var digit in correlation)
            if (!char.IsAsciiHexDigitLower(digit)) return null;
        var context = new ActivityContext(
            ActivityTraceId.CreateFromString(correlation), ActivitySpanId.CreateFromString(correlation.AsSpan(16)), ActivityTraceFlags.Recorded, isRemote: true);
        return context.TraceId == default || context.SpanId == default ? null : context;
    }
}
