namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Runtime.InteropServices;
using HrSaas.Application.Kernel;

/// <summary>
/// What a read model knows of each stream of one root: folded from its events, kept bounded between pages, read from the
/// log in one query per page where it is missing. A kept view is used only if it is of the version right before the event.
/// </summary>
/// <param name="capacity">The most events folded into what is kept.</param>
/// <param name="read">The event of a row.</param>
/// <param name="evolve">The view after an event; the view is null before a stream's first.</param>
internal sealed class StreamFolds<TView>(
    LogPages log, StoredEvents stored, long capacity, Func<LogRow, object> read, Func<TView?, object, TView> evolve)
    where TView : class
{
    private readonly FoldedStates _kept = new(capacity);
    private readonly Dictionary<(TenantId, Guid), (TView View, long Version)> _page = [];
    private readonly List<((TenantId, Guid) Key, (TView View, long Version) Before)> _undo = [];
    private readonly HashSet<(TenantId, Guid)> _changed = [];

    /// <summary>Finds the views that the page builds on.</summary>
    public async Task Prepare(IReadOnlyList<LogRow> rows, CancellationToken cancellation)
    {
        _page.Clear();
        _changed.Clear();
        _undo.Clear();
        var seen = new HashSet<(TenantId, Guid)>();
        List<Guid> tenants = [], streams = [];
        List<int> after = [], before = [];
        foreach (var row in rows)
        {
            if (!stored.Knows(row.Type) || !seen.Add((row.Tenant, row.Stream)) || row.Version == 1) continue;
            var kept = _kept.Find<TView>(row.Tenant, row.Stream);
            // A kept view of a later version is from a page that was read again; it cannot be folded back.
            var version = kept is { } view && view.Version < row.Version ? view.Version : 0;
            if (version > 0) _page[(row.Tenant, row.Stream)] = (kept!.State, version);
            if (version == row.Version - 1) continue;
            tenants.Add(row.Tenant.Value);
            streams.Add(row.Stream);
            after.Add((int)version);
            before.Add((int)row.Version);
        }
        if (tenants.Count == 0) return;
        foreach (var row in await log.ReadBetween([.. tenants], [.. streams], [.. after], [.. before], cancellation))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_page, (row.Tenant, row.Stream), out _);
            known = (evolve(known.View, read(row)), row.Version);
        }
    }

    /// <summary>Takes in one event; the views before and after it.</summary>
    /// <exception cref="UnreadableStreamException">This host does not know the event.</exception>
    public (TView? Before, object Event, TView After) Apply(LogRow row)
    {
        var @event = read(row);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_page, (row.Tenant, row.Stream), out _);
        if (known.Version != row.Version - 1)
            throw new InvalidOperationException($"Version {row.Version} of a stream follows version {known.Version}.");
        var before = known.View;
        var after = evolve(before, @event);
        _undo.Add(((row.Tenant, row.Stream), known));
        _changed.Add((row.Tenant, row.Stream));
        known = (after, row.Version);
        return (before, @event, after);
    }

    /// <summary>A moment has been taken in as a whole.</summary>
    public void Keep() => _undo.Clear();

    /// <summary>A moment could not be taken in: its events are taken back.</summary>
    public void TakeBack()
    {
        for (var i = _undo.Count - 1; i >= 0; i--)
            if (_undo[i].Before.View is null) _page.Remove(_undo[i].Key);
            else _page[_undo[i].Key] = _undo[i].Before;
        _undo.Clear();
    }

    public void End(bool isWritten)
    {
        if (isWritten)
            foreach (var key in _changed)
                if (_page.TryGetValue(key, out var known))
                    _kept.Keep(key.Item1, key.Item2, new Folded<TView>(known.View, known.Version, 0, default));
        _page.Clear();
        _changed.Clear();
        _undo.Clear();
    }
}
