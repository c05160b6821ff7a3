namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;

/// <summary>Who joined and who left between two days, in SQL. Statements take the moment <c>k.at</c> from <see cref="TwoTimes.Moment"/>, and <c>merged</c> from <see cref="People.MergedPersonsSql.With"/>.</summary>
internal static class TurnoverSql
{
    /// <summary>Parts of a WITH clause, the last of them <c>moves</c>: kind, employment_id, person_id, day, grp, fte, again, reason, notice_by and other_entity.</summary>
    public static string Moves(HeadcountBy? by, bool withContractors, Reached seen, Reached paySeen, string from, string to, Parameters p) => $"""
        mine as materialized (
            select b.employment_id, coalesce(g.remains, b.person_id) as person_id, b.value, b.valid_from, b.valid_until
            from k cross join read.employment_facts b left join merged g on g.person_id = b.person_id
            where {TwoTimes.Known("b")} and b.attribute = 'employment' and {seen.Condition("b.employment_id", p)}),
        changes as materialized (
            select 'joined' as kind, m.employment_id, m.person_id, m.value, m.valid_from as day, m.valid_from - 1 as beyond from mine m where m.valid_from between {from} and {to}
            union all
            select 'left', m.employment_id, m.person_id, m.value, m.valid_until - 1, m.valid_until from mine m where m.valid_until - 1 between {from} and {to}),
        {(by is HeadcountBy.Manager ? Managers : "")}
        moves as materialized (
            select b.kind, b.employment_id, b.person_id, b.day, coalesce({HeadcountSql.GroupOf(by, paySeen, p)}, '') as grp, coalesce(f.fte, 1) as fte,
                   exists (select from mine o where o.person_id = b.person_id and o.valid_until < b.day) as again, e.text as reason, n.text as notice_by,
                   {(by is HeadcountBy.LegalEntity ? $"(select min(o.value::text)::uuid from mine o where {StillCounts("o", withContractors)})" : "null::uuid")} as other_entity
            from k cross join changes b
            {(by is HeadcountBy.Manager ? $"{HeadcountSql.Joins(null, "b.day")} left join managers r on r.employment_id = b.employment_id and r.day = b.day" : HeadcountSql.Joins(by, "b.day"))}
            left join read.employment_facts e on b.kind = 'left' and {TwoTimes.Known("e")} and e.employment_id = b.employment_id and e.attribute = 'ending' and {TwoTimes.OnDay("e", "b.day")}
            left join read.employment_facts n on b.kind = 'left' and {TwoTimes.Known("n")} and n.employment_id = b.employment_id and n.attribute = 'notice' and {TwoTimes.OnDay("n", "b.day")}
            where {(withContractors ? "true" : "c.text is distinct from 'contractor'")}
              and not exists (select from mine o where {StillCounts("o", withContractors)}{(by is HeadcountBy.LegalEntity ? " and o.value = b.value" : "")}))
        """;

    /// <summary>The managers of each day on which somebody joined or left.</summary>
    private static readonly string Managers = $"""
        managers as materialized (
            select d.day, r.employment_id, r.manager_id from (select distinct c.day from changes c) d
            cross join lateral (with recursive {ReportingPairs.On("d.day")} select r.employment_id, r.manager_id from reports r) r),
        """;

    /// <summary>Whether the same person counts on the day before they joined, or after they left.</summary>
    private static string StillCounts(string alias, bool withContractors) => $"""
        {alias}.person_id = b.person_id and {TwoTimes.OnDay(alias, "b.beyond")}{(withContractors ? "" : $"""
         and not exists (
            select from read.employment_facts w
            where {TwoTimes.Known("w")} and w.employment_id = {alias}.employment_id and w.attribute = 'contract' and {TwoTimes.OnDay("w", "b.beyond")} and w.text = 'contractor')
        """)}
        """;
}
