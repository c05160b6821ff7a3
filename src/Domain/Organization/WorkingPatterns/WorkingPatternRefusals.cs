namespace HrSaas.Domain.Organization.WorkingPatterns;

using HrSaas.Domain.Kernel;

/// <summary>There is no working pattern with that id.</summary>
/// <remarks>List the working patterns and take the id from there; a pattern has to be defined before anything is recorded about it.</remarks>
public sealed record WorkingPatternNotFound() : Refusal("working-pattern-not-found", "There is no such working pattern.", RefusalKind.NotThere);

/// <summary>A working pattern is defined once.</summary>
/// <remarks>Read it: it is there already. Another version from a day on is a change; a version that was never right is corrected.</remarks>
public sealed record WorkingPatternAlreadyDefined() : Refusal("working-pattern-already-defined",
    "This working pattern is defined already.", RefusalKind.Conflict);

/// <summary>The pattern's definition was rescinded: there never was such a pattern, and nothing can be recorded about it.</summary>
/// <remarks>Define a pattern under another code. The code of a void pattern stays taken, so that old reports cannot be misread.</remarks>
public sealed record WorkingPatternIsVoid() : Refusal("working-pattern-is-void",
    "The definition of this working pattern was rescinded.", RefusalKind.Conflict);

/// <summary>A code belongs to one working pattern for ever, even when that pattern is void.</summary>
/// <remarks>Choose another code, or use the pattern that has this one; the list of working patterns shows it.</remarks>
public sealed record WorkingPatternCodeTaken(string PatternCode) : Refusal("working-pattern-code-taken",
    $"Another working pattern has the code '{PatternCode}'.", RefusalKind.Conflict);

/// <summary>A pattern has no version on a day before its first one.</summary>
/// <remarks>Give a day on or after the first one; if the pattern was in use earlier than recorded, correct its definition.</remarks>
public sealed record BeforeWorkingPattern(DateOnly EffectiveDate, DateOnly FirstDay) : Refusal("before-working-pattern",
    $"The pattern is in force from {FirstDay:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is before that.");

/// <summary>A pattern gets no other version for a day after its last one.</summary>
/// <remarks>Give a day up to the last one; if the pattern goes on, correct or rescind its closing.</remarks>
public sealed record AfterWorkingPatternClosing(DateOnly EffectiveDate, DateOnly LastDay) : Refusal("after-working-pattern-closing",
    $"The last day of the pattern is {LastDay:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is after that.");

/// <summary>A working pattern has one last day.</summary>
/// <remarks>If the last day is another, correct the closing; if the pattern goes on, rescind it.</remarks>
public sealed record WorkingPatternAlreadyClosed(DateOnly LastDay) : Refusal("working-pattern-already-closed",
    $"The pattern closes already: its last day is {LastDay:yyyy-MM-dd}.", RefusalKind.Conflict);

/// <summary>Nobody works two shifts at once: a shift begins after the one before it has ended, over midnight and the end of the rotation too.</summary>
/// <remarks>Let the shift named begin later, or the one before it end earlier. After the last week of the rotation comes its first one.</remarks>
public sealed record ShiftsOverlap(int Week, DayOfWeek Day) : Refusal("shifts-overlap",
    FormattableString.Invariant($"In week {Week}, on {Day}, a shift begins before the one before it has ended."));
