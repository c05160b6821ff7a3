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

    /// <summary>
    /// Who has to act for an employment: the manager named in it, else the head of its unit or of the nearest unit above that has one; only who is
    /// employed on the day counts.
    /// </summary>
    public static string OwnerOf(string employment, string day) => $"coalesce({ManagerOf(employment, day)}, {HeadOf(UnitOf(employment, day), day)})";

    /// <summary>The head of the unit, or of the nearest unit above whose head is employed on the day.</summary>
    public static string HeadOf(string unit, string day) => $"""
        (with recursive up (unit_id, parent_id, head_id, step) as (
             select o.unit_id, o.parent_id, o.head_id, 1 from read.org_units o where {TwoTimes.Known("o")} and o.unit_id = {unit} and {TwoTimes.OnDay("o", day)}
             union all
             select o.unit_id, o.parent_id, o.head_id, step + 1 from up join read.org_units o on {TwoTimes.Known("o")} and o.unit_id = up.parent_id and {TwoTimes.OnDay("o", day)})
         select up.head_id from up where up.head_id is not null and {IsEmployed("up.head_id", day)} order by up.step limit 1)
        """;

    /// <summary>The manager named in the employment, if they are employed themselves on the day.</summary>
    public static string ManagerOf(string employment, string day) =>
        $"(select t.value from read.employment_facts t where {Is("t", "manager", day)} and t.employment_id = {employment} and {IsEmployed("t.value", day)})";
}
