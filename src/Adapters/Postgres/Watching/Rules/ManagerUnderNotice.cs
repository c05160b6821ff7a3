namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>
/// The manager named in an employment is under notice, and nobody else is named from the day after their last one. The manager is on the way out, so hr-admin has to act.
/// </summary>
internal static class ManagerUnderNotice
{
    public static string Found(string day) => $"""
        select 'manager-under-notice', 'employment', m.employment_id, m.person_id, 'person', m.value, {UnitOf("m.employment_id", day)}, null::uuid,
               {Days("employment_facts", "f", $"{Is("f", "manager")} and f.employment_id = m.employment_id and f.value = m.value")} * m.days,
               array[m.fact_id, m.notice_id]
        from k cross join lateral (
            select distinct on (t.employment_id) t.*, n.fact_id as notice_id,
                   {Days("employment_facts", "f", $"{Is("f", "notice")} and f.employment_id = n.employment_id")} as days
            from read.employment_facts n
            join read.employment_facts e on {Is("e", "employment")} and e.employment_id = n.employment_id and e.valid_until is not null
            cross join lateral (select {MergedPersonsSql.IdsOf("n.person_id")} as ids offset 0) p
            cross join lateral unnest(p.ids) as i(id)
            cross join lateral (select o.* from read.employment_facts o where {Is("o", "manager", day)} and o.value = i.id offset 0) t
            where {Is("n", "notice", day)} and not exists (select from ({EmploymentsOf("n.person_id")}) w where {TwoTimes.OnDay("w", "e.valid_until")})
              and exists (
                select from read.employment_facts o
                where {Is("o", "manager")} and {TwoTimes.OnDay("o", "e.valid_until")} and o.employment_id = t.employment_id and o.value = any(p.ids))
            order by t.employment_id, n.valid_from, n.employment_id) m
        """;
}
