namespace HrSaas.Adapters.Postgres.Changes;

using System.Globalization;
using System.Text.Json;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>
/// The changes of a tenant, read off the log itself. Positions become visible in their order, so that whatever a statement sees up to the log's end is complete for
/// ever: who goes on after the last position that they were told misses nothing.
/// </summary>
public sealed class ChangeLog(Database database, AllStoredEvents known, RequestScope scope) : IChanges
{
    public Task<ChangePage> After(long position, ChangeFilter filter, int limit, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        var p = new Parameters();
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var reader = await Ask(connection, p.Command(Statement(position, filter, limit, p)), cancellation);
        var (changes, end) = (new List<Change>(limit), position);
        while (await reader.ReadAsync(cancellation))
        {
            end = reader.GetInt64(0);
            if (!reader.IsDBNull(1)) changes.Add(Row(reader));
        }
        return changes.Count > limit
            ? new ChangePage(changes[..limit], changes[limit - 1].Position, IsEnd: false)
            : new ChangePage(changes, Math.Max(end, position), IsEnd: true);
    });

    public Task<long> End(CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var reader = await Ask(connection, new("select h.position from log.head h where h.only_row"), cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt64(0);
    });

    private async Task<NpgsqlDataReader> Ask(NpgsqlConnection connection, NpgsqlBatchCommand asked, CancellationToken cancellation)
    {
        var batch = new NpgsqlBatch(connection) { BatchCommands = { TenantSetting.Command(scope.Tenant), asked } };
        var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return reader;
    }

    // One statement sees the log's end and all that is before it.
    private static string Statement(long position, ChangeFilter filter, int limit, Parameters p)
    {
        var where = new List<string> { "e.tenant_id = log.tenant()", $"e.position > {p.Add(Sql.Bigint(position))}" };
        if (filter.Context is { } context) where.Add($"split_part(e.type, '.', 1) = {p.Add(Sql.Text(ChangeNames.Of(context)))}");
        if (filter.Subject is { } subject) where.Add(ChangeNames.IsAbout(subject, p));
        // What is about one subject is found by its streams, and not by going through the log.
        var rows = filter.Subject is { } one ? $"(select x.* from log.events x where x.tenant_id = log.tenant() and x.stream_id = any ({p.Add(Sql.Uuids(ChangeNames.StreamsOf(one)))}) offset 0)" : "log.events";
        return $"""
            select h.position, e.position, e.event_id, e.type, e.stream_id, e.version, e.recorded_at, e.actor, e.payload
            from log.head h left join lateral (
                select e.* from {rows} e where {string.Join(" and ", where)} order by e.position limit {p.Add(Sql.Int(limit + 1))}) e on true
            where h.only_row order by e.position
            """;
    }

    private Change Row(NpgsqlDataReader reader)
    {
        var type = reader.GetString(3);
        using var payload = JsonDocument.Parse(reader.GetFieldValue<byte[]>(8));
        var said = payload.RootElement;
        return new(
            reader.GetInt64(1), reader.GetGuid(2), type[..type.LastIndexOf('.')], ChangeNames.ContextOf(type),
            known.Of(type) is { } stored ? ChangeNames.SubjectOf(stored.Root, reader.GetGuid(4), said) : null, reader.GetInt32(5),
            Id(said, "fact"), Id(said, "correction"), Day(said, "effectiveDate") ?? Day(said, "from") ?? (said.TryGetProperty("terms", out var terms) ? Day(terms, "hireDate") : null),
            [.. Members(said)], ChangeNames.IsTombstone(type), Sql.ReadMoment(reader, 6), reader.GetString(7));
    }

    private static IEnumerable<string> Members(JsonElement said)
    {
        foreach (var member in said.EnumerateObject())
            if (member.Name is "fact" or "correction" or "reason") continue;
            else if (member.Value.ValueKind is JsonValueKind.Object)
                foreach (var inner in member.Value.EnumerateObject()) yield return $"{member.Name}.{inner.Name}";
            else yield return member.Name;
    }

    private static FactId? Id(JsonElement said, string name) => said.TryGetProperty(name, out var id) && id.TryGetGuid(out var value) ? new(value) : null;

    private static DateOnly? Day(JsonElement said, string name) =>
        said.ValueKind is JsonValueKind.Object && said.TryGetProperty(name, out var day) && day.ValueKind is JsonValueKind.String
        && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;
}
