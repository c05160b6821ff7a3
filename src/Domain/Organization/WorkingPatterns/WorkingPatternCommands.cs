namespace HrSaas.Domain.Organization.WorkingPatterns;

using HrSaas.Domain.Kernel;

/// <summary>Define a working pattern from a day.</summary>
public sealed record DefineWorkingPattern(FactId Fact, WorkingPatternId Id, string Code, DateOnly EffectiveDate, PatternVersion Version);

/// <summary>Put right the first version of a pattern: another day, another name or rotation.</summary>
public sealed record CorrectWorkingPatternDefinition(FactId Fact, FactId Correction, DateOnly EffectiveDate, PatternVersion Version, Reason Reason);

/// <summary>Give a pattern another version from a day.</summary>
public sealed record ChangeWorkingPattern(FactId Fact, DateOnly EffectiveDate, PatternVersion Version);

/// <summary>Put right a later version of a pattern.</summary>
public sealed record CorrectWorkingPatternChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, PatternVersion Version, Reason Reason);

/// <summary>Close a pattern after its last day.</summary>
public sealed record CloseWorkingPattern(FactId Fact, DateOnly LastDay);

/// <summary>Put right a recorded closing: another last day.</summary>
public sealed record CorrectWorkingPatternClosing(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason);

/// <summary>Withdraw a fact about a pattern that should not have been recorded, or a correction of one.</summary>
public sealed record RescindWorkingPatternFact(FactId Fact, Reason Reason);
