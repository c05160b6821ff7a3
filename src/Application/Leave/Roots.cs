namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.LeaveTypes;

/// <summary>The aggregate roots of Leave, as the ledger knows them.</summary>
public static class Roots
{
    /// <summary>It says nothing of anybody.</summary>
    public static Root<LeaveType, LeaveTypeEvent> LeaveType { get; } = new("leave type", StoredLeaveTypeEvents.Map, _ => null);

    /// <summary>It says nothing of anybody.</summary>
    public static Root<LeavePolicy, LeavePolicyEvent> LeavePolicy { get; } = new("leave policy", StoredLeavePolicyEvents.Map, _ => null);

    /// <summary>It says nothing of anybody but an id.</summary>
    public static Root<AbsenceFeed, AbsenceFeedEvent> AbsenceFeed { get; } = new("absence feed", StoredAbsenceFeedEvents.Map, _ => null);

    public static Root<LeaveAccount, LeaveAccountEvent> LeaveAccount { get; } = new("leave account", StoredLeaveAccountEvents.Map, account => account.Subject);
}
