namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Employment;
using static RuleSql;

/// <summary>
/// All who hold a position take more of it together than is budgeted. Nobody can be put there so; it comes about when the budget is cut, or what it had been is put right.
/// hr-admin has to act.
/// </summary>
internal static class PositionOverBudget
{
    public static string Found(string day) => $"""
        select 'position-over-budget', 'position', p.position_id, null::uuid, null::text, null::uuid,
               (select u.value from read.position_facts u where {Is("u", "org-unit", day)} and u.position_id = p.position_id), null::uuid,
               {Occupation.Days("p.position_id", "s.taken > s.budget")},
               p.facts
        from k cross join lateral (
            select h.value as position_id, array_agg(h.fact_id order by h.fact_id) as facts
            from read.employment_facts h join read.employment_facts t on {Is("t", "fte", day)} and t.employment_id = h.employment_id
            where {Is("h", "position", day)} and h.value is not null
            group by h.value
            having sum(t.fte) > (select b.fte from read.position_facts b where {Is("b", "budget", day)} and b.position_id = h.value)) p
        """;
}
