namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;
using NpgsqlTypes;

/// <summary>A column of what a stretch of days says.</summary>
internal sealed record TimedColumn<TStretch>(string Name, NpgsqlDbType Type, Func<TStretch, object?> Read);

/// <summary>
/// A table of things that are one stream each, in two times: one row per stretch of days on which nothing of what is shown changes; and
/// beside it the versions of their streams.
/// </summary>
/// <param name="Table">Without its schema; its key column is <c>id</c>, and the versions are in <c>…_versions</c>.</param>
/// <param name="Of">The stretches of a thing, by their first day.</param>
internal sealed record TimedTable<TState, TStretch>(
    string Table, IReadOnlyList<TimedColumn<TStretch>> Columns, Func<TStretch, (DateOnly From, DateOnly? Until)> Days, Func<TState, TStretch[]> Of)
    where TState : class;

/// <summary>Keeps one such table.</summary>
internal sealed class TimedRegister<TState, TEvent, TStretch>(
    string name, string script, TimedTable<TState, TStretch> table, LogPages log, StoredEvents stored, ReadSchemas schemas) : IReadModel
    where TState : class, IAggregate<TState, TEvent> where TEvent : class where TStretch : IEquatable<TStretch>
{
    private readonly StreamFolds<TState> _folds = new(
        log, stored, 50_000, row => row.Read(stored), (before, @event) => TState.Evolve(before ?? TState.Initial, (TEvent)@event));
    private readonly List<(LogRow Row, TState Before, TState After)> _moment = [];
    private readonly Dictionary<(Guid Tenant, Guid Id, DateOnly From), int> _openedHere = [];
    private readonly List<(LogRow Row, DateOnly From)> _closed = [];
    private readonly List<(LogRow Row, TStretch Stretch)> _opened = [];
    private readonly List<DateTime?> _recordedUntil = [];
    private readonly List<LogRow> _versions = [];

    public string Name => name;

    public IReadOnlyList<string> Tables => [$"read.{table.Table}", $"read.{table.Table}_versions"];

    public string Script => script;

    public Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation) => _folds.Prepare(page, cancellation);

    public void Apply(ReadOnlySpan<LogRow> moment)
    {
        _moment.Clear();
        try
        {
            foreach (var row in moment)
            {
                var (before, _, after) = _folds.Apply(row);
                _moment.Add((row, before ?? TState.Initial, after));
            }
        }
        catch
        {
            _folds.TakeBack();
            throw;
        }
        _folds.Keep();
        foreach (var (row, before, after) in _moment)
        {
            Stretches.Compare<TStretch>(
                table.Of(before), table.Of(after), stretch => table.Days(stretch).From, was => Close(row, table.Days(was).From), now => Open(row, now));
            _versions.Add(row);
        }
    }

    public void Write(NpgsqlBatch batch)
    {
        if (_closed.Count > 0) batch.BatchCommands.Add(Closing());
        if (_opened.Count > 0) batch.BatchCommands.Add(Opening());
        if (_versions.Count > 0) batch.BatchCommands.Add(Versions());
    }

    public void End(bool isWritten)
    {
        _folds.End(isWritten);
        _openedHere.Clear();
        _closed.Clear();
        _opened.Clear();
        _recordedUntil.Clear();
        _versions.Clear();
    }

    private void Close(LogRow row, DateOnly from)
    {
        if (_openedHere.Remove((row.Tenant.Value, row.Stream, from), out var here)) _recordedUntil[here] = row.RecordedAt.UtcDateTime;
        else _closed.Add((row, from));
    }

    private void Open(LogRow row, TStretch stretch)
    {
        _openedHere[(row.Tenant.Value, row.Stream, table.Days(stretch).From)] = _opened.Count;
        _opened.Add((row, stretch));
        _recordedUntil.Add(null);
    }

    private NpgsqlBatchCommand Closing() => new($"""
        update {schemas.Read}.{table.Table} t set recorded_until = c.recorded_until
        from unnest($1, $2, $3, $4) as c(tenant_id, id, valid_from, recorded_until)
        where t.tenant_id = c.tenant_id and t.id = c.id and t.valid_from = c.valid_from and t.recorded_until is null
        """)
    {
        Parameters =
        {
            Sql.Uuids([.. _closed.Select(c => c.Row.Tenant.Value)]), Sql.Uuids([.. _closed.Select(c => c.Row.Stream)]),
            Sql.Days([.. _closed.Select(c => c.From)]), Sql.Moments([.. _closed.Select(c => c.Row.RecordedAt.UtcDateTime)]),
        },
    };

    private NpgsqlBatchCommand Opening()
    {
        var names = string.Join(", ", table.Columns.Select(column => column.Name).Prepend("tenant_id, id, valid_from, valid_until, recorded_from, recorded_until"));
        var places = string.Join(", ", Enumerable.Range(1, 6 + table.Columns.Count).Select(n => $"${n}"));
        var command = new NpgsqlBatchCommand($"""
            insert into {schemas.Read}.{table.Table} ({names})
            select o.* from unnest({places}) as o({names}) where o.recorded_until is distinct from o.recorded_from
            """)
        {
            Parameters =
            {
                Sql.Uuids([.. _opened.Select(o => o.Row.Tenant.Value)]), Sql.Uuids([.. _opened.Select(o => o.Row.Stream)]),
                Sql.Days([.. _opened.Select(o => table.Days(o.Stretch).From)]),
                Sql.Array<DateOnly?>([.. _opened.Select(o => table.Days(o.Stretch).Until)], NpgsqlDbType.Date),
                Sql.Moments([.. _opened.Select(o => o.Row.RecordedAt.UtcDateTime)]), Sql.Array(_recordedUntil, NpgsqlDbType.TimestampTz),
            },
        };
        foreach (var column in table.Columns) command.Parameters.Add(ColumnOf(column));
        return command;
    }

    private NpgsqlParameter ColumnOf(TimedColumn<TStretch> column) => column.Type switch
    {
        NpgsqlDbType.Text => Sql.Array<string?>([.. _opened.Select(o => (string?)column.Read(o.Stretch))], column.Type),
        NpgsqlDbType.Uuid => Sql.Array<Guid?>([.. _opened.Select(o => (Guid?)column.Read(o.Stretch))], column.Type),
        NpgsqlDbType.Date => Sql.Array<DateOnly?>([.. _opened.Select(o => (DateOnly?)column.Read(o.Stretch))], column.Type),
        NpgsqlDbType.Integer => Sql.Array<int?>([.. _opened.Select(o => (int?)column.Read(o.Stretch))], column.Type),
        NpgsqlDbType.Boolean => Sql.Array<bool?>([.. _opened.Select(o => (bool?)column.Read(o.Stretch))], column.Type),
        NpgsqlDbType.Numeric => Sql.Array<decimal?>([.. _opened.Select(o => (decimal?)column.Read(o.Stretch))], column.Type),
        _ => throw new NotSupportedException($"A register has no columns of {column.Type}."),
    };

    private NpgsqlBatchCommand Versions() => new(
        $"insert into {schemas.Read}.{table.Table}_versions (tenant_id, id, version, recorded_from) select * from unnest($1, $2, $3, $4)")
    {
        Parameters =
        {
            Sql.Uuids([.. _versions.Select(row => row.Tenant.Value)]), Sql.Uuids([.. _versions.Select(row => row.Stream)]),
            Sql.Bigints([.. _versions.Select(row => row.Version)]), Sql.Moments([.. _versions.Select(row => row.RecordedAt.UtcDateTime)]),
        },
    };
}

/// <summary>Reads such a table.</summary>
internal static class TimedRegisters
{
    /// <summary>The rows of a day as known at a moment, under the alias <c>t</c>, each with its version.</summary>
    public static string Statement<TKey>(string columns, string table, PageOf<TKey> page, Parameters p, IEnumerable<string> where, string order) where TKey : class
    {
        string[] all = [TwoTimes.Known("t"), TwoTimes.OnDay("t", p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf))), .. where];
        return $"""
            {TwoTimes.Moment}
            select {columns}, v.version
            from k cross join read.{table} t
            left join lateral (
                select v.version from read.{table}_versions v
                where v.tenant_id = log.tenant() and v.id = t.id and v.recorded_from <= k.at order by v.version desc limit 1) v on true
            where {string.Join(" and ", all)}
            order by {order} limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }
}
