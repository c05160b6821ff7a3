namespace HrSaas.Adapters.Postgres.Leave;

using System.Collections.Immutable;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using Npgsql;

/// <summary>What the report of absence rates is reckoned from: the stretches of employments that touch the period, and the approved leave in it.</summary>
public sealed class AbsenceFactRows(TwoTimes twoTimes, Reaches reaches) : IAbsenceFacts
{
    private sealed record Nothing;

    private readonly record struct Said(
        string Kind, Guid Employment, DateOnly From, DateOnly? Until, Guid Value, decimal? Number, string? Starts, string? Ends);

    public async Task<AbsenceFacts> Of(DateOnly from, DateOnly to, LeaveTypeId? type, bool withContractors, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var seen = await reaches.Of(Permission.ReadLeave, cancellation);
        var page = await twoTimes.Read(
            ILeaveRequestList.Model, new PageOf<Nothing>(from, knownAt, int.MaxValue - 1), p => Statement(from, to, type, withContractors, seen, p), Row, _ => new Nothing(), cancellation);
        return new([.. page.Rows.GroupBy(row => row.Employment).Select(rows => Tell(rows.Key, [.. rows]))], page.KnownAt, page.Position);
    }

    // While a position is held, where somebody works is what it says. A day of the calendar's end says that there is none.
    private static string Statement(DateOnly first, DateOnly last, LeaveTypeId? type, bool withContractors, Reached seen, Parameters p)
    {
        var (from, to) = (p.Add(Sql.Day(first)), p.Add(Sql.Day(last)));
        var period = $"daterange({from}, {to}, '[]')";
        return $"""
            {TwoTimes.Moment}, mine as materialized (
                select b.employment_id, daterange(b.valid_from, b.valid_until) as days from k cross join read.employment_facts b
                where {TwoTimes.Known("b")} and b.attribute = 'employment' and daterange(b.valid_from, b.valid_until) && {period} and {seen.Condition("b.employment_id", p)}),
            said as materialized (
                select f.employment_id, f.attribute, daterange(f.valid_from, f.valid_until) as days, f.value, f.fte, f.text
                from k cross join mine m join read.employment_facts f on f.employment_id = m.employment_id
                where {TwoTimes.Known("f")} and f.attribute in ('org-unit', 'location', 'position', 'working-pattern', 'fte', 'suspension', 'contract')
                  and daterange(f.valid_from, f.valid_until) && {period}),
            held as materialized (
                select s.employment_id, q.attribute, s.days * daterange(q.valid_from, q.valid_until) as days, q.value
                from k cross join said s join read.position_facts q on q.position_id = s.value
                where s.attribute = 'position' and {TwoTimes.Known("q")} and q.attribute in ('position', 'org-unit', 'location') and s.days && daterange(q.valid_from, q.valid_until)),
            all_rows (kind, employment_id, days, value, number, starts, ends) as (
                select 'employment', m.employment_id, m.days, null::uuid, null::numeric, null::text, null::text from mine m
                union all
                select s.attribute, s.employment_id, o.days, s.value, null, null, null from said s
                cross join lateral unnest(datemultirange(s.days) - coalesce((select range_agg(h.days) from held h where h.employment_id = s.employment_id and h.attribute = 'position'), '{"{}"}')) as o(days)
                where s.attribute in ('org-unit', 'location') and s.value is not null
                union all
                select h.attribute, h.employment_id, h.days, h.value, null, null, null from held h where h.attribute in ('org-unit', 'location') and h.value is not null
                union all
                select s.attribute, s.employment_id, s.days, s.value, s.fte, null, null from said s where s.attribute = 'fte' or (s.attribute = 'working-pattern' and s.value is not null)
                union all
                select 'outside', o.employment_id, unnest(range_agg(o.days)), null, null, null, null from said o
                where o.attribute = 'suspension'{(withContractors ? "" : " or (o.attribute = 'contract' and o.text = 'contractor')")} group by o.employment_id
                union all
                select 'leave', t.employment_id, daterange(t.first_day, t.last_day, '[]'), null, t.hours, t.starts, t.ends
                from k cross join mine m join read.leave_requests t on t.employment_id = m.employment_id
                where {TwoTimes.Known("t")} and t.standing = 'approved' and t.first_day <= {to} and t.last_day >= {from}{(type is { } only ? $" and t.leave_type_id = {p.Add(Sql.Uuid(only.Value))}" : "")})
            select r.kind, r.employment_id, lower(r.days), upper(r.days), r.value, r.number, r.starts, r.ends from all_rows r order by r.employment_id, lower(r.days)
            """;
    }

    private static Said Row(NpgsqlDataReader r) => new(
        r.GetString(0), r.GetGuid(1), r.GetFieldValue<DateOnly>(2), r.IsDBNull(3) ? null : r.GetFieldValue<DateOnly>(3), r.IsDBNull(4) ? default : r.GetGuid(4),
        r.IsDBNull(5) ? null : r.GetDecimal(5), r.IsDBNull(6) ? null : r.GetString(6), r.IsDBNull(7) ? null : r.GetString(7));

    private static WorkAndLeave Tell(Guid employment, IReadOnlyList<Said> rows)
    {
        var days = rows.Single(row => row.Kind == "employment");
        return new(
            new(employment), days.From, days.Until?.AddDays(-1), Of("org-unit", row => new OrgUnitId(row.Value)), Of("location", row => new LocationId(row.Value)),
            Of("working-pattern", row => new WorkingPatternId(row.Value)), Of("fte", row => new Fte(row.Number ?? 1)), Of("outside", _ => ""), [.. rows.Where(row => row.Kind == "leave").Select(Span)]);

        ImmutableArray<Stretch<T>> Of<T>(string kind, Func<Said, T> value) =>
            [.. rows.Where(row => row.Kind == kind).Select(row => new Stretch<T>(row.From, row.Until, default, value(row)))];
    }

    private static LeaveSpan Span(Said row) => new(row.From, row.Until!.Value.AddDays(-1), LeaveWords.Meant<DayPart>(row.Starts!), LeaveWords.Meant<DayPart>(row.Ends!), row.Number);
}
