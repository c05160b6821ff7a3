namespace HrSaas.Domain.People.RetentionRules;

using HrSaas.Domain.Kernel;

/// <summary>Define from a day how long people are kept.</summary>
public sealed record DefineRetentionRule(FactId Fact, RetentionRuleId Id, RetentionKind Kind, string? Country, DateOnly EffectiveDate, RetentionPeriod Period);

/// <summary>Put right the definition of a rule: another first day, another period.</summary>
public sealed record CorrectRetentionRuleDefinition(FactId Fact, FactId Correction, DateOnly EffectiveDate, RetentionPeriod Period, Reason Reason);

/// <summary>Set another period from a day; a rule that had ended applies again from then on.</summary>
public sealed record ChangeRetentionRule(FactId Fact, DateOnly EffectiveDate, RetentionPeriod Period);

/// <summary>Put right a recorded change of the period.</summary>
public sealed record CorrectRetentionRuleChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, RetentionPeriod Period, Reason Reason);

/// <summary>Let a rule end after its last day.</summary>
public sealed record EndRetentionRule(FactId Fact, DateOnly LastDay);

/// <summary>Put right a recorded end: another last day.</summary>
public sealed record CorrectRetentionRuleEnd(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason);

/// <summary>Withdraw a fact about a rule that should not have been recorded, or a correction of one.</summary>
public sealed record RescindRetentionRuleFact(FactId Fact, Reason Reason);
