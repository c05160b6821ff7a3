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

    /// <summary>Whether the error proves that nothing of the batch was committed: the server itself says that a statement failed.</summary>
    public static bool IsCertainlyRolledBack(PostgresException error) =>
        // Class 57P: the server is ending the session, which may happen after the commit.
        !error.SqlState.StartsWith("57P", StringComparison.Ordinal) && error.Severity is not ("FATAL" or "PANIC");

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
            await using var raise = new NpgsqlCommand("select log.raise_epoch($1, $2)", connection)
            {
                Parameters = { new() { Value = host }, new() { Value = _epoch + 1 } },
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
