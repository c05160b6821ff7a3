namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>An employment is in a unit that is not open: not yet, no more, or never. The manager has to act. Whoever holds an open position is where the position is.</summary>
internal static class UnitNotOpen
{
    // Units are fewer than those who work in them: each is looked up once.
    public static string Found(string day) => $"""
        select 'unit-not-open', 'employment', u.employment_id, u.person_id, 'org-unit', u.value, u.value, u.employment_id,
               {Days("employment_facts", "f", $"{Is("f", "org-unit")} and f.employment_id = u.employment_id and f.value = u.value")}
               - {Days("org_units", "o", $"{TwoTimes.Known("o")} and o.unit_id = u.value")},
               array[u.fact_id]
        from k cross join lateral (
            select v.value from (select distinct n.value from read.employment_facts n where {Is("n", "org-unit", day)} and n.value is not null) v
            where not exists (select from read.org_units o where {TwoTimes.Known("o")} and o.unit_id = v.value and {TwoTimes.OnDay("o", day)})) closed
        join read.employment_facts u on {Is("u", "org-unit", day)} and u.value = closed.value
        where not exists ({Placement.Held("u.employment_id", day)})
        """;
}
