namespace HrSaas.Domain.Leave.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;

/// <summary>Ask for leave.</summary>
/// <param name="Note">Why, if the employee wants to say.</param>
public sealed record RequestLeave(LeaveRequestId Request, LeaveTypeId Type, LeaveSpan Span, Identifying<string>? Note = null);

/// <summary>Approve leave that was asked for, as the one who has to decide next.</summary>
public sealed record ApproveLeave(LeaveRequestId Request);

/// <summary>Decline leave that was asked for.</summary>
public sealed record DeclineLeave(LeaveRequestId Request, Reason Reason);

/// <summary>Take a request back before it is decided.</summary>
public sealed record WithdrawLeave(LeaveRequestId Request);

/// <summary>Call approved leave off.</summary>
public sealed record CancelLeave(LeaveRequestId Request, Reason Reason);

/// <summary>Let approved leave end earlier.</summary>
/// <param name="LastDay">The last day of leave, included.</param>
public sealed record CutLeaveShort(LeaveRequestId Request, DateOnly LastDay, Reason Reason);

/// <summary>Let approved leave go on for longer.</summary>
/// <param name="LastDay">The last day of leave, included.</param>
public sealed record ExtendLeave(LeaveRequestId Request, DateOnly LastDay, Reason Reason);

/// <summary>Say where the document is that the leave needs.</summary>
/// <param name="Reference">Where it is kept, in words of the company.</param>
public sealed record ProvideLeaveDocument(LeaveRequestId Request, Identifying<string> Reference);

/// <summary>Call off whatever leave lies after the last day of the employment.</summary>
public sealed record CancelLeaveAfterLastDay(Reason Reason);

/// <summary>Look whether more leave is gone than there may be, since something else was put right. Recorded is only that it came about, changed or went away.</summary>
public sealed record LookForOverdraft;

/// <summary>Take over what there was when the account was kept elsewhere.</summary>
public sealed record OpenLeaveBalance(FactId Fact, DateOnly Day, LeaveTypeId Type, decimal Amount, DateOnly? UsableUntil);

/// <summary>Grant leave, or take it away, for a reason.</summary>
public sealed record AdjustLeaveBalance(FactId Fact, DateOnly Day, LeaveTypeId Type, decimal Amount, DateOnly? UsableUntil, Reason Reason);

/// <summary>Record hours worked, for leave that is earned by the hour.</summary>
public sealed record RecordWorkingHours(FactId Fact, DateOnly Day, decimal Hours);

/// <summary>Put right an entry: another day, another amount.</summary>
public sealed record CorrectLeaveEntry(FactId Fact, FactId Correction, DateOnly Day, decimal Amount, DateOnly? UsableUntil, Reason Reason);

/// <summary>Withdraw an entry, or a correction, that should not have been recorded.</summary>
public sealed record RescindLeaveEntry(FactId Fact, Reason Reason);
