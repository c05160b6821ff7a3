namespace HrSaas.Domain.Leave.LeaveTypes;

using HrSaas.Domain.Kernel;

/// <summary>Define a type of leave.</summary>
public sealed record DefineLeaveType(FactId Fact, LeaveTypeId Id, string Code, LeaveCounting Counting, LeaveTypeSays Says);

/// <summary>Put right what is told of a leave type.</summary>
public sealed record CorrectLeaveTypeDefinition(FactId Fact, FactId Correction, LeaveTypeSays Says, Reason Reason);

/// <summary>Let a group of employments follow a policy from a day on, or no longer one of its own.</summary>
public sealed record AssignLeavePolicy(FactId Fact, DateOnly EffectiveDate, LeaveAssignment Assignment);

/// <summary>Put right a recorded assignment.</summary>
public sealed record CorrectLeavePolicyAssignment(FactId Fact, FactId Correction, DateOnly EffectiveDate, LeaveAssignment Assignment, Reason Reason);

/// <summary>Withdraw an assignment, or a correction, that should not have been recorded.</summary>
public sealed record RescindLeaveTypeFact(FactId Fact, Reason Reason);
