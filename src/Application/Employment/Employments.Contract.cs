namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>What can be done with the contract, the standing and the compensation of an employment. No other root has a say in it, but notice ends an employment and so what it takes of a seat.</summary>
public sealed partial class Employments
{
    public Task<CommandOutcome> ChangeContract(EmploymentId id, ChangeContract command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectContractChange(EmploymentId id, CorrectContractChange command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> ExtendProbation(EmploymentId id, ExtendProbation command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> EndProbation(EmploymentId id, EndProbation command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> ConvertContract(EmploymentId id, ConvertContract command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> GiveNotice(EmploymentId id, GiveNotice command, CommandContext context) =>
        DecideSeated(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectNotice(EmploymentId id, CorrectNotice command, CommandContext context) =>
        DecideSeated(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> WithdrawNotice(EmploymentId id, WithdrawNotice command, CommandContext context) =>
        DecideSeated(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> Suspend(EmploymentId id, Suspend command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectSuspension(EmploymentId id, CorrectSuspension command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> ReturnToWork(EmploymentId id, ReturnToWork command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectReturn(EmploymentId id, CorrectReturn command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeGrade(EmploymentId id, ChangeGrade command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectGradeChange(EmploymentId id, CorrectGradeChange command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> GrantAllowance(EmploymentId id, GrantAllowance command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectAllowance(EmploymentId id, CorrectAllowance command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> EndAllowance(EmploymentId id, EndAllowance command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectAllowanceEnd(EmploymentId id, CorrectAllowanceEnd command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);
}
