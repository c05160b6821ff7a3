namespace HrSaas.Adapters.Host.Operations;

using System.Diagnostics.Metrics;
using HrSaas.Application.Kernel;

/// <summary>Pools of connections to the database of which every connection is in use, as the driver's own measures tell when they are asked.</summary>
internal sealed class ConnectionPools : IDegradable, IDisposable
{
    private const string Count = "db.client.connection.count", Most = "db.client.connection.max";

    private readonly Lock _one = new();
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, (long Used, long Most)> _seen = [];

    public ConnectionPools()
    {
        // Both are read off the pools when they are asked for: to listen costs nothing in between.
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "Npgsql", Name: Count or Most, IsObservable: true }) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    public Task<IReadOnlyList<Degraded>> Look(CancellationToken cancellation)
    {
        lock (_one)
        {
            _seen.Clear();
            _listener.RecordObservableInstruments();
            return Task.FromResult<IReadOnlyList<Degraded>>([.. _seen.Where(pool => pool.Value.Most > 0 && pool.Value.Used >= pool.Value.Most).Select(pool => new Degraded(
                DegradedNames.ConnectionsExhausted, pool.Key, $"All of its {pool.Value.Most} connections are in use; whoever needs one waits.", null, []))]);
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Hear(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string? pool = null, state = null;
        foreach (var (name, told) in tags)
            if (name == "db.client.connection.pool.name") pool = told as string;
            else if (name == "db.client.connection.state") state = told as string;
        if (pool is null) return;
        var seen = _seen.GetValueOrDefault(pool);
        if (instrument.Name == Most) _seen[pool] = seen with { Most = value };
        else if (state == "used") _seen[pool] = seen with { Used = value };
    }
}
