namespace HrSaas.Adapters.Postgres.Watching;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Adapters.Postgres.Watching.Rules;
using HrSaas.Application.Kernel;
using HrSaas.Application.Watching.Ports;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;
using Npgsql;

/// <summary>The list of exceptions: the watched rules, asked about a day as known at a moment, and what was said about what they find.</summary>
public sealed class ExceptionList(TwoTimes twoTimes, IReadModelProgress progress, Database database, SubscriptionSettings settings) : IExceptionList, IOpenExceptions
{
    public Task<Page<ExceptionRow, ExceptionKey>> List(ExceptionFilter filter, PageOf<ExceptionKey> page, CancellationToken cancellation) =>
        twoTimes.Read(IExceptionList.Model, page, p => Statement(filter, page, p), Row, row => new ExceptionKey(row.Since, row.Id), cancellation);

    public async Task<ExceptionRow?> Find(ExceptionId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        await CatchUp(cancellation);
        return (await List(new(Id: id), new(day, knownAt, 1), cancellation)).Rows is [var row] ? row : null;
    }

    async Task<OpenException?> IOpenExceptions.Find(ExceptionId id, DateOnly day, CancellationToken cancellation) =>
        await Find(id, day, null, cancellation) is { } row ? new(WatchedRules.NameOf(row.Rule), row.Person, row.Owner.Person) : null;

    /// <summary>What each rule finds on the day.</summary>
    private static string FoundBy(WatchedRule rule, string day) => rule switch
    {
        WatchedRule.ManagerNotEmployed => ManagerNotEmployed.Found(day),
        WatchedRule.UnitNotOpen => UnitNotOpen.Found(day),
        WatchedRule.TwoEmploymentsInOneLegalEntity => TwoEmploymentsInOneLegalEntity.Found(day),
        WatchedRule.FteAboveFullTime => FteAboveFullTime.Found(day),
        WatchedRule.PositionNotOpen => PositionNotOpen.Found(day),
        WatchedRule.PositionOverBudget => PositionOverBudget.Found(day),
        WatchedRule.HeadNotEmployed => HeadNotEmployed.Found(day),
        WatchedRule.FixedTermOver => FixedTermOver.Found(day),
        WatchedRule.JobClosed => PlaceClosed.Found("job-closed", "job", "jobs", day),
        WatchedRule.LocationClosed => PlaceClosed.Found("location-closed", "location", "locations", day),
    };

    // The id is a hash over what the exception is about and its first day: if the facts change so that it begins on another day, it is another one.
    private static string Statement(ExceptionFilter filter, PageOf<ExceptionKey> page, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var rules = filter.Rule is { } only ? [only] : Enum.GetValues<WatchedRule>();
        var where = new List<string> { "true" };
        if (page.After is { Last: var last }) where.Add($"(n.since, n.id) > ({p.Add(Sql.Day(last.Since))}, {p.Add(Sql.Uuid(last.Id.Value))})");
        if (filter.Id is { } id) where.Add($"n.id = {p.Add(Sql.Uuid(id.Value))}");
        if (filter.Owner is { } owner) where.Add($"n.owner_id = {p.Add(Sql.Uuid(owner.Value))}");
        if (filter.OrgUnit is { } unit) where.Add($"n.unit_id = {p.Add(Sql.Uuid(unit.Value))}");
        if (filter.Acknowledged is { } acknowledged) where.Add(acknowledged ? "a.exception_id is not null" : "a.exception_id is null");
        return $"""
            {TwoTimes.Moment}, named as (
                select x.*, lower(r.stretch) as since, upper(r.stretch) as until,
                       md5(x.rule || '|' || x.subject_id || '|' || coalesce(x.related_id::text, '') || '|' || to_char(lower(r.stretch), 'YYYY-MM-DD'))::uuid as id
                from ({string.Join("\nunion all\n", rules.Select(rule => FoundBy(rule, day)))}) as x({RuleSql.Columns})
                cross join lateral unnest(x.days) as r(stretch) where r.stretch @> {day})
            select n.id, n.rule, n.about, n.subject_id, n.person_id, n.related_about, n.related_id, n.unit_id, n.since, n.until, n.facts, n.owner_id,
                   e.actor, a.recorded_from, a.reason_code, coalesce(v.version, 0)::bigint
            from k cross join named n
            left join read.acknowledgements a on {TwoTimes.Known("a")} and a.exception_id = n.id
            left join log.events e on e.tenant_id = log.tenant() and e.stream_id = n.id and e.version = a.version
            left join lateral (
                select o.version from log.events o
                where o.tenant_id = log.tenant() and o.stream_id = n.id and o.recorded_at <= k.at order by o.version desc limit 1) v on true
            where {string.Join(" and ", where)}
            order by n.since, n.id limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }

    private static ExceptionRow Row(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(0)), RuleOf(reader.GetString(1)), new(AboutOf(reader.GetString(2)), reader.GetGuid(3)),
        reader.IsDBNull(4) ? null : new(reader.GetGuid(4)),
        reader.IsDBNull(5) ? null : new(AboutOf(reader.GetString(5)), reader.GetGuid(6)),
        reader.IsDBNull(7) ? null : new(reader.GetGuid(7)),
        reader.GetFieldValue<DateOnly>(8), reader.IsDBNull(9) ? null : reader.GetFieldValue<DateOnly>(9).AddDays(-1),
        [.. reader.GetFieldValue<Guid[]>(10).Select(fact => new FactId(fact))],
        reader.IsDBNull(11) ? new(null, Access.HrAdmin) : new(new(reader.GetGuid(11)), null),
        reader.IsDBNull(13) ? null : new(reader.GetString(12), Sql.ReadMoment(reader, 13), reader.GetString(14)),
        reader.GetInt64(15));

    private static WatchedRule RuleOf(string name) => Array.Find(Enum.GetValues<WatchedRule>(), rule => WatchedRules.NameOf(rule) == name);

    private static ExceptionAbout AboutOf(string name) => name switch
    {
        "employment" => ExceptionAbout.Employment,
        "person" => ExceptionAbout.Person,
        "org-unit" => ExceptionAbout.OrgUnit,
        "position" => ExceptionAbout.Position,
        "job" => ExceptionAbout.Job,
        "location" => ExceptionAbout.Location,
        _ => throw new InvalidOperationException($"No exception is about a '{name}'."),
    };

    /// <summary>Waits until everything that has been recorded by now is in the rows.</summary>
    private async Task CatchUp(CancellationToken cancellation)
    {
        var head = await StoreFaults.Named(async () =>
        {
            await using var command = database.App.CreateCommand("select h.position from log.head h");
            return (long)(await command.ExecuteScalarAsync(cancellation))!;
        });
        if (!await progress.WaitFor(IExceptionList.Model, head, settings.Patience, cancellation))
            throw new ReadModelBehindException(IExceptionList.Model, head);
    }
}
