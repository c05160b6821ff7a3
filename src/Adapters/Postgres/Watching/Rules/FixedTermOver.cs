namespace HrSaas.Adapters.Postgres.Watching.Rules;

using static RuleSql;

/// <summary>
/// The contract had an end, that day has passed, and the employment goes on. In many places work that goes on makes the contract one without an end
/// (in Germany, TzBfG s. 15 (6)); whichever it is meant to be has to be recorded. The manager, or the head of the unit, has to act.
/// </summary>
internal static class FixedTermOver
{
    public static string Found(string day) => $"""
        select 'fixed-term-over', 'employment', c.employment_id, c.person_id, null::text, null::uuid, {UnitOf("c.employment_id", day)}, c.employment_id,
               (select range_agg(daterange(greatest(f.valid_from, f.day + 1), f.valid_until)) from read.employment_facts f
                where {Is("f", "contract")} and f.employment_id = c.employment_id and f.day is not null and greatest(f.valid_from, f.day + 1) < coalesce(f.valid_until, 'infinity')),
               array[c.fact_id]
        from k cross join read.employment_facts c
        where {Is("c", "contract", day)} and c.day < {day}
        """;
}
