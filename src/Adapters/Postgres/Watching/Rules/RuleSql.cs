namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>
/// What the statements of watched rules are made of. Each selects, for whatever breaks its rule on the day asked about: the rule's name;
/// what it is about and its id; the person; what it clashes with and its id; the unit; the person who has to act (null: hr-admin); all
/// days on which it is so; and the facts behind it.
/// </summary>
internal static class RuleSql
{
    public const string Columns = "rule, about, subject_id, person_id, related_about, related_id, unit_id, owner_id, days, facts";

    /// <summary>The row is the known one of this attribute.</summary>
    public static string Is(string alias, string attribute) => $"{TwoTimes.Known(alias)} and {alias}.attribute = '{attribute}'";

    /// <summary>The row is the known one of this attribute on the day.</summary>
    public static string Is(string alias, string attribute, string day) => $"{Is(alias, attribute)} and {TwoTimes.OnDay(alias, day)}";

    /// <summary>All days of the rows that the condition finds, joined where they touch.</summary>
    public static string Days(string table, string alias, string condition) =>
        $"coalesce((select range_agg(daterange({alias}.valid_from, {alias}.valid_until)) from read.{table} {alias} where {condition}), '{{}}'::datemultirange)";

    public static string IsEmployed(string person, string day) =>
        $"exists (select from read.employment_facts w where {Is("w", "employment", day)} and w.person_id = {person})";

    /// <summary>The employment's unit on the day.</summary>
    public static string UnitOf(string employment, string day) =>
        $"(select t.value from ({Placement.On("org-unit", day)}) t where t.employment_id = {employment})";

    /// <summary>The manager named in the employment, if they are employed themselves on the day.</summary>
    public static string ManagerOf(string employment, string day) =>
        $"(select t.value from read.employment_facts t where {Is("t", "manager", day)} and t.employment_id = {employment} and {IsEmployed("t.value", day)})";
}
