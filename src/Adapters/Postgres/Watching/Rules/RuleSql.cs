namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>
/// What the statements of watched rules are made of. Each selects, for whatever breaks its rule on the day asked about: the rule's name;
/// what it is about and its id; the person; what it clashes with and its id; the unit; the employment whose manager or head has to act (null:
/// hr-admin); all days on which it is so; and the facts behind it. Statements take the moment <c>k.at</c> from <see cref="TwoTimes.Moment"/>, and
/// <c>merged</c> and <c>employed</c> from <see cref="With"/>.
/// </summary>
internal static class RuleSql
{
    public const string Columns = "rule, about, subject_id, person_id, related_about, related_id, unit_id, acts_for, days, facts";

    /// <summary>
    /// What several rules look at, made once and only if one does: who was merged into whom, the employments of the day by whoever remains of the person, and who is due for erasure.
    /// </summary>
    public static string With(string day) => $"""
        {MergedPersonsSql.With}, employed as materialized (
            select e.employment_id, coalesce(g.remains, e.person_id) as person, e.value, e.fact_id, e.valid_from, e.valid_until
            from k cross join read.employment_facts e left join merged g on g.person_id = e.person_id
            where {Is("e", "employment", day)}),
        {ErasuresDue.With(day)}
        """;

    /// <summary>The row is the known one of this attribute.</summary>
    public static string Is(string alias, string attribute) => $"{TwoTimes.Known(alias)} and {alias}.attribute = '{attribute}'";

    /// <summary>The row is the known one of this attribute on the day.</summary>
    public static string Is(string alias, string attribute, string day) => $"{Is(alias, attribute)} and {TwoTimes.OnDay(alias, day)}";

    /// <summary>All days of the rows that the condition finds, joined where they touch.</summary>
    public static string Days(string table, string alias, string condition) =>
        $"coalesce((select range_agg(daterange({alias}.valid_from, {alias}.valid_until)) from read.{table} {alias} where {condition}), '{{}}'::datemultirange)";

    /// <summary>Whether something of that id was registered, and may be closed or void since: nothing is said of what the rows have not heard of.</summary>
    public static string WasThere(string table, string id) =>
        $"exists (select from read.{table} t where t.tenant_id = log.tenant() and t.id = {id} and t.recorded_from <= k.at)";

    /// <summary>Whether the person is employed on the day asked about.</summary>
    public static string IsEmployed(string person) => $"({MergedPersonsSql.RemainsOf(person)} in (select w.person from employed w))";

    /// <summary>All employments that the person ever has, under whichever of their ids: rows of read.employment_facts.</summary>
    // The policy lets no condition near an index that computes something of another table; an id that is a column is one. So the ids are listed first.
    public static string EmploymentsOf(string person) => $"""
        select w.* from unnest({MergedPersonsSql.IdsOf(person)}) as i(id)
        cross join lateral (select e.* from read.employment_facts e where {Is("e", "employment")} and e.person_id = i.id offset 0) w
        """;

    /// <summary>All days on which the person is employed.</summary>
    public static string DaysEmployed(string person) =>
        $"coalesce((select range_agg(daterange(e.valid_from, e.valid_until)) from ({EmploymentsOf(person)}) e), '{{}}'::datemultirange)";

    /// <summary>The employment's unit on the day.</summary>
    public static string UnitOf(string employment, string day) =>
        $"(select unit_of.value from ({Placement.On("org-unit", day)}) unit_of where unit_of.employment_id = {employment})";

    /// <summary>
    /// Who has to act for an employment: the manager named in it, else the head of its unit or of the nearest unit above that has one; only who is employed on the day
    /// counts. Null: hr-admin. It is found out for the exceptions that are shown alone.
    /// </summary>
    public static string OwnerFor(string employment, string day) =>
        $"case when {employment} is null then null else coalesce({ManagerOf(employment, day)}, {HeadOf(UnitOf(employment, day), day)}) end";

    /// <summary>The head of the unit, or of the nearest unit above whose head is employed on the day.</summary>
    private static string HeadOf(string unit, string day) => $"""
        (with recursive up (unit_id, parent_id, head_id, step) as (
             select o.unit_id, o.parent_id, o.head_id, 1 from read.org_units o where {TwoTimes.Known("o")} and o.unit_id = {unit} and {TwoTimes.OnDay("o", day)}
             union all
             select o.unit_id, o.parent_id, o.head_id, step + 1 from up join read.org_units o on {TwoTimes.Known("o")} and o.unit_id = up.parent_id and {TwoTimes.OnDay("o", day)})
         select {MergedPersonsSql.RemainsOf("up.head_id")} from up where up.head_id is not null and {IsEmployed("up.head_id")} order by up.step limit 1)
        """;

    /// <summary>The manager named in the employment, if they are employed themselves on the day.</summary>
    private static string ManagerOf(string employment, string day) => $"""
        (select {MergedPersonsSql.RemainsOf("manager_of.value")} from read.employment_facts manager_of
         where {Is("manager_of", "manager", day)} and manager_of.employment_id = {employment} and {IsEmployed("manager_of.value")})
        """;
}
