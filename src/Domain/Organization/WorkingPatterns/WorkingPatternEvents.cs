namespace HrSaas.Domain.Organization.WorkingPatterns;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one working pattern.</summary>
public abstract record WorkingPatternEvent
{
    private protected WorkingPatternEvent() { }
}

/// <summary>From a day on there is a working pattern: a rotation of one week or several.</summary>
public sealed record WorkingPatternDefined(FactId Fact, WorkingPatternId Id, string Code, DateOnly EffectiveDate, PatternVersion Version) : WorkingPatternEvent;

/// <summary>The first version of the pattern was not as recorded: it was from this day, and this.</summary>
public sealed record WorkingPatternDefinitionCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, PatternVersion Version, Reason Reason) : WorkingPatternEvent;

/// <summary>From a day on, the pattern has another version.</summary>
public sealed record WorkingPatternChanged(FactId Fact, DateOnly EffectiveDate, PatternVersion Version) : WorkingPatternEvent;

/// <summary>The later version was not as recorded: it was from this day, and this.</summary>
public sealed record WorkingPatternChangeCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, PatternVersion Version, Reason Reason) : WorkingPatternEvent;

/// <summary>The pattern closed: after its last day whoever works by it is listed.</summary>
public sealed record WorkingPatternClosed(FactId Fact, DateOnly LastDay) : WorkingPatternEvent;

/// <summary>The closing was not as recorded: the last day was this.</summary>
public sealed record WorkingPatternClosingCorrected(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason) : WorkingPatternEvent;

/// <summary>A fact about the pattern, or a correction of one, is withdrawn. Rescinding the definition makes the pattern void.</summary>
public sealed record WorkingPatternFactRescinded(FactId Fact, Reason Reason) : WorkingPatternEvent;
