namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.LeaveTypes;

/// <summary>What can be done with leave types, the assignments of policies included.</summary>
public sealed class LeaveTypes(Ledger ledger, StateReader reader, IKnownLegalEntities legalEntities, IKnownPlacesOfWork places, IKnownEmployments employments)
{
    public Task<CommandOutcome> Define(DefineLeaveType command, CommandContext context) =>
        ledger.Decide(Roots.LeaveType, command.Id.Value, context,
            state => new(LeaveType.Decide(state, command)),
            (_, version) => new(command.Id.Value, version, command.Fact),
            _ => [new("leave-type-code", command.Code, command.Id.Value, new LeaveTypeCodeTaken(command.Code))]);

    /// <summary>Puts right the definition, whatever the id of that fact: there is one.</summary>
    public Task<CommandOutcome> CorrectDefinition(LeaveTypeId id, LeaveTypeSays says, Reason reason, CommandContext context)
    {
        var correction = NewIds.Of<FactId>();
        return ledger.Decide(Roots.LeaveType, id.Value, context,
            state => new(LeaveType.Decide(state, new CorrectLeaveTypeDefinition(DefinitionOf(state), correction, says, reason))),
            (state, version) => new(id.Value, version, DefinitionOf(state), correction));
    }

    public Task<CommandOutcome> Assign(LeaveTypeId id, AssignLeavePolicy command, CommandContext context) =>
        ledger.Decide(Roots.LeaveType, id.Value, context,
            async state => LeaveType.Decide(state, command, await About(id, command.Assignment, context.Cancellation)),
            (_, version) => new(id.Value, version, command.Fact));

    public Task<CommandOutcome> CorrectAssignment(LeaveTypeId id, CorrectLeavePolicyAssignment command, CommandContext context) =>
        ledger.Decide(Roots.LeaveType, id.Value, context,
            async state => LeaveType.Decide(state, command, await About(id, command.Assignment, context.Cancellation)),
            (_, version) => new(id.Value, version, command.Fact, command.Correction));

    public Task<CommandOutcome> Rescind(LeaveTypeId id, RescindLeaveTypeFact command, CommandContext context) =>
        ledger.Decide(Roots.LeaveType, id.Value, context, state => new(LeaveType.Decide(state, command)), (_, version) => new(id.Value, version, command.Fact));

    private async ValueTask<AssignmentFacts> About(LeaveTypeId type, LeaveAssignment assignment, CancellationToken cancellation)
    {
        var policyIsOfType = assignment.Policy is { } policy
            && (await reader.Find(Roots.LeavePolicy, policy.Value, cancellation)).State is DefinedLeavePolicy defined && defined.Type == type;
        return new(await Knows(assignment.Group, cancellation), policyIsOfType);
    }

    private async ValueTask<bool> Knows(LeaveGroup group, CancellationToken cancellation) =>
        (group.LegalEntity is not { } legalEntity || await legalEntities.Knows(legalEntity, cancellation))
        && (group.Location is not { } location || await places.Knows(location, cancellation))
        && (group.OrgUnit is not { } unit || await places.Knows(unit, cancellation))
        && (group.Employment is not { } employment || await employments.Find(employment, cancellation) is not null);

    private static FactId DefinitionOf(LeaveType type) => type switch
    {
        NoLeaveType => default,
        DefinedLeaveType defined => defined.Definition.Id,
    };
}
