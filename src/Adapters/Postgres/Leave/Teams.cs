namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>
/// Who works in a unit or in one below it from which day until which, in SQL: found once over all days, so that rows of many days need not each go up the tree. As
/// everywhere, what the position held says counts while it is open (ADR 0024).
/// </summary>
internal static class Teams
{
    /// <summary>Joins <c>w</c>, in which an employment that is in the unit, or below it, on a day has one row; see <see cref="Counts"/>.</summary>
    public static string Of(string unit) => $"""
        (with recursive below (unit_id, since, until) as (
            select {unit}::uuid, '-infinity'::date, 'infinity'::date
            union
            select u.unit_id, greatest(b.since, u.valid_from), least(b.until, u.valid_until)
            from below b cross join k join read.org_units u on {TwoTimes.Known("u")} and u.parent_id = b.unit_id and {Meets("u", "b")})
        select f.employment_id, greatest(b.since, f.valid_from) as since, least(b.until, f.valid_until) as until, true as is_own
        from below b cross join k cross join lateral (
            select f.employment_id, f.valid_from, f.valid_until from read.employment_facts f
            where {TwoTimes.Known("f")} and f.attribute = 'org-unit' and f.value = b.unit_id and {Meets("f", "b")} offset 0) f
        union all
        select h.employment_id, greatest(b.since, q.valid_from, h.valid_from), least(b.until, q.valid_until, h.valid_until), false
        from below b cross join k cross join lateral (
            select q.position_id, q.valid_from, q.valid_until from read.position_facts q
            where {TwoTimes.Known("q")} and q.attribute = 'org-unit' and q.value = b.unit_id and {Meets("q", "b")} offset 0) q
        cross join lateral (
            select h.employment_id, h.valid_from, h.valid_until from read.employment_facts h
            where {TwoTimes.Known("h")} and h.attribute = 'position' and h.value = q.position_id and {Meets("h", "q", "valid_from", "valid_until")} offset 0) h) w
        """;

    /// <summary>Whether the row of <c>w</c> is about the day of a row about its employment.</summary>
    public static string Counts(string day) => $"{day} >= w.since and {day} < w.until and (not w.is_own or not exists ({Placement.Held("w.employment_id", day)}))";

    private static string Meets(string one, string other, string since = "since", string until = "until") =>
        $"{one}.valid_from < coalesce({other}.{until}, 'infinity') and coalesce({one}.valid_until, 'infinity') > {other}.{since}";
}
