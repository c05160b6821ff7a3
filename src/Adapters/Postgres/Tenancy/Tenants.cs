namespace HrSaas.Adapters.Postgres.Tenancy;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>The registry of tenants, kept in memory for a few seconds: a suspension takes hold on every host within that time.</summary>
public sealed class Tenants(Database database, TimeSpan span) : ITenants
{
    private readonly Remembered<TenantId, Tenant?> _byId = new(span, TimeProvider.System, (id, cancellation) =>
        Query(database, "select id, slug, home_zone, status from tenancy.tenants where id = $1", id.Value, cancellation));

    public ValueTask<Tenant?> Find(TenantId id, CancellationToken cancellation) => _byId.Find(id, cancellation);

    public async ValueTask<Tenant?> FindBySlug(string slug, CancellationToken cancellation) =>
        await Query(database, "select id, slug, home_zone, status from tenancy.tenants where slug = $1", slug, cancellation);

    private static Task<Tenant?> Query(Database database, string sql, object value, CancellationToken cancellation) => StoreFaults.Named(async () =>
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
