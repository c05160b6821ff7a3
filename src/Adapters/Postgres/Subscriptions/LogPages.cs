namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Collections.Concurrent;
using System.Collections.Frozen;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>
/// Reads the log of all tenants page by page. Positions are dense and become visible in their order, so that a range of
/// them that ends at or before the log's end is complete for ever. A page never ends between two events that were
/// recorded at the same moment: they are one append, and a read model goes from moment to moment.
/// </summary>
/// <param name="reads">The roots whose contexts' events are read, known to this host or not.</param>
/// <param name="ignores">Stored names that are known and of no interest.</param>
/// <param name="tail">What the host's subscriptions read together; null for whoever reads alone.</param>
internal sealed class LogPages(NpgsqlDataSource source, IReadOnlyList<StoredEvents> reads, IReadOnlyList<string> ignores, LogTail? tail = null)
{
    private const string Columns = "tenant_id, stream_id, version, position, event_id, type, recorded_at, subject_id, payload, actor, correlation";

    // The names of events are few and come again with every row. A page is read ahead while what another builds on is read.
    private readonly ConcurrentDictionary<string, string> _types = new(StringComparer.Ordinal);

    // A stored name begins with its context: employment.pay-changed.v1. The names stand in the statement, not beside it: PostgreSQL
    // makes a hash table of a constant list, and compares every row with every element of any other.
    private readonly string _interest = reads.Count == 0 ? "true" : $"""
        split_part(type, '.', 1) = any ({Sql.Literal(reads.Select(stored => stored.Context).Distinct())})
        and type <> all ({Sql.Literal(ignores)})
        """;

    private readonly FrozenSet<string> _ignored = ignores.ToFrozenSet(), _contexts = reads.Select(stored => stored.Context).ToFrozenSet();

    /// <summary>All events of all contexts.</summary>
    public static LogPages OfEverything(NpgsqlDataSource source) => new(source, [], []);

    /// <summary>Where pages end although the log goes on; the last position of a moment.</summary>
    public long UpTo { get; set; } = long.MaxValue;

    /// <summary>The next page after a position; null when the log ends there.</summary>
    public async Task<LogPage?> Read(long after, int size, CancellationToken cancellation)
    {
        if (tail is null || UpTo < long.MaxValue) return await ReadAlone(after, size, cancellation);
        var (isInReach, page) = await tail.Read(after, size, cancellation);
        if (isInReach) return page is null ? null : page with { Rows = [.. page.Rows.Where(row => IsOfInterest(row.Type))] };
        var alone = await ReadAlone(after, size, cancellation);
        if (alone is not { IsFull: true }) tail.BeginAt(alone?.To ?? after);
        return alone;
    }

    private bool IsOfInterest(string type) =>
        _contexts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(type.AsSpan(0, type.IndexOf('.'))) && !_ignored.Contains(type);

    private async Task<LogPage?> ReadAlone(long after, int size, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        for (long most = size; ; most *= 4)
        {
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(new("""
                select least(h.position, $3), e.position, e.recorded_at
                from log.head h left join lateral (
                    select e.position, e.recorded_at from log.events e
                    where e.position > $1 and e.position <= least(h.position, $2, $3)
                      and not exists (select from log.events n where n.position = e.position + 1 and n.recorded_at = e.recorded_at)
                    order by e.position desc limit 1) e on true
                """) { Parameters = { Sql.Bigint(after), Sql.Bigint(after + most), Sql.Bigint(UpTo) } });
            // The second statement sees what the first one saw, or more; what lies behind the page's end is left for the next page.
            batch.BatchCommands.Add(new($"""
                select {Columns} from log.events
                where position > $1 and position <= $2 and {_interest}
                order by position
                """) { Parameters = { Sql.Bigint(after), Sql.Bigint(after + most) } });
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            var head = reader.GetInt64(0);
            if (head <= after) return null;
            if (reader.IsDBNull(1)) continue; // One append is larger than the page.
            var (to, recordedAt) = (reader.GetInt64(1), Sql.ReadMoment(reader, 2));
            await reader.NextResultAsync(cancellation);
            return new(to, recordedAt, head > to, await Rows(reader, to, cancellation));
        }
    }

    /// <summary>Events of one tenant after a position and up to another, whole moments only.</summary>
    public async Task<LogPage> ReadTenant(TenantId tenant, long after, long upTo, int size, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        for (long most = size; ; most *= 4)
        {
            await using var command = new NpgsqlCommand($"""
                select {Columns} from log.events
                where position > $1 and position <= $2 and {_interest} and tenant_id = $3
                order by position limit $4
                """, connection)
            {
                Parameters = { Sql.Bigint(after), Sql.Bigint(upTo), Sql.Uuid(tenant.Value), Sql.Bigint(most + 1) },
            };
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = await Rows(reader, upTo, cancellation);
            if (rows.Count <= most) return new(upTo, default, IsFull: false, rows);
            var whole = rows.FindLastIndex(row => row.RecordedAt < rows[^1].RecordedAt);
            if (whole >= 0) return new(rows[whole].Position, rows[whole].RecordedAt, IsFull: true, rows[..(whole + 1)]);
        }
    }

    /// <summary>The events at these positions.</summary>
    public async Task<List<LogRow>> ReadAt(long[] positions, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select {Columns} from log.events where position = any ($1) order by position");
        command.Parameters.Add(Sql.Bigints(positions));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await Rows(reader, long.MaxValue, cancellation);
    }

    /// <summary>What streams held between two versions, both excluded; by stream and version.</summary>
    public async Task<List<LogRow>> ReadBetween(
        Guid[] tenants, Guid[] streams, int[] after, int[] before, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("""
            select e.tenant_id, e.stream_id, e.version, e.position, e.event_id, e.type, e.recorded_at, e.subject_id, e.payload, '', ''
            from unnest($1, $2, $3, $4) as s(tenant_id, stream_id, after, before)
            join log.events e on e.tenant_id = s.tenant_id and e.stream_id = s.stream_id and e.version > s.after and e.version < s.before
            order by e.tenant_id, e.stream_id, e.version
            """);
        command.Parameters.Add(Sql.Uuids(tenants));
        command.Parameters.Add(Sql.Uuids(streams));
        command.Parameters.Add(Sql.Ints(after));
        command.Parameters.Add(Sql.Ints(before));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await Rows(reader, long.MaxValue, cancellation);
    }

    private async Task<List<LogRow>> Rows(NpgsqlDataReader reader, long to, CancellationToken cancellation)
    {
        var rows = new List<LogRow>();
        while (await reader.ReadAsync(cancellation))
        {
            var position = reader.GetInt64(3);
            if (position > to) continue;
            rows.Add(new()
            {
                Tenant = new(reader.GetGuid(0)),
                Stream = reader.GetGuid(1),
                Version = reader.GetInt32(2),
                Position = position,
                EventId = reader.GetGuid(4),
                Type = Known(reader.GetString(5)),
                RecordedAt = Sql.ReadMoment(reader, 6),
                Subject = reader.IsDBNull(7) ? null : reader.GetGuid(7),
                Payload = reader.GetFieldValue<byte[]>(8),
                Actor = Known(reader.GetString(9)),
                Correlation = reader.GetString(10),
            });
        }
        return rows;
    }

    private string Known(string read)
    {
        if (_types.TryGetValue(read, out var known)) return known;
        if (_types.Count > 1000) _types.Clear();
        return _types.GetOrAdd(read, read);
    }
}
