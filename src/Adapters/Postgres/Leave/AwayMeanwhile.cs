namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Kernel;

/// <summary>Who of a unit is away, from approved leave and from who works where.</summary>
public sealed class AwayMeanwhile(TwoTimes twoTimes, Reaches reaches) : IAwayMeanwhile
{
    private sealed record Nothing;

    public async Task<AwayFromUnit?> From(EmploymentId employment, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        var page = await twoTimes.Read(ILeaveRequestList.Model, new PageOf<Nothing>(first, null, 1), p =>
        {
            var (own, from, to) = (p.Add(Sql.Uuid(employment.Value)), p.Add(Sql.Day(first)), p.Add(Sql.Day(last)));
            return $"""
                {TwoTimes.Moment}, colleagues as materialized (
                    select c.employment_id from ({Placement.On("org-unit", from)}) c
                    where c.employment_id <> {own} and c.value = (select u.value from ({Placement.On("org-unit", from)}) u where u.employment_id = {own}))
                select d.day::date, (
                    select count(distinct t.employment_id)::int from colleagues c join read.leave_requests t on t.employment_id = c.employment_id
                    where {TwoTimes.Known("t")} and t.standing = 'approved' and d.day::date between t.first_day and t.last_day) as away,
                    (select count(*)::int from colleagues)
                from k cross join generate_series({from}, {to}, interval '1 day') d(day)
                where exists (select from ({Placement.On("org-unit", from)}) u where u.employment_id = {own})
                order by away desc, d.day limit 1
                """;
        }, r => new AwayFromUnit(r.GetFieldValue<DateOnly>(0), r.GetInt32(1), r.GetInt32(2) + 1), _ => new Nothing(), cancellation);
        return page.Rows.Count > 0 ? page.Rows[0] : null;
    }

    public async Task<IReadOnlyList<ColleaguesOnDay>> Colleagues(EmploymentId employment, IReadOnlyList<DateOnly> days, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var seen = await reaches.Of(Permission.ReadDirectory, cancellation);
        var page = await twoTimes.Read(ILeaveRequestList.Model, new PageOf<Nothing>(days[0], knownAt, days.Count), p =>
        {
            var own = p.Add(Sql.Uuid(employment.Value));
            return $"""
                {TwoTimes.Moment}, own as materialized (
                    select d.day, o.value as unit from unnest({p.Add(Sql.Days([.. days]))}) as d(day)
                    cross join lateral (select u.value from ({Placement.On("org-unit", "d.day")}) u where u.employment_id = {own}) o),
                colleagues as materialized (
                    select o.day, c.employment_id, c.person_id from own o cross join k
                    cross join lateral ({Placement.On("org-unit", "o.day", "{0} = o.unit")}) c
                    where c.employment_id <> {own} and not exists (
                        select from read.employment_facts s
                        where {TwoTimes.Known("s")} and s.employment_id = c.employment_id and s.attribute = 'suspension' and {TwoTimes.OnDay("s", "o.day")})),
                away as materialized (
                    select distinct c.day, c.employment_id, c.person_id, {seen.Condition("c.employment_id", p)} as is_told
                    from colleagues c cross join k join read.leave_requests t on t.employment_id = c.employment_id
                    where {TwoTimes.Known("t")} and t.standing = 'approved' and c.day between t.first_day and t.last_day)
                select o.day, (select count(*)::int from colleagues c where c.day = o.day), (select count(*)::int from away a where a.day = o.day),
                    (select array_agg(a.employment_id order by a.employment_id) from away a where a.day = o.day and a.is_told),
                    (select array_agg(a.person_id order by a.employment_id) from away a where a.day = o.day and a.is_told)
                from own o order by o.day
                """;
        },
        r => new ColleaguesOnDay(
            r.GetFieldValue<DateOnly>(0), r.GetInt32(1), r.GetInt32(2),
            r.IsDBNull(3) ? [] : [.. r.GetFieldValue<Guid[]>(3).Zip(r.GetFieldValue<Guid[]>(4), (id, person) => new AwayColleague(new(id), new(person)))]),
        _ => new Nothing(), cancellation);
        return page.Rows;
    }
}
