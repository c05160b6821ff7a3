namespace HrSaas.EndToEnd.Killing;

using System.Text.Json.Nodes;
using Npgsql;

/// <summary>One event as it stands in the database.</summary>
internal sealed record Written(long Position, Guid Id, Guid Tenant, Guid Stream, int Version, string Type, DateTimeOffset RecordedAt, JsonNode Payload)
{
    public Guid Fact => Payload["fact"] is { } fact ? fact.GetValue<Guid>() : Guid.Empty;
}

/// <summary>From this day on, until the next, the employment is paid so.</summary>
internal sealed record PaidFrom(Guid Employment, DateOnly From, decimal Amount);

/// <summary>The log, read past every layer of the product.</summary>
internal sealed class WrittenLog(string connection)
{
    public async Task<List<Written>> All()
    {
        await using var reader = await Query("select position, event_id, tenant_id, stream_id, version, type, recorded_at, payload::text from log.events order by position");
        var all = new List<Written>();
        while (await reader.ReadAsync())
            all.Add(new(reader.GetInt64(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetGuid(3), reader.GetInt32(4), reader.GetString(5), new(reader.GetDateTime(6), TimeSpan.Zero), JsonNode.Parse(reader.GetString(7))!));
        return all;
    }

    /// <summary>How many events of each type a tenant has.</summary>
    public async Task<IReadOnlyDictionary<string, long>> EventsByType(Guid tenant)
    {
        await using var reader = await Query("select type, count(*) from log.events where tenant_id = $1 group by type", tenant);
        var counted = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync()) counted.Add(reader.GetString(0), reader.GetInt64(1));
        return counted;
    }

    public async Task<long> Head()
    {
        await using var reader = await Query("select position from log.head");
        await reader.ReadAsync();
        return reader.GetInt64(0);
    }

    /// <summary>What the report over employments says of pay, as it was known at a moment.</summary>
    public async Task<HashSet<PaidFrom>> Reported(DateTimeOffset knownAt)
    {
        await using var reader = await Query("""
            select employment_id, valid_from, amount from read.employment_facts
            where attribute = 'pay' and amount is not null and recorded_from <= $1 and (recorded_until is null or recorded_until > $1)
            """, knownAt.UtcDateTime);
        var reported = new HashSet<PaidFrom>();
        while (await reader.ReadAsync()) reported.Add(new(reader.GetGuid(0), reader.GetFieldValue<DateOnly>(1), reader.GetDecimal(2)));
        return reported;
    }

    private async Task<NpgsqlDataReader> Query(string sql, params object[] values)
    {
        var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        var command = new NpgsqlCommand(sql, open);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteReaderAsync(System.Data.CommandBehavior.CloseConnection);
    }
}
