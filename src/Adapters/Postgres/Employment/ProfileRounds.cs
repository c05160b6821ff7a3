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
                where exists (select from keys.person_keys p where p.tenant_id = log.tenant() and p.person_id = n.id and p.wrapped is null))
        """;

    private static readonly string Employed = $"select n.id from unnest($1::uuid[]) as n(id) where {IsEmployed("n.id", "$2", "$3")}";

    // Down from the units that the person heads, as far as nobody else's word counts. Below another head who counts it goes on for that head
    // alone: nobody is their own manager.
    private static readonly string Reports = $"""
        with recursive below (unit_id, alone) as (
            select h.id, null::uuid from unnest($4::uuid[]) as h(id)
            union
            select u.unit_id, coalesce(b.alone, case when c.counts then u.head_id end)
            from below b
            join read.org_units u on u.parent_id = b.unit_id and {Known("u", "$3")} and {TwoTimes.OnDay("u", "$2")}
            cross join lateral (select u.head_id is not null and u.head_id <> all($1) and {IsEmployed("u.head_id", "$2", "$3")} as counts) c
            where not c.counts or b.alone is null or b.alone = u.head_id),
        line (position_id) as (
            select r.position_id
            from read.employment_facts e
            join read.employment_facts h on {Known("h", "$3")} and {TwoTimes.OnDay("h", "$2")} and h.employment_id = e.employment_id and h.attribute = 'position'
            join read.position_facts r on {Known("r", "$3")} and {TwoTimes.OnDay("r", "$2")} and r.attribute = 'reports-to' and r.value = h.value
            where {Known("e", "$3")} and {TwoTimes.OnDay("e", "$2")} and e.attribute = 'employment' and e.person_id = any($1)
            union
            select r.position_id
            from line l join read.position_facts r on {Known("r", "$3")} and {TwoTimes.OnDay("r", "$2")} and r.attribute = 'reports-to' and r.value = l.position_id
            where not exists (select from read.employment_facts o where {Holds("o", "l.position_id")} and o.person_id <> all($1))),
        found (employment_id, person_id, rule) as (
            select m.employment_id, m.person_id, 'named' from read.employment_facts m
            where {Known("m", "$3")} and {TwoTimes.OnDay("m", "$2")} and m.attribute = 'manager' and m.value = any($1) and m.person_id <> all($1)
            union
            select t.employment_id, t.person_id, 'reporting-line'
            from line l join read.employment_facts t on {Holds("t", "l.position_id")}
            where t.person_id <> all($1) and not exists ({NamedFor("t")})
            union
            select t.employment_id, t.person_id, 'unit-head'
            from below b
            join read.employment_facts t on t.attribute = 'org-unit' and t.value = b.unit_id and {Known("t", "$3")} and {TwoTimes.OnDay("t", "$2")}
            where t.person_id <> all($1) and (b.alone is null or b.alone = t.person_id) and not exists ({NamedFor("t")})
              and not exists (
                select from read.employment_facts h
                join read.position_facts q on {Known("q", "$3")} and {TwoTimes.OnDay("q", "$2")} and q.attribute = 'position' and q.position_id = h.value
                where {Known("h", "$3")} and {TwoTimes.OnDay("h", "$2")} and h.attribute = 'position' and h.employment_id = t.employment_id)
            union
            select t.employment_id, t.person_id, 'unit-head'
            from below b
            join read.position_facts q on q.attribute = 'org-unit' and q.value = b.unit_id and {Known("q", "$3")} and {TwoTimes.OnDay("q", "$2")}
            join read.employment_facts t on {Holds("t", "q.position_id")}
            where t.person_id <> all($1) and (b.alone is null or b.alone = t.person_id) and not exists ({NamedFor("t")})
              and not exists (
                with recursive up (position_id) as (
                    select r.value from read.position_facts r
                    where {Known("r", "$3")} and {TwoTimes.OnDay("r", "$2")} and r.attribute = 'reports-to' and r.position_id = t.value
                    union
                    select r.value from up join read.position_facts r
                    on {Known("r", "$3")} and {TwoTimes.OnDay("r", "$2")} and r.attribute = 'reports-to' and r.position_id = up.position_id)
                select from up join read.employment_facts o on {Holds("o", "up.position_id")} and o.person_id <> t.person_id))
        select count(*) over (), f.employment_id, f.person_id, f.rule from found f where {IsEmployed("any($1)", "$2", "$3")}
        order by f.employment_id limit $5
        """;

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
        var (asksEmployed, asksReports) = (question.MayBeManagers.Count > 0, question.Most > 0);
        if (asksEmployed)
            batch.BatchCommands.Add(new(Employed)
            {
                Parameters = { Sql.Uuids([.. question.MayBeManagers.Select(person => person.Value)]), Sql.Day(question.Day), Sql.Optional(question.KnownAt) },
            });
        if (asksReports)
            batch.BatchCommands.Add(new(Reports)
            {
                Parameters =
                {
                    Sql.Uuids([.. question.Person.Select(person => person.Value)]), Sql.Day(question.Day), Sql.Optional(question.KnownAt),
                    Sql.Uuids([.. question.Headed.Select(unit => unit.Value)]), Sql.Int(question.Most),
                },
            });
        try
        {
            var round = await Read(batch, question, asksEmployed, asksReports, cancellation);
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
        return round.IsFresh ? await Parts(reader, round, asksEmployed, asksReports, cancellation) : round;
    }

    private static async Task<ProfileRound> Parts(NpgsqlDataReader reader, ProfileRound round, bool asksEmployed, bool asksReports, CancellationToken cancellation)
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
            await reader.NextResultAsync(cancellation);
            var (first, count) = (new List<DirectReport>(), 0);
            while (await reader.ReadAsync(cancellation))
            {
                count = (int)reader.GetInt64(0);
                first.Add(new(new(reader.GetGuid(1)), new(reader.GetGuid(2)), ReportingPairs.RuleOf(reader.GetString(3))));
            }
            return round with { Reports = new(count, first) };
        }
        catch (PostgresException failed) when (!failed.SqlState.StartsWith("57P", StringComparison.Ordinal))
        {
            return round with { Failure = failed.SqlState == PostgresErrorCodes.QueryCanceled ? PartFailure.TimedOut : PartFailure.Failed };
        }
    }

    /// <summary>The row says that somebody holds the position on the day.</summary>
    private static string Holds(string alias, string position) =>
        $"{Known(alias, "$3")} and {TwoTimes.OnDay(alias, "$2")} and {alias}.attribute = 'position' and {alias}.value = {position}";

    /// <summary>A row if another is named as manager who counts.</summary>
    private static string NamedFor(string alias) => $"""
        select from read.employment_facts n
        where {Known("n", "$3")} and {TwoTimes.OnDay("n", "$2")} and n.attribute = 'manager' and n.employment_id = {alias}.employment_id
          and n.value <> {alias}.person_id and {IsEmployed("n.value", "$2", "$3")}
        """;

    private static string Known(string alias, string moment) =>
        $"{alias}.tenant_id = log.tenant() and {alias}.recorded_from <= coalesce({moment}, 'infinity') and ({alias}.recorded_until is null or {alias}.recorded_until > {moment})";

    private static string IsEmployed(string person, string day, string moment) =>
        $"exists (select from read.employment_facts w where {Known("w", moment)} and {TwoTimes.OnDay("w", day)} and w.attribute = 'employment' and w.person_id = {person})";
}
