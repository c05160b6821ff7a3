namespace HrSaas.Domain.People.RetentionRules;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

public abstract partial record RetentionRule
{
    public static Decision<RetentionRuleEvent> Decide(RetentionRule state, DefineRetentionRule command) => state switch
    {
        DefinedRetentionRule rule => new RetentionRuleAlreadyDefined(rule.Kind, rule.Country),
        NoRetentionRule or VoidRetentionRule => Define(command),
    };

    public static Decision<RetentionRuleEvent> Decide(RetentionRule state, CorrectRetentionRuleDefinition command) => state switch
    {
        NoRetentionRule => new RetentionRuleNotFound(),
        VoidRetentionRule => new RetentionRuleIsVoid(),
        DefinedRetentionRule rule => Correct(rule, command),
    };

    public static Decision<RetentionRuleEvent> Decide(RetentionRule state, RescindRetentionRuleFact command) => state switch
    {
        NoRetentionRule => new RetentionRuleNotFound(),
        VoidRetentionRule { Was: var rule } => rule.Logs.StandingOf(command.Fact) is FactStanding.Rescinded
            ? Decision<RetentionRuleEvent>.Nothing
            : new RetentionRuleIsVoid(),
        DefinedRetentionRule rule => Rescind(rule, command),
    };

    private static Decision<RetentionRuleEvent> Define(DefineRetentionRule command)
    {
        if (NotWellFormed.Of(FlawsOf(command.Kind, command.Country), command.Period.FindFlaws()) is { } flaws) return flaws;
        return new RetentionRuleDefined(command.Fact, command.Id, command.Kind, command.Country, command.EffectiveDate, command.Period);
    }

    // Who was never employed was so under no country's law.
    private static ImmutableArray<Flaw> FlawsOf(RetentionKind kind, string? country) => (kind, country) switch
    {
        (_, null) => [],
        (RetentionKind.AfterEmployment, { } named) => Countries.FlawsOf("country", named),
        (RetentionKind.NeverEmployed, _) => [new("country", "not-with-this-kind", "must be left out: only rules for after an employment are for a country.")],
    };

    private static Decision<RetentionRuleEvent> Correct(DefinedRetentionRule rule, CorrectRetentionRuleDefinition command)
    {
        if (NotWellFormed.Of(command.Period.FindFlaws(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!rule.Definitions.MayCorrect(command.Fact, rule.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Period)) return Decision<RetentionRuleEvent>.Nothing;
        return new RetentionRuleDefinitionCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Period, command.Reason);
    }

    private static Decision<RetentionRuleEvent> Rescind(DefinedRetentionRule rule, RescindRetentionRuleFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        return rule.Logs.StandingOf(command.Fact).Rescission<RetentionRuleEvent>(command.Fact, () => new RetentionRuleFactRescinded(command.Fact, command.Reason));
    }
}
