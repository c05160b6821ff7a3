namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;

/// <summary>What can be done with pay ranges. There is one for a grade in a currency, found by its claim.</summary>
public sealed class PayRanges(Ledger ledger, PayRangeKeys keys)
{
    /// <summary>Under the id given, or under that of the range of this grade and currency, if there has been one before.</summary>
    public async Task<CommandOutcome> Define(DefinePayRange command, CommandContext context)
    {
        var define = command with { Id = await keys.Find(command.Grade, command.Currency, context.Cancellation) ?? command.Id };
        return await ledger.Decide(Roots.PayRange, define.Id.Value, context,
            state => new(PayRange.Decide(state, define)),
            (_, version) => new(define.Id.Value, version, define.Fact), _ => [PayRangeKeys.ClaimOf(define)]);
    }

    /// <summary>Puts right the definition, whatever the id of that fact: there is one.</summary>
    public Task<CommandOutcome> CorrectDefinition(PayRangeId id, DateOnly from, RangeAmounts amounts, Reason reason, CommandContext context)
    {
        var correction = NewIds.Of<FactId>();
        return ledger.Decide(Roots.PayRange, id.Value, context,
            state => new(PayRange.Decide(state, new CorrectPayRangeDefinition(DefinitionOf(state), correction, from, amounts, reason))),
            (state, version) => new(id.Value, version, DefinitionOf(state), correction));
    }

    public Task<CommandOutcome> Change(PayRangeId id, ChangePayRange command, CommandContext context) =>
        Decide(id, context, state => new(PayRange.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectChange(PayRangeId id, CorrectPayRangeChange command, CommandContext context) =>
        Decide(id, context, state => new(PayRange.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Close(PayRangeId id, ClosePayRange command, CommandContext context) =>
        Decide(id, context, state => new(PayRange.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectClosing(PayRangeId id, CorrectPayRangeClosing command, CommandContext context) =>
        Decide(id, context, state => new(PayRange.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(PayRangeId id, RescindPayRangeFact command, CommandContext context) =>
        Decide(id, context, state => new(PayRange.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        PayRangeId id, CommandContext context, Func<PayRange, ValueTask<Decision<PayRangeEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.PayRange, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);

    private static FactId DefinitionOf(PayRange range) => range switch
    {
        NoPayRange => default,
        DefinedPayRange defined => defined.Definition.Id,
        VoidPayRange { Was: var defined } => defined.Definition.Id,
    };
}
