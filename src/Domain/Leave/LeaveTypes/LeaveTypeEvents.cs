namespace HrSaas.Domain.Leave.LeaveTypes;

using HrSaas.Domain.Kernel;

/// <summary>What can happen to a leave type.</summary>
public abstract record LeaveTypeEvent
{
    private protected LeaveTypeEvent() { }
}

/// <summary>A type of leave was defined.</summary>
public sealed record LeaveTypeDefined(FactId Fact, LeaveTypeId Id, string Code, LeaveCounting Counting, LeaveTypeSays Says) : LeaveTypeEvent;

/// <summary>What is told of the leave type was put right.</summary>
public sealed record LeaveTypeDefinitionCorrected(FactId Fact, FactId Correction, LeaveTypeSays Says, Reason Reason) : LeaveTypeEvent;

/// <summary>From a day on a group of employments follows a policy, or no longer one of its own.</summary>
public sealed record LeavePolicyAssigned(FactId Fact, DateOnly EffectiveDate, LeaveAssignment Assignment) : LeaveTypeEvent;

/// <summary>A recorded assignment was put right.</summary>
public sealed record LeavePolicyAssignmentCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, LeaveAssignment Assignment, Reason Reason) : LeaveTypeEvent;

/// <summary>An assignment, or a correction, was withdrawn: it should not have been recorded.</summary>
public sealed record LeaveTypeFactRescinded(FactId Fact, Reason Reason) : LeaveTypeEvent;
