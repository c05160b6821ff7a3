namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;

/// <summary>Who counts on a day, in SQL, and in which group. Statements take the moment <c>k.at</c> from <see cref="TwoTimes.Moment"/>, and <c>merged</c> from <see cref="People.MergedPersonsSql.With"/>.</summary>
internal static class HeadcountSql
{
    /// <summary>Rows of employment_id, person_id, fte and grp, the group as text; an employment has several where it is in several groups.</summary>
    /// <param name="paySeen">Of whom the caller may see the grade; for all others they have none.</param>
    public static string Counted(HeadcountBy? by, bool withContractors, Reached seen, Reached paySeen, string day, Parameters p) => $"""
        {(by is HeadcountBy.Manager ? $"with recursive {ReportingPairs.On(day)}" : "")}
        select b.employment_id, coalesce(g.remains, b.person_id) as person_id, coalesce(f.fte, 1) as fte, {GroupOf(by, paySeen, p)} as grp
        from k cross join ({OfTheDay(PlaceOf(by), day)}) b
        left join merged g on g.person_id = b.person_id
        cross join lateral (select b.share as fte) f cross join lateral (select b.contract as text) c
        cross join lateral (select b.place as value) x cross join lateral (select b.held as value) o
        {(PlaceOf(by) is { } place ? OfPositions(place, day) : "")}
        {(by is { } groups && PlaceOf(by) is null ? JoinsOf(groups, day) : "")}
        {(by is HeadcountBy.OrgUnitAndAbove ? UnitsAbove(day) : "")}
        where {seen.Condition("b.employment_id", p)} {(withContractors ? "" : "and c.text is distinct from 'contractor'")}
        """;

    /// <summary>
    /// All employments of the day, and of each what it says itself of whatever headcounts ask for: read in one go, for looking everybody up by themselves costs several times
    /// as much. Written with <c>coalesce</c>, the policy would let no condition near the index.
    /// </summary>
    private static string OfTheDay(string? place, string day) => $"""
        select e.employment_id, e.person_id, max(e.fte) filter (where e.attribute = 'fte') as share, max(e.text) filter (where e.attribute = 'contract') as contract,
               {Said("employment", place is null)} as value, {Said(place, place is not null)} as place, {Said("position", place is not null)} as held
        from k cross join read.employment_facts e
        where {TwoTimes.Known("e")} and e.attribute in ('employment', 'fte', 'contract'{(place is null ? "" : $", 'position', '{place}'")})
          and e.valid_from <= {day} and case when e.valid_until is null then 'infinity' else e.valid_until end > {day}
        group by e.employment_id, e.person_id having bool_or(e.attribute = 'employment')
        """;

    private static string Said(string? attribute, bool isWanted) => isWanted ? $"(array_agg(e.value) filter (where e.attribute = '{attribute}'))[1]" : "null::uuid";

    private static string? PlaceOf(HeadcountBy? by) => by switch
    {
        HeadcountBy.OrgUnit or HeadcountBy.OrgUnitAndAbove => "org-unit",
        HeadcountBy.Location => "location",
        HeadcountBy.Job => "job",
        HeadcountBy.LegalEntity or HeadcountBy.Grade or HeadcountBy.Manager or HeadcountBy.ContractType or null => null,
    };

    /// <summary>What the employment <c>b</c> says on the day of FTE, contract and group, under aliases that <see cref="GroupOf"/> and those who call this use.</summary>
    /// <param name="day">A parameter, or an expression of the row <c>b</c>.</param>
    public static string Joins(HeadcountBy? by, string day) => $"""
        {Placement.Attribute("f", "fte", day)}
        {Placement.Attribute("c", "contract", day)}
        {(by is { } groups ? JoinsOf(groups, day) : "")}
        """;

    public static string GroupOf(HeadcountBy? by, Reached paySeen, Parameters p) => by switch
    {
        null => "null::text",
        HeadcountBy.Grade => $"case when {paySeen.Condition("b.employment_id", p)} then {GradeOf} end",
        { } groups => TextOf(groups),
    };

    private static string TextOf(HeadcountBy by) => by switch
    {
        HeadcountBy.LegalEntity => "b.value::text",
        HeadcountBy.OrgUnit or HeadcountBy.Location or HeadcountBy.Job => Placement.Value("x.value", "q.position_id", "qx.value") + "::text",
        HeadcountBy.OrgUnitAndAbove => "up.unit_id::text",
        HeadcountBy.Grade => GradeOf,
        HeadcountBy.Manager => "r.manager_id::text",
        HeadcountBy.ContractType => "c.text",
    };

    private static string JoinsOf(HeadcountBy by, string day) => by switch
    {
        HeadcountBy.LegalEntity or HeadcountBy.ContractType => "",
        HeadcountBy.OrgUnit => Places("org-unit", day),
        HeadcountBy.OrgUnitAndAbove => $"{Places("org-unit", day)} {UnitsAbove(day)}",
        HeadcountBy.Location => Places("location", day),
        HeadcountBy.Job => Places("job", day),
        HeadcountBy.Grade => Grade(day),
        HeadcountBy.Manager => "left join reports r on r.employment_id = b.employment_id",
    };

    /// <summary>The grade agreed for the employment, else that of the job on the day.</summary>
    public const string GradeOf = "coalesce(gx.text, gj.grade)";

    /// <summary>What <see cref="GradeOf"/> is read from.</summary>
    public static string Grade(string day) => $"""
        {Placement.Attribute("gx", "grade", day)}
        {Placement.Attribute("gw", "job", day)}
        left join lateral ({Placement.Held("b.employment_id", day)}) gh on true
        left join read.position_facts gq on {TwoTimes.Known("gq")} and gq.position_id = gh.value and gq.attribute = 'job' and {TwoTimes.OnDay("gq", day)}
        left join read.jobs gj on {TwoTimes.Known("gj")} and {TwoTimes.OnDay("gj", day)} and gj.id = {Placement.Value("gw.value", "gh.value", "gq.value")}
        """;

    private static string Places(string attribute, string day) => $"""
        {Placement.Attribute("x", attribute, day)}
        {Placement.Attribute("o", "position", day)}
        {OfPositions(attribute, day)}
        """;

    private static string OfPositions(string attribute, string day) => $"{Placement.OfPosition("q", "position", day)} {Placement.OfPosition("qx", attribute, day)}";

    private static string UnitsAbove(string day) => $"left join lateral ({Above(Placement.Value("x.value", "q.position_id", "qx.value"), day)}) up on true";

    /// <summary>The unit, and those above it on the day.</summary>
    public static string Above(string unit, string day) => $"""
        with recursive up (unit_id) as (
            select {unit}
            union
            select u.parent_id from up join k on true join read.org_units u on {TwoTimes.Known("u")} and u.unit_id = up.unit_id and {TwoTimes.OnDay("u", day)} and u.parent_id is not null)
        select up.unit_id from up
        """;
}
