namespace HrSaas.Domain.People.RetentionRules;

using HrSaas.Domain.Kernel;

/// <summary>There is no retention rule with that id.</summary>
/// <remarks>List the retention rules and take the id from there; a rule has to be defined before anything is recorded about it.</remarks>
public sealed record RetentionRuleNotFound() : Refusal("retention-rule-not-found", "There is no such retention rule.", RefusalKind.NotThere);

/// <summary>Of a kind there is one retention rule for a country, and one for all countries without one.</summary>
/// <remarks>Read it: it is there already. Another period from a day on is a change; one that was never right is corrected. A rule that has ended applies again by a change.</remarks>
public sealed record RetentionRuleAlreadyDefined(RetentionKind RuleKind, string? Country) : Refusal("retention-rule-already-defined",
    $"The retention rule {RetentionKinds.Say(RuleKind)}{RetentionKinds.In(Country)} is defined already.", RefusalKind.Conflict);

/// <summary>Somebody else defines this retention rule at this very moment.</summary>
/// <remarks>List the retention rules: the other one is there now. Change it, if it is not as you meant it.</remarks>
public sealed record RetentionRuleTaken(RetentionKind RuleKind, string? Country) : Refusal("retention-rule-taken",
    $"The retention rule {RetentionKinds.Say(RuleKind)}{RetentionKinds.In(Country)} has just been defined.", RefusalKind.Conflict);

/// <summary>The rule's definition was rescinded: there never was such a rule, and nothing can be recorded about it.</summary>
/// <remarks>Define the rule of this kind and country anew; it gets the same id and begins afresh.</remarks>
public sealed record RetentionRuleIsVoid() : Refusal("retention-rule-is-void",
    "The definition of this retention rule was rescinded.", RefusalKind.Conflict);

/// <summary>Nothing can change or end on a day before the rule's first day.</summary>
/// <remarks>Give a day on or after the first one; if the rule applied earlier than recorded, correct its definition.</remarks>
public sealed record BeforeRetentionRule(DateOnly Day, DateOnly FirstDay) : Refusal("before-retention-rule",
    $"The rule applies from {FirstDay:yyyy-MM-dd}; {Day:yyyy-MM-dd} is before that.");
