namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Collections.Concurrent;

/// <summary>How far each subscription has come, as this host has heard; and who on this host waits for one.</summary>
public sealed class ProgressBoard
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The subscription's checkpoint is at this position now.</summary>
    public void Reached(string subscription, long position) => EntryOf(subscription).Reached(position);

    internal long Position(string subscription) => EntryOf(subscription).Position;

    /// <summary>Waits until the subscription is known to have reached a position, or the time is over.</summary>
    internal Task<bool> Wait(string subscription, long position, TimeSpan patience, CancellationToken cancellation) =>
        EntryOf(subscription).Wait(position, patience, cancellation);

    /// <summary>Waits until somebody on this host waits for the subscription, or the time is over.</summary>
    internal Task WaitForDemand(string subscription, TimeSpan patience, CancellationToken cancellation) =>
        EntryOf(subscription).WaitForDemand(patience, cancellation);

    private Entry EntryOf(string subscription) => _entries.GetOrAdd(subscription, static _ => new());

    private sealed class Entry
    {
        private readonly Lock _lock = new();
        private readonly List<(long Position, TaskCompletionSource Reached)> _waiting = [];
        private TaskCompletionSource? _demand;
        private long _position;

        public long Position => Volatile.Read(ref _position);

        public void Reached(long position)
        {
            lock (_lock)
            {
                _position = position;
                for (var i = _waiting.Count - 1; i >= 0; i--)
                {
                    if (_waiting[i].Position > position) continue;
                    _waiting[i].Reached.TrySetResult();
                    _waiting.RemoveAt(i);
                }
            }
        }

        public async Task<bool> Wait(long position, TimeSpan patience, CancellationToken cancellation)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                if (_position >= position) return true;
                _waiting.Add((position, reached));
                _demand?.TrySetResult();
                _demand = null;
            }
            try
            {
                await reached.Task.WaitAsync(patience, cancellation);
                return true;
            }
            catch (TimeoutException) { return false; }
            finally
            {
                lock (_lock) _waiting.RemoveAll(waiting => waiting.Reached == reached);
            }
        }

        public async Task WaitForDemand(TimeSpan patience, CancellationToken cancellation)
        {
            Task demand;
            lock (_lock)
            {
                if (_waiting.Count > 0) return;
                demand = (_demand ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
            try { await demand.WaitAsync(patience, cancellation); }
            catch (TimeoutException) { }
        }
    }
}
