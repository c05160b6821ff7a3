namespace HrSaas.Adapters.Postgres.Keys;

using System.Collections.Concurrent;
using HrSaas.Application.Kernel;

/// <summary>
/// Keeps keys in memory for a short while: a key never changes, it can only be destroyed, and a host that did not
/// destroy it itself forgets it within <paramref name="span"/>.
/// </summary>
public sealed class CachedPersonKeys(IPersonKeys keys, TimeSpan span, int capacity) : IPersonKeys
{
    private readonly ConcurrentDictionary<(TenantId, PersonId), (PersonKey Key, long Since)> _kept = new();

    public ValueTask<PersonKey?> Find(TenantId tenant, PersonId person, CancellationToken cancellation) =>
        _kept.TryGetValue((tenant, person), out var kept) && TimeProvider.System.GetElapsedTime(kept.Since) < span
            ? new(kept.Key)
            : FindAndKeep(tenant, person, cancellation);

    public async ValueTask<PersonKey> FindOrCreate(TenantId tenant, PersonId person, CancellationToken cancellation) =>
        Keep(tenant, await keys.FindOrCreate(tenant, person, cancellation));

    public async Task Destroy(TenantId tenant, IReadOnlyCollection<PersonId> persons, CancellationToken cancellation)
    {
        await keys.Destroy(tenant, persons, cancellation);
        foreach (var person in persons) _kept.TryRemove((tenant, person), out _);
    }

    private async ValueTask<PersonKey?> FindAndKeep(TenantId tenant, PersonId person, CancellationToken cancellation)
    {
        _kept.TryRemove((tenant, person), out _);
        return await keys.Find(tenant, person, cancellation) is { } key ? Keep(tenant, key) : null;
    }

    private PersonKey Keep(TenantId tenant, PersonKey key)
    {
        if (_kept.Count >= capacity) _kept.Clear();
        _kept[(tenant, key.Person)] = (key, TimeProvider.System.GetTimestamp());
        return key;
    }
}
