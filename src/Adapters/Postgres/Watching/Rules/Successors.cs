namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>The unit that goes on as what a closed unit was: the way out of work or positions in it.</summary>
internal static class Successors
{
    /// <summary>
    /// Of an exception about a unit that is not open: the successor that is open on its first day, over several mergers and closings if need be. Null where none is named, and where
    /// an employment holds a position, because then the position says where.
    /// </summary>
    public static string Of(string row) => $"""
        case when {row}.rule in ('unit-not-open', 'position-in-unit-not-open') and not exists (
                 select from read.employment_facts h where {Is("h", "position", $"{row}.since")} and h.employment_id = {row}.subject_id and h.value is not null)
        then (
            with recursive next (unit_id, step) as (
                select {row}.related_id, 0
                union
                select o.successor_id, s.step + 1 from next s join read.org_units o on {TwoTimes.Known("o")} and o.unit_id = s.unit_id and o.successor_id is not null
                where s.step < 100)
            select s.unit_id from next s join read.org_units o on {TwoTimes.Known("o")} and o.unit_id = s.unit_id and {TwoTimes.OnDay("o", $"{row}.since")}
            where s.step > 0 order by s.step limit 1)
        end
        """;
}
