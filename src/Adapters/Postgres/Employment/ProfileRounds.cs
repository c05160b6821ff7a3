namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Ports;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Asks for the tenant of the scope.</summary>
public sealed class ProfileRounds(SharedProfileRounds shared, RequestScope scope) : IProfileRound
{
    public Task<ProfileRound> Ask(ProfileQuestion question, CancellationToken cancellation) => shared.Ask(scope.Tenant, question, cancellation);
}

/// <summary>
/// One batch for the questions of a tenant that come in at the same time: what of that which was read is stale, whose key is no more, who is employed, and
/// who reports to each person. What fails after the first two makes its part fail, and not the answer; of several questions each is then asked again by
/// itself, so that none suffers from another. What took too long is not asked again: one after the other they would take as many times too long.
/// </summary>
public sealed class SharedProfileRounds(Database database)
{
    /// <summary>How long a statement may take, in milliseconds.</summary>
    private const string Patience = "2000";

    private const string Erased = """
        select n.id from unnest($1::uuid[]) as n(id)
        where exists (select from keys.person_keys p where p.tenant_id = log.tenant() and p.person_id = n.id and p.wrapped is null offset 0)
        """;

    private static readonly string Employed = $"select n.id, n.day from unnest($1::uuid[], $3::date[]) as n(id, day) where {ReportsOf.IsEmployed("n.id", "n.day")}";

    private readonly SharedRounds<(TenantId Tenant, DateTimeOffset? KnownAt), ProfileQuestion, ProfileRound> _rounds =
        new((of, asked) => StoreFaults.Named(() => Together(database, of.Tenant, of.KnownAt, asked)), atOnce: 3, most: 48);

    public Task<ProfileRound> Ask(TenantId tenant, ProfileQuestion question, CancellationToken cancellation) =>
        _rounds.Ask((tenant, question.KnownAt), question, cancellation);

    private static async Task<ProfileRound[]> Together(Database database, TenantId tenant, DateTimeOffset? knownAt, IReadOnlyList<ProfileQuestion> asked)
    {
        var rounds = await Try(database, tenant, knownAt, asked);
        if (asked.Count == 1 || !Array.Exists(rounds, round => round.Failure is PartFailure.Failed)) return rounds;
        for (var i = 0; i < rounds.Length; i++) rounds[i] = (await Try(database, tenant, knownAt, [asked[i]]))[0];
        return rounds;
    }

    private static async Task<ProfileRound[]> Try(Database database, TenantId tenant, DateTimeOffset? knownAt, IReadOnlyList<ProfileQuestion> asked)
    {
        await using var connection = await database.App.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        if (knownAt is { } moment) batch.BatchCommands.Add(SettledMoments.Settle(moment));
        batch.BatchCommands.Add(new("select set_config('hrsaas.tenant', $1, true), set_config('statement_timeout', $2, true)")
        {
            Parameters = { Sql.Text(tenant.Value.ToString()), Sql.Text(Patience) },
        });
        StreamVersion[] read = [.. asked.SelectMany(question => question.Read).Distinct()];
        batch.BatchCommands.Add(SharedProofs.Stale(read));
        batch.BatchCommands.Add(new(Erased) { Parameters = { Sql.Uuids([.. asked.SelectMany(question => question.Named).Distinct().Select(person => person.Value)]) } });

        var forReports = asked.Where(question => question.Most > 0).ToArray();
        (PersonId Person, DateOnly Day)[] mayCount = [.. asked.SelectMany(MayCount).Distinct()];
        if (mayCount.Length > 0)
            batch.BatchCommands.Add(new(Employed)
            {
                Parameters = { Sql.Uuids(Array.ConvertAll(mayCount, one => one.Person.Value)), Sql.Optional(knownAt), Sql.Days(Array.ConvertAll(mayCount, one => one.Day)) },
            });
        if (forReports.Length > 0)
            foreach (var command in ReportsOf.Commands(forReports, knownAt)) batch.BatchCommands.Add(command);
        try
        {
            var answers = await Read(batch, knownAt is null ? 1 : 2, mayCount.Length > 0, forReports);
            // Npgsql believes a statement prepared whose first use on a connection failed at its binding, and then reads the second one wrong.
            if (answers.Failure is not null) connection.UnprepareAll();
            return [.. asked.Select(answers.To)];
        }
        catch (PostgresException refused) when (SettledMoments.IsFuture(refused))
        {
            throw new KnownAtInFutureException(knownAt!.Value);
        }
    }

    private static IEnumerable<(PersonId Person, DateOnly Day)> MayCount(ProfileQuestion question) =>
        (question.Most > 0 ? question.MayBeManagers.Concat(question.Person) : question.MayBeManagers).Select(person => (person, question.Day));

    private static async Task<Answers> Read(NpgsqlBatch batch, int skip, bool asksEmployed, ProfileQuestion[] forReports)
    {
        var answers = new Answers();
        await using var reader = await batch.ExecuteReaderAsync();
        for (; skip > 0; skip--) await reader.NextResultAsync();
        while (await reader.ReadAsync()) answers.Stale.Add(new(reader.GetGuid(0), reader.GetInt64(1)));
        await reader.NextResultAsync();
        while (await reader.ReadAsync()) answers.Erased.Add(new(reader.GetGuid(0)));
        try
        {
            if (asksEmployed)
            {
                await reader.NextResultAsync();
                var employed = new HashSet<(PersonId, DateOnly)>();
                while (await reader.ReadAsync()) employed.Add((new(reader.GetGuid(0)), reader.GetFieldValue<DateOnly>(1)));
                answers.Employed = employed;
            }
            if (forReports.Length > 0) answers.Reports = await ReportsOf.Read(reader, forReports);
        }
        catch (PostgresException failed) when (!failed.SqlState.StartsWith("57P", StringComparison.Ordinal))
        {
            answers.Failure = failed.SqlState == PostgresErrorCodes.QueryCanceled ? PartFailure.TimedOut : PartFailure.Failed;
        }
        return answers;
    }

    /// <summary>What a batch told, for all of its questions.</summary>
    private sealed class Answers
    {
        public HashSet<StreamVersion> Stale { get; } = [];

        public HashSet<PersonId> Erased { get; } = [];

        /// <summary>Null where that could not be told.</summary>
        public HashSet<(PersonId, DateOnly)>? Employed { get; set; }

        /// <summary>Null where they could not be told, or were not asked for.</summary>
        public Dictionary<ProfileQuestion, DirectReports>? Reports { get; set; }

        public PartFailure? Failure { get; set; }

        public ProfileRound To(ProfileQuestion question)
        {
            Guid[] stale = Stale.Count > 0 ? [.. question.Read.Where(Stale.Contains).Select(read => read.Stream)] : [];
            if (stale.Length > 0) return new(stale, [], null, null, null);
            PersonId[]? employed = MayCount(question).Any() ? Employed is null ? null : [.. MayCount(question).Where(Employed.Contains).Select(one => one.Person)] : [];
            return new([], [.. question.Named.Where(Erased.Contains)], employed, Reports: ReportsTo(question, employed), Failure);
        }

        private DirectReports? ReportsTo(ProfileQuestion question, PersonId[]? employed) =>
            question.Most == 0 || Reports is null ? null : question.Person.Any(employed!.Contains) ? Reports[question] : new(0, []);
    }
}
