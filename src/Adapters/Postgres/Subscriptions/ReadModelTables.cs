namespace HrSaas.Adapters.Postgres.Subscriptions;

using Npgsql;

/// <summary>Makes, empties and hashes the tables of a read model.</summary>
internal static class ReadModelTables
{
    /// <summary>Whether any of the tables is not there: a backup holds no readable names, so that after a restore they are made anew.</summary>
    public static async Task<bool> AreMissing(NpgsqlDataSource source, IReadModel model, ReadSchemas schemas, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select bool_or(to_regclass(t) is null) from unnest($1) as t");
        command.Parameters.Add(Sql.Texts([.. model.Tables.Select(schemas.Here)]));
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Drops the tables, makes them empty and puts the subscription before the first event, in one transaction. Whoever owns it is fenced off.</summary>
    public static async Task Remake(NpgsqlDataSource source, IReadModel model, ReadSchemas schemas, string subscription, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var begin = new NpgsqlCommand("""
            insert into subscriptions.checkpoints as c (name, epoch) values ($1, 1)
            on conflict (name) do update set epoch = c.epoch + 1, position = 0, recorded_at = to_timestamp(0), lease_until = '-infinity', owner = null
            """, connection) { Parameters = { Sql.Text(subscription) } })
            await begin.ExecuteNonQueryAsync(cancellation);
        await using (var forget = new NpgsqlCommand("delete from subscriptions.stopped where name = $1", connection) { Parameters = { Sql.Text(subscription) } })
            await forget.ExecuteNonQueryAsync(cancellation);
        var drop = string.Concat(model.Tables.Select(table => $"drop table if exists {schemas.Here(table)}; "));
        var inUse = schemas == ReadSchemas.InUse;
        await using (var make = new NpgsqlCommand(
            $"{(inUse ? "select bi.drop_views(); " : "")}{drop}{schemas.Here(Schema.Text(model.Script))};{(inUse ? " select bi.make_views();" : "")}", connection))
            await make.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// Lets PostgreSQL look at those tables that have become twice as large since it last did. By itself it comes round once a minute at best, and plans until then as if
    /// every condition left one row.
    /// </summary>
    public static async Task Analyze(NpgsqlConnection connection, IReadModel model, ReadSchemas schemas, CancellationToken cancellation)
    {
        var grown = new List<string>();
        await using (var command = new NpgsqlCommand("""
            select t from unnest($1) as t join pg_class c on c.oid = to_regclass(t)
            where pg_relation_size(c.oid) > 2 * current_setting('block_size')::int * c.relpages::bigint
            """, connection) { Parameters = { Sql.Texts([.. model.Tables.Select(schemas.Here)]) } })
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
            while (await reader.ReadAsync(cancellation)) grown.Add(reader.GetString(0));
        if (grown.Count == 0) return;
        await using var analyze = new NpgsqlCommand($"analyze (skip_locked) {string.Join(", ", grown)}", connection);
        await analyze.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Drops the tables and forgets the subscription.</summary>
    public static async Task Drop(NpgsqlDataSource source, IReadModel model, ReadSchemas schemas, string subscription, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        foreach (var table in model.Tables) batch.BatchCommands.Add(new($"drop table if exists {schemas.Here(table)}"));
        batch.BatchCommands.Add(new("delete from subscriptions.stopped where name = $1") { Parameters = { Sql.Text(subscription) } });
        batch.BatchCommands.Add(new("delete from subscriptions.checkpoints where name = $1") { Parameters = { Sql.Text(subscription) } });
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A hash over all rows, whatever their order on disk: the same for two builds of the same log.</summary>
    public static async Task<string> Hash(NpgsqlDataSource source, IReadModel model, ReadSchemas schemas, CancellationToken cancellation)
    {
        var hashes = new List<string>();
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var patience = new NpgsqlCommand("set local statement_timeout = 0", connection)) await patience.ExecuteNonQueryAsync(cancellation);
        foreach (var table in model.Tables)
        {
            await using var command = new NpgsqlCommand(
                $"select count(*) || ':' || coalesce(md5(string_agg(h, '' order by h)), '') from (select md5(t::text) as h from {schemas.Here(table)} t) rows", connection) { CommandTimeout = 0 };
            hashes.Add((string)(await command.ExecuteScalarAsync(cancellation))!);
        }
        return string.Join(' ', hashes);
    }
}
