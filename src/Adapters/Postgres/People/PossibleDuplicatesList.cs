namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.People.Persons;
using Npgsql;

/// <summary>Possible duplicates, from the marks of people: those who share one that tells, or the birth date and a word of the name.</summary>
public sealed class PossibleDuplicatesList(TwoTimes twoTimes) : IPossibleDuplicates
{
    public Task<Page<DuplicateRow, DuplicateKey>> List(DuplicateFilter filter, PageOf<DuplicateKey> page, CancellationToken cancellation) =>
        twoTimes.Read(IPossibleDuplicates.Model, page, p => Statement(filter, page, p), Row, row => new DuplicateKey(row.Person, row.Other), cancellation);

    private static string Statement(DuplicateFilter filter, PageOf<DuplicateKey> page, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var which = filter.Of is { } person ? $"a.person_id = {p.Add(Sql.Uuid(person.Value))} and b.person_id <> a.person_id" : "a.person_id < b.person_id";
        var after = page.After is { Last: var last } ? $"where (a, b) > ({p.Add(Sql.Uuid(last.Person.Value))}, {p.Add(Sql.Uuid(last.Other.Value))})" : "";
        return $"""
            {TwoTimes.Moment},
            alike as (
                select a.person_id as a, b.person_id as b, a.kind
                from k cross join readable.person_marks a
                join readable.person_marks b on b.tenant_id = a.tenant_id and b.kind = a.kind and b.value = a.value
                where {TwoTimes.Known("a")} and {TwoTimes.Known("b")} and {which}
                  and (a.kind in ({PersonMarks.Telling}) or a.kind = '{PersonMarks.BirthDate}' and exists (
                      select 1 from readable.name_words w join readable.name_words x on x.tenant_id = w.tenant_id and x.word = w.word
                      where {TwoTimes.Known("w")} and {TwoTimes.Known("x")} and w.person_id = a.person_id and x.person_id = b.person_id))),
            pairs as (
                select a, b, array_agg(distinct kind order by kind) as kinds from alike {after}
                group by a, b order by a, b limit {p.Add(Sql.Int(page.Limit + 1))})
            select d.a, n.given, n.family, n.preferred, d.b, o.given, o.family, o.preferred, d.kinds
            from pairs d cross join k
            left join readable.person_names n on {TwoTimes.Known("n")} and n.person_id = d.a and {TwoTimes.OnDay("n", day)}
            left join readable.person_names o on {TwoTimes.Known("o")} and o.person_id = d.b and {TwoTimes.OnDay("o", day)}
            order by d.a, d.b
            """;
    }

    private static DuplicateRow Row(NpgsqlDataReader reader) =>
        new(new(reader.GetGuid(0)), NameIn(reader, 1), new(reader.GetGuid(4)), NameIn(reader, 5), reader.GetFieldValue<string[]>(8));

    private static PersonName? NameIn(NpgsqlDataReader reader, int column)
    {
        var (given, family, preferred) = (Text(reader, column), Text(reader, column + 1), Text(reader, column + 2));
        return given is null && family is null ? null : new(given, family, preferred);
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
