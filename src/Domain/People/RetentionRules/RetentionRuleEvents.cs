namespace HrSaas.Domain.People.RetentionRules;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one retention rule.</summary>
public abstract record RetentionRuleEvent
{
    private protected RetentionRuleEvent() { }
}

/// <summary>From a day on there is a retention rule of a kind, for one country or for all without a rule of their own, with this period.</summary>
public sealed record RetentionRuleDefined(FactId Fact, RetentionRuleId Id, RetentionKind Kind, string? Country, DateOnly EffectiveDate, RetentionPeriod Period) : RetentionRuleEvent;

/// <summary>The definition was not as recorded: the rule was there from this day, with this period.</summary>
public sealed record RetentionRuleDefinitionCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, RetentionPeriod Period, Reason Reason) : RetentionRuleEvent;

/// <summary>From a day on, the rule has another period.</summary>
public sealed record RetentionRuleChanged(FactId Fact, DateOnly EffectiveDate, RetentionPeriod Period) : RetentionRuleEvent;

/// <summary>The change of the period was not as recorded: it was from this day and to this.</summary>
public sealed record RetentionRuleChangeCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, RetentionPeriod Period, Reason Reason) : RetentionRuleEvent;

/// <summary>The rule ended: after its last day nobody is due by it.</summary>
public sealed record RetentionRuleEnded(FactId Fact, DateOnly LastDay) : RetentionRuleEvent;

/// <summary>The end was not as recorded: the last day was this.</summary>
public sealed record RetentionRuleEndCorrected(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason) : RetentionRuleEvent;

/// <summary>A fact about the rule, or a correction of one, is withdrawn. Rescinding the definition makes the rule void.</summary>
public sealed record RetentionRuleFactRescinded(FactId Fact, Reason Reason) : RetentionRuleEvent;
