namespace HrSaas.Domain.Leave.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>What can happen to a leave account.</summary>
public abstract record LeaveAccountEvent
{
    private protected LeaveAccountEvent() { }
}

/// <summary>The employment has a leave account: something is recorded in it for the first time.</summary>
public sealed record LeaveAccountOpened(EmploymentId Employment, PersonId Person) : LeaveAccountEvent;

/// <summary>What there was elsewhere was taken over.</summary>
public sealed record LeaveBalanceOpened(FactId Fact, DateOnly Day, LeaveEntry Entry) : LeaveAccountEvent;

/// <summary>Leave was granted, or taken away.</summary>
public sealed record LeaveBalanceAdjusted(FactId Fact, DateOnly Day, LeaveEntry Entry, Reason Reason) : LeaveAccountEvent;

/// <summary>So many hours were worked.</summary>
public sealed record HoursWorkedRecorded(FactId Fact, DateOnly Day, LeaveEntry Entry) : LeaveAccountEvent;

/// <summary>An entry was put right.</summary>
public sealed record LeaveEntryCorrected(FactId Fact, FactId Correction, DateOnly Day, LeaveEntry Entry, Reason Reason) : LeaveAccountEvent;

/// <summary>An entry, or a correction, was withdrawn: it should not have been recorded.</summary>
public sealed record LeaveEntryRescinded(FactId Fact, Reason Reason) : LeaveAccountEvent;

/// <summary>Leave was asked for. Where nobody has to approve, it is approved.</summary>
/// <param name="DocumentDueOn">By when a document has to be there, as the policy said; null where none is needed.</param>
public sealed record LeaveRequested(
    LeaveRequestId Request, LeaveTypeId Type, LeaveSpan Span, DateOnly AskedOn, ApprovalChain Chain, Identifying<string>? Note = null, DateOnly? DocumentDueOn = null) : LeaveAccountEvent;

/// <summary>Somebody who has to approve did.</summary>
/// <param name="As">As whom they decided.</param>
/// <param name="IsFinal">Nobody has to decide after them.</param>
public sealed record LeaveApproved(LeaveRequestId Request, Approver As, bool IsFinal) : LeaveAccountEvent;

/// <summary>Somebody who has to approve said no.</summary>
public sealed record LeaveDeclined(LeaveRequestId Request, Reason Reason) : LeaveAccountEvent;

/// <summary>The request was taken back before it was decided.</summary>
public sealed record LeaveWithdrawn(LeaveRequestId Request) : LeaveAccountEvent;

/// <summary>The leave was called off.</summary>
public sealed record LeaveCancelled(LeaveRequestId Request, Reason Reason) : LeaveAccountEvent;

/// <summary>The leave ends earlier.</summary>
/// <param name="DocumentDueOn">By when a document has to be there for what is left; null where none is needed.</param>
public sealed record LeaveCutShort(LeaveRequestId Request, LeaveSpan Span, Reason Reason, DateOnly? DocumentDueOn = null) : LeaveAccountEvent;

/// <summary>The leave goes on for longer.</summary>
/// <param name="DocumentDueOn">By when a document has to be there for all of it; null where none is needed.</param>
public sealed record LeaveExtended(LeaveRequestId Request, LeaveSpan Span, Reason Reason, DateOnly? DocumentDueOn = null) : LeaveAccountEvent;

/// <summary>The document that the leave needs is there.</summary>
public sealed record LeaveDocumentProvided(LeaveRequestId Request, Identifying<string> Reference) : LeaveAccountEvent;

/// <summary>More leave is gone than there may be, of one type or several: not because of a request, but because something else was put right.</summary>
/// <param name="FirstDay">The first day on which that is so.</param>
/// <param name="Until">The first day after the last of them; null where no end is in sight.</param>
/// <param name="FoundOn">The day, where the employer is, on which it was found that it begins on that day.</param>
public sealed record LeaveOverdraftFound(EmploymentId Employment, DateOnly FirstDay, DateOnly? Until, DateOnly FoundOn) : LeaveAccountEvent;

/// <summary>No more leave is gone than there may be.</summary>
public sealed record LeaveOverdraftGone(EmploymentId Employment) : LeaveAccountEvent;
