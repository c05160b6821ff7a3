namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;

/// <summary>What can be done with jobs.</summary>
public sealed class Jobs(Ledger ledger)
{
    public Task<CommandOutcome> Define(DefineJob command, CommandContext context) =>
        ledger.Decide(Roots.Job, command.Id.Value, context,
            state => new(Job.Decide(state, command)),
            (_, version) => new(command.Id.Value, version),
            _ => [new("job-code", command.Code, command.Id.Value, new JobCodeTaken(command.Code))]);

    /// <summary>Puts right what the job was defined with, by a fact that bears the id of the job.</summary>
    public Task<CommandOutcome> CorrectDefinition(JobId id, CorrectJobDefinition command, CommandContext context) =>
        Decide(id, context, state => new(Job.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Change(JobId id, ChangeJob command, CommandContext context) =>
        Decide(id, context, state => new(Job.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectChange(JobId id, CorrectJobChange command, CommandContext context) =>
        Decide(id, context, state => new(Job.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Close(JobId id, CloseJob command, CommandContext context) =>
        Decide(id, context, state => new(Job.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectClosing(JobId id, CorrectJobClosing command, CommandContext context) =>
        Decide(id, context, state => new(Job.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(JobId id, RescindJobFact command, CommandContext context) =>
        Decide(id, context, state => new(Job.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        JobId id, CommandContext context, Func<Job, ValueTask<Decision<JobEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.Job, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);
}
