namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>
/// Somebody is employed by a legal entity that is closed or void. No manager can find another employer for them, so
/// hr-admin has to act.
/// </summary>
internal static class EmployerClosed
{
    // Legal entities are fewer than those whom they employ: each is looked up once.
    public static string Found(string day) => $"""
        select 'legal-entity-closed', 'employment', w.employment_id, w.person, 'legal-entity', w.value, {UnitOf("w.employment_id", day)}, null::uuid,
               datemultirange(daterange(w.valid_from, w.valid_until)) - {Days("legal_entities", "o", $"{TwoTimes.Known("o")} and o.id = w.value")},
               array[w.fact_id]
        from k cross join lateral (
            select v.value from (select distinct n.value from employed n) v
            where not exists (select from read.legal_entities o where {TwoTimes.Known("o")} and o.id = v.value and {TwoTimes.OnDay("o", day)})
              and {WasThere("legal_entities", "v.value")}) closed
        join employed w on w.value = closed.value
        """;
}
