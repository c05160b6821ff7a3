namespace HrSaas.Application.Kernel;

using System.Diagnostics;
using System.Diagnostics.Metrics;

/// <summary>A measure, as operators see it.</summary>
/// <param name="Kind">Counter, histogram or gauge.</param>
/// <param name="Unit">In UCUM, as OpenTelemetry has it: <c>s</c>, <c>{command}</c>.</param>
public sealed record Measure(string Name, string Kind, string Unit, string Meaning, IReadOnlyList<string> Tags)
{
    /// <summary>Tells a value when it is asked for, as long as the meter lives.</summary>
    public Instrument Observe<T>(Meter meter, Func<IEnumerable<Measurement<T>>> values) where T : struct =>
        meter.CreateObservableGauge(Name, values, Unit, Meaning);
}

/// <summary>A kind of span.</summary>
/// <param name="Name">How its name begins; what it is about follows after a space, unless it is about nothing in particular.</param>
public sealed record Span(string Name, string Meaning, IReadOnlyList<string> Tags);

/// <summary>
/// What the product tells about itself: one source of spans and one meter, and every measure and span by name. It is told where it happens,
/// and costs a comparison as long as nobody listens. docs/generated/telemetry.md is written from here.
/// </summary>
public static class Telemetry
{
    /// <summary>Of the source and of the meter.</summary>
    public const string Name = "HrSaas";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly List<Measure> Told = [];
    private static readonly List<Span> Traced = [];

    /// <summary>Seconds, from what memory takes to what a person gives up on.</summary>
    private static readonly InstrumentAdvice<double> Seconds =
        new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    public static readonly Span CommandSpan = Of("command",
        "One command, from the port to its outcome, with all its attempts. Its name ends with the root and the command.",
        TelemetryTags.Context, TelemetryTags.Root, TelemetryTags.Command, TelemetryTags.Outcome, TelemetryTags.Refusal, TelemetryTags.Tenant, TelemetryTags.Position, TelemetryTags.Error);

    public static readonly Span AppendSpan = Of("append",
        "One transaction of the committer. It is part of the first command's trace, and linked to the other commands that go with it.", TelemetryTags.Commands);

    public static readonly Span FollowSpan = Of("follow",
        "One page of the log that a read model takes in, in a trace of its own. Its name ends with the subscription.", TelemetryTags.Events, TelemetryTags.Position);

    public static readonly Span ApplySpan = Of("apply",
        "What a read model did with the events of one request, in that request's trace, linked to the page. Its name ends with the subscription.",
        TelemetryTags.Events, TelemetryTags.Position, TelemetryTags.Tenant);

    public static readonly Span ReactSpan = Of("react",
        "What a policy did because of an event, in the trace of the request that recorded it; its commands are below. Its name ends with the policy.",
        TelemetryTags.Position, TelemetryTags.Tenant);

    public static readonly Counter<long> Commands = Counter("hrsaas.commands", "{command}",
        "Commands by what became of them.", TelemetryTags.Context, TelemetryTags.Root, TelemetryTags.Command, TelemetryTags.Outcome);

    public static readonly Histogram<double> CommandTime = Histogram("hrsaas.command.duration", "s",
        "From the port's call to the outcome, durable.", Seconds, TelemetryTags.Context, TelemetryTags.Root, TelemetryTags.Outcome);

    public static readonly Counter<long> Refusals = Counter("hrsaas.refusals", "{command}",
        "Refused commands by the refusal's name.", TelemetryTags.Context, TelemetryTags.Refusal);

    public static readonly Counter<long> Retries = Counter("hrsaas.command.retries", "{attempt}",
        "Decisions that were made again because what they rested on had changed.", TelemetryTags.Root);

    public static readonly Counter<long> States = Counter("hrsaas.states", "{state}",
        "Folded states that were asked for, by where they were found: in memory, or by reading the log.", TelemetryTags.Found);

    public static readonly Counter<long> StatesDropped = Counter("hrsaas.states.dropped", "{state}",
        "Folded states that memory had no more room for.");

