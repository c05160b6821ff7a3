namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Headcounts, from the employments, positions and units of the days asked for.</summary>
public sealed class Headcounts(TwoTimes twoTimes, Reaches reaches) : IHeadcounts
{
    public async Task<Page<HeadcountRow, HeadcountKey>> Counts(HeadcountFilter filter, PageOf<HeadcountKey> page, CancellationToken cancellation)
    {
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        var read = await twoTimes.Read(IHeadcounts.Model, page, p => Counts(filter, page, seen, paySeen, p), reader => Count(reader, filter.By), row => row.Key, cancellation);
        return new([.. read.Rows.Select(row => row.Row)], read.Next, read.AsOf, read.KnownAt, read.Position);
    }

    public async Task<Page<HeadcountChangeRow, EmploymentKey>> Changes(HeadcountChangeFilter filter, PageOf<EmploymentKey> page, CancellationToken cancellation)
    {
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        return await twoTimes.Read(IHeadcounts.Model, page, p => Changes(filter, page, seen, paySeen, p), Change, row => new EmploymentKey(row.Employment), cancellation);
    }

    private static string Counts(HeadcountFilter filter, PageOf<HeadcountKey> page, Reached seen, Reached paySeen, Parameters p)
    {
        DateOnly[] days = filter.Days.Count == 0 ? [page.After?.AsOf ?? page.AsOf] : [.. filter.Days];
        var after = page.After is { Last: var last } ? $"where (d.day, coalesce(d.grp, '')) > ({p.Add(Sql.Day(last.Day))}, {p.Add(Sql.Text(last.Group))} collate \"C\")" : "";
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With}
            select d.day, d.grp, d.people, d.employments, d.fte from (
                {string.Join("\nunion all\n", days.Where(day => page.After is null || day >= page.After.Last.Day).Select(OfDay))}) d
            {after}
            order by d.day, coalesce(d.grp, '') collate "C" limit {p.Add(Sql.Int(page.Limit + 1))}
            """;

        // Grouped by nothing, a day on which nobody works here has a row too: zero is an answer.
        string OfDay(DateOnly on)
        {
            var day = p.Add(Sql.Day(on));
            return $"""
                select {day}::date as day, c.grp, count(distinct c.person_id)::int as people, count(distinct c.employment_id)::int as employments, coalesce(sum(c.fte), 0) as fte
                from ({HeadcountSql.Counted(filter.By, filter.WithContractors, seen, paySeen, day, p)}) c
                {(filter.By is null ? "group by grouping sets ((c.grp), ()) having grouping(c.grp) = 1" : "group by c.grp")}
                """;
        }
    }

    // What was recorded is told only of the employments of the page.
    private static string Changes(HeadcountChangeFilter filter, PageOf<EmploymentKey> page, Reached seen, Reached paySeen, Parameters p)
    {
        var on = page.After?.AsOf ?? page.AsOf;
        var (day, then) = (p.Add(Sql.Day(on)), p.Add(Sql.Day(filter.ThenAsOf ?? on)));
        var moment = p.Add(Sql.Optional(filter.ThenKnownAt));
        var after = page.After is { Last: var last } ? $"and coalesce(a.employment_id, t.employment_id) > {p.Add(Sql.Uuid(last.Id.Value))}" : "";
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With},
            a as materialized ({Groups(day)}),
            t as materialized (
                with k as materialized (select coalesce({moment}, k.at) as at from k), {MergedPersonsSql.With}
                {Groups(then)}),
            page as materialized (
                select coalesce(a.employment_id, t.employment_id) as employment_id, coalesce(a.person_id, t.person_id) as person_id,
                       case when t.employment_id is null then 'added' when a.employment_id is null then 'removed' when a.grp is distinct from t.grp then 'moved' else 'other-fte' end as change,
                       a.grp, t.grp as then_grp, a.fte, t.fte as then_fte
                from a full join t on t.employment_id = a.employment_id
                where (a.employment_id is null or t.employment_id is null or a.grp is distinct from t.grp or a.fte <> t.fte) {after}
                order by 1 limit {p.Add(Sql.Int(page.Limit + 1))})
            select n.employment_id, n.person_id, n.change, n.grp, n.then_grp, n.fte, n.then_fte, {Causes.Columns}
            from page n cross join k
            {Causes.Of("select n.employment_id union select h.value from read.employment_facts h where h.tenant_id = log.tenant() and h.employment_id = n.employment_id and h.attribute = 'position' and h.value is not null", MayMatter(filter.By), day, then, moment)}
            order by n.employment_id
            """;

        // With several groups, as somebody with two managers has, the first of them stands for all.
        string Groups(string of) => $"""
            select distinct on (c.employment_id) c.employment_id, c.person_id, c.fte, c.grp
            from ({HeadcountSql.Counted(filter.By, filter.WithContractors, seen, paySeen, of, p)}) c order by c.employment_id, c.grp
            """;
    }

    /// <summary>What is said of pay says nothing of who counts, and of grades only where they are the groups.</summary>
    private static string MayMatter(HeadcountBy? by) =>
        $"e.type not like 'employment.pay-change%' and e.type not like 'employment.allowance%'{(by is HeadcountBy.Grade ? "" : " and e.type not like 'employment.grade-change%'")}";

    private static (HeadcountRow Row, HeadcountKey Key) Count(NpgsqlDataReader reader, HeadcountBy? by)
    {
        var (day, group) = (reader.GetFieldValue<DateOnly>(0), reader.IsDBNull(1) ? null : reader.GetString(1));
        var g = ReportGroup.Of(by, group);
        return (
            new(day, g.LegalEntity, g.OrgUnit, g.Location, g.Job, g.Grade, g.Manager, g.ContractType, reader.GetInt32(2), reader.GetInt32(3), reader.GetDecimal(4)),
            new(day, group ?? ""));
    }

    private static HeadcountChangeRow Change(NpgsqlDataReader reader)
    {
        return new(
            new(reader.GetGuid(0)), new(reader.GetGuid(1)),
            reader.GetString(2) switch
            {
                "added" => HeadcountChange.Added,
                "removed" => HeadcountChange.Removed,
                "moved" => HeadcountChange.Moved,
                _ => HeadcountChange.OtherFte,
            },
            reader.IsDBNull(3) ? null : reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4),
            reader.IsDBNull(5) ? null : reader.GetDecimal(5), reader.IsDBNull(6) ? null : reader.GetDecimal(6),
            Causes.In(reader, 7));
    }
}
