namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>From a day on, the grade of pay is this; the pay may go with it.</summary>
public sealed record GradeChanged(FactId Fact, DateOnly EffectiveDate, Grading Grading) : EmploymentEvent;

/// <summary>The change of grade was not as recorded: it was from this day and to this.</summary>
public sealed record GradeChangeCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, Grading Grading, Reason Reason) : EmploymentEvent;

/// <summary>From a day on, an allowance is paid, of this amount.</summary>
public sealed record AllowanceGranted(FactId Fact, DateOnly EffectiveDate, Allowance Allowance) : EmploymentEvent;

/// <summary>The allowance was not as recorded: another day, another amount, another allowance.</summary>
public sealed record AllowanceCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, Allowance Allowance, Reason Reason) : EmploymentEvent;

/// <summary>An allowance was paid up to a last day.</summary>
public sealed record AllowanceEnded(FactId Fact, DateOnly LastDay, string Code) : EmploymentEvent;

/// <summary>The end of the allowance was not as recorded: the last day of it was another.</summary>
public sealed record AllowanceEndCorrected(FactId Fact, FactId Correction, DateOnly LastDay, string Code, Reason Reason) : EmploymentEvent;
