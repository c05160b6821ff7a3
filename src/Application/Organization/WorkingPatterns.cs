namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;

/// <summary>What can be done with working patterns.</summary>
public sealed class WorkingPatterns(Ledger ledger)
{
    public Task<CommandOutcome> Define(DefineWorkingPattern command, CommandContext context) =>
        ledger.Decide(Roots.WorkingPattern, command.Id.Value, context,
            state => new(WorkingPattern.Decide(state, command)),
            (_, version) => new(command.Id.Value, version, command.Fact),
            _ => [new("working-pattern-code", command.Code, command.Id.Value, new WorkingPatternCodeTaken(command.Code))]);

    /// <summary>Puts right the first version, whatever the id of that fact: there is one.</summary>
    public Task<CommandOutcome> CorrectDefinition(WorkingPatternId id, DateOnly from, PatternVersion version, Reason reason, CommandContext context)
    {
        var correction = NewIds.Of<FactId>();
        return ledger.Decide(Roots.WorkingPattern, id.Value, context,
            state => new(WorkingPattern.Decide(state, new CorrectWorkingPatternDefinition(DefinitionOf(state), correction, from, version, reason))),
            (state, number) => new(id.Value, number, DefinitionOf(state), correction));
    }

    public Task<CommandOutcome> Change(WorkingPatternId id, ChangeWorkingPattern command, CommandContext context) =>
        Decide(id, context, state => new(WorkingPattern.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectChange(WorkingPatternId id, CorrectWorkingPatternChange command, CommandContext context) =>
        Decide(id, context, state => new(WorkingPattern.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Close(WorkingPatternId id, CloseWorkingPattern command, CommandContext context) =>
        Decide(id, context, state => new(WorkingPattern.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectClosing(WorkingPatternId id, CorrectWorkingPatternClosing command, CommandContext context) =>
        Decide(id, context, state => new(WorkingPattern.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(WorkingPatternId id, RescindWorkingPatternFact command, CommandContext context) =>
        Decide(id, context, state => new(WorkingPattern.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        WorkingPatternId id, CommandContext context, Func<WorkingPattern, ValueTask<Decision<WorkingPatternEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.WorkingPattern, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);

    private static FactId DefinitionOf(WorkingPattern pattern) => pattern switch
    {
        NoWorkingPattern => default,
        DefinedWorkingPattern defined => defined.Definition.Id,
        VoidWorkingPattern { Was: var defined } => defined.Definition.Id,
    };
}
