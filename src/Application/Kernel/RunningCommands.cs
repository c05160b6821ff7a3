namespace HrSaas.Application.Kernel;

using System.Collections.Concurrent;

/// <summary>
/// The commands that run on this host, by key: a second request under the same key waits for the first. Between
/// hosts the store decides; this only spares the second host's user a needless race.
/// </summary>
/// <param name="patience">How long a second request waits before it is told that the first still runs.</param>
public sealed class RunningCommands(TimeSpan patience)
{
    private readonly ConcurrentDictionary<(TenantId, Guid), Turn> _running = new();

    public async ValueTask<Turn> Enter(TenantId tenant, Guid key, CancellationToken cancellation)
    {
        var mine = new Turn(_running, (tenant, key));
        var deadline = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var first = _running.GetOrAdd((tenant, key), mine);
            if (ReferenceEquals(first, mine)) return mine;
            var left = patience - TimeProvider.System.GetElapsedTime(deadline);
            if (left <= TimeSpan.Zero || !await first.Ended(left, cancellation)) return Turn.OfAnother;
        }
    }

    /// <summary>The right to run the command of a key, until disposed.</summary>
    public sealed class Turn : IDisposable
    {
        private readonly ConcurrentDictionary<(TenantId, Guid), Turn>? _running;
        private readonly (TenantId, Guid) _key;
        private TaskCompletionSource? _ended;

        internal Turn(ConcurrentDictionary<(TenantId, Guid), Turn>? running, (TenantId, Guid) key) =>
            (_running, _key) = (running, key);

        internal static Turn OfAnother { get; } = new(null, default);

        public bool IsMine => _running is not null;

        internal async Task<bool> Ended(TimeSpan patience, CancellationToken cancellation)
        {
            var ended = Volatile.Read(ref _ended);
            if (ended is null)
            {
                var made = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                ended = Interlocked.CompareExchange(ref _ended, made, null) ?? made;
            }
            try
            {
                // The turn may have been disposed before there was anything to complete.
                if (!_running!.TryGetValue(_key, out var current) || !ReferenceEquals(current, this)) return true;
                await ended.Task.WaitAsync(patience, cancellation);
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }

        public void Dispose()
        {
            if (_running is null) return;
            _running.TryRemove(new(_key, this));
            Volatile.Read(ref _ended)?.TrySetResult();
        }
    }
}
