namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>
/// Somebody works by a pattern that is closed or void, or that has not begun since its definition was put right. The manager, or the head of the unit, has to act.
/// </summary>
internal static class PatternClosed
{
    public static string Found(string day) => $"""
        select 'working-pattern-closed', 'employment', w.employment_id, w.person_id, 'working-pattern', w.value, {UnitOf("w.employment_id", day)}, w.employment_id,
               {Days("employment_facts", "f", $"{Is("f", "working-pattern")} and f.employment_id = w.employment_id and f.value = w.value")}
               - coalesce((select range_agg(daterange(o.valid_from, least(o.valid_until, o.last_day + 1))) from read.working_patterns o
                           where {TwoTimes.Known("o")} and o.id = w.value and (o.last_day is null or o.valid_from <= o.last_day)), '{"{}"}'::datemultirange),
               array[w.fact_id]
        from k cross join read.employment_facts w
        where {Is("w", "working-pattern", day)} and w.value is not null
          and not exists (
              select from read.working_patterns o
              where {TwoTimes.Known("o")} and o.id = w.value and {TwoTimes.OnDay("o", day)} and (o.last_day is null or o.last_day >= {day}))
          and {WasThere("working_patterns", "w.value")}
        """;
}
