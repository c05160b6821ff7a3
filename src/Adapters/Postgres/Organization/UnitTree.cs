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
            select u.unit_id from below b {Children("b", day)})
        select unit_id from below
        """;

    /// <summary>Joins the units u that are directly below those of a row set.</summary>
    /// <param name="above">Its alias; it has a column unit_id.</param>
    public static string Children(string above, string day) =>
        $"cross join k join read.org_units u on u.parent_id = {above}.unit_id and {TwoTimes.Known("u")} and {TwoTimes.OnDay("u", day)}";
}
