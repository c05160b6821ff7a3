namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>Somebody holds a position that is not open: not yet, no more, or never. The manager, or the head of the unit, has to act.</summary>
internal static class PositionNotOpen
{
    public static string Found(string day) => $"""
        select 'position-not-open', 'employment', h.employment_id, h.person_id, 'position', h.value, {UnitOf("h.employment_id", day)}, h.employment_id,
               {Days("employment_facts", "f", $"{Is("f", "position")} and f.employment_id = h.employment_id and f.value = h.value")}
               - {Days("position_facts", "o", $"{Is("o", "position")} and o.position_id = h.value")},
               array[h.fact_id]
        from k cross join read.employment_facts h
        where {Is("h", "position", day)} and h.value is not null
          and not exists (select from read.position_facts o where {Is("o", "position")} and o.position_id = h.value and {TwoTimes.OnDay("o", day)})
        """;
}
