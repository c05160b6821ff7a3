namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>
/// More leave is gone than there may be, because something that the balance rests on was put right. It is shown from the day on which it was found, so that leave which is still to come
/// can be talked about, or from its first day where that lies behind. The manager, or the head of the unit, has to act.
/// </summary>
internal static class LeaveOverdrawn
{
    // Which type of leave it is is not told: exceptions are seen by more people than leave is (ADR 0059).
    public static string Found(string day) => $"""
        select 'leave-overdrawn', 'employment', t.employment_id, t.person_id, null, null::uuid, {UnitOf("t.employment_id", day)}, t.employment_id,
               datemultirange(daterange(least(t.first_day, t.found_on), t.until)), '{"{}"}'::uuid[]
        from k cross join read.leave_overdrafts t
        where {TwoTimes.Known("t")}
        """;
}
