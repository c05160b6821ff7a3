namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Compares versions with the log: for the requests of a tenant that ask at the same time in one read, which begins after each of them has asked.</summary>
public sealed class SharedProofs(Database database)
{
    private const string StaleSql = """
        select s.stream_id, s.expected from unnest($1::uuid[], $2::bigint[]) as s(stream_id, expected)
        where s.expected <> coalesce((
            select e.version from log.events e where e.tenant_id = log.tenant() and e.stream_id = s.stream_id order by e.version desc limit 1), 0)
        """;

    private readonly SharedRounds<(TenantId Tenant, DateTimeOffset? KnownAt), IReadOnlyList<StreamVersion>, IReadOnlyCollection<Guid>> _rounds =
        new((of, asked) => StoreFaults.Named(() => Together(database, of.Tenant, of.KnownAt, asked)), atOnce: 3, most: 48);

    /// <returns>The streams that are at another version than the one given.</returns>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public Task<IReadOnlyCollection<Guid>> Ask(TenantId tenant, IReadOnlyList<StreamVersion> streams, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        _rounds.Ask((tenant, knownAt), streams, cancellation);

    /// <summary>Selects those that are at another version, each with the one that was given.</summary>
    internal static NpgsqlBatchCommand Stale(IReadOnlyCollection<StreamVersion> read) => new(StaleSql)
    {
        Parameters = { Sql.Uuids([.. read.Select(one => one.Stream)]), Sql.Bigints([.. read.Select(one => one.Version)]) },
    };

    private static async Task<IReadOnlyCollection<Guid>[]> Together(Database database, TenantId tenant, DateTimeOffset? knownAt, IReadOnlyList<IReadOnlyList<StreamVersion>> asked)
    {
        await using var connection = await database.App.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        if (knownAt is { } moment) batch.BatchCommands.Add(SettledMoments.Settle(moment));
        batch.BatchCommands.Add(TenantSetting.Command(tenant));
        batch.BatchCommands.Add(Stale([.. asked.SelectMany(one => one).Distinct()]));
        try
        {
            await using var reader = await batch.ExecuteReaderAsync();
            for (var skip = batch.BatchCommands.Count - 1; skip > 0; skip--) await reader.NextResultAsync();
            var stale = new HashSet<StreamVersion>();
            while (await reader.ReadAsync()) stale.Add(new(reader.GetGuid(0), reader.GetInt64(1)));
            return [.. asked.Select(one => stale.Count == 0 ? (IReadOnlyCollection<Guid>)[] : [.. one.Where(stale.Contains).Select(read => read.Stream)])];
        }
        catch (PostgresException refused) when (SettledMoments.IsFuture(refused))
        {
            throw new KnownAtInFutureException(knownAt!.Value);
        }
    }
}
