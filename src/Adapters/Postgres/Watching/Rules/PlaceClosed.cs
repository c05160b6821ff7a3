namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>
/// Somebody has a job, or works at a location, that is closed or void, in their employment or by the position that they hold. The manager, or the head of the unit, has to act.
/// </summary>
internal static class PlaceClosed
{
    private const string None = "'{}'::datemultirange";

    /// <param name="attribute">What it is called in the rows of employments and positions, and what the exception clashes with.</param>
    /// <param name="table">Its days, under <c>id</c>: a row for each stretch on which it is open.</param>
    public static string Found(string rule, string attribute, string table, string day) => $"""
        select '{rule}', 'employment', w.employment_id, w.person_id, '{attribute}', w.value, {UnitOf("w.employment_id", day)}, w.employment_id,
               {Days("employment_facts", "f", $"{Is("f", attribute)} and f.employment_id = w.employment_id and f.value = w.value")}
               - {Held("position", "true")} + {Held(attribute, "q.value = w.value")}
               - {Days(table, "o", $"{TwoTimes.Known("o")} and o.id = w.value")},
               array[w.fact_id]
        from k cross join ({Placement.On(attribute, day)}) w
        where w.value is not null
          and not exists (select from read.{table} o where {TwoTimes.Known("o")} and o.id = w.value and {TwoTimes.OnDay("o", day)})
          and {WasThere(table, "w.value")}
        """;

    /// <summary>The days on which the employment holds a position of which that is so.</summary>
    private static string Held(string attribute, string condition) => $"""
        coalesce((select range_agg(daterange(h.valid_from, h.valid_until) * daterange(q.valid_from, q.valid_until))
                  from read.employment_facts h join read.position_facts q on {Is("q", attribute)} and q.position_id = h.value and {condition}
                  where {Is("h", "position")} and h.employment_id = w.employment_id), {None})
        """;
}
