namespace HrSaas.UseCases.Observing;

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using HrSaas.Application.Kernel;

/// <summary>Listens to the product's spans and measures, and keeps those of one trace: what other tests do beside is not heard.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _measures = new();
    private readonly ConcurrentQueue<Activity> _stopped = new();
    private readonly ConcurrentQueue<Measured> _heard = new();
    private readonly Activity _request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C);

    public Listening()
    {
        _spans = new()
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_spans);
        _measures.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        _measures.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _measures.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _measures.Start();
        _request.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        _request.Start();
    }

    internal sealed record Measured(string Name, double Value, IReadOnlyDictionary<string, string> Tags, bool IsMine);

    /// <summary>The trace that a request would have, in which the test runs.</summary>
    public string Trace => _request.TraceId.ToHexString();

    public string RequestSpan => _request.SpanId.ToHexString();

    /// <summary>Spans of the request's trace, in the order in which they ended.</summary>
    public IReadOnlyList<Activity> Spans => [.. _stopped.Where(span => span.TraceId.ToHexString() == Trace)];

    /// <summary>Spans of any trace.</summary>
    public IReadOnlyList<Activity> AllSpans => [.. _stopped];

    /// <summary>What was measured while the request's trace was the current one.</summary>
    public IReadOnlyList<Measured> Mine => [.. _heard.Where(measured => measured.IsMine)];

    public IReadOnlyList<Measured> All => [.. _heard];

    public void Dispose()
    {
        _request.Dispose();
        _spans.Dispose();
        _measures.Dispose();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var told = new Dictionary<string, string>();
        foreach (var (name, tag) in tags) told[name] = tag?.ToString() ?? "";
        _heard.Enqueue(new(instrument.Name, value, told, Activity.Current?.TraceId == _request.TraceId));
    }
}
