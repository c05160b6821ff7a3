namespace HrSaas.Application.People;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;

/// <summary>What can be done with retention rules. Of a kind there is one for a country, found by its claim.</summary>
public sealed class RetentionRules(Ledger ledger, RetentionRuleKeys keys)
{
    /// <summary>Under the id given, or under that of the rule of this kind and country, if there has been one before.</summary>
    public async Task<CommandOutcome> Define(DefineRetentionRule command, CommandContext context)
    {
        var define = command with { Id = await keys.Find(command.Kind, command.Country, context.Cancellation) ?? command.Id };
        return await ledger.Decide(Roots.RetentionRule, define.Id.Value, context,
            state => new(RetentionRule.Decide(state, define)),
            (_, version) => new(define.Id.Value, version, define.Fact), _ => [RetentionRuleKeys.ClaimOf(define)]);
    }

    /// <summary>Puts right the definition, whatever the id of that fact: there is one.</summary>
    public Task<CommandOutcome> CorrectDefinition(RetentionRuleId id, DateOnly from, RetentionPeriod period, Reason reason, CommandContext context)
    {
        var correction = NewIds.Of<FactId>();
        return ledger.Decide(Roots.RetentionRule, id.Value, context,
            state => new(RetentionRule.Decide(state, new CorrectRetentionRuleDefinition(DefinitionOf(state), correction, from, period, reason))),
            (state, version) => new(id.Value, version, DefinitionOf(state), correction));
    }

    public Task<CommandOutcome> Change(RetentionRuleId id, ChangeRetentionRule command, CommandContext context) =>
        Decide(id, context, state => new(RetentionRule.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectChange(RetentionRuleId id, CorrectRetentionRuleChange command, CommandContext context) =>
        Decide(id, context, state => new(RetentionRule.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> End(RetentionRuleId id, EndRetentionRule command, CommandContext context) =>
        Decide(id, context, state => new(RetentionRule.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectEnd(RetentionRuleId id, CorrectRetentionRuleEnd command, CommandContext context) =>
        Decide(id, context, state => new(RetentionRule.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(RetentionRuleId id, RescindRetentionRuleFact command, CommandContext context) =>
        Decide(id, context, state => new(RetentionRule.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        RetentionRuleId id, CommandContext context, Func<RetentionRule, ValueTask<Decision<RetentionRuleEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.RetentionRule, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);

    private static FactId DefinitionOf(RetentionRule rule) => rule switch
    {
        NoRetentionRule => default,
        DefinedRetentionRule defined => defined.Definition.Id,
        VoidRetentionRule { Was: var defined } => defined.Definition.Id,
    };
}
