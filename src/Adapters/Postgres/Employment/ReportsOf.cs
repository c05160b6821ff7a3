namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Ports;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>
/// Who reports to persons who are employed, a statement for each rule: under none of them is found who is found under another. A statement answers for
/// several questions together, because most people have no reports, and setting a statement up costs more than finding nobody. Where a part is to be looked
/// up for each row of another, it is a lateral that PostgreSQL may not turn into a join: the plan is made while the tables may be empty, and holds when they
/// have grown. Parameters: $1 the days, $2 the moment or null for now, $3 all ids that stand for each person, $4 the most to tell, $5 the units that each
/// heads; questions are told apart by their places in these.
/// </summary>
internal static class ReportsOf
{
    private static readonly string NamedFound = $"""
        select a.q, m.employment_id, m.person_id
        from asked a
        cross join lateral unnest(a.ids) as i(id)
        cross join lateral (
            select m.employment_id, m.person_id from read.employment_facts m where {On("m", "a.day")} and m.attribute = 'manager' and m.value = i.id offset 0) m
        where m.person_id <> all(a.ids)
        """;

    private static readonly string LineFound = $"""
        with recursive line (q, day, ids, position_id) as (
            select a.q, a.day, a.ids, r.position_id
            from asked a
            cross join lateral unnest(a.ids) as i(id)
            cross join lateral (select e.employment_id from read.employment_facts e where {On("e", "a.day")} and e.attribute = 'employment' and e.person_id = i.id offset 0) e
            cross join lateral ({Held("e.employment_id", "a.day")}) h
            cross join lateral ({Below("h.value", "a.day")}) r
            union
            select l.q, l.day, l.ids, r.position_id
            from (select l.* from line l where not exists ({Holders("l.position_id", "l.day")} and o.person_id <> all(l.ids) offset 0) offset 0) l
            cross join lateral ({Below("l.position_id", "l.day")}) r)
        select l.q, t.employment_id, t.person_id from line l
        cross join lateral ({Holders("l.position_id", "l.day")} and o.person_id <> all(l.ids) offset 0) t
        where not exists ({AnotherIsNamed("t", "l.day")})
        """;

    // Down from the units that the person heads, as far as nobody else's word counts. Below another head who counts it goes on for that head
    // alone: nobody is their own manager.
    private static readonly string UnitFound = $"""
        with recursive below (q, day, ids, unit_id, alone) as (
            select a.q, a.day, a.ids, h.id, null::uuid from asked a cross join lateral unnest(a.headed) as h(id)
            union
            select b.q, b.day, b.ids, u.unit_id, coalesce(b.alone, case when u.counts then u.head_id end)
            from below b
            cross join lateral (
                select u.unit_id, u.head_id, u.head_id is not null and u.head_id <> all(b.ids) and {IsEmployed("u.head_id", "b.day")} as counts
                from read.org_units u where {On("u", "b.day")} and u.parent_id = b.unit_id offset 0) u
            where not u.counts or b.alone is null or b.alone = u.head_id)
        select b.q, t.employment_id, t.person_id
        from below b
        cross join lateral (
            select t.employment_id, t.person_id from read.employment_facts t
            where {On("t", "b.day")} and t.attribute = 'org-unit' and t.value = b.unit_id
              and not exists (
                select from ({Held("t.employment_id", "b.day")}) h
                cross join lateral (select from read.position_facts q where {On("q", "b.day")} and q.attribute = 'position' and q.position_id = h.value offset 0) q offset 0)
            union all
            select holder.employment_id, holder.person_id
            from (select q.position_id from read.position_facts q where {On("q", "b.day")} and q.attribute = 'org-unit' and q.value = b.unit_id offset 0) q
            cross join lateral ({Holders("q.position_id", "b.day")} offset 0) holder
            where not exists (
                with recursive up (position_id) as (
                    ({Above("q.position_id", "b.day")})
                    union
                    select r.value from up cross join lateral ({Above("up.position_id", "b.day")}) r)
                select from up cross join lateral ({Holders("up.position_id", "b.day")} and o.person_id <> holder.person_id offset 0) above offset 0)) t
        where t.person_id <> all(b.ids) and (b.alone is null or b.alone = t.person_id) and not exists ({AnotherIsNamed("t", "b.day")})
        """;

    private static readonly (ManagerRule Rule, string Text)
        Named = (ManagerRule.Named, Select(NamedFound)), Line = (ManagerRule.ReportingLine, Select(LineFound)), Unit = (ManagerRule.UnitHead, Select(UnitFound));

    /// <summary>Rows of q, employment_id and person_id by all rules, for a statement that has the moment <c>k.at</c> and the parts of <see cref="AskedFor"/>.</summary>
    public static readonly string Found = AsOfK($"({NamedFound})\nunion all\n({LineFound})\nunion all\n({UnitFound})");

    /// <summary>Parts of a WITH clause that has k: the ids that stand for a person, the units that they head on the day, and the question who reports to them.</summary>
    /// <param name="ids">An array in SQL.</param>
    public static string AskedFor(string ids, string day) => $"""
        me as materialized (select {ids} as ids),
        headed as materialized (
            select u.unit_id from me cross join k join read.org_units u on {TwoTimes.Known("u")} and {TwoTimes.OnDay("u", day)} and u.head_id = any(me.ids)),
        asked as materialized (select 1::bigint as q, {day}::date as day, me.ids, array(select h.unit_id from headed h) as headed from me)
        """;

