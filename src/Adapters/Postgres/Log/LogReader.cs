namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>An event of the log, with the tenant it belongs to; null event where this host does not know its kind.</summary>
/// <param name="UnknownName">The stored name of an event that this host does not know.</param>
public sealed record LogEntry(TenantId Tenant, long Position, RecordedEvent? Recorded, string? UnknownName);

/// <summary>Reads the log of all tenants in commit order, for what follows it. No reader can skip an event: positions become visible in order.</summary>
public sealed class LogReader(Database database, IPersonKeys keys, AllStoredEvents stored)
{
    private const string PageSql = """
        select e.tenant_id, e.stream_id, e.event_id, e.type, e.version, e.position, e.recorded_at, e.subject_id, e.actor, e.correlation, e.payload
        from log.events e where e.position > $1 order by e.position limit $2
        """;

    public async Task<IReadOnlyList<LogEntry>> Page(long after, int limit, CancellationToken cancellation)
    {
        var rows = new List<(TenantId Tenant, EventRow Row)>();
        await using (var command = database.Engine.CreateCommand(PageSql))
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                rows.Add((new(reader.GetGuid(0)), EventRows.Read(reader, reader.GetGuid(1), first: 2)));
        }

        var entries = new LogEntry[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var (tenant, row) = rows[i];
            if (stored.Of(row.Type) is not { } known)
            {
                entries[i] = new(tenant, row.Position, null, row.Type);
                continue;
            }
            var cipher = row.Subject is { } person ? new PersonCipher(tenant, new(person), await keys.Find(tenant, new(person), cancellation)) : null;
            entries[i] = new(tenant, row.Position, EventRows.Decode(row, known, cipher), null);
        }
        return entries;
    }
}
