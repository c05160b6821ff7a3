namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Names taken, read from the table that every append checks under its lock.</summary>
public sealed class Claims(Database database, RequestScope scope) : IClaims
{
    public async ValueTask<Guid?> Find(string kind, string key, CancellationToken cancellation) => await StoreFaults.Named(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                TenantSetting.Command(scope.Tenant),
                new("select owner from log.claims where tenant_id = log.tenant() and kind = $1 and key = $2")
                {
                    Parameters = { new() { Value = kind }, new() { Value = key } },
                },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? reader.GetGuid(0) : (Guid?)null;
    });
}
