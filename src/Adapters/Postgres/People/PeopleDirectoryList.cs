namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>The people directory: readable names and numbers, and employments from the employment facts.</summary>
public sealed class PeopleDirectoryList(TwoTimes twoTimes, PersonIdentifiers identifiers, Reaches reaches) : IPeopleDirectory
{
    public async Task<Page<DirectoryRow, DirectoryKey>> List(DirectoryFilter filter, PageOf<DirectoryKey> page, CancellationToken cancellation)
    {
        var order = DirectoryOrder.Of(filter.Sort);
        var seen = await reaches.Of(Permission.ReadEmployments, cancellation);
        var keyed = filter.ExternalId is { } key
            ? await identifiers.PersonWith(key, page.After?.AsOf ?? page.AsOf, page.After?.KnownAt ?? page.KnownAt, cancellation)
            : null;
        var read = await twoTimes.Read(
            IPeopleDirectory.Model, page, p => Statement(filter, keyed, order, page, seen, p), Row, row => row.Key, cancellation);
        return new([.. read.Rows.Select(row => row.Row)], read.Next, read.AsOf, read.KnownAt, read.Position);
    }

    private static string Statement(DirectoryFilter filter, PersonId? keyed, ListOrder order, PageOf<DirectoryKey> page, Reached seen, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var where = new List<string> { TwoTimes.Known("n"), TwoTimes.OnDay("n", day) };
        where.AddRange(DirectorySearch.Conditions(filter, day, seen, p));
        if (filter.ExternalId is not null) where.Add(keyed is { } only ? $"n.person_id = {p.Add(Sql.Uuid(only.Value))}" : "false");
        if (page.After is { Last: var last }) where.Add(order.After(last.SortedBy, last.Id.Value, p));
        return $"""
            {TwoTimes.Moment}
            select n.person_id, n.given, n.family, n.preferred, n.sorted_by,
                   array(select x.number from readable.employee_numbers x
                         where x.tenant_id = log.tenant() and x.person_id = any(same.ids) and x.recorded_from <= k.at order by x.number),
                   e.ids, e.entities, e.hired, e.until, v.version::bigint
            from (
                select n.*, {order.Values} as sorted_by
                from k cross join {DirectoryOrder.Rows(filter.Sort, seen, p)} n
                where {string.Join(" and ", where)}
                order by {order.By} limit {p.Add(Sql.Int(page.Limit + 1))}) n
            cross join k
            cross join lateral ({DirectorySearch.AllIdsOf("n.person_id")}) same
            left join lateral (
                select array_agg(f.employment_id order by f.valid_from, f.employment_id) as ids,
                       array_agg(f.value order by f.valid_from, f.employment_id) as entities,
                       array_agg(f.valid_from order by f.valid_from, f.employment_id) as hired,
                       array_agg(f.valid_until order by f.valid_from, f.employment_id) as until
                from read.employment_facts f
                where {TwoTimes.Known("f")} and f.person_id = any(same.ids) and f.attribute = 'employment') e on true
            left join lateral (
                select v.version from log.events v
                where v.tenant_id = log.tenant() and v.stream_id = n.person_id and v.recorded_at <= k.at order by v.version desc limit 1) v on true
            order by {order.By}
            """;
    }

    private static (DirectoryRow Row, DirectoryKey Key) Row(NpgsqlDataReader reader)
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
        var id = new PersonId(reader.GetGuid(0));
        return (
            new(id, isErased ? null : new(Text(reader, 1), Text(reader, 2), Text(reader, 3)), reader.GetFieldValue<string[]>(5), employments, reader.GetInt64(10)),
            new(id, reader.GetFieldValue<string[]>(4)));
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
