namespace HrSaas.Adapters.Postgres.Watching.Rules;

using static RuleSql;

/// <summary>The manager named in an employment is not employed. Nobody is left below whom it would fall, so hr-admin has to act.</summary>
internal static class ManagerNotEmployed
{
    // Managers are fewer than those whom they manage: each is looked up once.
    public static string Found(string day) => $"""
        select 'manager-not-employed', 'employment', m.employment_id, m.person_id, 'person', m.value, {UnitOf("m.employment_id", day)}, null::uuid,
               {Days("employment_facts", "f", $"{Is("f", "manager")} and f.employment_id = m.employment_id and f.value = m.value")}
               - {DaysEmployed("m.value")},
               array[m.fact_id]
        from k cross join lateral (
            select v.value from (select distinct n.value from read.employment_facts n where {Is("n", "manager", day)} and n.value is not null) v
            where not {IsEmployed("v.value")}) gone
        join read.employment_facts m on {Is("m", "manager", day)} and m.value = gone.value
        """;
}
