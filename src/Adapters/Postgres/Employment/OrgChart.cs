namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Organization;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>The org chart, from the units of a day and the places of work of that day.</summary>
public sealed class OrgChart(TwoTimes twoTimes) : IOrgChart
{
    public Task<Page<OrgChartRow, OrgChartKey>> List(OrgChartFilter filter, PageOf<OrgChartKey> page, CancellationToken cancellation) =>
        twoTimes.Read(IOrgChart.Model, page, p => Statement(filter, page, p), Row, row => new OrgChartKey(row.Path), cancellation);

    // Who works in a unit is counted once, and added to every unit above it.
    private static string Statement(OrgChartFilter filter, PageOf<OrgChartKey> page, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var top = filter.Top is { } unit ? $"u.unit_id = {p.Add(Sql.Uuid(unit.Value))}" : "u.parent_id is null";
        var after = page.After is { Last: var last } ? $"where t.path > {p.Add(Sql.Texts([.. last.Path]))}" : "";
        return $"""
            {TwoTimes.Moment}
            select c.* from (
                with recursive tree as (
                    select u.unit_id, u.code, u.name, u.parent_id, u.head_id, array[u.code] as path, array[u.unit_id] as ids
                    from k cross join read.org_units u where {TwoTimes.Known("u")} and {TwoTimes.OnDay("u", day)} and {top}
                    union all
                    select u.unit_id, u.code, u.name, u.parent_id, u.head_id, t.path || u.code, t.ids || u.unit_id
                    from tree t {UnitTree.Children("t", day)}),
                own as (
                    select w.value as unit_id, count(*) as employments, sum(coalesce(f.fte, 1)) as fte
                    from ({Placement.On("org-unit", day)}) w cross join k
                    left join read.employment_facts f on {TwoTimes.Known("f")} and f.employment_id = w.employment_id and f.attribute = 'fte' and {TwoTimes.OnDay("f", day)}
                    group by w.value),
                in_all as (
                    select a.unit_id, sum(o.employments) as employments, sum(o.fte) as fte
                    from tree t join own o on o.unit_id = t.unit_id cross join lateral unnest(t.ids) as a(unit_id) group by a.unit_id),
                below as (select t.parent_id as unit_id, count(*) as units from tree t group by t.parent_id)
                select t.unit_id, t.code, t.name, t.path, t.parent_id, t.head_id, coalesce(b.units, 0)::int,
                       coalesce(o.employments, 0)::int, coalesce(o.fte, 0), coalesce(i.employments, 0)::int, coalesce(i.fte, 0)
                from tree t left join own o on o.unit_id = t.unit_id left join in_all i on i.unit_id = t.unit_id left join below b on b.unit_id = t.unit_id
                {after}
                order by t.path limit {p.Add(Sql.Int(page.Limit + 1))}) c
            """;
    }

    private static OrgChartRow Row(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(0)), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<string[]>(3), Sql.ReadId<OrgUnitId>(reader, 4), Sql.ReadId<PersonId>(reader, 5),
        reader.GetInt32(6), reader.GetInt32(7), reader.GetDecimal(8), reader.GetInt32(9), reader.GetDecimal(10));
}
