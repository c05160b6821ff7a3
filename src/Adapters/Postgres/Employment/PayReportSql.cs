namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;

/// <summary>What those who count are paid, in SQL: a row for each day, group and currency, and what is needed to say which of them are told.</summary>
internal static class PayReportSql
{
    /// <summary>As in Compensation.PeriodsPerYear: base pay <c>y</c> for a year, the hours from the working pattern <c>v</c>; null without one.</summary>
    public const string Annual = "y.amount * case y.per when 'hour' then 52 * v.minutes when 'week' then 52 when 'two-weeks' then 26 when 'half-month' then 24 when 'month' then 12 when 'four-weeks' then 13 else 1 end / case y.per when 'hour' then 60 * v.weeks else 1 end";

    /// <summary>Joins the base pay <c>y</c> of the employment <c>b</c>, and the pattern <c>v</c> that says the hours of pay per hour.</summary>
    public static string BasePay(string day) => $"""
        {Placement.Attribute("y", "pay", day)}
        left join read.employment_facts h on y.per = 'hour' and {TwoTimes.Known("h")} and h.employment_id = b.employment_id and h.attribute = 'working-pattern' and {TwoTimes.OnDay("h", day)}
        left join read.working_patterns v on {TwoTimes.Known("v")} and {TwoTimes.OnDay("v", day)} and v.id = h.value
        """;

    /// <summary>Rows of what, day, grp, currency, employments, people, size, annual, full_time, the ratios and the range; <c>size</c> counts a person with several employments once among all groups.</summary>
    public static string Statement(HeadcountFilter filter, IReadOnlyList<DateOnly> days, Reached seen, Reached paySeen, Parameters p)
    {
        var by = filter.By is HeadcountBy.OrgUnitAndAbove ? HeadcountBy.OrgUnit : filter.By;
        var parameters = days.Select(day => p.Add(Sql.Day(day))).ToList();
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With},
            counted as materialized ({string.Join("\nunion all\n", parameters.Select(Paid))}),
            paid as materialized (
                select c.*, row_number() over (partition by c.day, c.currency, c.person_id order by c.employment_id) = 1 as is_first from counted c)
            select 'group', c.day, c.grp, {Sums}
            from paid c {(by is HeadcountBy.Grade ? $"left join k on true left join read.pay_ranges r on {TwoTimes.Known("r")} and {TwoTimes.OnDay("r", "c.day")} and r.grade = c.grp and r.currency = c.currency" : NoRange)}
            group by c.day, c.grp, c.currency
            {(filter.By is HeadcountBy.OrgUnitAndAbove ? WithAllBelow : "")}
            {(by is HeadcountBy.OrgUnit ? Tree(parameters) : "")}
            """;

        // Somebody who is in several groups is in the first of them, so that the groups add up to the whole.
        string Paid(string day) => $"""
            (select distinct on (b.employment_id) {day}::date as day, b.employment_id, b.person_id, coalesce(b.grp, '') as grp,
                    case when {Annual} is null then '' else y.currency end as currency, {Annual} as annual, {Annual} / b.fte as full_time
             from k cross join ({HeadcountSql.Counted(by, filter.WithContractors, seen, paySeen, day, p)}) b
             {BasePay(day)}
             where {paySeen.Condition("b.employment_id", p)}
             order by b.employment_id, b.grp)
            """;
    }

    private const string NoRange = "left join (select null::numeric as minimum, null::numeric as midpoint, null::numeric as maximum) r on true";

    private const string Sums = """
        c.currency, count(*)::int, count(distinct c.person_id)::int, (count(*) filter (where c.is_first))::int,
        round(sum(c.annual), 4), round(avg(c.annual), 4), round(avg(c.full_time), 4),
        round(avg(c.full_time / nullif(r.midpoint, 0)), 4), round(min(c.full_time / nullif(r.midpoint, 0)), 4), round(max(c.full_time / nullif(r.midpoint, 0)), 4), min(r.minimum), min(r.midpoint), min(r.maximum)
        """;

    private static readonly string WithAllBelow = $"""
        union all
        select 'all-below', c.day, u.unit_id::text, {Sums}
        from paid c cross join lateral ({HeadcountSql.Above("nullif(c.grp, '')::uuid", "c.day")}) u {NoRange}
        where c.grp <> '' group by c.day, u.unit_id, c.currency
        """;

    private static string Tree(IEnumerable<string> days) => $"""
        union all
        select 'unit', d.day, u.unit_id::text, coalesce(u.parent_id::text, ''), 0, 0, 0, null, null, null, null, null, null, null, null, null
        from k cross join unnest(array[{string.Join(", ", days.Select(day => day + "::date"))}]) as d(day)
        cross join lateral (select u.unit_id, u.parent_id from read.org_units u where {TwoTimes.Known("u")} and {TwoTimes.OnDay("u", "d.day")} offset 0) u
        """;
}
