namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using Npgsql;
using static HrSaas.Adapters.Postgres.Watching.Rules.RuleSql;

/// <summary>What ends, begins and falls due in a period: read off where the stretches of the employment facts begin and end.</summary>
public sealed class EmploymentCalendar(TwoTimes twoTimes, IKnownPersons persons, Reaches reaches) : IEmploymentCalendar
{
    private const int DaysUnlessAsked = 90;

    public async Task<Page<DueDayRow, DueDayKey>> List(DueDayFilter filter, PageOf<DueDayKey> page, CancellationToken cancellation)
    {
        // Of a person who was registered twice, those of all ids.
        var ids = filter.Person is { } person ? await persons.IdsOf(person, cancellation) : null;
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        return await twoTimes.Read(IEmploymentCalendar.Model, page, p => Statement(filter, ids, page, seen, paySeen, p), Row, KeyOf, cancellation);
    }

    private static string Statement(DueDayFilter filter, IReadOnlyList<PersonId>? persons, PageOf<DueDayKey> page, Reached seen, Reached paySeen, Parameters p)
    {
        var first = filter.From ?? page.After?.AsOf ?? page.AsOf;
        var (from, to) = (p.Add(Sql.Day(first)), p.Add(Sql.Day(filter.To ?? first.AddDays(DaysUnlessAsked))));
        var kinds = filter.Kind is { } only ? [only] : Enum.GetValues<DueDayKind>();
        var where = new List<string>
        {
            seen.Condition("x.employment_id", p), $"(x.kind <> '{NameOf(DueDayKind.PayChange)}' or {paySeen.Condition("x.employment_id", p)})",
        };
        if (page.After is { Last: var last })
            where.Add($"(x.day, x.employment_id, x.kind, {FactOrNone}) > ({p.Add(Sql.Day(last.Day))}, {p.Add(Sql.Uuid(last.Employment.Value))}, {p.Add(Sql.Text(NameOf(last.Kind)))}, {p.Add(Sql.Uuid(last.Fact.Value))})");
        if (filter.Employment is { } employment) where.Add($"x.employment_id = {p.Add(Sql.Uuid(employment.Value))}");
        if (persons is not null) where.Add($"x.person_id = any({p.Add(Sql.Uuids([.. persons.Select(person => person.Value)]))})");
        if (filter.OrgUnit is { } unit) where.Add(IsInOrBelow(p.Add(Sql.Uuid(unit.Value))));
        return $"""
            {TwoTimes.Moment}
            select x.day, x.kind, x.employment_id, x.person_id, x.fact_id, x.attributes, x.years
            from ({string.Join("\nunion all\n", kinds.Select(kind => Found(kind, from, to)))}) as x(kind, day, employment_id, person_id, fact_id, attributes, years)
            where {string.Join(" and ", where)}
            order by x.day, x.employment_id, x.kind, {FactOrNone} limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }

    private const string FactOrNone = "coalesce(x.fact_id, '00000000-0000-0000-0000-000000000000')";

    /// <summary>What of one kind happens in the period. Each stretch lies within the days of its employment, so that what comes after a last day is not found.</summary>
    private static string Found(DueDayKind kind, string from, string to) => kind switch
    {
        DueDayKind.Hire => Begins(kind, "employment", from, to),
        DueDayKind.LastDay => Ends(kind, "employment", from, to),
        DueDayKind.ContractEnd => FallsDue(kind, "contract", from, to),
        DueDayKind.ProbationEnd => FallsDue(kind, "probation", from, to),
        DueDayKind.Notice => Begins(kind, "notice", from, to),
        DueDayKind.SuspensionBegin => Begins(kind, "suspension", from, to),
        DueDayKind.SuspensionEnd => Ends(kind, "suspension", from, to),
        DueDayKind.AssignmentChange => $"""
            {Changes(kind, "'org-unit', 'location', 'manager', 'job', 'position', 'fte', 'working-pattern'", from, to)}
            union all
            {OfPosition(kind, from, to)}
            """,
        DueDayKind.PayChange => $"""
            {Changes(kind, "'pay', 'grade', 'allowance'", from, to)}
            union all
            {AllowancesEnd(kind, from, to)}
            """,
        DueDayKind.Anniversary => Anniversaries(kind, from, to),
    };

    private static string Begins(DueDayKind kind, string attribute, string from, string to) => $"""
        select '{NameOf(kind)}'::text, f.valid_from, f.employment_id, f.person_id, f.fact_id, null::text[], null::int
        from k cross join read.employment_facts f where {Is("f", attribute)} and f.valid_from between {from} and {to}
        """;

    private static string Ends(DueDayKind kind, string attribute, string from, string to) => $"""
        select '{NameOf(kind)}'::text, f.valid_until - 1, f.employment_id, f.person_id, null::uuid, null::text[], null::int
        from k cross join read.employment_facts f where {Is("f", attribute)} and f.valid_until - 1 between {from} and {to}
        """;

    // What was extended or converted before is no longer in force on the day that it named.
    private static string FallsDue(DueDayKind kind, string attribute, string from, string to) => $"""
        select '{NameOf(kind)}'::text, f.day, f.employment_id, f.person_id, f.fact_id, null::text[], null::int
        from k cross join read.employment_facts f where {Is("f", attribute, "f.day")} and f.day between {from} and {to}
        """;

    private static string Changes(DueDayKind kind, string attributes, string from, string to) => $"""
        select '{NameOf(kind)}'::text, f.valid_from, f.employment_id, f.person_id, f.fact_id, array_agg(f.attribute::text order by f.attribute), null::int
        from k cross join read.employment_facts f
        join read.employment_facts b on {Is("b", "employment")} and b.employment_id = f.employment_id and b.valid_from < f.valid_from
        where {TwoTimes.Known("f")} and f.attribute in ({attributes}) and f.valid_from between {from} and {to}
        group by f.valid_from, f.employment_id, f.person_id, f.fact_id
        """;

    // What the seat says of its holder changes with the seat.
    private static string OfPosition(DueDayKind kind, string from, string to) => $"""
        select '{NameOf(kind)}'::text, q.valid_from, f.employment_id, f.person_id, q.fact_id, array_agg(q.attribute::text order by q.attribute), null::int
        from k cross join read.employment_facts f
        join read.position_facts q on {TwoTimes.Known("q")} and q.position_id = f.value and q.attribute in ('job', 'org-unit', 'location')
         and q.valid_from between {from} and {to} and q.valid_from > f.valid_from and (f.valid_until is null or q.valid_from < f.valid_until)
        where {TwoTimes.Known("f")} and f.attribute = 'position'
        group by q.valid_from, f.employment_id, f.person_id, q.fact_id
        """;

    // Nothing stands after an allowance that ends; it changes on the day after, unless the employment ends with it.
    private static string AllowancesEnd(DueDayKind kind, string from, string to) => $"""
        select '{NameOf(kind)}'::text, f.valid_until, f.employment_id, f.person_id, null::uuid, array['allowance'], null::int
        from k cross join read.employment_facts f
        join read.employment_facts b on {Is("b", "employment", "f.valid_until")} and b.employment_id = f.employment_id
        where {TwoTimes.Known("f")} and f.attribute = 'allowance' and f.valid_until between {from} and {to}
          and not exists (
            select from read.employment_facts n
            where {Is("n", "allowance", "f.valid_until")} and n.employment_id = f.employment_id and n.item = f.item)
        group by f.valid_until, f.employment_id, f.person_id
        """;

    // A year is complete after the same date has come again; where there is no such date, with the first of the next month (ServiceLength).
    private static string Anniversaries(DueDayKind kind, string from, string to) => $"""
        select '{NameOf(kind)}'::text, a.day, b.employment_id, b.person_id, null::uuid, null::text[], n.years
        from k cross join read.employment_facts b
        cross join lateral ({ServiceBegins}) s
        cross join lateral generate_series(
            greatest(1, extract(year from {from})::int - extract(year from s.counts_from)::int), extract(year from {to})::int - extract(year from s.counts_from)::int) n(years)
        cross join lateral (select (s.counts_from + make_interval(years => n.years))::date as day) d
        cross join lateral (select d.day + case when extract(day from d.day) = extract(day from s.counts_from) then 0 else 1 end as day) a
        where {Is("b", "employment")} and a.day between {from} and {to} and {TwoTimes.OnDay("b", "a.day")}
        """;

    /// <summary>The day from which service counts in the employment b: that of the first which it continues, as much later as there were days between.</summary>
    internal static readonly string ServiceBegins = $"""
        with recursive chain (id, first, gaps) as (
            select b.employment_id, b.valid_from, 0
            union all
            select e.employment_id, e.valid_from, c.gaps + coalesce(greatest(0, c.first - e.valid_until), 0)
            from chain c cross join k
            join read.employment_facts s on {Is("s", "continues")} and s.employment_id = c.id
            join read.employment_facts e on {Is("e", "employment")} and e.employment_id = s.value)
        select min(first) + max(gaps) as counts_from from chain
        """;

    private static string IsInOrBelow(string unit) => $"""
        exists (
            with recursive up (unit_id) as (
                select t.value from ({Placement.On("org-unit", "x.day")}) t where t.employment_id = x.employment_id
                union
                select u.parent_id from up cross join k join read.org_units u on u.unit_id = up.unit_id
                where {TwoTimes.Known("u")} and {TwoTimes.OnDay("u", "x.day")} and u.parent_id is not null)
            select from up where up.unit_id = {unit})
        """;

    private static DueDayKey KeyOf(DueDayRow row) => new(row.Day, row.Employment, row.Kind, row.Fact ?? default);

    private static DueDayRow Row(NpgsqlDataReader reader) => new(
        reader.GetFieldValue<DateOnly>(0), KindOf(reader.GetString(1)), new(reader.GetGuid(2)), new(reader.GetGuid(3)), Sql.ReadId<FactId>(reader, 4),
        reader.IsDBNull(5) ? null : [.. reader.GetFieldValue<string[]>(5).Select(EmploymentFactReport.AttributeOf)],
        reader.IsDBNull(6) ? null : reader.GetInt32(6));

    private static DueDayKind KindOf(string name) => Array.Find(Enum.GetValues<DueDayKind>(), kind => NameOf(kind) == name);

    private static string NameOf(DueDayKind kind) => kind switch
    {
        DueDayKind.Hire => "hire",
        DueDayKind.LastDay => "last-day",
        DueDayKind.ContractEnd => "contract-end",
        DueDayKind.ProbationEnd => "probation-end",
        DueDayKind.Notice => "notice",
        DueDayKind.SuspensionBegin => "suspension-begin",
        DueDayKind.SuspensionEnd => "suspension-end",
        DueDayKind.AssignmentChange => "assignment-change",
        DueDayKind.PayChange => "pay-change",
        DueDayKind.Anniversary => "anniversary",
    };
}
