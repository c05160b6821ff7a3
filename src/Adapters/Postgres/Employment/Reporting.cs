namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>Spans of control and direct reports, from the employments, positions and units of a day.</summary>
public sealed class Reporting(TwoTimes twoTimes, Reaches reaches) : IReporting
{
    public Task<Page<SpanRow, SpanKey>> Spans(SpanFilter filter, PageOf<SpanKey> page, CancellationToken cancellation) =>
        twoTimes.Read(IReporting.Model, page, p => Spans(filter, page, p), Span, row => new SpanKey(row.DirectReports, row.Manager), cancellation);

    public async Task<Page<DirectReportRow, DirectReportKey>> DirectReports(SpanFilter filter, PageOf<DirectReportKey> page, CancellationToken cancellation)
    {
        var seen = await reaches.Of(Permission.ReadEmployments, cancellation);
        return await twoTimes.Read(
            IReporting.Model, page, p => DirectReports(filter, page, seen, p), Report, row => new DirectReportKey(row.Employment, row.Manager), cancellation);
    }

    // Managers may name each other: a pair that is known already is not followed again, and so it ends.
    private static string Spans(SpanFilter filter, PageOf<SpanKey> page, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var where = new List<string> { "true" };
        if (filter.Manager is { } manager) where.Add($"s.manager_id = {MergedPersonsSql.RemainsOf(p.Add(Sql.Uuid(manager.Value)))}");
        if (page.After is { Last: var last })
            where.Add($"(-s.direct, s.manager_id) > (-{p.Add(Sql.Int(last.DirectReports))}, {p.Add(Sql.Uuid(last.Manager.Value))})");
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With}
            select c.* from (
                with recursive {ReportingPairs.On(day)},
                down as (
                    select r.manager_id, r.employment_id, r.person_id from reports r
                    union
                    select d.manager_id, r.employment_id, r.person_id from down d join reports r on r.manager_id = d.person_id where r.person_id <> d.manager_id),
                in_all as (select d.manager_id, count(*)::int as employments from down d group by d.manager_id),
                spans as (
                    select r.manager_id, count(*)::int as direct, sum(coalesce(f.fte, 1)) as fte, count(*) filter (where r.rule = 'named')::int as named,
                           count(*) filter (where r.rule = 'reporting-line')::int as line, count(*) filter (where r.rule = 'unit-head')::int as head
                    from reports r cross join k
                    left join read.employment_facts f on {TwoTimes.Known("f")} and f.employment_id = r.employment_id and f.attribute = 'fte' and {TwoTimes.OnDay("f", day)}
                    group by r.manager_id)
                select s.manager_id, s.direct, s.fte, s.named, s.line, s.head, a.employments
                from spans s join in_all a on a.manager_id = s.manager_id
                where {string.Join(" and ", where)}
                order by -s.direct, s.manager_id limit {p.Add(Sql.Int(page.Limit + 1))}) c
            """;
    }

    private static string DirectReports(SpanFilter filter, PageOf<DirectReportKey> page, Reached seen, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var where = new List<string> { seen.Condition("r.employment_id", p) };
        if (filter.Manager is { } manager) where.Add($"r.manager_id = {MergedPersonsSql.RemainsOf(p.Add(Sql.Uuid(manager.Value)))}");
        if (page.After is { Last: var last })
            where.Add($"(r.employment_id, r.manager_id) > ({p.Add(Sql.Uuid(last.Employment.Value))}, {p.Add(Sql.Uuid(last.Manager.Value))})");
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With}
            select c.* from (
                with recursive {ReportingPairs.On(day)}
                select r.employment_id, r.person_id, r.manager_id, r.rule from reports r
                where {string.Join(" and ", where)}
                order by r.employment_id, r.manager_id limit {p.Add(Sql.Int(page.Limit + 1))}) c
            """;
    }

    private static SpanRow Span(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(0)), reader.GetInt32(1), reader.GetDecimal(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6));

    private static DirectReportRow Report(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(0)), new(reader.GetGuid(1)), new(reader.GetGuid(2)), ReportingPairs.RuleOf(reader.GetString(3)));
}
