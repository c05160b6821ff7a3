namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>The parameters of a statement that is put together from parts.</summary>
internal sealed class Parameters
{
    private readonly List<NpgsqlParameter> _all = [];

    /// <summary>The parameter's place in the text.</summary>
    public string Add(NpgsqlParameter parameter)
    {
        _all.Add(parameter);
        return $"${_all.Count}";
    }

    public NpgsqlBatchCommand Command(string text)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in _all) command.Parameters.Add(parameter);
        return command;
    }
}

/// <summary>
/// Reads a page of a read model as of a day and as known at a moment, for the tenant of the scope, in one round trip. Without a
/// moment it is that of the last event applied; the pages that follow keep to it. A moment that the model has not reached yet is
/// waited for.
/// </summary>
public sealed class TwoTimes(Database database, IReadModelProgress progress, RequestScope scope, SubscriptionSettings settings)
{
    /// <summary>What a statement sees under the alias was known at the moment; the statement takes the moment <c>k.at</c> from <see cref="Moment"/>.</summary>
    internal static string Known(string alias) =>
        $"{alias}.tenant_id = log.tenant() and {alias}.recorded_from <= k.at and ({alias}.recorded_until is null or {alias}.recorded_until > k.at)";

    internal static string OnDay(string alias, string day) =>
        $"{alias}.valid_from <= {day} and ({alias}.valid_until is null or {alias}.valid_until > {day})";

    /// <summary>Begins every statement.</summary>
    internal const string Moment = "with k as materialized (select current_setting('hrsaas.known_at')::timestamptz as at)";

    /// <param name="statement">Selects one row more than the limit, so that it is known whether a page follows.</param>
    internal async Task<Page<TRow, TKey>> Read<TRow, TKey>(
        string model, PageOf<TKey> asked, Func<Parameters, string> statement, Func<NpgsqlDataReader, TRow> row, Func<TRow, TKey> key,
        CancellationToken cancellation) where TKey : class
    {
        var knownAt = asked.After?.KnownAt ?? asked.KnownAt;
        var day = asked.After?.AsOf ?? asked.AsOf;
        while (true)
        {
            var read = await StoreFaults.Named(() => Try(model, asked, knownAt, statement, row, cancellation));
            if (read.IsCovered)
            {
                var rows = read.Rows;
                Cursor<TKey>? next = null;
                if (rows.Count > asked.Limit)
                {
                    rows.RemoveRange(asked.Limit, rows.Count - asked.Limit);
                    next = new(day, read.KnownAt, key(rows[^1]));
                }
                return new(rows, next, day, read.KnownAt, read.Position);
            }
            if (!await progress.WaitFor(model, read.Head, settings.Patience, cancellation))
                throw new ReadModelBehindException(model, read.Head);
        }
    }

    /// <summary>Waits until everything that has been recorded by now is in the rows.</summary>
    /// <exception cref="ReadModelBehindException">It is not within the patience that is set.</exception>
    internal async Task CatchUp(string model, CancellationToken cancellation)
    {
        var head = await StoreFaults.Named(async () =>
        {
            await using var command = database.App.CreateCommand("select h.position from log.head h");
            return (long)(await command.ExecuteScalarAsync(cancellation))!;
        });
        if (!await progress.WaitFor(model, head, settings.Patience, cancellation)) throw new ReadModelBehindException(model, head);
    }

    private readonly record struct Answer<TRow>(bool IsCovered, List<TRow> Rows, DateTimeOffset KnownAt, long Position, long Head);

    private async Task<Answer<TRow>> Try<TRow, TKey>(
        string model, PageOf<TKey> asked, DateTimeOffset? knownAt, Func<Parameters, string> statement, Func<NpgsqlDataReader, TRow> row,
        CancellationToken cancellation) where TKey : class
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(TenantSetting.Command(scope.Tenant));
        // Only a moment that a client names can lie in the future, or so near that an append stamped before it is still on its way.
        if (asked.After is null && knownAt is { } moment) batch.BatchCommands.Add(SettledMoments.Settle(moment));
        batch.BatchCommands.Add(new("""
            select m.position, m.recorded_at, m.stopped, h.position, set_config('hrsaas.known_at', coalesce($2, m.recorded_at)::text, true)
            from log.head h cross join (
                select min(coalesce(c.position, 0)) as position, min(coalesce(c.recorded_at, to_timestamp(0))) as recorded_at, min(s.position) as stopped
                from unnest($1) as n(name)
                left join subscriptions.checkpoints c on c.name = n.name
                left join subscriptions.stopped s on s.name = n.name and s.tenant_id = log.tenant()) m
            """) { Parameters = { Sql.Texts([.. ReadModelCatalogue.SubscriptionsOf(model)]), Sql.Optional(knownAt) } });
        var parameters = new Parameters();
        var text = statement(parameters);
        batch.BatchCommands.Add(parameters.Command(text));
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            for (var skip = batch.BatchCommands.Count - 2; skip > 0; skip--) await reader.NextResultAsync(cancellation);
            await reader.ReadAsync(cancellation);
            var (position, recordedAt, head) = (reader.GetInt64(0), Sql.ReadMoment(reader, 1), reader.GetInt64(3));
            if (!reader.IsDBNull(2)) throw new ReadModelStoppedException(model, reader.GetInt64(2));
            if (knownAt is { } at && recordedAt < at && position < head) return new(false, [], at, position, head);
            await reader.NextResultAsync(cancellation);
            var rows = new List<TRow>(Math.Min(asked.Limit, 1000) + 1);
            while (await reader.ReadAsync(cancellation)) rows.Add(row(reader));
            return new(true, rows, knownAt ?? recordedAt, position, head);
        }
        catch (PostgresException refused) when (SettledMoments.IsFuture(refused))
        {
            throw new KnownAtInFutureException(knownAt!.Value);
        }
    }
}
