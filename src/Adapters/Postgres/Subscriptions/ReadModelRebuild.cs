namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>
/// Builds a read model anew beside the one in use and swaps the two when the new one has caught up. Those who read see the
/// old one until then and the new one from then on.
/// </summary>
public sealed class ReadModelRebuild(Database database, IPersonKeys keys, SubscriptionSettings settings)
{
    private readonly ReadModelCatalogue _catalogue = new(database.Engine, keys);

    public static IReadOnlyList<string> Names => ReadModelCatalogue.Names;

    /// <summary>A hash over the rows in use; two builds of the same log have the same.</summary>
    public Task<string> Hash(string model, CancellationToken cancellation) =>
        ReadModelTables.Hash(database.Engine, _catalogue.Make(model, ReadSchemas.InUse).Model, ReadSchemas.InUse, cancellation);

    /// <summary>Rebuilds the model; returns when the new one is in use.</summary>
    /// <exception cref="InvalidOperationException">Another rebuild of it is running.</exception>
    public async Task Rebuild(string name, CancellationToken cancellation)
    {
        var beside = name + "+beside";
        var (model, log) = _catalogue.Make(name, ReadSchemas.Beside);
        await using (var guard = await Lease.Take(database.Engine, beside, Guid.CreateVersion7(), settings.Lease, cancellation)
            ?? throw new InvalidOperationException($"The read model '{name}' is being rebuilt already."))
            await ReadModelTables.Remake(database.Engine, model, ReadSchemas.Beside, beside, cancellation);
        await using var lease = await Lease.Take(database.Engine, beside, Guid.CreateVersion7(), settings.Lease, cancellation)
            ?? throw new InvalidOperationException($"The read model '{name}' is being rebuilt already.");
        var run = new ReadModelRun(model, ReadSchemas.Beside, log, database.Engine, settings.PageSize);
        await run.Start(lease, cancellation);
        while (true)
        {
            while ((await run.Next(lease, cancellation)).Moved) { }
            if (await Swap(name, beside, model, cancellation)) return;
        }
    }

    // Whoever reads the old tables in a long transaction, as BI tools may, is waited for in short turns: everybody else waits behind a lock that is waited for.
    private async Task<bool> Swap(string name, string beside, IReadModel model, CancellationToken cancellation)
    {
        try
        {
            return await TrySwap(name, beside, model, cancellation);
        }
        catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    /// <summary>False when the one in use has come further meanwhile.</summary>
    private async Task<bool> TrySwap(string name, string beside, IReadModel model, CancellationToken cancellation)
    {
        await using var connection = await database.Engine.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var first = new NpgsqlCommand("insert into subscriptions.checkpoints (name) values ($1) on conflict do nothing", connection) { Parameters = { Sql.Text(name) } })
            await first.ExecuteNonQueryAsync(cancellation);
        // The row's lock keeps the owner of the one in use from writing; the new epoch lets it begin again behind the swap.
        await using (var take = new NpgsqlCommand("""
            update subscriptions.checkpoints c
               set epoch = c.epoch + 1, position = b.position, recorded_at = b.recorded_at, lease_until = '-infinity', owner = null
              from subscriptions.checkpoints b
             where c.name = $1 and b.name = $2 and b.position >= c.position
            """, connection) { Parameters = { Sql.Text(name), Sql.Text(beside) } })
            if (await take.ExecuteNonQueryAsync(cancellation) == 0) return false;
        var swap = string.Concat(model.Tables.Select(table =>
            $"drop table {table}; alter table {ReadSchemas.Beside.Here(table)} set schema {table[..table.IndexOf('.')]}; "));
        await using (var tables = new NpgsqlCommand($"set local lock_timeout = '2s'; select bi.drop_views(); {swap} select bi.make_views();", connection)) await tables.ExecuteNonQueryAsync(cancellation);
        await using (var stops = new NpgsqlCommand("delete from subscriptions.stopped where name = $1", connection) { Parameters = { Sql.Text(name) } })
            await stops.ExecuteNonQueryAsync(cancellation);
        await using (var stops = new NpgsqlCommand("update subscriptions.stopped set name = $1 where name = $2", connection) { Parameters = { Sql.Text(name), Sql.Text(beside) } })
            await stops.ExecuteNonQueryAsync(cancellation);
        await using (var done = new NpgsqlCommand("delete from subscriptions.checkpoints where name = $1", connection) { Parameters = { Sql.Text(beside) } })
            await done.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
