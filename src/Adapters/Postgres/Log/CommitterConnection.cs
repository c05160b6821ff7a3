namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Application.Kernel;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

/// <summary>
/// The committer's connection. When it is lost while a batch is on its way, the outcome is not guessed: a new connection
/// raises this host's epoch, after which the lost batch can no longer commit, and then looks for the records that it would have left.
/// </summary>
internal sealed class CommitterConnection(Database database, Guid host, CommitterSettings settings, ILogger log) : IAsyncDisposable
{
    private NpgsqlConnection? _connection;
    private AppendBatch? _batch;
    private long _epoch;

    private const string EarlierEpoch = "HR001";

    /// <summary>
    /// Whether the error proves that nothing of the batch was committed: the server itself says that a statement failed. One of an epoch that the
    /// database does not know is no such error: the host raises its epoch on a new connection and goes on.
    /// </summary>
    public static bool IsCertainlyRolledBack(PostgresException error) =>
        // Class 57P: the server is ending the session, which may happen after the commit.
        !error.SqlState.StartsWith("57P", StringComparison.Ordinal) && error.Severity is not ("FATAL" or "PANIC") && error.SqlState != EarlierEpoch;

    /// <summary>Whether the batch waited in vain, for the log's lock or for the disk: trying its commands one by one would only wait again.</summary>
    public static bool IsOutOfPatience(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled;

    /// <exception cref="PostgresException">The server refused the batch; nothing was written.</exception>
    /// <exception cref="StoreUnavailableException">The outcome could not be settled within the patience.</exception>
    public async Task<AppendOutcome[]> Write(IReadOnlyList<PendingAppend> appends, CancellationToken stopping)
    {
        var since = TimeProvider.System.GetTimestamp();
        var isUnsettled = false;
        while (true)
        {
            try
            {
                if (_connection is null)
                {
                    await Connect(stopping);
                    if (isUnsettled && await Settle(appends, stopping) is { } settled) return settled;
                }
                return await _batch!.Execute(appends);
            }
            catch (PostgresException refused) when (IsCertainlyRolledBack(refused))
            {
                if (refused.SqlState == PostgresErrorCodes.LockNotAvailable) await EndStalledHolder(stopping);
                throw;
            }
            catch (Exception lost) when (lost is NpgsqlException or TimeoutException or IOException or ObjectDisposedException)
            {
                log.LogWarning("The committer lost its connection: {Reason}", lost.Message);
                isUnsettled |= _connection is not null;
                await Drop();
                if (TimeProvider.System.GetElapsedTime(since) > settings.Patience)
                    throw new StoreUnavailableException("The database does not answer.", lost);
                await Task.Delay(settings.Backoff, stopping);
            }
        }
    }

    public ValueTask DisposeAsync() => Drop();

    private async Task Connect(CancellationToken stopping)
    {
        var connection = await database.App.OpenConnectionAsync(stopping);
        try
        {
            await using var raise = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new("select set_config('lock_timeout', $1, false)") { Parameters = { new() { Value = $"{settings.Patience.TotalMilliseconds:0}ms" } } },
                    new("select log.raise_epoch($1, $2)") { Parameters = { new() { Value = host }, new() { Value = _epoch + 1 } } },
                },
            };
            await raise.ExecuteNonQueryAsync(stopping);
            _epoch++;
            _batch = new(connection, host, _epoch);
            _connection = connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// What became of a batch whose answer was lost. All of it committed or nothing did; commands that were answered otherwise than
    /// by a record (stale, taken) are asked again, which is safe now. Null when nothing was committed.
    /// </summary>
    private async Task<AppendOutcome[]?> Settle(IReadOnlyList<PendingAppend> appends, CancellationToken stopping)
    {
        var outcomes = new AppendOutcome?[appends.Count];
        foreach (var group in appends.Select((append, i) => (append, i)).GroupBy(member => member.append.Tenant))
        {
            await using var batch = new NpgsqlBatch(_connection!);
            batch.BatchCommands.Add(TenantSetting.Command(group.Key));
            batch.BatchCommands.Add(new("select command_id, position, recorded_at from log.commands where tenant_id = log.tenant() and command_id = any($1) and key = any($2)")
            {
                Parameters =
                {
                    new() { Value = group.Select(member => member.append.Append.CommandId).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
                    new() { Value = group.Select(member => member.append.Append.Key.Key).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
                },
            });
            await using var reader = await batch.ExecuteReaderAsync(stopping);
            await reader.NextResultAsync(stopping);
            while (await reader.ReadAsync(stopping))
            {
                var member = group.First(m => m.append.Append.CommandId == reader.GetGuid(0));
                outcomes[member.i] = new Committed(reader.GetInt64(1), new(reader.GetDateTime(2), TimeSpan.Zero));
            }
        }
        if (outcomes.All(outcome => outcome is null)) return null;
        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] ??= (await _batch!.Execute([appends[i]]))[0];
        return outcomes!;
    }

    /// <summary>
    /// A host that was stopped while it sent a batch holds the log's lock in a transaction that waits for the rest, and with it every host. When it has
    /// held it for as long as this one was patient, its session is ended; the transaction rolls back, and the host settles what it had sent when it wakes up.
    /// </summary>
    private async Task EndStalledHolder(CancellationToken stopping)
    {
        await using var command = new NpgsqlCommand("""
            select pg_terminate_backend(a.pid)
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.mode = 'ExclusiveLock' and l.objsubid = 1
              and (l.classid::bigint << 32 | l.objid::bigint) = log.lock_key()
              and l.database = (select oid from pg_database where datname = current_database())
              and a.wait_event = 'ClientRead' and a.state <> 'idle' and a.state_change < clock_timestamp() - $1
            """, _connection)
        {
            Parameters = { new() { Value = settings.Patience / 2 } },
        };
        if (await command.ExecuteNonQueryAsync(stopping) != 0) log.LogWarning("A session that held the log's lock without going on was ended, if there was one");
    }

    private async ValueTask Drop()
    {
        if (_connection is not { } connection) return;
        _connection = null;
        if (_batch is { } batch) await batch.DisposeAsync();
        try { await connection.CloseAsync(); }
        catch (Exception broken) when (broken is NpgsqlException or IOException) { log.LogDebug(broken, "Closing a lost connection"); }
        await connection.DisposeAsync();
    }
}
