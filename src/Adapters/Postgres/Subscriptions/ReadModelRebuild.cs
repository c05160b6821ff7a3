namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Diagnostics;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>How far a model that is built anew has come.</summary>
/// <param name="Position">Every event up to here is applied.</param>
/// <param name="End">Where the log ended when it was looked at last.</param>
public readonly record struct BuildProgress(long Position, long End);

/// <summary>
/// Builds a read model anew beside the one in use, and swaps the two when the new one has caught up or compares them. Those who read see the
/// old one until the swap and the new one from then on.
/// </summary>
public sealed class ReadModelRebuild(Database database, IPersonKeys keys, SubscriptionSettings settings)
{
    /// <summary>The pace at which commands hardly notice it.</summary>
    public const double BoundedPace = 0.1;

    private readonly ReadModelCatalogue _catalogue = new(database.Engine, keys);

    public static IReadOnlyList<string> Names => ReadModelCatalogue.Names;

    /// <summary>A hash over the rows in use; two builds of the same log have the same.</summary>
    public Task<string> Hash(string model, CancellationToken cancellation) =>
        ReadModelTables.Hash(database.Engine, _catalogue.Make(model, ReadSchemas.InUse).Model, ReadSchemas.InUse, cancellation);

    /// <summary>Rebuilds the model; returns when the new one is in use.</summary>
    /// <param name="pace">The share of the time that it works, above 0 and at most 1: the rest is left to those who use the database meanwhile.</param>
    /// <exception cref="InvalidOperationException">Another build of it is running.</exception>
    public async Task Rebuild(string name, CancellationToken cancellation, IProgress<BuildProgress>? progress = null, double pace = 1)
    {
        var beside = Beside(name);
        var built = _catalogue.Make(name, ReadSchemas.Beside);
        await using var lease = await Begin(name, built.Model, cancellation);
        var run = new ReadModelRun(built.Model, ReadSchemas.Beside, built.Log, database.Engine, settings.PageSize);
        await run.Start(lease, cancellation);
        while (true)
        {
            await CatchUp(run, lease, progress, cancellation, pace);
            if (await Swap(name, beside, built.Model, cancellation)) return;
        }
    }

    /// <summary>
    /// Whether the rows in use are those of a fresh build. While the last rows are compared the model in use stands still; those who read are not kept waiting.
    /// </summary>
    /// <exception cref="InvalidOperationException">Another build of it is running.</exception>
    public async Task<bool> IsAsBuiltAnew(string name, CancellationToken cancellation, IProgress<BuildProgress>? progress = null)
    {
        var (beside, built) = (Beside(name), _catalogue.Make(name, ReadSchemas.Beside));
        await using var lease = await Begin(name, built.Model, cancellation);
        try
        {
            var run = new ReadModelRun(built.Model, ReadSchemas.Beside, built.Log, database.Engine, settings.PageSize);
            await run.Start(lease, cancellation);
            built.Log.UpTo = await Checkpoint(name, null, cancellation);
            await CatchUp(run, lease, progress, cancellation);
            await using var connection = await database.Engine.OpenConnectionAsync(cancellation);
            await using var standstill = await connection.BeginTransactionAsync(cancellation);
            built.Log.UpTo = await Checkpoint(name, connection, cancellation);
            await CatchUp(run, lease, progress, cancellation);
            return await ReadModelTables.Hash(database.Engine, built.Model, ReadSchemas.Beside, cancellation) == await Hash(name, cancellation);
        }
        finally
        {
            await ReadModelTables.Drop(database.Engine, built.Model, ReadSchemas.Beside, beside, CancellationToken.None);
        }
    }

    private static string Beside(string name) => name + "+beside";

    /// <summary>Makes the tables beside, empty, and takes the lease of what fills them.</summary>
    private async Task<Lease> Begin(string name, IReadModel model, CancellationToken cancellation)
    {
        await using (await Take()) await ReadModelTables.Remake(database.Engine, model, ReadSchemas.Beside, Beside(name), cancellation);
        return await Take();

        async Task<Lease> Take() => await Lease.Take(database.Engine, Beside(name), Guid.CreateVersion7(), settings.Lease, cancellation)
            ?? throw new InvalidOperationException($"The read model '{name}' is being built anew already.");
    }

    private async Task CatchUp(ReadModelRun run, Lease lease, IProgress<BuildProgress>? progress, CancellationToken cancellation, double pace = 1)
    {
        for (var began = Stopwatch.GetTimestamp(); (await run.Next(lease, cancellation)).Moved; began = Stopwatch.GetTimestamp())
        {
            if (progress is not null) progress.Report(new(lease.Position, await LogEnd.Read(database.Engine, cancellation)));
            if (pace < 1) await Rest(Stopwatch.GetElapsedTime(began) * ((1 / pace) - 1), lease, cancellation);
        }
    }

    /// <summary>However long it rests, it keeps the lease.</summary>
    private async Task Rest(TimeSpan span, Lease lease, CancellationToken cancellation)
    {
        for (var begun = Stopwatch.GetTimestamp(); span - Stopwatch.GetElapsedTime(begun) is var left && left > TimeSpan.Zero;)
        {
            await Task.Delay(left < settings.Lease / 4 ? left : settings.Lease / 4, cancellation);
            await lease.Prolong(cancellation);
        }
    }

    /// <summary>How far the model in use has come; in a transaction of that connection, if one is given, it goes no further.</summary>
    private async Task<long> Checkpoint(string name, NpgsqlConnection? standstill, CancellationToken cancellation)
    {
        const string Ask = "select position from subscriptions.checkpoints where name = $1";
        await using var command = standstill is null ? database.Engine.CreateCommand(Ask) : new NpgsqlCommand(Ask + " for update", standstill);
        command.Parameters.Add(Sql.Text(name));
        return await command.ExecuteScalarAsync(cancellation) is long position ? position : 0;
    }

    /// <summary>False when the one in use has come further meanwhile, or somebody holds its tables.</summary>
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
