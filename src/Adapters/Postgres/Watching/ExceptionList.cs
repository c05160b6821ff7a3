namespace HrSaas.Adapters.Postgres.Watching;

using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Adapters.Postgres.Watching.Rules;
using HrSaas.Application.Kernel;
using HrSaas.Application.Watching.Ports;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;
using Npgsql;

/// <summary>The list of exceptions: the watched rules, asked about a day as known at a moment, and what was said about what they find.</summary>
public sealed class ExceptionList(TwoTimes twoTimes, Reaches reaches, RequestScope scope) : IExceptionList, IOpenExceptions
{
    public async Task<Page<ExceptionRow, ExceptionKey>> List(ExceptionFilter filter, PageOf<ExceptionKey> page, CancellationToken cancellation)
    {
        var seen = filter.WithinReach ? await reaches.Of(Permission.ReadExceptions, cancellation) : Reached.Everybody;
        return await twoTimes.Read(
            IExceptionList.Model, page, p => Statement(filter, page, seen, scope.Caller.Person, p), Row, row => new ExceptionKey(row.Since, row.Id), cancellation);
    }

    public async Task<ExceptionRow?> Find(ExceptionId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        await twoTimes.CatchUp(IExceptionList.Model, cancellation);
        return (await List(new(Id: id), new(day, knownAt, 1), cancellation)).Rows is [var row] ? row : null;
    }

    async Task<FoundException?> IOpenExceptions.Find(ExceptionId id, DateOnly day, CancellationToken cancellation) =>
        await Find(id, day, null, cancellation) is { } row ? new(new(WatchedRules.NameOf(row.Rule), row.Person, row.Owner.Person), row.Subject.AsEmployment()) : null;

    /// <summary>What each rule finds on the day.</summary>
    private static string FoundBy(WatchedRule rule, string day) => rule switch
    {
        WatchedRule.ManagerNotEmployed => About(ManagerNotEmployed.Found(day)),
        WatchedRule.UnitNotOpen => About(UnitNotOpen.Found(day)),
        WatchedRule.TwoEmploymentsInOneLegalEntity => About(TwoEmploymentsInOneLegalEntity.Found(day)),
        WatchedRule.FteAboveFullTime => About(FteAboveFullTime.Found(day)),
        WatchedRule.PositionNotOpen => About(PositionNotOpen.Found(day)),
        WatchedRule.PositionOverBudget => About(PositionOverBudget.Found(day)),
        WatchedRule.HeadNotEmployed => About(HeadNotEmployed.Found(day)),
        WatchedRule.FixedTermOver => About(FixedTermOver.Found(day)),
        WatchedRule.PayBelowRange => About(PayOutsideRange.Below(day)),
        WatchedRule.PayAboveRange => About(PayOutsideRange.Above(day)),
        WatchedRule.ProbationUndecided => About(ProbationUndecided.Found(day)),
        WatchedRule.ManagersInACircle => ManagersInACircle.Found(day),
        WatchedRule.ManagerUnderNotice => About(ManagerUnderNotice.Found(day)),
        WatchedRule.PositionInUnitNotOpen => About(PositionInUnitNotOpen.Found(day)),
        WatchedRule.PositionTakenWhileFrozen => About(PositionTakenWhileFrozen.Found(day)),
        WatchedRule.JobClosed => About(PlaceClosed.Found("job-closed", "job", "jobs", day)),
        WatchedRule.LocationClosed => About(PlaceClosed.Found("location-closed", "location", "locations", day)),
        WatchedRule.LegalEntityClosed => About(EmployerClosed.Found(day)),
        WatchedRule.WorkingPatternClosed => About(PatternClosed.Found(day)),
        WatchedRule.PersonNotRegistered => About(PersonNotRegistered.Found(day)),
        WatchedRule.ErasureDue => About(ErasureDue.Found(day)),
        WatchedRule.LeaveDocumentOverdue => About(LeaveDocumentOverdue.Found(day)),
        WatchedRule.LeaveOverdrawn => About(LeaveOverdrawn.Found(day)),
        WatchedRule.HolidaySourceDiffers => About(HolidaySourceDiffers.Found),
    };

    /// <summary>What is about nobody beside those whom the columns name.</summary>
    private static string About(string found) => $"select o.*, null::uuid[] from ({found}) o";

    /// <summary>
    /// What the rules find on the day: the columns of <see cref="RuleSql"/>, the members, the stretch of days around it from since until, and the id. The statement
    /// has what <see cref="RuleSql.With"/> makes.
    /// </summary>
    /// <remarks>The id is a hash over what the exception is about and its first day: if the facts change so that it begins on another day, it is another one.</remarks>
    internal static string Named(IEnumerable<WatchedRule> rules, string day) => $"""
        select x.*, lower(r.stretch) as since, upper(r.stretch) as until,
               md5(x.rule || '|' || x.subject_id || '|' || coalesce(x.related_id::text, '') || '|' || to_char(lower(r.stretch), 'YYYY-MM-DD')
                   || coalesce('|' || array_to_string(x.members, ','), ''))::uuid as id
        from ({string.Join("\nunion all\n", rules.Select(rule => FoundBy(rule, day)))}) as x({RuleSql.Columns}, members)
        cross join lateral unnest(x.days) as r(stretch) where r.stretch @> {day}
        """;

