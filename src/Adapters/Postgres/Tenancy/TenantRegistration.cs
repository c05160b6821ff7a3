namespace HrSaas.Adapters.Postgres.Tenancy;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Keeps the registry of tenants, as the database's owner: no request may.</summary>
public static class TenantRegistration
{
    /// <summary>The tenant of that slug, registered when it was not there.</summary>
    /// <param name="owner">The owner's connection string.</param>
    /// <param name="homeZone">IANA zone.</param>
    public static async Task<TenantId> FindOrAdd(string owner, string slug, string homeZone, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var add = Command(source,
            "insert into tenancy.tenants (id, slug, home_zone) values ($1, $2, $3) on conflict (slug) do update set slug = excluded.slug returning id", Guid.CreateVersion7(), slug, homeZone);
        return new((Guid)(await add.ExecuteScalarAsync(cancellation))!);
    }

    /// <summary>Registers a tenant; null when the slug is taken.</summary>
    public static async Task<TenantId?> Add(string owner, string slug, string homeZone, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var add = Command(source,
            "insert into tenancy.tenants (id, slug, home_zone) values ($1, $2, $3) on conflict (slug) do nothing returning id", Guid.CreateVersion7(), slug, homeZone);
        return await add.ExecuteScalarAsync(cancellation) is Guid id ? new TenantId(id) : null;
    }

    /// <summary>Suspends a tenant or lets it go on; every host knows within seconds.</summary>
    /// <returns>False when there is no such tenant.</returns>
    public static async Task<bool> Set(string owner, string slug, TenantStatus status, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var set = Command(source, "update tenancy.tenants set status = $2 where slug = $1", slug, status == TenantStatus.Active ? "active" : "suspended");
        return await set.ExecuteNonQueryAsync(cancellation) > 0;
    }

    /// <summary>Every tenant, by slug, and since when it is here.</summary>
    public static async Task<IReadOnlyList<(Tenant Tenant, DateTimeOffset Since)>> All(string owner, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var ask = Command(source, "select id, slug, home_zone, status, created_at from tenancy.tenants order by slug");
        await using var reader = await ask.ExecuteReaderAsync(cancellation);
        var tenants = new List<(Tenant, DateTimeOffset)>();
        while (await reader.ReadAsync(cancellation))
            tenants.Add((
                new(new(reader.GetGuid(0)), reader.GetString(1), reader.GetString(2), reader.GetString(3) == "active" ? TenantStatus.Active : TenantStatus.Suspended),
                reader.GetFieldValue<DateTimeOffset>(4)));
        return tenants;
    }

    private static NpgsqlCommand Command(NpgsqlDataSource source, string sql, params object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
