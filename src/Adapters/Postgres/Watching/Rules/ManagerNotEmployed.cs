namespace HrSaas.Adapters.Postgres.Watching.Rules;

using static RuleSql;

/// <summary>The manager named in an employment is not employed. Nobody is left below whom it would fall, so hr-admin has to act.</summary>
internal static class ManagerNotEmployed
{
    public static string Found(string day) => $"""
        select 'manager-not-employed', 'employment', m.employment_id, m.person_id, 'person', m.value, {UnitOf("m.employment_id", day)}, null::uuid,
               {Days("employment_facts", "f", $"{Is("f", "manager")} and f.employment_id = m.employment_id and f.value = m.value")}
               - {Days("employment_facts", "e", $"{Is("e", "employment")} and e.person_id = m.value")},
               array[m.fact_id]
        from k cross join read.employment_facts m
        where {Is("m", "manager", day)} and m.value is not null and not {IsEmployed("m.value", day)}
        """;
}
