namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.People;
using static RuleSql;

/// <summary>
/// People are named as each other's managers in a circle, so that nobody above decides for any of them; or somebody has become their own manager by a merger of two
/// registrations. It is told of all of them, beginning with the least id. hr-admin has to act.
/// </summary>
internal static class ManagersInACircle
{
    /// <summary>Who is in the circle, each followed by their manager.</summary>
    public const string Members = "c.path";

    // Whoever is in a circle is named by somebody and names somebody, which few are. A circle is walked from its least id alone.
    public static string Found(string day) => $"""
        select 'managers-in-a-circle', 'person', c.path[1], case when cardinality(c.path) = 1 then c.path[1] end, case when cardinality(c.path) > 1 then 'person' end, c.path[2], null::uuid, null::uuid,
               (select range_intersect_agg(d.days) from generate_subscripts(c.path, 1) as i(n)
                cross join lateral (select {MergedPersonsSql.IdsOf("coalesce(c.path[i.n + 1], c.path[1])")} as managers offset 0) m
                cross join lateral (
                    select range_agg(daterange(f.valid_from, f.valid_until)) as days
                    from (select distinct w.employment_id from ({EmploymentsOf("c.path[i.n]")}) w) e
                    cross join lateral (
                        select o.* from read.employment_facts o where {Is("o", "manager")} and o.employment_id = e.employment_id and o.value = any(m.managers) offset 0) f) d),
               c.facts, {Members}
        from k cross join lateral (
            with recursive named as materialized (
                select {MergedPersonsSql.RemainsOf("m.person_id")} as person, {MergedPersonsSql.RemainsOf("m.value")} as manager, m.fact_id
                from read.employment_facts m where {Is("m", "manager", day)} and m.value is not null),
            edge as materialized (
                select distinct n.person, n.manager from named n where n.person in (select o.manager from named o) and n.manager in (select o.person from named o)),
            walk (path, at) as (
                select array[e.person], e.manager from edge e where e.manager >= e.person
                union all
                select w.path || e.person, e.manager from walk w join edge e on e.person = w.at
                where w.at <> all(w.path) and e.manager >= w.path[1])
            select w.path, array(
                       select n.fact_id from generate_subscripts(w.path, 1) as i(n) join named n on n.person = w.path[i.n] and n.manager = coalesce(w.path[i.n + 1], w.path[1])
                       order by n.fact_id) as facts
            from walk w where w.at = w.path[1]) c
        """;
}
