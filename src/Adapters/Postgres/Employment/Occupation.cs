namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>
/// How much of a position is taken day by day, in SQL. It stands in what employments say, as they were known at a moment; the seats say the same of now.
/// Statements take the moment <c>k.at</c> from <see cref="TwoTimes.Moment"/>.
/// </summary>
internal static class Occupation
{
    /// <summary>
    /// All days on which the position is open and the condition on <c>s.taken</c>, <c>s.budget</c> and <c>s.frozen</c> holds. Between two days on which
    /// something of it begins or ends nothing changes.
    /// </summary>
    public static string Days(string position, string condition) => $"""
        coalesce((select range_agg(daterange(s.day, s.next)) from (
            select c.day, lead(c.day) over (order by c.day) as next,
                   {Taken(position, "c.day")} as taken,
                   (select b.fte from read.position_facts b where {Is("b", "budget")} and b.position_id = {position} and {TwoTimes.OnDay("b", "c.day")}) as budget,
                   exists (select from read.position_facts z where {Is("z", "frozen")} and z.position_id = {position} and {TwoTimes.OnDay("z", "c.day")}) as frozen
            from ({Turns(position)}) c) s
        where s.budget is not null and {condition}), datemultirange())
        """;

    /// <summary>The FTE taken on a day.</summary>
    public static string Taken(string position, string day) => $"""
        coalesce((select sum(t.fte) from read.employment_facts h
                  join read.employment_facts t on {Is("t", "fte")} and t.employment_id = h.employment_id and {TwoTimes.OnDay("t", day)}
                  where {Is("h", "position")} and h.value = {position} and {TwoTimes.OnDay("h", day)}), 0)
        """;

    private static string Turns(string position) => $"""
        select q.valid_from as day from read.position_facts q where {TwoTimes.Known("q")} and q.attribute in ('position', 'budget', 'frozen') and q.position_id = {position}
        union select q.valid_until from read.position_facts q where {TwoTimes.Known("q")} and q.attribute in ('position', 'budget', 'frozen') and q.position_id = {position} and q.valid_until is not null
        union select greatest(t.valid_from, h.valid_from) {Sitting(position)}
        union select least(t.valid_until, h.valid_until) {Sitting(position)} and least(t.valid_until, h.valid_until) is not null
        """;

    private static string Sitting(string position) => $"""
        from read.employment_facts h
        join read.employment_facts t on {Is("t", "fte")} and t.employment_id = h.employment_id
             and t.valid_from < coalesce(h.valid_until, 'infinity') and h.valid_from < coalesce(t.valid_until, 'infinity')
        where {Is("h", "position")} and h.value = {position}
        """;

    private static string Is(string alias, string attribute) => $"{TwoTimes.Known(alias)} and {alias}.attribute = '{attribute}'";
}
