namespace HrSaas.Application.Kernel;

using System.Collections.Concurrent;

/// <summary>
/// Folded states kept in memory, bounded by the number of events folded into them. Nothing here is trusted: an append
/// proves a state by its expected version, a refusal by a read, a query by reading what came after.
/// Two generations: what has not been used while one filled up is dropped with the older.
/// </summary>
/// <param name="capacity">Folded events per generation.</param>
public sealed class FoldedStates(long capacity)
{
    private ConcurrentDictionary<(TenantId, Guid), object> _young = new();
    private ConcurrentDictionary<(TenantId, Guid), object> _old = new();
    private long _weight;

    public Folded<TState>? Find<TState>(TenantId tenant, Guid stream) where TState : class
    {
        if (_young.TryGetValue((tenant, stream), out var found)) return found as Folded<TState>;
        if (!_old.TryGetValue((tenant, stream), out found)) return null;
        if (found is Folded<TState> folded) Keep(tenant, stream, folded);
        return found as Folded<TState>;
    }

    /// <summary>Keeps the state unless a newer one is kept already.</summary>
    public void Keep<TState>(TenantId tenant, Guid stream, Folded<TState> folded) where TState : class
    {
        var young = _young;
        var key = (tenant, stream);
        if (young.TryGetValue(key, out var kept))
        {
            var before = (kept as Folded<TState>)?.Version ?? 0;
            if (before >= folded.Version || !young.TryUpdate(key, folded, kept)) return;
            AddWeight(young, folded.Version - before);
            return;
        }
        if (young.TryAdd(key, folded)) AddWeight(young, Math.Max(1, folded.Version));
    }

    private void AddWeight(ConcurrentDictionary<(TenantId, Guid), object> young, long events)
    {
        if (Interlocked.Add(ref _weight, events) < capacity) return;
        Interlocked.Exchange(ref _weight, 0);
        if (Telemetry.StatesDropped.Enabled) Telemetry.StatesDropped.Add(_old.Count);
        _old = young;
        _young = new();
    }

    public void Forget(TenantId tenant, Guid stream)
    {
        _young.TryRemove((tenant, stream), out _);
        _old.TryRemove((tenant, stream), out _);
    }
}
