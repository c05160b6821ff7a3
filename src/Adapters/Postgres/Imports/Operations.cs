namespace HrSaas.Adapters.Postgres.Imports;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Importing.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using Npgsql;

/// <summary>Statuses and outcomes as they are stored.</summary>
internal static class OperationWords
{
    public static string Of(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Created => "created",
        RowOutcome.Changed => "changed",
        RowOutcome.LeftAlone => "left-alone",
        RowOutcome.Refused => "refused",
        RowOutcome.NotDone => "not-done",
    };

    public static RowOutcome OutcomeOf(string? word) => Enum.GetValues<RowOutcome>().Where(outcome => Of(outcome) == word).Append(RowOutcome.NotDone).First();

    public static OperationStatus StatusOf(string word) => Enum.Parse<OperationStatus>(word, ignoreCase: true);
}

/// <summary>Operations as they are now.</summary>
public sealed class Operations(Database database, RequestScope scope, TimeProvider time) : IOperations, IOperationEnds
{
    // What is judged is no outcome yet, where it is to be brought in: it is told once it is.
    private const string Told = "case when o.is_dry_run or r.is_done or r.outcome in ('refused', 'not-done') then r.outcome end";

    public async Task<OperationReading?> Find(Guid operation, CancellationToken cancellation)
    {
        // Where it stands is read first: of what is done already, the counts that are read later are the last ones.
        OperationReading? found = null;
        await Query("select id, status, is_dry_run, system, created_at, started_at, ended_at, failure from imports.operations where tenant_id = $1 and id = $2", reader =>
            found = new(
                reader.GetGuid(0), "import", OperationWords.StatusOf(reader.GetString(1)), reader.GetBoolean(2), reader.GetString(3), 0, [],
                Sql.ReadMoment(reader, 4), Moment(reader, 5), Moment(reader, 6), reader.IsDBNull(7) ? null : reader.GetString(7)), cancellation, Sql.Uuid(operation));
        if (found is null) return null;
        var counts = new List<OperationCounts>();
        long rows = 0, steps = 0;
        await Query($"""
            select r.kind, count(*), count(*) filter (where t.told = 'created'), count(*) filter (where t.told = 'changed'), count(*) filter (where t.told = 'left-alone'),
                   count(*) filter (where t.told = 'refused'), count(*) filter (where t.told = 'not-done'), count(r.outcome), count(*) filter (where r.is_done or r.outcome = 'refused')
            from imports.rows r join imports.operations o on o.tenant_id = r.tenant_id and o.id = r.operation_id cross join lateral (select {Told} as told) t
            where r.tenant_id = $1 and r.operation_id = $2 group by r.kind order by min(r.row)
            """, reader =>
        {
            counts.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6)));
            (rows, steps) = (rows + reader.GetInt64(1), steps + reader.GetInt64(7) + reader.GetInt64(8));
        }, cancellation, Sql.Uuid(operation));
        var all = found.DryRun ? rows : 2 * rows;
        return found with
        {
            Percent = found.Status is OperationStatus.Done ? 100 : all == 0 ? 0 : (int)Math.Min(99, 100 * Math.Min(steps, all) / all),
            Counts = counts,
        };
    }

    public Task<Page<OperationRow, OperationKey>> List(PageOf<OperationKey> page, CancellationToken cancellation) => Page(page, """
        select id, status, is_dry_run, created_at, ended_at, rows from imports.operations
        where tenant_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3)) order by created_at desc, id desc limit $4
        """,
        reader => new OperationRow(reader.GetGuid(0), "import", OperationWords.StatusOf(reader.GetString(1)), reader.GetBoolean(2), Sql.ReadMoment(reader, 3), Moment(reader, 4), reader.GetInt64(5)),
        row => new(row.CreatedAt, row.Id), [Sql.Optional(page.After?.Last.CreatedAt), Sql.Optional(page.After?.Last.Id)], null, cancellation);

    public Task<Page<OperationRowReading, OperationRowKey>> Rows(OperationRowFilter filter, PageOf<OperationRowKey> page, CancellationToken cancellation) => Page(page, $"""
        select r.row, r.kind, r.file, r.line, r.key, t.told, r.code, r.member, r.note
        from imports.rows r join imports.operations o on o.tenant_id = r.tenant_id and o.id = r.operation_id cross join lateral (select {Told} as told) t
        where r.tenant_id = $1 and r.operation_id = $2 and r.row > $3 and t.told is not null and ($5::text is null or t.told = $5) order by r.row limit $4
        """,
        reader =>
        {
            var code = reader.IsDBNull(6) ? null : reader.GetString(6);
            return new OperationRowReading(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.IsDBNull(4) ? null : reader.GetString(4),
                OperationWords.OutcomeOf(reader.GetString(5)), code, reader.IsDBNull(7) ? null : reader.GetString(7), reader.IsDBNull(8) ? null : reader.GetString(8), code is null ? null : "/problems/" + code);
        },
        row => new(row.Row), [Sql.Uuid(filter.Operation), Sql.Bigint(page.After?.Last.Row ?? 0)], filter.Outcome is { } outcome ? Sql.Text(OperationWords.Of(outcome)) : Sql.Optional((string?)null), cancellation);

    public async Task<bool> Cancel(Guid operation, CancellationToken cancellation)
    {
        var isThere = false;
        await Query("update imports.operations set is_cancelled = is_cancelled or status in ('waiting', 'running') where tenant_id = $1 and id = $2 returning id", _ => isThere = true, cancellation, Sql.Uuid(operation));
        return isThere;
    }

    private async Task<Page<TRow, TKey>> Page<TRow, TKey>(
        PageOf<TKey> page, string sql, Func<NpgsqlDataReader, TRow> read, Func<TRow, TKey> keyOf, NpgsqlParameter[] first, NpgsqlParameter? filter, CancellationToken cancellation) where TKey : class
    {
        var rows = new List<TRow>();
        var now = page.After?.KnownAt ?? page.KnownAt ?? time.GetUtcNow();
        await Query(sql, reader => rows.Add(read(reader)), cancellation, [.. first, Sql.Int(page.Limit + 1), .. filter is null ? (NpgsqlParameter[])[] : [filter]]);
        var hasMore = rows.Count > page.Limit;
        if (hasMore) rows.RemoveAt(page.Limit);
        return new(rows, hasMore ? new(page.AsOf, now, keyOf(rows[^1])) : null, page.AsOf, now, 0);
    }

    private async Task Query(string sql, Action<NpgsqlDataReader> row, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in (NpgsqlParameter[])[Sql.Uuid(scope.Tenant.Value), .. parameters]) command.Parameters.Add(parameter);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { TenantSetting.Command(scope.Tenant), command } };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) row(reader);
    }

    private static DateTimeOffset? Moment(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : Sql.ReadMoment(reader, column);
}
