namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>
/// Every employment there is on a day with some of its attributes, in SQL: each attribute is read once for all employments and put beside the others, rather than looked up
/// for each employment. Statements take the moment <c>k.at</c> from <see cref="TwoTimes.Moment"/>.
/// </summary>
internal static class EmploymentsOn
{
    /// <summary>
    /// Rows of employment_id, person_id, value (the legal entity), fte, contract, and a column for each further attribute by its name: grade as text, all others as the id of what
    /// they name. Null where an employment has no such attribute on the day.
    /// </summary>
    public static string TheDay(IReadOnlyList<string> further, string day) => $"""
        select f.employment_id, {Only("person_id", "employment")} as person_id, {Only("value", "employment")} as value,
               max(f.fte) filter (where f.attribute = 'fte') as fte, max(f.text) filter (where f.attribute = 'contract') as contract{string.Concat(further.Select(name => $", {Of(name)} as \"{name}\""))}
        from k cross join (values {string.Join(", ", further.Prepend("contract").Prepend("fte").Prepend("employment").Select(name => $"('{name}')"))}) a (name)
        cross join lateral (
            select f.employment_id, f.person_id, f.attribute, f.value, f.fte, f.text from read.employment_facts f
            where {TwoTimes.Known("f")} and f.attribute = a.name and {TwoTimes.OnDay("f", day)} offset 0) f
        group by f.employment_id having bool_or(f.attribute = 'employment')
        """;

    private static string Of(string name) => name is "grade" ? "max(f.text) filter (where f.attribute = 'grade')" : Only("value", name);

    /// <summary>There is at most one of an attribute on a day.</summary>
    private static string Only(string column, string attribute) => $"(array_agg(f.{column}) filter (where f.attribute = '{attribute}'))[1]";
}
