namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.People.Persons;
using Npgsql;

/// <summary>The list of who is due for erasure.</summary>
public sealed class PeopleDueForErasureList(TwoTimes twoTimes) : IPeopleDueForErasure
{
    public Task<Page<DueForErasureRow, DueForErasureKey>> List(DueForErasureFilter filter, PageOf<DueForErasureKey> page, CancellationToken cancellation) => twoTimes.Read(
        IPeopleDueForErasure.Model, page, p => Statement(filter, page, p), Row, row => new DueForErasureKey(row.DueSince, row.Person), cancellation);

    // A hold that is placed on a later day is not on yet.
    private static string Statement(DueForErasureFilter filter, PageOf<DueForErasureKey> page, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var where = new List<string> { "true" };
        if (filter.OnHold is { } onHold) where.Add($"d.on_hold_since is {(onHold ? "not " : "")}null");
        if (page.After is { Last: var last }) where.Add($"(d.since, d.person) > ({p.Add(Sql.Day(last.DueSince))}, {p.Add(Sql.Uuid(last.Person.Value))})");
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With}, {ErasuresDue.With(day)}
            select d.person, n.given, n.family, n.preferred, d.since, d.rule_id, d.last_day, d.on_hold_since
            from k cross join (
                select e.*, lower(s.stretch) as since, case when e.held_since <= {day} then e.held_since end as on_hold_since
                from due_for_erasure e cross join lateral unnest(e.days) as s(stretch) where s.stretch @> {day}) d
            left join readable.person_names n on {TwoTimes.Known("n")} and n.person_id = d.person and {TwoTimes.OnDay("n", day)}
            where {string.Join(" and ", where)}
            order by d.since, d.person limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }

    private static DueForErasureRow Row(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(0)), NameIn(reader, 1), reader.GetFieldValue<DateOnly>(4), new(reader.GetGuid(5)), Day(reader, 6), Day(reader, 7));

    private static PersonName? NameIn(NpgsqlDataReader reader, int column)
    {
        var (given, family, preferred) = (Text(reader, column), Text(reader, column + 1), Text(reader, column + 2));
        return given is null && family is null ? null : new(given, family, preferred);
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
