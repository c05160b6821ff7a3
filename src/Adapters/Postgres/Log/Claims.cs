namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Names taken, read from the table that every append checks under its lock.</summary>
public sealed class Claims(Database database, RequestScope scope) : IClaims
{
    public async ValueTask<Guid?> Find(string kind, string key, CancellationToken cancellation) =>
        (await Find(kind, [key], cancellation)).TryGetValue(key, out var owner) ? owner : null;

    public async ValueTask<IReadOnlyDictionary<string, Guid>> Find(string kind, IReadOnlyList<string> keys, CancellationToken cancellation) => await StoreFaults.Named(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                TenantSetting.Command(scope.Tenant),
                new("""
                    select c.key, c.owner from unnest($2) k(key)
                    cross join lateral (select c.key, c.owner from log.claims c where c.tenant_id = log.tenant() and c.kind = $1 and c.key = k.key offset 0) c
                    """)
                {
                    Parameters = { Sql.Text(kind), Sql.Texts([.. keys]) },
                },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        var owners = new Dictionary<string, Guid>();
        while (await reader.ReadAsync(cancellation)) owners[reader.GetString(0)] = reader.GetGuid(1);
        return (IReadOnlyDictionary<string, Guid>)owners;
    });
}
