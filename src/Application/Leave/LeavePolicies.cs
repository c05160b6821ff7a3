namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.LeaveTypes;

/// <summary>What can be done with leave policies.</summary>
public sealed class LeavePolicies(Ledger ledger, StateReader reader)
{
    public Task<CommandOutcome> Define(DefineLeavePolicy command, CommandContext context) =>
        ledger.Decide(Roots.LeavePolicy, command.Id.Value, context,
            async state => LeavePolicy.Decide(state, command, await About(command.Type, context.Cancellation)),
            (_, version) => new(command.Id.Value, version, command.Fact),
            _ => [new("leave-policy-code", command.Code, command.Id.Value, new LeavePolicyCodeTaken(command.Code))]);

    public Task<CommandOutcome> Change(LeavePolicyId id, ChangeLeavePolicy command, CommandContext context) =>
        ledger.Decide(Roots.LeavePolicy, id.Value, context,
            async state => LeavePolicy.Decide(state, command, await About(TypeOf(state), context.Cancellation)),
            (_, version) => new(id.Value, version, command.Fact));

    public Task<CommandOutcome> CorrectVersion(LeavePolicyId id, CorrectLeavePolicyVersion command, CommandContext context) =>
        ledger.Decide(Roots.LeavePolicy, id.Value, context,
            async state => LeavePolicy.Decide(state, command, await About(TypeOf(state), context.Cancellation)),
            (_, version) => new(id.Value, version, command.Fact, command.Correction));

    public Task<CommandOutcome> Rescind(LeavePolicyId id, RescindLeavePolicyFact command, CommandContext context) =>
        ledger.Decide(Roots.LeavePolicy, id.Value, context, state => new(LeavePolicy.Decide(state, command)), (_, version) => new(id.Value, version, command.Fact));

    private async ValueTask<PolicyFacts> About(LeaveTypeId? named, CancellationToken cancellation) =>
        new(named is { } type && (await reader.Find(Roots.LeaveType, type.Value, cancellation)).State is DefinedLeaveType defined ? defined.Counting : null);

    private static LeaveTypeId? TypeOf(LeavePolicy policy) => policy switch
    {
        NoLeavePolicy => null,
        DefinedLeavePolicy defined => defined.Type,
    };
}
