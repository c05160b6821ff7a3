namespace HrSaas.Adapters.Postgres;

using Npgsql;

/// <summary>
/// Brings a database up to date: the working roles, then every embedded script under <c>Schema/</c> in the order of its
/// name, then every read model's <c>*.model.sql</c>, each once.
/// </summary>
public static class Schema
{
    private const long Lock = 4871935520117;

    internal static async Task Apply(string owner, string appPassword, string enginePassword, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ApplyOnce(owner, appPassword, enginePassword, cancellation);
                return;
            }
            // Roles are the cluster's: two databases of one cluster that are set up in the same moment collide on them ("tuple concurrently updated").
            catch (PostgresException collision) when (collision.SqlState == PostgresErrorCodes.InternalError && attempt < 20)
            {
            }
        }
    }

    private static async Task ApplyOnce(string owner, string appPassword, string enginePassword, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Run($"select pg_advisory_xact_lock({Lock})");
        await Role(Database.AppRole, appPassword);
        await Role(Database.EngineRole, enginePassword);
        await Run("create schema if not exists migration; create table if not exists migration.applied (name text primary key, applied_at timestamptz not null default now())");
        string[] scripts = [.. Scripts().Except(await Applied())];
        foreach (var script in scripts)
        {
            await Run(Text(script));
            await using var note = new NpgsqlCommand("insert into migration.applied (name) values ($1)", connection) { Parameters = { new() { Value = script } } };
            await note.ExecuteNonQueryAsync(cancellation);
        }
        // They stand on the read models' tables, which come last.
        if (scripts.Length > 0) await Run("select bi.make_views()");
        await transaction.CommitAsync(cancellation);

        async Task<HashSet<string>> Applied()
        {
            await using var command = new NpgsqlCommand("select name from migration.applied", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            HashSet<string> names = [];
            while (await reader.ReadAsync(cancellation)) names.Add(reader.GetString(0));
            return names;
        }

        // Roles belong to the cluster: another database of it may have made them already.
        Task Role(string name, string password) => Run($"""
            do $$ begin create role {name} login; exception when duplicate_object or unique_violation then null; end $$;
            alter role {name} login password '{password}';
            """);

        async Task Run(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>The text of an embedded <c>.sql</c> file by its resource name below this assembly.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No embedded script '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Scripts()
    {
        var names = typeof(Schema).Assembly.GetManifestResourceNames();
        return names.Where(name => name.StartsWith("Schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Concat(names.Where(name => name.EndsWith(".model.sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
