namespace HrSaas.Adapters.Postgres.Watching.Rules;

using HrSaas.Adapters.Postgres.Subscriptions;
using static RuleSql;

/// <summary>
/// Leave that is asked for or approved needs a document, the day on which it is due has passed, and nobody has said that it is there. The manager, or the head of the
/// unit, has to act.
/// </summary>
internal static class LeaveDocumentOverdue
{
    // Leave is no fact of an employment: what says so is the request.
    public static string Found(string day) => $"""
        select 'leave-document-overdue', 'employment', t.employment_id, t.person_id, 'leave-request', t.request_id, {UnitOf("t.employment_id", day)}, t.employment_id,
               datemultirange(daterange(t.document_due_on + 1, null)), '{"{}"}'::uuid[]
        from k cross join read.leave_requests t
        where {TwoTimes.Known("t")} and t.document_due_on < {day} and t.standing in ('requested', 'approved')
        """;
}
