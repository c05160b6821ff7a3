namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Ports;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>
/// One batch: the versions of what was read, whose key is no more, who is employed, and who reports to the person. What fails after the
/// versions have been read makes its part fail, and not the answer.
/// </summary>
public sealed class ProfileRounds(Database database, RequestScope scope) : IProfileRound
{
    private const string FutureMoment = "HR002";

    /// <summary>How long a statement may take, in milliseconds.</summary>
    private const string Patience = "2000";

    private const string Versions = """
        select coalesce((select bool_and(s.expected = coalesce((
                   select e.version from log.events e
                   where e.tenant_id = log.tenant() and e.stream_id = s.stream_id order by e.version desc limit 1), 0))
               from unnest($1::uuid[], $2::bigint[]) as s(stream_id, expected)), true),
               (select array_agg(n.id) from unnest($3::uuid[]) as n(id)
                where exists (select from keys.person_keys p where p.tenant_id = log.tenant() and p.person_id = n.id and p.wrapped is null offset 0))
        """;

    private static readonly string Employed = $"select n.id from unnest($3::uuid[]) as n(id) where {ReportsOf.IsEmployed("n.id")}";

    public Task<ProfileRound> Ask(ProfileQuestion question, CancellationToken cancellation) => StoreFaults.Named(() => Try(question, cancellation));

    private async Task<ProfileRound> Try(ProfileQuestion question, CancellationToken cancellation)
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        if (question.KnownAt is { } moment) batch.BatchCommands.Add(new("select log.settle($1)") { Parameters = { Sql.Moment(moment) } });
        batch.BatchCommands.Add(new("select set_config('hrsaas.tenant', $1, true), set_config('statement_timeout', $2, true)")
        {
            Parameters = { Sql.Text(scope.Tenant.Value.ToString()), Sql.Text(Patience) },
        });
        batch.BatchCommands.Add(new(Versions)
        {
            Parameters =
            {
                Sql.Uuids([.. question.Read.Select(read => read.Stream)]), Sql.Bigints([.. question.Read.Select(read => read.Version)]),
                Sql.Uuids([.. question.Named.Select(person => person.Value)]),
            },
        });
        var asksReports = question.Most > 0;
        Guid[] mayCount = [.. question.MayBeManagers.Concat(asksReports ? question.Person : []).Select(person => person.Value)];
        if (mayCount.Length > 0)
            batch.BatchCommands.Add(new(Employed) { Parameters = { Sql.Day(question.Day), Sql.Optional(question.KnownAt), Sql.Uuids(mayCount) } });
        if (asksReports)
            foreach (var command in ReportsOf.Commands(question)) batch.BatchCommands.Add(command);
        try
        {
            var round = await Read(batch, question, mayCount.Length > 0, asksReports, cancellation);
            // Npgsql believes a statement prepared whose first use on a connection failed at its binding, and then reads the second one wrong.
            if (round.Failure is not null) connection.UnprepareAll();
            return round;
        }
        catch (PostgresException refused) when (refused.SqlState == FutureMoment)
        {
            throw new KnownAtInFutureException(question.KnownAt!.Value);
        }
    }

    private static async Task<ProfileRound> Read(NpgsqlBatch batch, ProfileQuestion question, bool asksEmployed, bool asksReports, CancellationToken cancellation)
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        for (var skip = question.KnownAt is null ? 1 : 2; skip > 0; skip--) await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var round = new ProfileRound(
            reader.GetBoolean(0), reader.IsDBNull(1) ? [] : [.. reader.GetFieldValue<Guid[]>(1).Select(id => new PersonId(id))],
            asksEmployed ? null : [], Reports: null, Failure: null);
        return round.IsFresh ? await Parts(reader, round, question, asksEmployed, asksReports, cancellation) : round;
    }

    private static async Task<ProfileRound> Parts(
        NpgsqlDataReader reader, ProfileRound round, ProfileQuestion question, bool asksEmployed, bool asksReports, CancellationToken cancellation)
    {
        try
        {
            if (asksEmployed)
            {
                await reader.NextResultAsync(cancellation);
                var employed = new List<PersonId>();
                while (await reader.ReadAsync(cancellation)) employed.Add(new(reader.GetGuid(0)));
                round = round with { Employed = employed };
            }
            if (!asksReports) return round;
            var reports = await ReportsOf.Read(reader, question, cancellation);
            return round with { Reports = question.Person.Any(round.Employed!.Contains) ? reports : new(0, []) };
        }
        catch (PostgresException failed) when (!failed.SqlState.StartsWith("57P", StringComparison.Ordinal))
        {
            return round with { Failure = failed.SqlState == PostgresErrorCodes.QueryCanceled ? PartFailure.TimedOut : PartFailure.Failed };
        }
    }
}
