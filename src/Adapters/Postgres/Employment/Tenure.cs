namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Lengths of service, from the employments that continue one another.</summary>
public sealed class Tenure(TwoTimes twoTimes, Reaches reaches) : ITenure
{
    async Task<Page<TenureRow, TenureKey>> ITenure.Tenure(HeadcountFilter filter, PageOf<TenureKey> page, CancellationToken cancellation)
    {
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        var read = await twoTimes.Read(ITenure.Model, page, p => Statement(filter, page, seen, paySeen, p), reader => Row(reader, filter.By), row => row.Key, cancellation);
        return new([.. read.Rows.Select(row => row.Row)], read.Next, read.AsOf, read.KnownAt, read.Position);
    }

    private static string Statement(HeadcountFilter filter, PageOf<TenureKey> page, Reached seen, Reached paySeen, Parameters p)
    {
        DateOnly[] days = filter.Days.Count == 0 ? [page.After?.AsOf ?? page.AsOf] : [.. filter.Days];
        var after = page.After is { Last: var last } ? $"where (d.day, d.grp) > ({p.Add(Sql.Day(last.Day))}, {p.Add(Sql.Text(last.Group))} collate \"C\")" : "";
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With}
            select d.* from ({string.Join("\nunion all\n", days.Where(day => page.After is null || day >= page.After.Last.Day).Select(OfDay))}) d
            {after}
            order by d.day, d.grp collate "C" limit {p.Add(Sql.Int(page.Limit + 1))}
            """;

        // As ServiceLength counts: a month is full before the same date comes again or, where there is no such date, with the month's last day.
        string OfDay(DateOnly on)
        {
            var day = p.Add(Sql.Day(on));
            return $"""
                select {day}::date as day, {(filter.By is null ? "''" : "m.grp")} as grp, count(*)::int as people, round(avg(m.months), 4) as mean,
                       (percentile_disc(0.5) within group (order by m.months) + percentile_disc(0.5) within group (order by m.months desc)) / 2.0 as median,
                       (count(*) filter (where m.months < 12))::int, (count(*) filter (where m.months >= 12 and m.months < 24))::int, (count(*) filter (where m.months >= 24 and m.months < 60))::int,
                       (count(*) filter (where m.months >= 60 and m.months < 120))::int, (count(*) filter (where m.months >= 120))::int
                from (
                    select c.grp, c.person_id, max(n.calendar - case when a.day > {day} + 1 then 1 else 0 end) as months
                    from (
                        select coalesce(b.grp, '') as grp, b.person_id, s.counts_from
                        from ({HeadcountSql.Counted(filter.By, filter.WithContractors, seen, paySeen, day, p)}) e
                        cross join lateral (select e.employment_id, e.person_id, e.grp, f.valid_from from k join read.employment_facts f on {TwoTimes.Known("f")} and f.employment_id = e.employment_id and f.attribute = 'employment') b
                        cross join lateral ({EmploymentCalendar.ServiceBegins}) s) c
                    cross join lateral (select ((extract(year from {day} + 1) - extract(year from c.counts_from)) * 12 + extract(month from {day} + 1) - extract(month from c.counts_from))::int as calendar) n
                    cross join lateral (select (c.counts_from + make_interval(months => n.calendar))::date as day) same
                    cross join lateral (select same.day + case when extract(day from same.day) = extract(day from c.counts_from) then 0 else 1 end as day) a
                    group by c.grp, c.person_id) m
                {(filter.By is null ? "" : "group by m.grp")}
                """;
        }
    }

    private static (TenureRow Row, TenureKey Key) Row(NpgsqlDataReader reader, HeadcountBy? by)
    {
        var (day, group) = (reader.GetFieldValue<DateOnly>(0), reader.GetString(1));
        var g = ReportGroup.Of(by, group);
        return (
            new(
                day, g.LegalEntity, g.OrgUnit, g.Location, g.Job, g.Grade, g.Manager, g.ContractType, reader.GetInt32(2), reader.IsDBNull(3) ? null : reader.GetDecimal(3),
                reader.IsDBNull(4) ? null : decimal.Round(reader.GetDecimal(4), 1), reader.GetInt32(5), reader.GetInt32(6), reader.GetInt32(7), reader.GetInt32(8), reader.GetInt32(9)),
            new(day, group));
    }
}
