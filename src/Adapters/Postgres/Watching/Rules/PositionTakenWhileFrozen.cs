namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>
/// Somebody was put on a position while it was frozen. Nobody can be put there so; it comes about when the freeze is recorded later, or put right. Who sat there
/// before may stay. The manager, or the head of the unit, has to act.
/// </summary>
internal static class PositionTakenWhileFrozen
{
    public static string Found(string day) => $"""
        select 'position-taken-while-frozen', 'employment', h.employment_id, h.person_id, 'position', h.value, {UnitOf("h.employment_id", day)}, h.employment_id,
               datemultirange(s.held * daterange(z.valid_from, z.valid_until)), array[h.fact_id, z.fact_id]
        from k cross join read.position_facts z
        join read.employment_facts h on {Is("h", "position", day)} and h.value = z.position_id
        cross join lateral (
            select r.held from unnest({Days("employment_facts", "f", $"{Is("f", "position")} and f.employment_id = h.employment_id and f.value = h.value")}) as r(held)
            where r.held @> {day}) s
        where {Is("z", "frozen", day)} and lower(s.held) >= z.valid_from
        """;
}
