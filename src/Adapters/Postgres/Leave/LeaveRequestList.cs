namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;

/// <summary>The list of requests, and who is away.</summary>
public sealed class LeaveRequestList(TwoTimes twoTimes, Reaches reaches) : ILeaveRequestList
{
    public async Task<Page<LeaveRequestRow, LeaveRequestKey>> List(LeaveRequestFilter filter, PageOf<LeaveRequestKey> page, CancellationToken cancellation)
    {
        var seen = await reaches.Of(Permission.ReadLeave, cancellation);
        return await twoTimes.Read(ILeaveRequestList.Model, page, p =>
        {
            var where = Where(page, seen, p);
            if (filter.Employment is { } employment) where.Add($"t.employment_id = {p.Add(Sql.Uuid(employment.Value))}");
            if (filter.Type is { } type) where.Add($"t.leave_type_id = {p.Add(Sql.Uuid(type.Value))}");
            if (filter.Standing is { } standing) where.Add($"t.standing = {p.Add(Sql.Text(LeaveWords.Of(standing)))}");
            if (filter.Next is { } next) where.Add($"t.next = {p.Add(Sql.Text(LeaveWords.Of(next)))}");
            if (filter.From is { } from) where.Add($"t.last_day >= {p.Add(Sql.Day(from))}");
            if (filter.To is { } to) where.Add($"t.first_day <= {p.Add(Sql.Day(to))}");
            return Statement("t.request_id, t.employment_id, t.person_id, t.leave_type_id, t.first_day, t.last_day, t.starts, t.ends, t.hours, t.asked_on, t.standing, t.next, t.version", where, page, p);
        },
        r => new LeaveRequestRow(
            new(r.GetGuid(0)), new(r.GetGuid(1)), new(r.GetGuid(2)), new(r.GetGuid(3)), r.GetFieldValue<DateOnly>(4), r.GetFieldValue<DateOnly>(5),
            LeaveWords.Meant<DayPart>(r.GetString(6)), LeaveWords.Meant<DayPart>(r.GetString(7)), r.IsDBNull(8) ? null : r.GetDecimal(8), r.GetFieldValue<DateOnly>(9),
            LeaveWords.Meant<LeaveRequestStanding>(r.GetString(10)), r.IsDBNull(11) ? null : LeaveWords.Meant<Approver>(r.GetString(11)), r.GetInt64(12)),
        row => new LeaveRequestKey(row.FirstDay, row.Id), cancellation);
    }

    public async Task<Page<AbsenceRow, LeaveRequestKey>> Away(AbsenceFilter filter, PageOf<LeaveRequestKey> page, CancellationToken cancellation)
    {
        var seen = await reaches.Of(Permission.ReadDirectory, cancellation);
        var among = filter.Among is { } reach ? await reaches.Of(new Grant(Permission.ReadDirectory, reach), cancellation) : null;
        return await twoTimes.Read(ILeaveRequestList.Model, page, p =>
        {
            var where = Where(page, seen, p);
            var within = $"t.standing = 'approved' and t.last_day >= {p.Add(Sql.Day(filter.From))} and t.first_day <= {p.Add(Sql.Day(filter.To))}";
            where.Add(within);
            if (filter.Employment is { } employment) where.Add($"t.employment_id = {p.Add(Sql.Uuid(employment.Value))}");
            if (among is not null) where.Add(among.Condition("t.employment_id", p));
            if (filter.OrgUnit is not null) where.Add(Teams.Counts("t.first_day"));
            // Each member's leave is looked up: from statistics of all tenants PostgreSQL would rather go over everybody's.
            var team = filter.OrgUnit is not { } unit ? null : $"""
                {Teams.Of(p.Add(Sql.Uuid(unit.Value)))} cross join lateral (
                    select t.* from read.leave_requests t where {TwoTimes.Known("t")} and t.employment_id = w.employment_id and {within} offset 0) t
                """;
            return Statement("t.employment_id, t.person_id, t.first_day, t.last_day, t.starts, t.ends, t.hours, t.request_id, t.version", where, page, p, team);
        },
        r => new AbsenceRow(
            new(r.GetGuid(0)), new(r.GetGuid(1)), r.GetFieldValue<DateOnly>(2), r.GetFieldValue<DateOnly>(3), LeaveWords.Meant<DayPart>(r.GetString(4)),
            LeaveWords.Meant<DayPart>(r.GetString(5)), r.IsDBNull(6) ? null : r.GetDecimal(6), new(r.GetGuid(7)), r.GetInt64(8)),
        row => new LeaveRequestKey(row.FirstDay, row.Request), cancellation);
    }

    private static List<string> Where(PageOf<LeaveRequestKey> page, Reached seen, Parameters p)
    {
        var where = new List<string> { TwoTimes.Known("t"), seen.Condition("t.employment_id", p) };
        if (page.After is { Last: var after }) where.Add($"(t.first_day, t.request_id) > ({p.Add(Sql.Day(after.First))}, {p.Add(Sql.Uuid(after.Request.Value))})");
        return where;
    }

    private static string Statement(string columns, List<string> where, PageOf<LeaveRequestKey> page, Parameters p, string? team = null) => $"""
        {TwoTimes.Moment}
        select {columns} from k cross join {team ?? "read.leave_requests t"}
        where {string.Join(" and ", where)}
        order by t.first_day, t.request_id limit {p.Add(Sql.Int(page.Limit + 1))}
        """;
}