    /// <summary>
    /// Whether the employment in a column reports to a person on the day, whichever of their ids is given. The statement around it takes the moment <c>k.at</c> from
    /// <see cref="TwoTimes.Moment"/>.
    /// </summary>
    public static string Reports(string employment, string manager, string day) => $"""
        {employment} in (
            with {People.MergedPersonsSql.With}, {AskedFor(People.MergedPersonsSql.IdsOf(manager), day)}
            select d.employment_id from ({Found}) d
            where exists (select from me cross join lateral unnest(me.ids) as i(id) where {AsOfK(IsEmployed("i.id", day))}))
        """;

    /// <summary>Whether a person is employed on the day.</summary>
    public static string IsEmployed(string person, string day) =>
        $"exists (select from read.employment_facts w where {On("w", day)} and w.attribute = 'employment' and w.person_id = {person} offset 0)";

    /// <summary>One for each rule by which somebody may report to one of the persons asked for.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Commands(IReadOnlyList<ProfileQuestion> asked, DateTimeOffset? knownAt) => Rules(asked).Select(rule => new NpgsqlBatchCommand(rule.Text)
    {
        Parameters =
        {
            Sql.Days([.. asked.Select(question => question.Day)]), Sql.Optional(knownAt), Sql.Texts([.. asked.Select(question => Ids(question.Person))]),
            Sql.Ints([.. asked.Select(question => question.Most)]), Sql.Texts([.. asked.Select(question => Ids(question.Headed))]),
        },
    });

    /// <summary>For each that was asked for, how many there are, and the first of them by id.</summary>
    public static async Task<Dictionary<ProfileQuestion, DirectReports>> Read(NpgsqlDataReader reader, IReadOnlyList<ProfileQuestion> asked)
    {
        var (found, counts) = (new List<DirectReport>?[asked.Count], new int[asked.Count]);
        foreach (var (rule, _) in Rules(asked))
        {
            await reader.NextResultAsync();
            while (await reader.ReadAsync())
            {
                var place = (int)reader.GetInt64(0) - 1;
                if (reader.GetInt64(2) == 1) counts[place] += (int)reader.GetInt64(1);
                (found[place] ??= []).Add(new(new(reader.GetGuid(3)), new(reader.GetGuid(4)), rule));
            }
        }
        var reports = new Dictionary<ProfileQuestion, DirectReports>(ReferenceEqualityComparer.Instance);
        for (var place = 0; place < asked.Count; place++)
            reports.Add(asked[place], new(counts[place], [.. (found[place] ?? []).OrderBy(report => report.Employment.Value).Take(asked[place].Most)]));
        return reports;
    }

    private static (ManagerRule Rule, string Text)[] Rules(IReadOnlyList<ProfileQuestion> asked) =>
        asked.All(question => question.Headed.Count == 0) ? [Named, Line] : [Named, Line, Unit];

    private static string Ids<TId>(IReadOnlyList<TId> ids) where TId : struct, IId<TId> => $"{{{string.Join(',', ids.Select(id => id.Value))}}}";

    private static string Select(string found) => $"""
        with asked as materialized (
            select a.q, a.day, a.ids::uuid[] as ids, a.most, a.headed::uuid[] as headed
            from unnest($1::date[], $3::text[], $4::int[], $5::text[]) with ordinality as a(day, ids, most, headed, q))
        select f.q, f.of_all, f.place, f.employment_id, f.person_id
        from (
            select d.q, count(*) over (partition by d.q) as of_all, row_number() over (partition by d.q order by d.employment_id) as place, d.employment_id, d.person_id
            from (select distinct * from ({found}) d) d) f
        join asked a on a.q = f.q
        where f.place <= a.most
        order by f.q, f.place
        """;

    /// <summary>The position that the employment holds.</summary>
    private static string Held(string employment, string day) =>
        $"select h.value from read.employment_facts h where {On("h", day)} and h.employment_id = {employment} and h.attribute = 'position' offset 0";

    private static string Holders(string position, string day) =>
        $"select o.employment_id, o.person_id from read.employment_facts o where {On("o", day)} and o.attribute = 'position' and o.value = {position}";

    private static string Below(string position, string day) =>
        $"select r.position_id from read.position_facts r where {On("r", day)} and r.attribute = 'reports-to' and r.value = {position} offset 0";

    private static string Above(string position, string day) =>
        $"select r.value from read.position_facts r where {On("r", day)} and r.attribute = 'reports-to' and r.position_id = {position} offset 0";

    /// <summary>A row if another is named as manager who counts.</summary>
    private static string AnotherIsNamed(string alias, string day) => $"""
        select from (select n.value from read.employment_facts n where {On("n", day)} and n.attribute = 'manager' and n.employment_id = {alias}.employment_id offset 0) n
        where n.value <> {alias}.person_id and {IsEmployed("n.value", day)} offset 0
        """;

    private static string AsOfK(string text) => text.Replace("$2", "(select k.at from k)", StringComparison.Ordinal);

    private static string On(string alias, string day) =>
        $"{alias}.tenant_id = log.tenant() and {alias}.recorded_from <= coalesce($2, 'infinity') and ({alias}.recorded_until is null or {alias}.recorded_until > $2) and {TwoTimes.OnDay(alias, day)}";
}
