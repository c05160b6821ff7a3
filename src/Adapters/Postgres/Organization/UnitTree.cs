namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>The tree of org units of a day, in SQL. Statements take the moment <c>k.at</c> from <see cref="TwoTimes.Moment"/>.</summary>
internal static class UnitTree
{
    /// <summary>The ids of a unit and of all below it. The tree has no cycle on any day at any moment.</summary>
    public static string Below(string top, string day) => $"""
        with recursive below as (
            select {top} as unit_id
            union
            select u.unit_id from below b cross join k join read.org_units u on u.parent_id = b.unit_id where {TwoTimes.Known("u")} and {TwoTimes.OnDay("u", day)})
        select unit_id from below
        """;
}
