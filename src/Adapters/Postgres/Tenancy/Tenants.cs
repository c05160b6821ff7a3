namespace HrSaas.Adapters.Postgres.Tenancy;

using System.Collections.Concurrent;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>The registry of tenants, kept in memory for a few seconds: a suspension takes hold on every host within that time.</summary>
public sealed class Tenants(Database database, TimeSpan span) : ITenants
{
    private readonly ConcurrentDictionary<Guid, (Tenant? Tenant, long Since)> _byId = new();

    public ValueTask<Tenant?> Find(TenantId id, CancellationToken cancellation) =>
        _byId.TryGetValue(id.Value, out var kept) && TimeProvider.System.GetElapsedTime(kept.Since) < span
            ? new(kept.Tenant)
            : FindAndKeep(id, cancellation);

    public async ValueTask<Tenant?> FindBySlug(string slug, CancellationToken cancellation) =>
        await Query("select id, slug, home_zone, status from tenancy.tenants where slug = $1", slug, cancellation);

    private async ValueTask<Tenant?> FindAndKeep(TenantId id, CancellationToken cancellation)
    {
        var found = await Query("select id, slug, home_zone, status from tenancy.tenants where id = $1", id.Value, cancellation);
        // Ids that are not there come from outside and without end; only a bounded number is remembered.
        if (_byId.Count >= 10_000) _byId.Clear();
        _byId[id.Value] = (found, TimeProvider.System.GetTimestamp());
        return found;
    }

    private Task<Tenant?> Query(string sql, object value, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        await using var command = database.App.CreateCommand(sql);
        command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new Tenant(new(reader.GetGuid(0)), reader.GetString(1), reader.GetString(2),
                reader.GetString(3) == "active" ? TenantStatus.Active : TenantStatus.Suspended)
            : null;
    });
}
