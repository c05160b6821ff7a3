namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>A position is in a unit that is not open: not yet, no more, or never. Whoever holds the position is there with it. hr-admin has to act.</summary>
internal static class PositionInUnitNotOpen
{
    public static string Found(string day) => $"""
        select 'position-in-unit-not-open', 'position', u.position_id, null::uuid, 'org-unit', u.value, u.value, null::uuid,
               {Days("position_facts", "f", $"{Is("f", "org-unit")} and f.position_id = u.position_id and f.value = u.value")}
               - {Days("org_units", "o", $"{TwoTimes.Known("o")} and o.unit_id = u.value")},
               array[u.fact_id]
        from k cross join lateral (
            select v.value from (select distinct n.value from read.position_facts n where {Is("n", "org-unit", day)}) v
            where not exists (select from read.org_units o where {TwoTimes.Known("o")} and o.unit_id = v.value and {TwoTimes.OnDay("o", day)})) closed
        join read.position_facts u on {Is("u", "org-unit", day)} and u.value = closed.value
        """;
}
