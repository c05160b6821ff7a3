namespace HrSaas.Adapters.Postgres.Rights;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Domain.Kernel;

/// <summary>
/// The employments that grants reach, in SQL: as things are today and as they are known now, whatever day and moment the statement around it is about. Who has
/// left, or has yet to come, is in the unit of their last or first day; nobody reports to anybody then.
/// </summary>
/// <param name="grants">Of one permission.</param>
/// <param name="holder">The person who holds them; null where nobody is behind the login.</param>
internal sealed class Reached(IReadOnlyList<Grant> grants, PersonId? holder, DateOnly today)
{
    /// <summary>Parts of a WITH clause: the moment k, which is now, and who was merged.</summary>
    public static readonly string Now = $"k as materialized (select 'infinity'::timestamptz as at), {MergedPersonsSql.With}";

    public static Reached Everybody { get; } = new([new(default, Reach.All)], null, default);

    /// <summary>Whether the employment in a column is reached.</summary>
    public string Condition(string employment, Parameters p)
    {
        if (grants.Any(grant => grant.Reach is Reach.All)) return "true";
        var day = p.Add(Sql.Day(today));
        string[] found = [.. grants.Select(grant => Found(grant, day, p)).OfType<string>()];
        if (found.Length == 0) return "false";
        var line = grants.Any(grant => grant.Reach is Reach.ReportingLine) ? $", {ReportingPairs.On(day)}, {Down}" : "";
        return $"""
            {employment} in (
                with recursive {Now}, {ReportsOf.AskedFor(holder is { } person ? MergedPersonsSql.IdsOf(p.Add(Sql.Uuid(person.Value))) : "'{}'::uuid[]", day)}{line}
                {string.Join("\nunion all\n", found)})
            """;
    }

    private const string Down = """
        down as (
            select r.employment_id, r.person_id from me join reports r on r.manager_id = any(me.ids)
            union
            select r.employment_id, r.person_id from down d join reports r on r.manager_id = d.person_id)
        """;

    private static readonly string Own = $"""
        select e.employment_id from me cross join lateral unnest(me.ids) as i(id) cross join k
        cross join lateral (select e.employment_id from read.employment_facts e where {TwoTimes.Known("e")} and e.attribute = 'employment' and e.person_id = i.id offset 0) e
        """;

    private string? Found(Grant grant, string day, Parameters p) => grant.Reach switch
    {
        Reach.Self => holder is null ? null : Own,
        Reach.DirectReports => holder is null ? null : $"select d.employment_id from ({ReportsOf.Found}) d",
        Reach.ReportingLine => holder is null ? null : "select d.employment_id from down d",
        Reach.UnitAndBelow => InUnits(grant.OrgUnit is { } unit ? $"select {p.Add(Sql.Uuid(unit.Value))}::uuid" : "select h.unit_id from headed h", day),
        Reach.LegalEntity => $"""
            select b.employment_id from k join read.employment_facts b on {TwoTimes.Known("b")} and b.attribute = 'employment'
            where b.value in ({(grant.LegalEntity is { } entity ? $"select {p.Add(Sql.Uuid(entity.Value))}::uuid" : OwnLegalEntities(day))})
            """,
        Reach.All => null,
    };

    private static string OwnLegalEntities(string day) => $"""
        select e.value from me cross join k join read.employment_facts e
        on {TwoTimes.Known("e")} and e.attribute = 'employment' and e.person_id = any(me.ids) and {TwoTimes.OnDay("e", day)}
        """;

    // A unit that is closed is below the one that it was in last.
    private static string InUnits(string units, string day) => $"""
        select b.employment_id from k join read.employment_facts b on {TwoTimes.Known("b")} and b.attribute = 'employment'
        cross join lateral (select greatest(b.valid_from, least({day}, coalesce(b.valid_until - 1, {day}))) as day) c
        where exists (
            select from ({Placement.On("org-unit", "c.day")}) w where w.employment_id = b.employment_id and w.value in (
                with recursive below (unit_id) as (
                    {units}
                    union
                    select u.unit_id from below o cross join k join read.org_units u on {TwoTimes.Known("u")} and u.parent_id = o.unit_id
                    where ({TwoTimes.OnDay("u", day)} or (u.valid_until <= {day} and not exists (
                        select from read.org_units n where {TwoTimes.Known("n")} and n.unit_id = u.unit_id and n.valid_from >= u.valid_until))))
                select o.unit_id from below o))
        """;
}
