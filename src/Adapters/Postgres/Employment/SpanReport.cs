namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Spans of control by group, from who reports to whom on a day.</summary>
public sealed class SpanReport(TwoTimes twoTimes, Reaches reaches) : ISpanReport
{
    public async Task<Page<SpanReportRow, SpanReportKey>> Spans(SpanReportFilter filter, PageOf<SpanReportKey> page, CancellationToken cancellation)
    {
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        var read = await twoTimes.Read(ISpanReport.Model, page, p => Statement(filter, page, seen, paySeen, p), reader => Row(reader, filter.By), row => row.Key, cancellation);
        return new([.. read.Rows.Select(row => row.Row)], read.Next, read.AsOf, read.KnownAt, read.Position);
    }

    private static string Statement(SpanReportFilter filter, PageOf<SpanReportKey> page, Reached seen, Reached paySeen, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var after = page.After is { Last: var last } ? $"where s.grp > {p.Add(Sql.Text(last.Group))} collate \"C\"" : "";
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With},
            spans as materialized (
                with recursive {ReportingPairs.On(day)} select r.manager_id, count(*)::int as direct from reports r group by r.manager_id),
            managers as materialized (
                select distinct coalesce(c.grp, '') as grp, c.person_id from ({HeadcountSql.Counted(filter.By, filter.WithContractors, seen, paySeen, day, p)}) c),
            found as (
                select m.grp, count(*)::int as managers, sum(s.direct)::int as direct, round(avg(s.direct), 4) as mean,
                       (percentile_disc(0.5) within group (order by s.direct) + percentile_disc(0.5) within group (order by s.direct desc)) / 2.0 as median, max(s.direct) as most,
                       (count(*) filter (where s.direct <= 3))::int as b1, (count(*) filter (where s.direct between 4 and 7))::int as b2,
                       (count(*) filter (where s.direct between 8 and 12))::int as b3, (count(*) filter (where s.direct >= 13))::int as b4
                from managers m join spans s on s.manager_id = m.person_id group by m.grp)
            select s.grp, s.managers, s.direct, s.mean, s.median, s.most, s.b1, s.b2, s.b3, s.b4 from found s
            {after}
            order by s.grp collate "C" limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }

    private static (SpanReportRow Row, SpanReportKey Key) Row(NpgsqlDataReader reader, HeadcountBy? by)
    {
        var group = reader.GetString(0);
        var g = ReportGroup.Of(by, group);
        return (
            new(
                g.LegalEntity, g.OrgUnit, g.Location, g.Job, g.Grade, g.Manager, g.ContractType, reader.GetInt32(1), reader.GetInt32(2), reader.GetDecimal(3), decimal.Round(reader.GetDecimal(4), 1),
                reader.GetInt32(5), reader.GetInt32(6), reader.GetInt32(7), reader.GetInt32(8), reader.GetInt32(9)),
            new(group));
    }
}
