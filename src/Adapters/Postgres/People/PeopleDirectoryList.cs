namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>The people directory: readable names and numbers, and employments from the employment facts.</summary>
public sealed class PeopleDirectoryList(TwoTimes twoTimes) : IPeopleDirectory
{
    // Behind every name that begins with the same letters: no character is greater.
    private const string Greatest = "\U0010FFFF";

    public async Task<Page<DirectoryRow, DirectoryKey>> List(DirectoryFilter filter, PageOf<DirectoryKey> page, CancellationToken cancellation)
    {
        var read = await twoTimes.Read(
            IPeopleDirectory.Model, page, p => Statement(filter, page, p), Row, row => new DirectoryKey(row.SortName, row.Row.Id), cancellation);
        return new([.. read.Rows.Select(row => row.Row)], read.Next, read.AsOf, read.KnownAt, read.Position);
    }

    private static string Statement(DirectoryFilter filter, PageOf<DirectoryKey> page, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var where = new List<string> { TwoTimes.Known("n"), TwoTimes.OnDay("n", day) };
        if (page.After is { Last: var last })
            where.Add($"(n.sort_name, n.person_id) > ({p.Add(Sql.Text(last.Name))}, {p.Add(Sql.Uuid(last.Id.Value))})");
        if (filter.Person is { } person) where.Add($"n.person_id = {p.Add(Sql.Uuid(person.Value))}");
        if (filter.NameStartsWith?.ToLowerInvariant() is { } start)
            where.Add($"n.sort_name >= {p.Add(Sql.Text(start))} and n.sort_name < {p.Add(Sql.Text(start + Greatest))}");
        if (filter.EmployeeNumber is { } number)
            where.Add($"""
                n.person_id in (
                    select x.person_id from readable.employee_numbers x
                    where x.tenant_id = log.tenant() and x.number = {p.Add(Sql.Text(number))} and x.recorded_from <= k.at)
                """);
        return $"""
            {TwoTimes.Moment}
            select n.person_id, n.given, n.family, n.preferred, n.sort_name,
                   array(select x.number from readable.employee_numbers x
                         where x.tenant_id = log.tenant() and x.person_id = n.person_id and x.recorded_from <= k.at order by x.number),
                   e.ids, e.entities, e.hired, e.until, v.version::bigint
            from k cross join readable.person_names n
            left join lateral (
                select array_agg(f.employment_id order by f.valid_from, f.employment_id) as ids,
                       array_agg(f.value order by f.valid_from, f.employment_id) as entities,
                       array_agg(f.valid_from order by f.valid_from, f.employment_id) as hired,
                       array_agg(f.valid_until order by f.valid_from, f.employment_id) as until
                from read.employment_facts f
                where {TwoTimes.Known("f")} and f.person_id = n.person_id and f.attribute = 'employment') e on true
            left join lateral (
                select v.version from log.events v
                where v.tenant_id = log.tenant() and v.stream_id = n.person_id and v.recorded_at <= k.at order by v.version desc limit 1) v on true
            where {string.Join(" and ", where)}
            order by n.sort_name, n.person_id limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }

    private static (DirectoryRow Row, string SortName) Row(NpgsqlDataReader reader)
    {
        var isErased = reader.IsDBNull(1) && reader.IsDBNull(2) && reader.IsDBNull(3);
        var employments = new List<DirectoryEmployment>();
        if (!reader.IsDBNull(6))
        {
            var (ids, entities) = (reader.GetFieldValue<Guid[]>(6), reader.GetFieldValue<Guid[]>(7));
            var (hired, until) = (reader.GetFieldValue<DateOnly[]>(8), reader.GetFieldValue<DateOnly?[]>(9));
            for (var i = 0; i < ids.Length; i++)
                employments.Add(new(new(ids[i]), new(entities[i]), hired[i], until[i]?.AddDays(-1)));
        }
        return (new(
            new(reader.GetGuid(0)),
            isErased ? null : new(Text(reader, 1), Text(reader, 2), Text(reader, 3)),
            reader.GetFieldValue<string[]>(5), employments, reader.GetInt64(10)), reader.GetString(4));
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
