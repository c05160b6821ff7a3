namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Application.Employment.Queries;
using Npgsql;

/// <summary>What was recorded that may make two answers differ, in SQL: since the other moment and, where the days differ, what takes effect between them.</summary>
internal static class Causes
{
    /// <summary>The columns of <see cref="Of"/>, which <see cref="In"/> reads.</summary>
    public const string Columns = "e.names, e.moments, e.streams, e.versions";

    /// <summary>The days, as events name them, on which what they say takes effect.</summary>
    private const string TakesEffect = "(e.payload ->> 'effectiveDate'), (e.payload ->> 'lastDay'), (e.payload -> 'terms' ->> 'hireDate')";

    /// <summary>A lateral <c>e</c>, in the order of recording, for a statement that has the moment <c>k.at</c>.</summary>
    /// <param name="streams">Selects the ids of what it may have been recorded of.</param>
    /// <param name="matters">A condition on the event <c>e</c>.</param>
    /// <param name="thenMoment">The other moment; its value may be null for the same.</param>
    public static string Of(string streams, string matters, string day, string thenDay, string thenMoment) => $"""
        cross join lateral (
            select array_agg(e.type::text order by e.position) as names, array_agg(e.recorded_at order by e.position) as moments,
                   array_agg(e.stream_id order by e.position) as streams, array_agg(e.version::bigint order by e.position) as versions
            from ({streams}) s(id)
            join log.events e on e.tenant_id = log.tenant() and e.stream_id = s.id
            where e.recorded_at <= k.at and {matters} and (
                e.recorded_at > {thenMoment}
                or ({day} <> {thenDay} and exists (select from (values {TakesEffect}) as d(day) where d.day between least({day}, {thenDay})::text and greatest({day}, {thenDay})::text)))) e
        """;

    public static IReadOnlyList<HeadcountCause> In(NpgsqlDataReader reader, int column)
    {
        if (reader.IsDBNull(column)) return [];
        var (names, moments) = (reader.GetFieldValue<string[]>(column), reader.GetFieldValue<DateTime[]>(column + 1));
        var (streams, versions) = (reader.GetFieldValue<Guid[]>(column + 2), reader.GetFieldValue<long[]>(column + 3));
        return [.. names.Select((name, i) => new HeadcountCause(name, new(moments[i], TimeSpan.Zero), streams[i], versions[i]))];
    }
}
