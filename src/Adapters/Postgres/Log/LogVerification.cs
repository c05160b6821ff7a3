namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Something in the log that should not be so.</summary>
/// <param name="Position">Where it is, or begins.</param>
/// <param name="What">Without personal data.</param>
public sealed record LogFinding(long Position, string What);

/// <summary>Looks at the whole log, for those who operate the product: nothing of it is ever changed, so that it can be looked at while commands go on.</summary>
public sealed class LogVerification(Database database, AllStoredEvents known, IPersonKeys keys)
{
    /// <summary>Of one kind no more than these are told.</summary>
    public const int MostFindings = 100;

    private const int PageSize = 2_000;

    /// <summary>Where positions are missing, or moments go back: both together say whether commit order is kept (ADR 0006).</summary>
    public Task<IReadOnlyList<LogFinding>> Positions(CancellationToken cancellation) => Find("""
        select position, case when position <> before + 1 then 'position ' || before + 1 || ' is missing before it' else 'it was recorded before the one in front of it' end
        from (select e.position, coalesce(lag(e.position) over w, 0) as before, e.recorded_at, lag(e.recorded_at) over w as moment from log.events e window w as (order by e.position)) e
        where position <> before + 1 or recorded_at < moment
        union all
        select h.position, 'the log is said to end here, and ends at ' || (select coalesce(max(position), 0) from log.events) from log.head h
        where h.position <> (select coalesce(max(position), 0) from log.events)
        order by 1 limit $1
        """, cancellation);

    /// <summary>Where a stream's versions are not 1, 2, 3 and so on in the order of positions.</summary>
    public Task<IReadOnlyList<LogFinding>> Versions(CancellationToken cancellation) => Find("""
        select position, 'version ' || version || ' of the stream ' || stream_id || ' follows version ' || before
        from (select e.position, e.stream_id, e.version, coalesce(lag(e.version) over (partition by e.tenant_id, e.stream_id order by e.position), 0) as before from log.events e) e
        where version <> before + 1
        order by position limit $1
        """, cancellation);

    /// <summary>The events that this release cannot read, and how many it looked at. Whose key was destroyed is read as erased, and no finding.</summary>
    public async Task<(long Read, IReadOnlyList<LogFinding> Findings)> Readable(IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var findings = new List<LogFinding>();
        var (position, read, end) = (0L, 0L, await LogEnd.Read(database.Engine, cancellation));
        while (position < end && await Page(position, end, cancellation) is { Count: > 0 } page)
        {
            foreach (var (tenant, row) in page)
                if (await Unreadable(tenant, row, cancellation) is { } why && findings.Count < MostFindings) findings.Add(new(row.Position, $"{row.Type}: {why}"));
            (position, read) = (page[^1].Row.Position, read + page.Count);
            progress?.Report(new(position, end));
        }
        return (read, findings);
    }

    private async Task<string?> Unreadable(TenantId tenant, EventRow row, CancellationToken cancellation)
    {
        try
        {
            await EventRows.Decode([row], known.Of, keys, tenant, cancellation);
            return null;
        }
        catch (UnreadableStreamException)
        {
            return "no event of this release has that name";
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or NpgsqlException or StoreUnavailableException))
        {
            return $"it cannot be read ({broken.GetType().Name})"; // the message might repeat what was stored
        }
    }

    private async Task<List<(TenantId Tenant, EventRow Row)>> Page(long after, long end, CancellationToken cancellation)
    {
        await using var command = database.Engine.CreateCommand("""
            select event_id, type, version, position, recorded_at, subject_id, actor, correlation, payload, stream_id, tenant_id from log.events
            where position > $1 and position <= $2 order by position limit $3
            """);
        command.Parameters.Add(Sql.Bigint(after));
        command.Parameters.Add(Sql.Bigint(end));
        command.Parameters.Add(Sql.Int(PageSize));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<(TenantId, EventRow)>(PageSize);
        while (await reader.ReadAsync(cancellation)) rows.Add((new(reader.GetGuid(10)), EventRows.Read(reader, reader.GetGuid(9))));
        return rows;
    }

    private async Task<IReadOnlyList<LogFinding>> Find(string sql, CancellationToken cancellation)
    {
        await using var connection = await database.Engine.OpenConnectionAsync(cancellation);
        // One snapshot: what is appended meanwhile is not looked at. A whole log takes longer than any request may.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        await using (var patience = new NpgsqlCommand("set local statement_timeout = 0; set local enable_seqscan = on", connection)) await patience.ExecuteNonQueryAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0, Parameters = { Sql.Int(MostFindings) } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var findings = new List<LogFinding>();
        while (await reader.ReadAsync(cancellation)) findings.Add(new(reader.GetInt64(0), reader.GetString(1)));
        return findings;
    }
}
