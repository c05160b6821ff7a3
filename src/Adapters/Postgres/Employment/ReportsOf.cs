namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Ports;
using HrSaas.Domain.Employment.Employments;
using Npgsql;

/// <summary>
/// Who reports to a person who is employed, a statement for each rule: under none of them is found who is found under another. Each is small, because
/// most people have no reports, and setting a statement up costs more than finding nobody. Where a part is to be looked up for each row of another, it is
/// a lateral that PostgreSQL may not turn into a join: the plan is made while the tables may be empty, and holds when they have grown.
/// Parameters: $1 the day, $2 the moment or null for now, $3 all ids that stand for the person, $4 the most to tell, $5 the units that the person heads.
/// </summary>
internal static class ReportsOf
{
    private static readonly (ManagerRule Rule, string Text) Named = (ManagerRule.Named, Select($"""
        select m.employment_id, m.person_id
        from unnest($3::uuid[]) as i(id)
        cross join lateral (
            select m.employment_id, m.person_id from read.employment_facts m where {On("m")} and m.attribute = 'manager' and m.value = i.id offset 0) m
        where m.person_id <> all($3)
        """));

    private static readonly (ManagerRule Rule, string Text) Line = (ManagerRule.ReportingLine, Select($"""
        with recursive line (position_id) as (
            select r.position_id
            from unnest($3::uuid[]) as i(id)
            cross join lateral (select e.employment_id from read.employment_facts e where {On("e")} and e.attribute = 'employment' and e.person_id = i.id offset 0) e
            cross join lateral ({Held("e.employment_id")}) h
            cross join lateral ({Below("h.value")}) r
            union
            select r.position_id
            from (select l.position_id from line l where not exists ({Holders("l.position_id")} and o.person_id <> all($3) offset 0) offset 0) l
            cross join lateral ({Below("l.position_id")}) r)
        select t.employment_id, t.person_id from line l
        cross join lateral ({Holders("l.position_id")} and o.person_id <> all($3) offset 0) t
        where not exists ({AnotherIsNamed("t")})
        """));

    // Down from the units that the person heads, as far as nobody else's word counts. Below another head who counts it goes on for that head
    // alone: nobody is their own manager.
    private static readonly (ManagerRule Rule, string Text) Unit = (ManagerRule.UnitHead, Select($"""
        with recursive below (unit_id, alone) as (
            select h.id, null::uuid from unnest($5::uuid[]) as h(id)
            union
            select u.unit_id, coalesce(b.alone, case when u.counts then u.head_id end)
            from below b
            cross join lateral (
                select u.unit_id, u.head_id, u.head_id is not null and u.head_id <> all($3) and {IsEmployed("u.head_id")} as counts
                from read.org_units u where {On("u")} and u.parent_id = b.unit_id offset 0) u
            where not u.counts or b.alone is null or b.alone = u.head_id)
        select t.employment_id, t.person_id
        from below b
        cross join lateral (
            select t.employment_id, t.person_id from read.employment_facts t
            where {On("t")} and t.attribute = 'org-unit' and t.value = b.unit_id
              and not exists (
                select from ({Held("t.employment_id")}) h
                cross join lateral (select from read.position_facts q where {On("q")} and q.attribute = 'position' and q.position_id = h.value offset 0) q offset 0)
            union all
            select holder.employment_id, holder.person_id
            from (select q.position_id from read.position_facts q where {On("q")} and q.attribute = 'org-unit' and q.value = b.unit_id offset 0) q
            cross join lateral ({Holders("q.position_id")} offset 0) holder
            where not exists (
                with recursive up (position_id) as (
                    ({Above("q.position_id")})
                    union
                    select r.value from up cross join lateral ({Above("up.position_id")}) r)
                select from up cross join lateral ({Holders("up.position_id")} and o.person_id <> holder.person_id offset 0) above offset 0)) t
        where t.person_id <> all($3) and (b.alone is null or b.alone = t.person_id) and not exists ({AnotherIsNamed("t")})
        """));

    /// <summary>Whether a person is employed on the day.</summary>
    public static string IsEmployed(string person) =>
        $"exists (select from read.employment_facts w where {On("w")} and w.attribute = 'employment' and w.person_id = {person} offset 0)";

    /// <summary>One for each rule by which somebody may report to the person of the question.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Commands(ProfileQuestion question) => Asked(question).Select(asked =>
    {
        var command = new NpgsqlBatchCommand(asked.Text)
        {
            Parameters = { Sql.Day(question.Day), Sql.Optional(question.KnownAt), Sql.Uuids([.. question.Person.Select(person => person.Value)]), Sql.Int(question.Most) },
        };
        if (asked.Rule is ManagerRule.UnitHead) command.Parameters.Add(Sql.Uuids([.. question.Headed.Select(unit => unit.Value)]));
        return command;
    });

    /// <summary>How many there are, and the first of them by id.</summary>
    public static async Task<DirectReports> Read(NpgsqlDataReader reader, ProfileQuestion question, CancellationToken cancellation)
    {
        var (found, count) = (new List<DirectReport>(), 0);
        foreach (var (rule, _) in Asked(question))
        {
            await reader.NextResultAsync(cancellation);
            var ofRule = 0;
            while (await reader.ReadAsync(cancellation))
            {
                ofRule = (int)reader.GetInt64(0);
                found.Add(new(new(reader.GetGuid(1)), new(reader.GetGuid(2)), rule));
            }
            count += ofRule;
        }
        return new(count, [.. found.OrderBy(report => report.Employment.Value).Take(question.Most)]);
    }

    private static (ManagerRule Rule, string Text)[] Asked(ProfileQuestion question) => question.Headed.Count == 0 ? [Named, Line] : [Named, Line, Unit];

    private static string Select(string found) =>
        $"select count(*) over (), f.employment_id, f.person_id from (select distinct * from ({found}) d) f order by f.employment_id limit $4";

    /// <summary>The position that the employment holds.</summary>
    private static string Held(string employment) =>
        $"select h.value from read.employment_facts h where {On("h")} and h.employment_id = {employment} and h.attribute = 'position' offset 0";

    private static string Holders(string position) =>
        $"select o.employment_id, o.person_id from read.employment_facts o where {On("o")} and o.attribute = 'position' and o.value = {position}";

    private static string Below(string position) =>
        $"select r.position_id from read.position_facts r where {On("r")} and r.attribute = 'reports-to' and r.value = {position} offset 0";

    private static string Above(string position) =>
        $"select r.value from read.position_facts r where {On("r")} and r.attribute = 'reports-to' and r.position_id = {position} offset 0";

    /// <summary>A row if another is named as manager who counts.</summary>
    private static string AnotherIsNamed(string alias) => $"""
        select from (select n.value from read.employment_facts n where {On("n")} and n.attribute = 'manager' and n.employment_id = {alias}.employment_id offset 0) n
        where n.value <> {alias}.person_id and {IsEmployed("n.value")} offset 0
        """;

    private static string On(string alias) =>
        $"{alias}.tenant_id = log.tenant() and {alias}.recorded_from <= coalesce($2, 'infinity') and ({alias}.recorded_until is null or {alias}.recorded_until > $2) and {TwoTimes.OnDay(alias, "$1")}";
}
