namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>
/// For whom an id stands, in SQL (ADR 0022): whatever was recorded under the id of a registration that was merged is of who remains. Statements take the moment
/// <c>k.at</c> from <see cref="TwoTimes.Moment"/>; the answer needs the read model of the people directory.
/// </summary>
internal static class MergedPersonsSql
{
    /// <summary>Part of a WITH clause, after k: <c>merged</c>, with a row for each id that does not stand for itself: person_id, remains. Few are merged; the list is made once.</summary>
    public static readonly string With = $"""
        merged as materialized (
            select z.person_id, z.remains from (
                with recursive up (person_id, remains) as (
                    select m.person_id, m.value::uuid from k cross join readable.person_marks m where {IsMerged("m")}
                    union all
                    select u.person_id, m.value::uuid from up u cross join k join readable.person_marks m on {IsMerged("m")} and m.person_id = u.remains)
                select u.person_id, u.remains from up u
                where not exists (select from k cross join readable.person_marks m where {IsMerged("m")} and m.person_id = u.remains)) z)
        """;

    /// <summary>Who remains of the person: mostly they themselves.</summary>
    public static string RemainsOf(string person) => $"coalesce((select g.remains from merged g where g.person_id = {person}), {person})";

    /// <summary>An array of all ids that stand for the same person.</summary>
    public static string IdsOf(string person) => $"(array(select g.person_id from merged g where g.remains = {RemainsOf(person)}) || {RemainsOf(person)})";

    private static string IsMerged(string alias) => $"{TwoTimes.Known(alias)} and {alias}.kind = '{PersonMarks.MergedInto}'";
}
