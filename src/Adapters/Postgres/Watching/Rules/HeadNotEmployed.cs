namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>The head of a unit is not employed. Nobody is left in the unit who could appoint another, so hr-admin has to act.</summary>
internal static class HeadNotEmployed
{
    public static string Found(string day) => $"""
        select 'head-not-employed', 'org-unit', o.unit_id, o.head_id, 'person', o.head_id, o.unit_id, null::uuid,
               {Days("org_units", "f", $"{TwoTimes.Known("f")} and f.unit_id = o.unit_id and f.head_id = o.head_id")}
               - {DaysEmployed("o.head_id")},
               array[o.head_fact_id]
        from k cross join read.org_units o
        where {TwoTimes.Known("o")} and {TwoTimes.OnDay("o", day)} and o.head_id is not null and not {IsEmployed("o.head_id")}
        """;
}
