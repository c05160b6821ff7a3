namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>An employment is of a person whose registration was withdrawn, so that nobody can say who works there. Only hr-admin can put that right.</summary>
internal static class PersonNotRegistered
{
    public static string Found(string day) => $"""
        select 'person-not-registered', 'employment', e.employment_id, e.person_id, 'person', e.person_id, {UnitOf("e.employment_id", day)}, null::uuid,
               {Days("employment_facts", "f", $"{Is("f", "employment")} and f.employment_id = e.employment_id")},
               array[e.fact_id]
        from k cross join read.employment_facts e
        where {Is("e", "employment", day)} and e.person_id not in (select g.person_id from merged g)
          and exists (select from readable.person_names n where n.tenant_id = log.tenant() and n.person_id = e.person_id and n.recorded_from <= k.at)
          and not exists (select from readable.person_names n where {TwoTimes.Known("n")} and n.person_id = e.person_id)
        """;
}
