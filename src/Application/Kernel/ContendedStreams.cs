namespace HrSaas.Application.Kernel;

using System.Collections.Concurrent;

/// <summary>
/// Streams on which commands of this host have collided. As long as anybody waits for such a stream its commands go one
/// after the other, so that each is decided on the state that the one before it left; elsewhere nothing is locked.
/// </summary>
public sealed class ContendedStreams
{
    private readonly ConcurrentDictionary<(TenantId, Guid), Queue> _queues = new();

    /// <summary>Waits for the stream's turn if others queue for it already; null when nobody does.</summary>
    public async ValueTask<Turn?> EnterIfContended(TenantId tenant, Guid stream, CancellationToken cancellation) =>
        _queues.IsEmpty || !_queues.ContainsKey((tenant, stream)) ? null : await Enter(tenant, stream, cancellation);

    /// <summary>Waits for the stream's turn.</summary>
    public async ValueTask<Turn> Enter(TenantId tenant, Guid stream, CancellationToken cancellation)
    {
        var key = (tenant, stream);
        Queue queue;
        while (true)
        {
            queue = _queues.GetOrAdd(key, static _ => new());
            if (queue.TryJoin()) break;
        }
        try
        {
            await queue.Gate.WaitAsync(cancellation);
        }
        catch
        {
            Leave(key, queue);
            throw;
        }
        return new(this, key, queue);
    }

    private void Leave((TenantId, Guid) key, Queue queue)
    {
        if (queue.LeavesEmpty()) _queues.TryRemove(new(key, queue));
    }

    internal sealed class Queue
    {
        private int _members;

        public SemaphoreSlim Gate { get; } = new(1);

        /// <summary>False for a queue that its last member has closed.</summary>
        public bool TryJoin()
        {
            while (true)
            {
                var members = Volatile.Read(ref _members);
                if (members < 0) return false;
                if (Interlocked.CompareExchange(ref _members, members + 1, members) == members) return true;
            }
        }

        public bool LeavesEmpty() =>
            Interlocked.Decrement(ref _members) == 0 && Interlocked.CompareExchange(ref _members, -1, 0) == 0;
    }

    /// <summary>The right to change the stream on this host, until disposed.</summary>
    public sealed class Turn : IDisposable
    {
        private readonly ContendedStreams _streams;
        private readonly (TenantId, Guid) _key;
        private readonly Queue _queue;

        internal Turn(ContendedStreams streams, (TenantId, Guid) key, Queue queue) => (_streams, _key, _queue) = (streams, key, queue);

        public void Dispose()
        {
            _queue.Gate.Release();
            _streams.Leave(_key, _queue);
        }
    }
}
