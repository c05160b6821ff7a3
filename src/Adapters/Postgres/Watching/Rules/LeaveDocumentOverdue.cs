namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>
/// Leave that is asked for or approved needs a document, the day on which it is due has passed, and nobody has said that it is there. The manager, or the head of the
/// unit, has to act.
/// </summary>
internal static class LeaveDocumentOverdue
{
    // Leave is no fact of an employment: what says so is the request. It is not called t, as the unit's own sub-select is.
    public static string Found(string day) => $"""
        select 'leave-document-overdue', 'employment', l.employment_id, l.person_id, 'leave-request', l.request_id, {UnitOf("l.employment_id", day)}, l.employment_id,
               datemultirange(daterange(l.document_due_on + 1, null)), '{"{}"}'::uuid[]
        from k cross join read.leave_requests l
        where {TwoTimes.Known("l")} and l.document_due_on < {day} and l.standing in ('requested', 'approved')
        """;
}
