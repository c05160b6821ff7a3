namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Diagnostics;
using Npgsql;

/// <summary>The lease was lost to another owner, or may have been: nothing of the batch was written.</summary>
internal sealed class LeaseLostException(string subscription, Exception? inner = null)
    : Exception($"The lease of subscription '{subscription}' is lost.", inner);

/// <summary>
/// The right to move one subscription, and the connection on which it is moved. Every batch begins with the fence: the
/// checkpoint moves and the lease is prolonged only if the epoch is still the one under which the lease was taken.
/// </summary>
internal sealed class Lease : IAsyncDisposable
{
    private const string Fenced = "HRS01";
    private readonly TimeSpan _duration;
    private readonly long _epoch;
    private long _sentAt;

    private Lease(string subscription, NpgsqlConnection connection, TimeSpan duration, long epoch, long position, DateTimeOffset recordedAt, long sentAt)
    {
        (Subscription, Connection, _duration, _epoch, _sentAt) = (subscription, connection, duration, epoch, sentAt);
        (Position, RecordedAt) = (position, recordedAt);
    }

    public string Subscription { get; }

    public NpgsqlConnection Connection { get; }

    /// <summary>The checkpoint: every event up to here is applied.</summary>
    public long Position { get; private set; }

    /// <summary>When the event at the checkpoint was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>False once the lease may have run out: reckoned from before the last prolongation was sent, on a clock that goes on while the process is stopped.</summary>
    public bool IsHeld => Stopwatch.GetElapsedTime(_sentAt) < _duration;

    /// <summary>Whether it is time to prolong the lease.</summary>
    public bool IsDue => Stopwatch.GetElapsedTime(_sentAt) > _duration / 3;

    /// <summary>Takes the subscription if nobody has it. Null when another owner's lease still runs.</summary>
    public static async Task<Lease?> Take(NpgsqlDataSource source, string subscription, Guid owner, TimeSpan duration, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            var sentAt = Stopwatch.GetTimestamp();
            await using (var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new("select set_config('lock_timeout', '500ms', true)"),
                    new("insert into subscriptions.checkpoints (name) values ($1) on conflict do nothing") { Parameters = { Sql.Text(subscription) } },
                    new("""
                        update subscriptions.checkpoints c
                           set epoch = epoch + 1, owner = $2, backend = pg_backend_pid(), lease_until = clock_timestamp() + $3,
                               backend_start = (select a.backend_start from pg_stat_activity a where a.pid = pg_backend_pid())
                         where name = $1 and (lease_until < clock_timestamp() or owner = $2)
                        returning epoch, position, recorded_at
                        """) { Parameters = { Sql.Text(subscription), Sql.Uuid(owner), Sql.Interval(duration) } },
                },
            })
            await using (var reader = await batch.ExecuteReaderAsync(cancellation))
            {
                await reader.NextResultAsync(cancellation);
                if (await reader.ReadAsync(cancellation))
                {
                    var lease = new Lease(subscription, connection, duration, reader.GetInt64(0), reader.GetInt64(1), Sql.ReadMoment(reader, 2), sentAt);
                    await reader.DisposeAsync();
                    await Configure(connection, cancellation);
                    return lease;
                }
            }
        }
        catch (PostgresException blocked) when (blocked.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await EndStalledOwner(connection, subscription, cancellation);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>The fence as first statement of a batch that moves the checkpoint to a position.</summary>
    public NpgsqlBatch Begin(long to, DateTimeOffset recordedAt)
    {
        var batch = new NpgsqlBatch(Connection);
        batch.BatchCommands.Add(new("select subscriptions.advance($1, $2, $3, $4, $5, $6)")
        {
            Parameters = { Sql.Text(Subscription), Sql.Bigint(_epoch), Sql.Bigint(Position), Sql.Bigint(to), Sql.Moment(recordedAt), Sql.Interval(_duration) },
        });
        return batch;
    }

    /// <summary>Writes the batch: all of it, or nothing when another owner has the lease.</summary>
    /// <exception cref="LeaseLostException">Nothing was written, and this owner must do nothing more.</exception>
    public async Task Commit(NpgsqlBatch batch, long to, DateTimeOffset recordedAt, CancellationToken cancellation)
    {
        var sentAt = Stopwatch.GetTimestamp();
        try { await batch.ExecuteNonQueryAsync(cancellation); }
        catch (PostgresException fenced) when (fenced.SqlState == Fenced) { throw new LeaseLostException(Subscription, fenced); }
        if (to > Position) (Position, RecordedAt) = (to, recordedAt);
        _sentAt = sentAt;
    }

    /// <summary>Prolongs the lease and leaves the checkpoint where it is.</summary>
    public async Task Prolong(CancellationToken cancellation)
    {
        await using var batch = Begin(Position, RecordedAt);
        await Commit(batch, Position, RecordedAt, cancellation);
    }

    /// <summary>Gives the subscription back, so that another host need not wait for the lease to run out.</summary>
    public async Task Release(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "update subscriptions.checkpoints set lease_until = '-infinity', owner = null where name = $1 and epoch = $2", Connection)
        {
            Parameters = { Sql.Text(Subscription), Sql.Bigint(_epoch) },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    // What a page writes is made again from the log if the database loses it together with the checkpoint: no page waits for the disk.
    private static async Task Configure(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("set synchronous_commit = off", connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// An owner that was stopped while it sent a page holds the row's lock in a transaction that waits for the rest. Once its
    /// lease has run out, that connection is ended; the transaction rolls back.
    /// </summary>
    private static async Task EndStalledOwner(NpgsqlConnection connection, string subscription, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            select pg_terminate_backend(a.pid)
            from subscriptions.checkpoints c
            join pg_stat_activity a on a.pid = c.backend and a.backend_start = c.backend_start
            where c.name = $1 and c.lease_until < clock_timestamp() and a.wait_event = 'ClientRead' and a.state <> 'idle'
            """, connection)
        {
            Parameters = { Sql.Text(subscription) },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
