namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization.Queries;
using Npgsql;

/// <summary>The list of org units.</summary>
public sealed class OrgUnitList(TwoTimes twoTimes) : IOrgUnitList
{
    public Task<Page<OrgUnitRow, CodeKey>> List(OrgUnitFilter filter, PageOf<CodeKey> page, CancellationToken cancellation) =>
        twoTimes.Read(IOrgUnitList.Model, page, p => Statement(filter, page, p), Row, row => new CodeKey(row.Code), cancellation);

    private static string Statement(OrgUnitFilter filter, PageOf<CodeKey> page, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var where = new List<string> { TwoTimes.Known("u"), TwoTimes.OnDay("u", day) };
        if (page.After is { Last: var last }) where.Add($"u.code > {p.Add(Sql.Text(last.Code))}");
        if (filter.Parent is { } parent) where.Add($"u.parent_id = {p.Add(Sql.Uuid(parent.Value))}");
        if (filter.Head is { } head) where.Add($"u.head_id = any({MergedPersonsSql.IdsOf(p.Add(Sql.Uuid(head.Value)))})");
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With}
            select u.unit_id, u.code, u.name, u.parent_id, {MergedPersonsSql.RemainsOf("u.head_id")}, u.opened_on, u.last_day, u.successor_id, v.version
            from k cross join read.org_units u
            left join lateral (
                select v.version from read.org_unit_versions v
                where v.tenant_id = log.tenant() and v.unit_id = u.unit_id and v.recorded_from <= k.at order by v.version desc limit 1) v on true
            where {string.Join(" and ", where)}
            order by u.code limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }

    private static OrgUnitRow Row(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(0)), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : new(reader.GetGuid(3)),
        reader.IsDBNull(4) ? null : new(reader.GetGuid(4)), reader.GetFieldValue<DateOnly>(5),
        reader.IsDBNull(6) ? null : reader.GetFieldValue<DateOnly>(6), reader.IsDBNull(7) ? null : new(reader.GetGuid(7)), reader.GetInt64(8));
}
