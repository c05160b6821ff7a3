namespace HrSaas.Adapters.Postgres.Watching.Rules;

using static RuleSql;

/// <summary>
/// The last day of a probation has passed, and nobody has said that it ends or goes on: neither was it ended with a day of its own, nor extended, nor is the employee
/// under notice. The manager, or the head of the unit, has to act.
/// </summary>
internal static class ProbationUndecided
{
    // A probation that was ended is said on its last day; one that was agreed or extended was said before.
    public static string Found(string day) => $"""
        select 'probation-undecided', 'employment', p.employment_id, p.person_id, null::text, null::uuid, {UnitOf("p.employment_id", day)}, p.employment_id,
               datemultirange(daterange(p.day + 1, p.valid_until)) - {Days("employment_facts", "n", $"{Is("n", "notice")} and n.employment_id = p.employment_id")},
               array[p.fact_id]
        from k cross join read.employment_facts p
        where {Is("p", "probation", day)} and p.valid_from < p.day and p.day < {day}
        """;
}
