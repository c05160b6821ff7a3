namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Organization;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>The vacancies of a day, from positions and from what employments take of them.</summary>
public sealed class VacancyList(TwoTimes twoTimes) : IVacancyList
{
    public Task<Page<VacancyRow, VacancyKey>> List(VacancyFilter filter, PageOf<VacancyKey> page, CancellationToken cancellation) =>
        twoTimes.Read(IVacancyList.Model, page, p => Statement(filter, page, p), Row, row => new VacancyKey(row.Code), cancellation);

    private static string Statement(VacancyFilter filter, PageOf<VacancyKey> page, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var where = new List<string>
        {
            TwoTimes.Known("b"), "b.attribute = 'position'", TwoTimes.OnDay("b", day), "z.fact_id is null", "m.fte > o.taken",
            $"exists (select from read.org_units g where {TwoTimes.Known("g")} and g.unit_id = u.value and {TwoTimes.OnDay("g", day)})",
        };
        if (page.After is { Last: var last }) where.Add($"b.text > {p.Add(Sql.Text(last.Code))}");
        if (filter.OrgUnit is { } unit) where.Add($"u.value = {p.Add(Sql.Uuid(unit.Value))}");
        if (filter.UnitAndBelow is { } top) where.Add($"u.value in ({UnitTree.Below(p.Add(Sql.Uuid(top.Value)), day)})");
        if (filter.Job is { } job) where.Add($"j.value = {p.Add(Sql.Uuid(job.Value))}");
        if (filter.Location is { } location) where.Add($"l.value = {p.Add(Sql.Uuid(location.Value))}");

        return $"""
            {TwoTimes.Moment}
            select v.position_id, v.text, v.title, v.job, v.unit, v.location, v.budget, v.taken, lower(r.stretch), upper(r.stretch)
            from (
                select k.at, b.position_id, b.text, t.text as title, j.value as job, u.value as unit, l.value as location, m.fte as budget, o.taken
                from k cross join read.position_facts b
                {Attribute("t", "title")}
                {Attribute("j", "job")}
                {Attribute("u", "org-unit")}
                {Attribute("l", "location")}
                {Attribute("m", "budget")}
                {Attribute("z", "frozen")}
                cross join lateral (select {Occupation.Taken("b.position_id", day)} as taken) o
                where {string.Join(" and ", where)}
                order by b.text limit {p.Add(Sql.Int(page.Limit + 1))}) v
            cross join k
            cross join lateral unnest({Occupation.Days("v.position_id", "not s.frozen and s.taken < s.budget")} * {InAnOpenUnit("v.position_id")}) as r(stretch)
            where r.stretch @> {day}
            order by v.text
            """;

        string Attribute(string alias, string name) =>
            $"left join read.position_facts {alias} on {TwoTimes.Known(alias)} and {alias}.position_id = b.position_id and {alias}.attribute = '{name}' and {TwoTimes.OnDay(alias, day)}";
    }

    /// <summary>The days on which the position is in a unit that is open: on others nobody could be put there.</summary>
    private static string InAnOpenUnit(string position) => $"""
        coalesce((select range_agg(daterange(f.valid_from, f.valid_until) * daterange(g.valid_from, g.valid_until))
                  from read.position_facts f join read.org_units g on {TwoTimes.Known("g")} and g.unit_id = f.value
                  where {TwoTimes.Known("f")} and f.attribute = 'org-unit' and f.position_id = {position}), datemultirange())
        """;

    private static VacancyRow Row(NpgsqlDataReader reader)
    {
        var (budget, taken) = (reader.GetDecimal(6), reader.GetDecimal(7));
        return new(
            new(reader.GetGuid(0)), reader.GetString(1), CodeLists.Text(reader, 2), new(reader.GetGuid(3)), new(reader.GetGuid(4)), Sql.ReadId<LocationId>(reader, 5),
            new(budget), new(taken), new(budget - taken), reader.GetFieldValue<DateOnly>(8), reader.IsDBNull(9) ? null : reader.GetFieldValue<DateOnly>(9).AddDays(-1));
    }
}
