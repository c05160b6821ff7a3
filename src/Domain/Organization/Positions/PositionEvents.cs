namespace HrSaas.Domain.Organization.Positions;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one position.</summary>
public abstract record PositionEvent
{
    private protected PositionEvent() { }
}

/// <summary>A position opened on a day: a seat with a job, an org unit and a budget.</summary>
public sealed record PositionOpened(FactId Fact, PositionId Id, string Code, DateOnly From, PositionTerms Terms) : PositionEvent;

/// <summary>The opening was not as recorded: it was on this day, with this job, unit, location, title and budget.</summary>
public sealed record PositionOpeningCorrected(FactId Fact, FactId Correction, DateOnly From, PositionTerms Terms, Reason Reason) : PositionEvent;

/// <summary>From a day on, the position has another job, org unit, location or title.</summary>
public sealed record PositionChanged(FactId Fact, DateOnly EffectiveDate, PositionChange Change) : PositionEvent;

/// <summary>The change was not as recorded: it was from this day and to this.</summary>
public sealed record PositionChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, PositionChange Change, Reason Reason) : PositionEvent;

/// <summary>From a day on, another full-time equivalent is budgeted.</summary>
public sealed record PositionBudgetChanged(FactId Fact, DateOnly EffectiveDate, Fte Budget) : PositionEvent;

/// <summary>The change of the budget was not as recorded: it was from this day and to this.</summary>
public sealed record PositionBudgetChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Fte Budget, Reason Reason) : PositionEvent;

/// <summary>From a day on, nobody new may be put on the position.</summary>
public sealed record PositionFrozen(FactId Fact, DateOnly EffectiveDate) : PositionEvent;

/// <summary>From a day on, the position may be filled again.</summary>
public sealed record PositionThawed(FactId Fact, DateOnly EffectiveDate) : PositionEvent;

/// <summary>The freeze or thaw was not on the day recorded: it was from this one.</summary>
public sealed record PositionFreezeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Reason Reason) : PositionEvent;

/// <summary>The position closed: after its last day there is no such seat.</summary>
public sealed record PositionClosed(FactId Fact, DateOnly LastDay) : PositionEvent;

/// <summary>The closing was not as recorded: the last day was this.</summary>
public sealed record PositionClosingCorrected(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason) : PositionEvent;

/// <summary>A fact about the position, or a correction of one, is withdrawn. Rescinding the opening makes the position void.</summary>
public sealed record PositionFactRescinded(FactId Fact, Reason Reason) : PositionEvent;