    public static readonly Histogram<long> BatchSize = Histogram<long>("hrsaas.append.batch.size", "{command}",
        "Commands that were written in one transaction.", new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256] });

    public static readonly Histogram<double> BatchTime = Histogram("hrsaas.append.batch.duration", "s",
        "From sending a batch to its commit.", Seconds);

    public static readonly Histogram<double> AppendWait = Histogram("hrsaas.append.wait", "s",
        "How long an append waited for the batch that it went with.", Seconds);

    public static readonly Counter<long> AppendFailures = Counter("hrsaas.append.failures", "{command}",
        "Appends whose senders were told to try again, because the database did not answer or refused.", TelemetryTags.Error);

    public static readonly Counter<long> Applied = Counter("hrsaas.subscription.events", "{event}",
        "Events that a subscription has taken in.", TelemetryTags.Subscription);

    public static readonly Histogram<double> Delay = Histogram("hrsaas.subscription.delay", "s",
        "The age of the oldest event of a page when the page was committed: how far behind the log a list was for who waited for it.", Seconds, TelemetryTags.Subscription);

    public static readonly Histogram<double> PageTime = Histogram("hrsaas.subscription.page.duration", "s",
        "From reading a page of the log to the commit of what followed from it; pages with nothing for the subscription are left out.", Seconds, TelemetryTags.Subscription);

    public static readonly Counter<long> Takeovers = Counter("hrsaas.subscription.takeovers", "{takeover}",
        "Times that this host took a subscription over, from another or after a failure.", TelemetryTags.Subscription);

    public static readonly Counter<long> FollowingFailures = Counter("hrsaas.subscription.failures", "{failure}",
        "Failures after which a subscription began again.", TelemetryTags.Subscription, TelemetryTags.Error);

    public static readonly Counter<long> Stops = Counter("hrsaas.subscription.stops", "{tenant}",
        "Times that a tenant's read model came to a stand.", TelemetryTags.Subscription);

    public static readonly Counter<long> Parkings = Counter("hrsaas.subscription.parkings", "{event}",
        "Events that a policy parked when it first met them.", TelemetryTags.Subscription);

    public static readonly Measure Lag = Gauge("hrsaas.subscription.lag", "{event}",
        "Events of the log that a subscription has not taken in. Read off the database: every host tells the same.", TelemetryTags.Subscription);

    public static readonly Measure LagTime = Gauge("hrsaas.subscription.lag.time", "s",
        "Since when the oldest of them waits.", TelemetryTags.Subscription);

    public static readonly Measure Stopped = Gauge("hrsaas.subscription.stopped", "{tenant}",
        "Tenants whose read model stands still.", TelemetryTags.Subscription);

    public static readonly Measure ParkedNow = Gauge("hrsaas.subscription.parked", "{event}",
        "Events that are parked.", TelemetryTags.Subscription);

    public static readonly Measure DegradedNow = Gauge("hrsaas.degraded", "{thing}",
        "What is degraded now, by name, as GET /health/degraded tells it.", TelemetryTags.Degraded);

    public static readonly Counter<long> Problems = Counter("hrsaas.problems", "{answer}",
        "Answers that were problems, by code: refusals, limits that were hit, tokens that were not accepted.", TelemetryTags.Problem);

    public static readonly Counter<long> KeySetFailures = Counter("hrsaas.key_set.failures", "{attempt}",
        "Times that a changed key set could not be read; the last good one stayed in force.", TelemetryTags.Error);

    /// <summary>Every measure, in the order in which they are explained.</summary>
    public static IReadOnlyList<Measure> Measures => Told;

    /// <summary>Every kind of span.</summary>
    public static IReadOnlyList<Span> Spans => Traced;

    private static Counter<long> Counter(string name, string unit, string meaning, params string[] tags) =>
        Meter.CreateCounter<long>(Tell(name, "counter", unit, meaning, tags).Name, unit, meaning);

    private static Histogram<T> Histogram<T>(string name, string unit, string meaning, InstrumentAdvice<T> advice, params string[] tags) where T : struct =>
        Meter.CreateHistogram(Tell(name, "histogram", unit, meaning, tags).Name, unit, meaning, tags: null, advice);

    private static Measure Gauge(string name, string unit, string meaning, params string[] tags) => Tell(name, "gauge", unit, meaning, tags);

    private static Measure Tell(string name, string kind, string unit, string meaning, string[] tags)
    {
        var measure = new Measure(name, kind, unit, meaning, tags);
        Told.Add(measure);
        return measure;
    }

    private static Span Of(string name, string meaning, params string[] tags)
    {
        var span = new Span(name, meaning, tags);
        Traced.Add(span);
        return span;
    }
}
