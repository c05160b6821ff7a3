namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>
/// The reporting line as a tree. It is walked over all positions, open on the day or not, so that who reports to a closed one is found
/// below the next open one; only what is open is told.
/// </summary>
public sealed class ReportingLineList(TwoTimes twoTimes) : IReportingLine
{
    /// <summary>Between the codes of a path; no code contains a control character.</summary>
    private const char Separator = '\u0001';

    public Task<Page<PositionInLine, LineKey>> List(LineFilter filter, PageOf<LineKey> page, CancellationToken cancellation) =>
        twoTimes.Read(IReportingLine.Model, page, p => Statement(filter, page, p), Row, row => new LineKey(string.Join(Separator, row.Path)), cancellation);

    private static string Statement(LineFilter filter, PageOf<LineKey> page, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var start = filter.From is { } from ? $"n.position_id = {p.Add(Sql.Uuid(from.Value))}" : "not exists (select from edges e where e.position_id = n.position_id)";
        var depth = filter.Depth is { } levels ? p.Add(Sql.Int(levels)) : "2147483647";
        var after = page.After is { Last: var last } ? $"and l.path > {p.Add(Sql.Text(last.Path))}" : "";
        return $"""
            with recursive k as materialized (select current_setting('hrsaas.known_at')::timestamptz as at),
            edges as materialized (
                select r.position_id, r.value as above from k cross join read.position_facts r
                where {TwoTimes.Known("r")} and r.attribute = 'reports-to' and {TwoTimes.OnDay("r", day)}),
            there as materialized (
                select b.position_id, b.text as code from k cross join read.position_facts b
                where {TwoTimes.Known("b")} and b.attribute = 'position' and {TwoTimes.OnDay("b", day)}),
            nodes as (select position_id from there union select position_id from edges union select above from edges),
            line as (
                select n.position_id, o.code, coalesce(o.code, '') collate "C" as path, (o.code is not null)::int as level,
                       null::uuid as above, case when o.code is not null then n.position_id end as nearest
                from nodes n left join there o on o.position_id = n.position_id where {start}
                union all
                select e.position_id, o.code,
                       (case when o.code is null then l.path when l.path = '' then o.code else l.path || chr(1) || o.code end) collate "C",
                       l.level + (o.code is not null)::int, l.nearest, case when o.code is not null then e.position_id else l.nearest end
                from line l join edges e on e.above = l.position_id left join there o on o.position_id = e.position_id
                where l.level <= {depth})
            select l.position_id, l.code, l.path, l.level, l.above, t.text, j.value, u.value
            from k cross join line l
            left join read.position_facts t on {TwoTimes.Known("t")} and t.position_id = l.position_id and t.attribute = 'title' and {TwoTimes.OnDay("t", day)}
            join read.position_facts j on {TwoTimes.Known("j")} and j.position_id = l.position_id and j.attribute = 'job' and {TwoTimes.OnDay("j", day)}
            join read.position_facts u on {TwoTimes.Known("u")} and u.position_id = l.position_id and u.attribute = 'org-unit' and {TwoTimes.OnDay("u", day)}
            where l.code is not null and l.level <= {depth} {after}
            order by l.path limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }

    private static PositionInLine Row(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(0)), reader.GetString(1), reader.GetString(2).Split(Separator), reader.GetInt32(3), Sql.ReadId<PositionId>(reader, 4),
        CodeLists.Text(reader, 5), new(reader.GetGuid(6)), new(reader.GetGuid(7)));
}
