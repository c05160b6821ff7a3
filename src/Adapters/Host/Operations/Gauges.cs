namespace HrSaas.Adapters.Host.Operations;

using System.Diagnostics.Metrics;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>
/// Looks now and then at how far subscriptions are behind and at what is degraded, while somebody listens to the measures of it. While it cannot be
/// known, nothing is told: an old value would pass for a good one.
/// </summary>
internal sealed class Gauges : BackgroundService
{
    private readonly Meter _meter = new(Telemetry.Name);
    private readonly ISubscriptionStates _states;
    private readonly WhatIsDegraded _degraded;
    private readonly HostSettings _settings;
    private readonly Instrument[] _told;
    private volatile IReadOnlyList<SubscriptionState> _subscriptions = [];
    private volatile IReadOnlyList<Measurement<long>> _things = [];

    public Gauges(ISubscriptionStates states, WhatIsDegraded degraded, HostSettings settings)
    {
        (_states, _degraded, _settings) = (states, degraded, settings);
        _told =
        [
            Telemetry.Lag.Observe(_meter, () => Of(state => state.PositionsBehind)),
            Telemetry.LagTime.Observe(_meter, () => Of(state => state.Behind.TotalSeconds)),
            Telemetry.Stopped.Observe(_meter, () => Of(state => (long)state.Stopped)),
            Telemetry.ParkedNow.Observe(_meter, () => Of(state => (long)state.Parked)),
            Telemetry.DegradedNow.Observe(_meter, () => _things),
        ];
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_settings.Watch);
        try
        {
            do
            {
                if (!Array.Exists(_told, instrument => instrument.Enabled)) continue;
                try { _subscriptions = await _states.Read(stoppingToken); }
                catch (Exception down) when (down is NpgsqlException or StoreUnavailableException or TimeoutException) { _subscriptions = []; }
                var things = await _degraded.Look(stoppingToken);
                // What is well is told too: a measure that is missing is not one that is zero.
                _things = [.. DegradedNames.All.Select(name => new Measurement<long>(things.Count(thing => thing.Name == name), new KeyValuePair<string, object?>(TelemetryTags.Degraded, name)))];
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private IEnumerable<Measurement<T>> Of<T>(Func<SubscriptionState, T> value) where T : struct =>
        _subscriptions.Select(state => new Measurement<T>(value(state), new KeyValuePair<string, object?>(TelemetryTags.Subscription, state.Name)));
}
