namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using Npgsql;

/// <summary>The list of positions.</summary>
public sealed class PositionList(TwoTimes twoTimes) : IPositionList
{
    public Task<Page<PositionRow, CodeKey>> List(PositionFilter filter, PageOf<CodeKey> page, CancellationToken cancellation)
    {
        var day = page.After?.AsOf ?? page.AsOf;
        return twoTimes.Read(
            IPositionList.Model, page, p => Statement(filter, page, day, p), reader => Row(reader, day), row => new CodeKey(row.Code), cancellation);
    }

    private static string Statement(PositionFilter filter, PageOf<CodeKey> page, DateOnly on, Parameters p)
    {
        var day = p.Add(Sql.Day(on));
        var where = new List<string> { TwoTimes.Known("b"), "b.attribute = 'position'" };
        if (page.After is { Last: var last }) where.Add($"b.text > {p.Add(Sql.Text(last.Code))}");
        if (filter.OrgUnit is { } unit) where.Add($"u.value = {p.Add(Sql.Uuid(unit.Value))}");
        if (filter.Job is { } job) where.Add($"j.value = {p.Add(Sql.Uuid(job.Value))}");
        if (filter.Location is { } location) where.Add($"l.value = {p.Add(Sql.Uuid(location.Value))}");
        if (filter.Status is { } status)
            where.Add(status switch
            {
                PositionStatus.NotYetOpen => $"b.valid_from > {day}",
                PositionStatus.Open => $"{TwoTimes.OnDay("b", day)} and f.fact_id is null",
                PositionStatus.Frozen => "f.fact_id is not null",
                PositionStatus.Closed => $"b.valid_until <= {day}",
                PositionStatus.Void => "false",
            });

        return $"""
            {TwoTimes.Moment}
            select b.position_id, b.text, b.valid_from, b.valid_until, t.text, j.value, u.value, l.value, m.fte, f.fact_id, r.value, v.version::bigint
            from k cross join read.position_facts b
            {Attribute("t", "title")}
            {Attribute("j", "job")}
            {Attribute("u", "org-unit")}
            {Attribute("l", "location")}
            {Attribute("m", "budget")}
            {Attribute("f", "frozen")}
            {Attribute("r", "reports-to")}
            left join lateral (
                select e.version from log.events e
                where e.tenant_id = log.tenant() and e.stream_id = b.position_id and e.recorded_at <= k.at order by e.version desc limit 1) v on true
            where {string.Join(" and ", where)}
            order by b.text limit {p.Add(Sql.Int(page.Limit + 1))}
            """;

        string Attribute(string alias, string name) =>
            $"left join read.position_facts {alias} on {TwoTimes.Known(alias)} and {alias}.position_id = b.position_id and {alias}.attribute = '{name}' and {TwoTimes.OnDay(alias, day)}";
    }

    private static PositionRow Row(NpgsqlDataReader reader, DateOnly day)
    {
        var opened = reader.GetFieldValue<DateOnly>(2);
        DateOnly? lastDay = reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3).AddDays(-1);
        var status = day < opened ? PositionStatus.NotYetOpen : day > lastDay ? PositionStatus.Closed
            : reader.IsDBNull(9) ? PositionStatus.Open : PositionStatus.Frozen;
        return new(
            new(reader.GetGuid(0)), reader.GetString(1), status, opened, lastDay, CodeLists.Text(reader, 4),
            Sql.ReadId<JobId>(reader, 5), Sql.ReadId<OrgUnitId>(reader, 6), Sql.ReadId<LocationId>(reader, 7),
            reader.IsDBNull(8) ? null : new(reader.GetDecimal(8)), Sql.ReadId<PositionId>(reader, 10), reader.GetInt64(11));
    }
}
