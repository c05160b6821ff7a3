namespace HrSaas.Adapters.Postgres.Watching.Rules;

using static RuleSql;

/// <summary>
/// A person has two employments with one legal entity, be it under the ids of two registrations of which one was merged into the other. It is told of the one
/// recorded later; hr-admin has to act.
/// </summary>
internal static class TwoEmploymentsInOneLegalEntity
{
    public static string Found(string day) => $"""
        select 'two-employments-in-one-legal-entity', 'employment', b.employment_id, b.person, 'employment', a.employment_id, {UnitOf("b.employment_id", day)}, null::uuid,
               datemultirange(daterange(a.valid_from, a.valid_until)) * datemultirange(daterange(b.valid_from, b.valid_until)),
               array[a.fact_id, b.fact_id]
        from employed a join employed b on b.person = a.person and b.value = a.value and b.employment_id > a.employment_id
        """;
}
