namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>
/// Who is due for erasure, in SQL. Statements take the moment <c>k.at</c> from <see cref="TwoTimes.Moment"/> and <c>merged</c> from
/// <see cref="MergedPersonsSql.With"/>; the answer needs the read models of the people directory, employments, legal entities and retention rules.
/// </summary>
internal static class ErasuresDue
{
    /// <summary>
    /// Part of a WITH clause, after merged: <c>due_for_erasure</c>, a row for whoever is due on the day: person, last_day (null: never employed), held_since, days (all
    /// on which some rule says so), rule_id and the facts behind it. Where no rule is known nobody is looked at.
    /// </summary>
    // Rows of who was erased are no more, those of a withdrawn registration are known no more: so whoever ever had a name is somebody of whom something is kept.
    public static string With(string day) => $"""
        retained as materialized (
            select r.id, r.fact_id, r.kind, r.country, make_interval(years => r.years, months => r.months) as period, r.valid_from, r.valid_until
            from k cross join read.retention_rules r where {TwoTimes.Known("r")}),
        registered as materialized (
            select coalesce(g.remains, o.person_id) as person, max(o.at) as at from (
                select n.person_id, min(n.recorded_from) as at from k cross join readable.person_names n
                where n.tenant_id = log.tenant() and n.recorded_from <= k.at and exists (select from retained) group by n.person_id) o
            left join merged g on g.person_id = o.person_id group by 1),
        ever_employed as materialized (
            select coalesce(g.remains, e.person_id) as person, max(e.valid_until) as until, bool_or(e.valid_until is null or e.valid_until > {day}) as goes_on,
                   (array_agg(e.value order by e.valid_until desc, e.employment_id))[1] as legal_entity,
                   (array_agg(e.fact_id order by e.valid_until desc, e.employment_id))[1] as fact_id
            from k cross join read.employment_facts e left join merged g on g.person_id = e.person_id
            where {TwoTimes.Known("e")} and e.attribute = 'employment' and exists (select from retained) group by 1),
        held as materialized (
            select coalesce(g.remains, m.person_id) as person, min(left(m.value, 10)::date) as since
            from k cross join readable.person_marks m left join merged g on g.person_id = m.person_id
            where {TwoTimes.Known("m")} and m.kind = '{PersonMarks.LegalHold}' group by 1),
        due_for_erasure as materialized (
            select p.person, e.until - 1 as last_day, h.since as held_since, d.days, d.rule_id, array_remove(array[d.fact_id, e.fact_id], null) as facts
            from registered p left join ever_employed e on e.person = p.person left join held h on h.person = p.person
            cross join lateral (
                select case when e.person is null then 'never-employed' else 'after-employment' end as kind,
                       case when e.person is null then (p.at at time zone 'UTC')::date else e.until - 1 end as counts_from,
                       (select o.country from k cross join read.legal_entities o where {TwoTimes.Known("o")} and o.id = e.legal_entity limit 1) as country offset 0) f
            cross join lateral (
                select range_agg(x.days) as days, (array_agg(x.id) filter (where x.days @> {day}))[1] as rule_id, (array_agg(x.fact_id) filter (where x.days @> {day}))[1] as fact_id
                from ({Stretches("f")}) x) d
            where not coalesce(e.goes_on, false) and d.days @> {day})
        """;

    private const string NoDays = "'{}'::datemultirange";

    // A rule for the country takes the place of the one for all others on its own days.
    private static string Stretches(string f) => $"""
        select r.id, r.fact_id, datemultirange(r.due) - case when r.country = '' then r.own else {NoDays} end as days
        from (select s.*, case when s.begins < coalesce(s.valid_until, 'infinity') then daterange(s.begins, s.valid_until) else 'empty' end as due,
                     coalesce((select range_agg(daterange(o.valid_from, o.valid_until)) from retained o where o.kind = {f}.kind and o.country = {f}.country), {NoDays}) as own
              from (select t.*, greatest(t.valid_from, ({f}.counts_from + t.period)::date + 1) as begins from retained t where t.kind = {f}.kind and t.country in ('', {f}.country)) s) r
        """;
}
