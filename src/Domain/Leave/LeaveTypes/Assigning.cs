namespace HrSaas.Domain.Leave.LeaveTypes;

using HrSaas.Domain.Kernel;

/// <summary>What others say of an assignment.</summary>
/// <param name="GroupIsKnown">Whether there is what the group names.</param>
/// <param name="PolicyIsOfType">Whether the policy is one of this leave type.</param>
public sealed record AssignmentFacts(bool GroupIsKnown, bool PolicyIsOfType);

public abstract partial record LeaveType
{
    public static Decision<LeaveTypeEvent> Decide(LeaveType state, AssignLeavePolicy command, AssignmentFacts facts) => state switch
    {
        NoLeaveType => new LeaveTypeNotFound(),
        DefinedLeaveType type => Assign(type, command, facts),
    };

    public static Decision<LeaveTypeEvent> Decide(LeaveType state, CorrectLeavePolicyAssignment command, AssignmentFacts facts) => state switch
    {
        NoLeaveType => new LeaveTypeNotFound(),
        DefinedLeaveType type => Correct(type, command, facts),
    };

    private static Decision<LeaveTypeEvent> Assign(DefinedLeaveType type, AssignLeavePolicy command, AssignmentFacts facts)
    {
        if (NotWellFormed.Of(command.Assignment.Group.FindFlaws()) is { } flaws) return flaws;
        if (WhyNotKnown(command.Assignment, facts) is { } unknown) return unknown;
        if (type.Assignments.InForce(command.EffectiveDate, says => says.Group == command.Assignment.Group)?.Value.Policy == command.Assignment.Policy)
            return Decision<LeaveTypeEvent>.Nothing;
        return new LeavePolicyAssigned(command.Fact, command.EffectiveDate, command.Assignment);
    }

    private static Decision<LeaveTypeEvent> Correct(DefinedLeaveType type, CorrectLeavePolicyAssignment command, AssignmentFacts facts)
    {
        if (NotWellFormed.Of(command.Assignment.Group.FindFlaws(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!type.Assignments.MayCorrect(command.Fact, type.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Assignment)) return Decision<LeaveTypeEvent>.Nothing;
        if (WhyNotKnown(command.Assignment, facts) is { } unknown) return unknown;
        return new LeavePolicyAssignmentCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Assignment, command.Reason);
    }

    private static Refusal? WhyNotKnown(LeaveAssignment assignment, AssignmentFacts facts) =>
        !facts.GroupIsKnown ? new LeaveGroupNotKnown(assignment.Group)
        : assignment.Policy is { } policy && !facts.PolicyIsOfType ? new LeavePolicyNotKnown(policy)
        : null;
}
