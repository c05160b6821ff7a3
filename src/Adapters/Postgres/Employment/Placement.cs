namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>
/// As what and where people work on a day, in SQL: what the position held says while it is open, else what was agreed for the employment itself
/// (ADR 0024). Statements take the moment <c>k.at</c> from <see cref="TwoTimes.Moment"/>.
/// </summary>
internal static class Placement
{
    /// <summary>Rows of employment_id, person_id, fact_id and value, for a sub-select that has k.</summary>
    /// <param name="attribute">org-unit, location or job.</param>
    /// <param name="narrowed">A condition on the value, written with <c>{0}</c> for its column; null for none.</param>
    public static string On(string attribute, string day, string? narrowed = null) => $"""
        select f.employment_id, f.person_id, f.fact_id, f.value from k cross join read.employment_facts f
        where {TwoTimes.Known("f")} and f.attribute = '{attribute}' and {TwoTimes.OnDay("f", day)}{And(narrowed, "f.value")}
          and not exists ({Held("f.employment_id", day)})
        union all
        select h.employment_id, h.person_id, q.fact_id, q.value from k cross join read.position_facts q
        join read.employment_facts h on {TwoTimes.Known("h")} and h.attribute = 'position' and h.value = q.position_id and {TwoTimes.OnDay("h", day)}
        where {TwoTimes.Known("q")} and q.attribute = '{attribute}' and {TwoTimes.OnDay("q", day)}{And(narrowed, "q.value")}
        """;

    /// <summary>A row if the employment holds a position that is open on the day.</summary>
    // Were it not a row of its own before its value is compared, it would be looked for among all that hold any position.
    public static string Held(string employment, string day) => $"""
        select h.value from (
            select p.value from read.employment_facts p
            where {TwoTimes.Known("p")} and p.employment_id = {employment} and p.attribute = 'position' and {TwoTimes.OnDay("p", day)} offset 0) h
        join read.position_facts q on {TwoTimes.Known("q")} and q.position_id = h.value and q.attribute = 'position' and {TwoTimes.OnDay("q", day)}
        """;

    /// <summary>The one value of an employment.</summary>
    /// <param name="own">What was agreed for the employment itself.</param>
    /// <param name="open">A column that is not null where the position held is open.</param>
    /// <param name="positions">What the position says.</param>
    public static string Value(string own, string open, string positions) => $"case when {open} is null then {own} else {positions} end";

    /// <summary>Joins what an attribute of the employment <c>b</c> says on the day, if it says anything.</summary>
    public static string Attribute(string alias, string name, string day) =>
        $"left join read.employment_facts {alias} on {TwoTimes.Known(alias)} and {alias}.employment_id = b.employment_id and {alias}.attribute = '{name}' and {TwoTimes.OnDay(alias, day)}";

    /// <summary>Joins what the position held, whose row is <c>o</c>, says of an attribute on the day.</summary>
    public static string OfPosition(string alias, string name, string day) =>
        $"left join read.position_facts {alias} on {TwoTimes.Known(alias)} and {alias}.position_id = o.value and {alias}.attribute = '{name}' and {TwoTimes.OnDay(alias, day)}";

    private static string And(string? narrowed, string column) =>
        narrowed is null ? "" : " and " + string.Format(System.Globalization.CultureInfo.InvariantCulture, narrowed, column);
}
