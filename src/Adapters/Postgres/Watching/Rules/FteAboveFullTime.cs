namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>All employments of a person together are more than full time. They may have several managers, so hr-admin has to act.</summary>
internal static class FteAboveFullTime
{
    // Between two days on which an FTE of theirs begins or ends, the sum is that of the first of them.
    public static string Found(string day) => $"""
        select 'fte-above-full-time', 'person', p.person, p.person, null::text, null::uuid, null::uuid, null::uuid,
               (select range_agg(daterange(s.day, s.next)) from (
                   select c.day, lead(c.day) over (order by c.day) as next from (
                       select t.valid_from as day from read.employment_facts t where {OfPerson("t")}
                       union select t.valid_until from read.employment_facts t where {OfPerson("t")} and t.valid_until is not null) c) s
                where (select sum(t.fte) from read.employment_facts t where {OfPerson("t")} and {TwoTimes.OnDay("t", "s.day")}) > 1),
               p.facts
        from k cross join lateral (
            select q.*, array(select distinct w.employment_id from ({EmploymentsOf("q.person")}) w) as employments
            from (select e.person, array_agg(f.fact_id order by f.fact_id) as facts
                  from employed e join read.employment_facts f on {Is("f", "fte", day)} and f.employment_id = e.employment_id
                  group by e.person having sum(f.fte) > 1) q offset 0) p
        """;

    private static string OfPerson(string alias) => $"{Is(alias, "fte")} and {alias}.employment_id = any(p.employments)";
}
