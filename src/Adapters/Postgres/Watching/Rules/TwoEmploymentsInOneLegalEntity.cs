namespace HrSaas.Adapters.Postgres.Watching.Rules;

using static RuleSql;

/// <summary>A person has two employments with one legal entity. It is told of the one recorded later; hr-admin has to act.</summary>
internal static class TwoEmploymentsInOneLegalEntity
{
    public static string Found(string day) => $"""
        select 'two-employments-in-one-legal-entity', 'employment', b.employment_id, b.person_id, 'employment', a.employment_id, {UnitOf("b.employment_id", day)}, null::uuid,
               datemultirange(daterange(a.valid_from, a.valid_until)) * datemultirange(daterange(b.valid_from, b.valid_until)),
               array[a.fact_id, b.fact_id]
        from k cross join read.employment_facts a
        join read.employment_facts b on {Is("b", "employment", day)} and b.person_id = a.person_id and b.value = a.value and b.employment_id > a.employment_id
        where {Is("a", "employment", day)}
        """;
}
