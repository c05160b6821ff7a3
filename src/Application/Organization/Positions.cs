namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;

/// <summary>What can be done with positions.</summary>
public sealed class Positions(Ledger ledger, IKnownPlacesOfWork known)
{
    public Task<CommandOutcome> Open(OpenPosition command, CommandContext context) =>
        ledger.Decide(Roots.Position, command.Id.Value, context,
            async state => Position.Decide(state, command, await About(command.Terms, context.Cancellation)),
            (_, version) => new(command.Id.Value, version, command.Fact),
            _ => [new("position-code", command.Code, command.Id.Value, new PositionCodeTaken(command.Code))]);

    /// <summary>Puts right the opening of a position, whatever the id of that fact: there is one.</summary>
    public Task<CommandOutcome> CorrectOpening(PositionId id, DateOnly from, PositionTerms terms, Reason reason, CommandContext context)
    {
        var correction = NewIds.Of<FactId>();
        return ledger.Decide(Roots.Position, id.Value, context,
            async state => Position.Decide(state, new CorrectPositionOpening(OpeningOf(state), correction, from, terms, reason), await About(terms, context.Cancellation)),
            (state, version) => new(id.Value, version, OpeningOf(state), correction));
    }

    public Task<CommandOutcome> Change(PositionId id, ChangePosition command, CommandContext context) =>
        Decide(id, context, async state => Position.Decide(state, command, await About(command.Change, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> CorrectChange(PositionId id, CorrectPositionChange command, CommandContext context) =>
        Decide(id, context, async state => Position.Decide(state, command, await About(command.Change, context.Cancellation)), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeBudget(PositionId id, ChangePositionBudget command, CommandContext context) =>
        Decide(id, context, state => new(Position.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectBudgetChange(PositionId id, CorrectPositionBudgetChange command, CommandContext context) =>
        Decide(id, context, state => new(Position.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Freeze(PositionId id, FreezePosition command, CommandContext context) =>
        Decide(id, context, state => new(Position.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> Thaw(PositionId id, ThawPosition command, CommandContext context) =>
        Decide(id, context, state => new(Position.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectFreeze(PositionId id, CorrectPositionFreeze command, CommandContext context) =>
        Decide(id, context, state => new(Position.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Close(PositionId id, ClosePosition command, CommandContext context) =>
        Decide(id, context, state => new(Position.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectClosing(PositionId id, CorrectPositionClosing command, CommandContext context) =>
        Decide(id, context, state => new(Position.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(PositionId id, RescindPositionFact command, CommandContext context) =>
        Decide(id, context, state => new(Position.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        PositionId id, CommandContext context, Func<Position, ValueTask<Decision<PositionEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.Position, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);

    private ValueTask<PositionFacts> About(PositionTerms terms, CancellationToken cancellation) =>
        About(terms.Job, terms.OrgUnit, terms.Location, cancellation);

    private ValueTask<PositionFacts> About(PositionChange change, CancellationToken cancellation) =>
        About(change.Job, change.OrgUnit, change.Location?.To, cancellation);

    private async ValueTask<PositionFacts> About(JobId? job, OrgUnitId? unit, LocationId? location, CancellationToken cancellation) => new(
        job is not { } j || await known.Knows(j, cancellation),
        unit is not { } u || await known.Knows(u, cancellation),
        location is not { } l || await known.Knows(l, cancellation));

    private static FactId OpeningOf(Position position) => position switch
    {
        NoPosition => default,
        OpenedPosition opened => opened.Opening.Id,
        VoidPosition { Was: var was } => was.Opening.Id,
    };
}
