namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>What an operator can do about read models that stand still and events that are parked.</summary>
public sealed class SubscriptionRepair(Database database) : ISubscriptionRepair
{
    public async Task<IReadOnlyList<StoppedModel>> WhatIsStopped(CancellationToken cancellation)
    {
        await using var command = database.Engine.CreateCommand(
            "select name, tenant_id, position, failed_position, error, stopped_at, resume_requested from subscriptions.stopped order by name, tenant_id");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var stopped = new List<StoppedModel>();
        while (await reader.ReadAsync(cancellation))
            stopped.Add(new(
                reader.GetString(0), new(reader.GetGuid(1)), reader.GetInt64(2), reader.GetInt64(3), reader.GetString(4),
                Sql.ReadMoment(reader, 5), reader.GetBoolean(6)));
        return stopped;
    }

    public Task<bool> Resume(string model, TenantId tenant, CancellationToken cancellation) => Change(
        "update subscriptions.stopped set resume_requested = true where name = $1 and tenant_id = $2",
        cancellation, Sql.Text(model), Sql.Uuid(tenant.Value));

    public async Task<IReadOnlyList<Parked>> WhatIsParked(string policy, CancellationToken cancellation)
    {
        await using var command = database.Engine.CreateCommand("""
            select tenant_id, position, event_id, attempts, next_attempt_at, error from subscriptions.parked
            where name = $1 and discarded_at is null order by position
            """);
        command.Parameters.Add(Sql.Text(policy));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var parked = new List<Parked>();
        while (await reader.ReadAsync(cancellation))
            parked.Add(new(
                policy, new(reader.GetGuid(0)), reader.GetInt64(1), reader.GetGuid(2), reader.GetInt32(3), Sql.ReadMoment(reader, 4), reader.GetString(5)));
        return parked;
    }

    public Task<bool> Retry(string policy, TenantId tenant, long position, CancellationToken cancellation) => Change(
        "update subscriptions.parked set next_attempt_at = clock_timestamp(), discarded_at = null where name = $1 and tenant_id = $2 and position = $3",
        cancellation, Sql.Text(policy), Sql.Uuid(tenant.Value), Sql.Bigint(position));

    public Task<bool> Discard(string policy, TenantId tenant, long position, CancellationToken cancellation) => Change(
        "update subscriptions.parked set discarded_at = clock_timestamp() where name = $1 and tenant_id = $2 and position = $3 and discarded_at is null",
        cancellation, Sql.Text(policy), Sql.Uuid(tenant.Value), Sql.Bigint(position));

    // The owner sees it when it looks next, which is within the poll.
    private async Task<bool> Change(string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = database.Engine.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancellation) > 0;
    }
}
