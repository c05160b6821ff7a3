namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Application.Kernel;
using Npgsql;
using NpgsqlTypes;

/// <summary>
/// One transaction of the committer: the lock, then per tenant its setting and its commands. It travels in one round
/// trip; the transaction is the implicit one of a pipeline, which commits when all of it has been executed. One at a time.
/// </summary>
internal sealed class AppendBatch : IAsyncDisposable
{
    private readonly NpgsqlBatch _batch;
    private readonly NpgsqlBatchCommand _begin;
    private readonly List<(NpgsqlParameter<string> Setting, NpgsqlBatchCommand Command)> _settings = [];
    private readonly List<AppendStatement> _statements = [];
    private readonly List<TenantId> _tenants = [];
    private readonly List<(AppendStatement Statement, bool IsQuick)> _sent = [];
    private int _caution;

    /// <summary>Batches that are not tried quickly after one that was tried in vain.</summary>
    private const int Cautious = 8;

    /// <param name="host">Whose appends these are.</param>
    /// <param name="epoch">The epoch that the host raised on this connection.</param>
    public AppendBatch(NpgsqlConnection connection, Guid host, long epoch)
    {
        _batch = new(connection);
        _begin = new("select log.begin_append($1, $2)")
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = host, NpgsqlDbType = NpgsqlDbType.Uuid },
                new NpgsqlParameter<long> { TypedValue = epoch, NpgsqlDbType = NpgsqlDbType.Bigint },
            },
        };
    }

    /// <summary>Writes what fits and tells each command its outcome, in the order given.</summary>
    public async Task<AppendOutcome[]> Execute(IReadOnlyList<PendingAppend> appends)
    {
        Distribute(appends);
        var outcomes = new AppendOutcome?[appends.Count];
        if (_caution == 0) await TryQuickly(appends, outcomes);
        else _caution--;
        if (outcomes.Contains(null)) await Send(appends, outcomes, mayBeQuick: false);
        return outcomes!;
    }

    /// <summary>Where commands stand in each other's way, more of them will follow: the next batches do not try.</summary>
    private async Task TryQuickly(IReadOnlyList<PendingAppend> appends, AppendOutcome?[] outcomes)
    {
        try { await Send(appends, outcomes, mayBeQuick: true); }
        catch (PostgresException used) when (used.SqlState == PostgresErrorCodes.UniqueViolation) { Array.Clear(outcomes); }
        if (outcomes.Contains(null)) _caution = Cautious;
    }

    private async Task Send(IReadOnlyList<PendingAppend> appends, AppendOutcome?[] outcomes, bool mayBeQuick)
    {
        _batch.BatchCommands.Clear();
        _batch.BatchCommands.Add(_begin);
        _sent.Clear();
        for (var t = 0; t < _tenants.Count; t++)
        {
            if (outcomes[_statements[t].Members[0]] is not null) continue; // All of a tenant's were answered, or none.
            _sent.Add((_statements[t], mayBeQuick));
            _batch.BatchCommands.Add(_settings[t].Command);
            _batch.BatchCommands.Add(mayBeQuick ? _statements[t].Quick : _statements[t].Command);
        }
        await using var reader = await _batch.ExecuteReaderAsync(CancellationToken.None);
        foreach (var (statement, isQuick) in _sent)
        {
            await reader.NextResultAsync(CancellationToken.None);
            await reader.NextResultAsync(CancellationToken.None);
            while (await reader.ReadAsync(CancellationToken.None))
            {
                if (isQuick)
                {
                    AllCommitted(statement, reader, outcomes);
                    continue;
                }
                var member = statement.Members[(int)reader.GetInt64(0) - 1];
                outcomes[member] = Outcome(reader, appends[member].Append);
            }
        }
        // The commit is known to have happened only when the server has said that the pipeline is done.
        while (await reader.NextResultAsync(CancellationToken.None)) { }
    }

    private static void AllCommitted(AppendStatement statement, NpgsqlDataReader reader, AppendOutcome?[] outcomes)
    {
        var (position, recordedAt) = (reader.GetInt64(0), new DateTimeOffset(reader.GetDateTime(1), TimeSpan.Zero));
        for (var place = 0; place < statement.Members.Count; place++)
            outcomes[statement.Members[place]] = new Committed(position + statement.LastOf(place), recordedAt);
    }

    public ValueTask DisposeAsync() => _batch.DisposeAsync();

    private void Distribute(IReadOnlyList<PendingAppend> appends)
    {
        _tenants.Clear();
        for (var i = 0; i < appends.Count; i++) StatementOf(appends[i].Tenant).Add(appends[i], i);
    }

    private AppendStatement StatementOf(TenantId tenant)
    {
        var place = _tenants.IndexOf(tenant);
        if (place < 0)
        {
            place = _tenants.Count;
            _tenants.Add(tenant);
            if (place == _statements.Count)
            {
                var setting = TenantSetting.Command(tenant);
                _settings.Add(((NpgsqlParameter<string>)setting.Parameters[0], setting));
                _statements.Add(new());
            }
            _settings[place].Setting.TypedValue = tenant.ToString();
            _statements[place].Clear();
        }
        return _statements[place];
    }

    private static AppendOutcome Outcome(NpgsqlDataReader reader, Append append) => reader.GetInt32(1) switch
    {
        0 => new Committed(reader.GetInt64(2), new(reader.GetDateTime(3), TimeSpan.Zero)),
        1 => new AlreadyRecorded(CommandRecords.Read(reader, 5, position: 2, recordedAt: 3)),
        2 => new StaleStream(),
        3 => new ClaimTaken(append.Claims[(int)reader.GetInt64(4) - 1]),
        var other => throw new InvalidOperationException($"Unknown outcome {other} of an append."),
    };
}