    // Who has to act, and what would resolve it, is found out for the page alone.
    private static string Statement(ExceptionFilter filter, PageOf<ExceptionKey> page, Reached seen, PersonId? caller, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var rules = filter.Rule is { } only ? [only] : Enum.GetValues<WatchedRule>();
        var where = new List<string> { "true" };
        if (page.After is { Last: var last }) where.Add($"(n.since, n.id) > ({p.Add(Sql.Day(last.Since))}, {p.Add(Sql.Uuid(last.Id.Value))})");
        if (filter.Id is { } id) where.Add($"n.id = {p.Add(Sql.Uuid(id.Value))}");
        if (filter.Owner is { } owner) where.Add($"{RuleSql.OwnerFor("n.acts_for", day)} = {p.Add(Sql.Uuid(owner.Value))}");
        if (filter.WithinReach) where.Add($"(({seen.Condition("n.subject_id", p)}) or {RuleSql.OwnerFor("n.acts_for", day)} = {p.Add(Sql.Optional(caller?.Value))})");
        if (filter.OrgUnit is { } unit) where.Add($"n.unit_id = {p.Add(Sql.Uuid(unit.Value))}");
        if (filter.Acknowledged is { } acknowledged) where.Add(acknowledged ? "a.exception_id is not null" : "a.exception_id is null");
        return $"""
            {TwoTimes.Moment}, {RuleSql.With(day)}, named as ({Named(rules, day)}),
            page as materialized (
                select n.*, a.version, a.recorded_from, a.reason_code
                from k cross join named n left join read.acknowledgements a on {TwoTimes.Known("a")} and a.exception_id = n.id
                where {string.Join(" and ", where)}
                order by n.since, n.id limit {p.Add(Sql.Int(page.Limit + 1))})
            select n.id, n.rule, n.about, n.subject_id, n.person_id, n.related_about, n.related_id, n.unit_id, n.since, n.until, n.facts,
                   {RuleSql.OwnerFor("n.acts_for", day)},
                   e.actor, n.recorded_from, n.reason_code, coalesce(v.version, 0)::bigint, n.members, {Successors.Of("n")},
                   (select b.day from read.employment_facts b where {RuleSql.Is("b", "probation", "n.since")} and n.rule = 'probation-undecided' and b.employment_id = n.subject_id)
            from k cross join page n
            left join log.events e on e.tenant_id = log.tenant() and e.stream_id = n.id and e.version = n.version
            left join lateral (
                select o.version from log.events o
                where o.tenant_id = log.tenant() and o.stream_id = n.id and o.recorded_at <= k.at order by o.version desc limit 1) v on true
            order by n.since, n.id
            """;
    }

    private static ExceptionRow Row(NpgsqlDataReader reader)
    {
        var (rule, subject, since) = (RuleOf(reader.GetString(1)), new ExceptionSubject(AboutOf(reader.GetString(2)), reader.GetGuid(3)), reader.GetFieldValue<DateOnly>(8));
        return new(
            new(reader.GetGuid(0)), rule, subject,
            reader.IsDBNull(4) ? null : new(reader.GetGuid(4)),
            reader.IsDBNull(5) ? null : new(AboutOf(reader.GetString(5)), reader.GetGuid(6)),
            reader.IsDBNull(7) ? null : new(reader.GetGuid(7)),
            since, reader.IsDBNull(9) ? null : reader.GetFieldValue<DateOnly>(9).AddDays(-1),
            [.. reader.GetFieldValue<Guid[]>(10).Select(fact => new FactId(fact))],
            reader.IsDBNull(11) ? new(null, Access.HrAdmin) : new(new(reader.GetGuid(11)), null),
            reader.IsDBNull(13) ? null : new(reader.GetString(12), Sql.ReadMoment(reader, 13), reader.GetString(14)),
            reader.GetInt64(15),
            reader.IsDBNull(16) ? null : [.. reader.GetFieldValue<Guid[]>(16).Select(person => new PersonId(person))],
            ExceptionProposal.For(rule, subject, since, reader.IsDBNull(17) ? null : new(reader.GetGuid(17)), reader.IsDBNull(18) ? null : reader.GetFieldValue<DateOnly>(18)));
    }

    private static WatchedRule RuleOf(string name) => Array.Find(Enum.GetValues<WatchedRule>(), rule => WatchedRules.NameOf(rule) == name);

    private static ExceptionAbout AboutOf(string name) => name switch
    {
        "employment" => ExceptionAbout.Employment,
        "person" => ExceptionAbout.Person,
        "org-unit" => ExceptionAbout.OrgUnit,
        "position" => ExceptionAbout.Position,
        "pay-range" => ExceptionAbout.PayRange,
        "job" => ExceptionAbout.Job,
        "location" => ExceptionAbout.Location,
        "legal-entity" => ExceptionAbout.LegalEntity,
        "working-pattern" => ExceptionAbout.WorkingPattern,
        "leave-request" => ExceptionAbout.LeaveRequest,
        "holiday-calendar" => ExceptionAbout.HolidayCalendar,
        _ => throw new InvalidOperationException($"No exception is about a '{name}'."),
    };
}
