namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Joiners and leavers, from where employments begin and end, and the headcounts at both ends of the periods.</summary>
public sealed class Turnover(TwoTimes twoTimes, Reaches reaches) : ITurnover
{
    public async Task<Page<TurnoverRow, TurnoverKey>> Periods(TurnoverFilter filter, PageOf<TurnoverKey> page, CancellationToken cancellation)
    {
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        var read = await twoTimes.Read(ITurnover.Model, page, p => Periods(filter, page, seen, paySeen, p), reader => Period(reader, filter.By), row => row.Key, cancellation);
        return new([.. read.Rows.Select(row => row.Row)], read.Next, read.AsOf, read.KnownAt, read.Position);
    }

    public async Task<Page<MovementRow, MovementKey>> Movements(MovementFilter filter, PageOf<MovementKey> page, CancellationToken cancellation)
    {
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        return await twoTimes.Read(
            ITurnover.Model, page, p => Movements(filter, page, seen, paySeen, p), Movement, row => new MovementKey(row.Day, row.Employment, row.Kind, row.Group ?? ""), cancellation);
    }

    private static string Periods(TurnoverFilter filter, PageOf<TurnoverKey> page, Reached seen, Reached paySeen, Parameters p)
    {
        // What the pages before told is not counted again.
        ReportPeriod[] periods = [.. filter.Periods.Where(period => page.After is null || period.First >= page.After.Last.From)];
        var days = periods.SelectMany(period => (DateOnly[])[period.First, period.Last]).Distinct().ToDictionary(day => day, day => p.Add(Sql.Day(day)));
        var after = page.After is { Last: var last } ? $"where (p.first, s.grp) > ({p.Add(Sql.Day(last.From))}, {p.Add(Sql.Text(last.Group))} collate \"C\")" : "";
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With},
            periods (first, last) as (values {string.Join(", ", periods.Select(period => $"({days[period.First]}::date, {days[period.Last]}::date)"))}),
            ends as materialized ({string.Join("\nunion all\n", days.Values.Select(Ends))}),
            {TurnoverSql.Moves(filter.By, filter.WithContractors, seen, paySeen, days[periods[0].First], days[periods[^1].Last], p)},
            moved as materialized (
                select p.first, m.grp,
                       count(distinct (m.person_id, m.day)) filter (where m.kind = 'joined')::int as joiners, coalesce(sum(m.fte) filter (where m.kind = 'joined'), 0) as joiners_fte,
                       count(distinct (m.person_id, m.day)) filter (where m.kind = 'joined' and m.again)::int as rehired,
                       count(distinct (m.person_id, m.day)) filter (where m.kind = 'left')::int as leavers, coalesce(sum(m.fte) filter (where m.kind = 'left'), 0) as leavers_fte,
                       count(distinct (m.person_id, m.day)) filter (where m.notice_by = 'employee')::int as by_employee,
                       count(distinct (m.person_id, m.day)) filter (where m.notice_by = 'employer')::int as by_employer,
                       count(distinct (m.person_id, m.day)) filter (where m.kind = 'joined' and m.other_entity is not null)::int as moved_in,
                       count(distinct (m.person_id, m.day)) filter (where m.kind = 'left' and m.other_entity is not null)::int as moved_out
                from periods p join moves m on m.day between p.first and p.last group by p.first, m.grp),
            why as (
                select w.first, w.grp, array_agg(w.reason order by w.reason collate "C") as codes, array_agg(w.leavers order by w.reason collate "C") as leavers, array_agg(w.fte order by w.reason collate "C") as ftes
                from (
                    select p.first, m.grp, m.reason, count(distinct (m.person_id, m.day))::int as leavers, sum(m.fte) as fte
                    from periods p join moves m on m.day between p.first and p.last and m.reason is not null group by p.first, m.grp, m.reason) w
                group by w.first, w.grp)
            select p.first, p.last, s.grp, coalesce(a.people, 0), coalesce(z.people, 0), coalesce(a.fte, 0), coalesce(z.fte, 0),
                   coalesce(m.joiners, 0), coalesce(m.joiners_fte, 0), coalesce(m.rehired, 0), coalesce(m.leavers, 0), coalesce(m.leavers_fte, 0),
                   coalesce(m.by_employee, 0), coalesce(m.by_employer, 0), coalesce(m.moved_in, 0), coalesce(m.moved_out, 0), w.codes, w.leavers, w.ftes
            from periods p
            cross join lateral (
                {(filter.By is null ? "select '' as grp union" : "")}
                select e.grp from ends e where e.day in (p.first, p.last)
                union
                select m.grp from moved m where m.first = p.first) s
            left join ends a on a.day = p.first and a.grp = s.grp
            left join ends z on z.day = p.last and z.grp = s.grp
            left join moved m on m.first = p.first and m.grp = s.grp
            left join why w on w.first = p.first and w.grp = s.grp
            {after}
            order by p.first, s.grp collate "C" limit {p.Add(Sql.Int(page.Limit + 1))}
            """;

        string Ends(string day) => $"""
            select {day}::date as day, coalesce(c.grp, '') as grp, count(distinct c.person_id)::int as people, coalesce(sum(c.fte), 0) as fte
            from ({HeadcountSql.Counted(filter.By, filter.WithContractors, seen, paySeen, day, p)}) c group by coalesce(c.grp, '')
            """;
    }

    private static string Movements(MovementFilter filter, PageOf<MovementKey> page, Reached seen, Reached paySeen, Parameters p)
    {
        var (from, to) = (p.Add(Sql.Day(filter.Period.First)), p.Add(Sql.Day(filter.Period.Last)));
        var where = new List<string> { "true" };
        if (filter.Kind is { } kind) where.Add($"m.kind = {p.Add(Sql.Text(NameOf(kind)))}");
        if (page.After is { Last: var last })
            where.Add($"(m.day, m.employment_id, m.kind, m.grp) > ({p.Add(Sql.Day(last.Day))}, {p.Add(Sql.Uuid(last.Employment.Value))}, {p.Add(Sql.Text(NameOf(last.Kind)))}, {p.Add(Sql.Text(last.Group))} collate \"C\")");
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With},
            {TurnoverSql.Moves(filter.By, filter.WithContractors, seen, paySeen, from, to, p)}
            select m.day, m.employment_id, m.person_id, m.kind, nullif(m.grp, ''), m.fte, m.again, m.reason, m.notice_by, m.other_entity
            from moves m where {string.Join(" and ", where)}
            order by m.day, m.employment_id, m.kind, m.grp collate "C" limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }

    private static (TurnoverRow Row, TurnoverKey Key) Period(NpgsqlDataReader reader, HeadcountBy? by)
    {
        var (first, last, group) = (reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1), reader.GetString(2));
        var (people, leavers) = ((AtFirst: reader.GetInt32(3), AtLast: reader.GetInt32(4)), reader.GetInt32(10));
        var g = ReportGroup.Of(by, group);
        string[] codes = reader.IsDBNull(16) ? [] : reader.GetFieldValue<string[]>(16);
        var (counts, ftes) = codes.Length == 0 ? ([], []) : (reader.GetFieldValue<int[]>(17), reader.GetFieldValue<decimal[]>(18));
        var ofEntity = by is HeadcountBy.LegalEntity;
        return (
            new(
                first, last, g.LegalEntity, g.OrgUnit, g.Location, g.Job, g.Grade, g.Manager, g.ContractType, people.AtFirst, people.AtLast, reader.GetDecimal(5), reader.GetDecimal(6),
                reader.GetInt32(7), reader.GetDecimal(8), reader.GetInt32(9), leavers, reader.GetDecimal(11), reader.GetInt32(12), reader.GetInt32(13),
                ofEntity ? reader.GetInt32(14) : null, ofEntity ? reader.GetInt32(15) : null, TurnoverRow.TurnoverOf(leavers, people.AtFirst, people.AtLast),
                [.. codes.Select((code, i) => new LeavingReason(code, counts[i], ftes[i]))]),
            new(first, group));
    }

    private static MovementRow Movement(NpgsqlDataReader reader)
    {
        var kind = reader.GetString(3) == NameOf(MovementKind.Joined) ? MovementKind.Joined : MovementKind.Left;
        return new(
            reader.GetFieldValue<DateOnly>(0), new(reader.GetGuid(1)), new(reader.GetGuid(2)), kind, reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetDecimal(5),
            kind is MovementKind.Joined ? reader.GetBoolean(6) : null, reader.IsDBNull(7) ? null : reader.GetString(7),
            reader.IsDBNull(8) ? null : reader.GetString(8) == "employee" ? NoticeBy.Employee : NoticeBy.Employer, Sql.ReadId<LegalEntityId>(reader, 9));
    }

    private static string NameOf(MovementKind kind) => kind switch
    {
        MovementKind.Joined => "joined",
        MovementKind.Left => "left",
    };
}
