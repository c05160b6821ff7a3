namespace HrSaas.Adapters.Postgres.Tenancy;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Adds tenants to the registry, as the database's owner: no request may.</summary>
public static class TenantRegistration
{
    /// <summary>The tenant of that slug, registered when it was not there.</summary>
    /// <param name="owner">The owner's connection string.</param>
    /// <param name="homeZone">IANA zone.</param>
    public static async Task<TenantId> FindOrAdd(string owner, string slug, string homeZone, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var add = source.CreateCommand(
            "insert into tenancy.tenants (id, slug, home_zone) values ($1, $2, $3) on conflict (slug) do update set slug = excluded.slug returning id");
        add.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        add.Parameters.Add(new() { Value = slug });
        add.Parameters.Add(new() { Value = homeZone });
        return new((Guid)(await add.ExecuteScalarAsync(cancellation))!);
    }
}
