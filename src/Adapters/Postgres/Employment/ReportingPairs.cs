namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Domain.Employment.Employments;

/// <summary>
/// Every employment of a day with its manager, in SQL: the one who is named, else who holds the nearest position up the reporting line, else the
/// head of the unit or of the nearest above. Who is not employed on the day does not count, and nobody is their own manager; who was merged into another is
/// who remains. Statements take the moment <c>k.at</c> from <see cref="TwoTimes.Moment"/>, and <c>merged</c> from <see cref="MergedPersonsSql.With"/>.
/// </summary>
internal static class ReportingPairs
{
    /// <summary>Parts of a recursive WITH clause, of which the last is <c>reports</c>: employment_id, person_id, manager_id, rule.</summary>
    public static string On(string day) => $"""
        at_work as materialized (
            select f.employment_id, coalesce(g.remains, f.person_id) as person_id
            from k cross join read.employment_facts f left join merged g on g.person_id = f.person_id
            where {TwoTimes.Known("f")} and f.attribute = 'employment' and {TwoTimes.OnDay("f", day)}),
        named as materialized (
            select e.employment_id, e.person_id, coalesce(g.remains, m.value) as manager_id from at_work e cross join k
            join read.employment_facts m on {TwoTimes.Known("m")} and m.employment_id = e.employment_id and m.attribute = 'manager' and {TwoTimes.OnDay("m", day)}
            left join merged g on g.person_id = m.value
            where coalesce(g.remains, m.value) <> e.person_id and coalesce(g.remains, m.value) in (select w.person_id from at_work w)),
        held as materialized (
            select h.employment_id, e.person_id, h.value as position_id from at_work e cross join k
            join read.employment_facts h on h.employment_id = e.employment_id
            where {TwoTimes.Known("h")} and h.attribute = 'position' and {TwoTimes.OnDay("h", day)}),
        above as materialized (
            select r.position_id, r.value as above_id from k cross join read.position_facts r
            where {TwoTimes.Known("r")} and r.attribute = 'reports-to' and {TwoTimes.OnDay("r", day)}),
        up as (
            select h.employment_id, h.person_id, a.above_id as position_id from held h join above a on a.position_id = h.position_id
            where h.employment_id not in (select n.employment_id from named n)
            union
            select u.employment_id, u.person_id, a.above_id from up u join above a on a.position_id = u.position_id
            where not exists (select from held o where o.position_id = u.position_id and o.person_id <> u.person_id)),
        line as materialized (
            select distinct u.employment_id, u.person_id, o.person_id as manager_id from up u join held o on o.position_id = u.position_id and o.person_id <> u.person_id),
        unit as materialized (
            select u.unit_id, u.parent_id, coalesce(g.remains, u.head_id) as head_id
            from k cross join read.org_units u left join merged g on g.person_id = u.head_id where {TwoTimes.Known("u")} and {TwoTimes.OnDay("u", day)}),
        placed as materialized ({Placement.On("org-unit", day)}),
        climb as (
            select w.employment_id, e.person_id, u.parent_id, u.head_id
            from placed w join at_work e on e.employment_id = w.employment_id join unit u on u.unit_id = w.value
            where w.employment_id not in (select n.employment_id from named n) and w.employment_id not in (select l.employment_id from line l)
            union all
            select c.employment_id, c.person_id, u.parent_id, u.head_id from climb c join unit u on u.unit_id = c.parent_id
            where c.head_id is null or c.head_id = c.person_id or c.head_id not in (select w.person_id from at_work w)),
        reports as materialized (
            select n.employment_id, n.person_id, n.manager_id, 'named' as rule from named n
            union all
            select l.employment_id, l.person_id, l.manager_id, 'reporting-line' from line l
            union all
            select c.employment_id, c.person_id, c.head_id, 'unit-head' from climb c
            where c.head_id <> c.person_id and c.head_id in (select w.person_id from at_work w))
        """;

    public static ManagerRule RuleOf(string name) => name switch
    {
        "named" => ManagerRule.Named,
        "reporting-line" => ManagerRule.ReportingLine,
        "unit-head" => ManagerRule.UnitHead,
        _ => throw new InvalidOperationException($"'{name}' is no rule by which a manager is found."),
    };
}
