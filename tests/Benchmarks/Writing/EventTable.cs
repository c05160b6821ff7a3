namespace HrSaas.Benchmarks.Writing;

using HrSaas.Benchmarks.Running;

/// <summary>A table like the log of events with nothing but its primary key, and the one statement that pgbench and the bare endpoint both do.</summary>
internal static class EventTable
{
    public const string Database = "bench";

    /// <summary>As large as a pay change is stored.</summary>
    public const string Payload =
        """{"fact":"019a566c-5e58-74c6-947a-f738cca32029","effectiveDate":"2026-04-01","pay":{"amount":{"amount":"4321.50","currency":"EUR"},"per":"month"}}""";

    /// <summary>The parameters are the stream, the version and the payload. No colon anywhere else: pgbench would take it for a variable, even in a string.</summary>
    public static string Insert(string stream, string version, string payload) =>
        "insert into events (tenant_id, stream_id, version, event_id, type, recorded_at, subject_id, actor, correlation, payload) values " +
        $"('019adb63-e18e-732c-b399-975ed77d2e39', {stream}, {version}, gen_random_uuid(), 'employment.pay-changed.v1', clock_timestamp(), " +
        $"'019ac046-dee4-7d46-bfde-8b60314ba9cd', 'member-bench', '0af7651916cd43dd8448eb211c80319c', {payload})";

    /// <summary>Makes the table in a database of its own.</summary>
    /// <returns>The connection string of that database.</returns>
    public static async Task<string> Make(Bench bench, CancellationToken cancellation)
    {
        await Bench.Execute(bench.Product, $"create database {Database}", cancellation);
        var connection = bench.Database(Database);
        await Bench.Execute(connection, """
            create table events (
                position    bigint      generated always as identity primary key,
                tenant_id   uuid        not null,
                stream_id   uuid        not null,
                version     int         not null,
                event_id    uuid        not null,
                type        text        not null,
                recorded_at timestamptz not null,
                subject_id  uuid,
                actor       text        not null,
                correlation text        not null,
                causation   uuid,
                reads       bigint[],
                payload     json        not null
            )
            """, cancellation);
        return connection;
    }
}
