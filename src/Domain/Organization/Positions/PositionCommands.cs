namespace HrSaas.Domain.Organization.Positions;

using HrSaas.Domain.Kernel;

/// <summary>Open a position on a day.</summary>
public sealed record OpenPosition(FactId Fact, PositionId Id, string Code, DateOnly From, PositionTerms Terms);

/// <summary>Put right the opening of a position: another day, another job, unit, location, title or budget.</summary>
public sealed record CorrectPositionOpening(FactId Fact, FactId Correction, DateOnly From, PositionTerms Terms, Reason Reason);

/// <summary>Give a position another job, org unit, location or title from a day.</summary>
public sealed record ChangePosition(FactId Fact, DateOnly EffectiveDate, PositionChange Change);

/// <summary>Put right a recorded change of job, org unit, location or title.</summary>
public sealed record CorrectPositionChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, PositionChange Change, Reason Reason);

/// <summary>Budget another full-time equivalent from a day.</summary>
public sealed record ChangePositionBudget(FactId Fact, DateOnly EffectiveDate, Fte Budget);

/// <summary>Put right a recorded change of the budget.</summary>
public sealed record CorrectPositionBudgetChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, Fte Budget, Reason Reason);

/// <summary>Let nobody new be put on a position from a day.</summary>
public sealed record FreezePosition(FactId Fact, DateOnly EffectiveDate);

/// <summary>Let a frozen position be filled again from a day.</summary>
public sealed record ThawPosition(FactId Fact, DateOnly EffectiveDate);

/// <summary>Put right the day of a recorded freeze or thaw.</summary>
public sealed record CorrectPositionFreeze(FactId Fact, FactId Correction, DateOnly EffectiveDate, Reason Reason);

/// <summary>Close a position after its last day.</summary>
public sealed record ClosePosition(FactId Fact, DateOnly LastDay);

/// <summary>Put right a recorded closing: another last day.</summary>
public sealed record CorrectPositionClosing(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason);

/// <summary>Withdraw a fact about a position that should not have been recorded, or a correction of one.</summary>
public sealed record RescindPositionFact(FactId Fact, Reason Reason);
