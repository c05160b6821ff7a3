namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>Set the grade of pay from a day, with or without the pay.</summary>
public sealed record ChangeGrade(FactId Fact, DateOnly EffectiveDate, Grading Grading);

/// <summary>Put right a recorded change of grade: another day, another grade.</summary>
public sealed record CorrectGradeChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, Grading Grading, Reason Reason);

/// <summary>Pay an allowance from a day, or another amount of one.</summary>
public sealed record GrantAllowance(FactId Fact, DateOnly EffectiveDate, Allowance Allowance);

/// <summary>Put right a recorded allowance: another day, another amount, another allowance.</summary>
public sealed record CorrectAllowance(FactId Fact, FactId Correction, DateOnly EffectiveDate, Allowance Allowance, Reason Reason);

/// <summary>Pay an allowance up to a last day.</summary>
public sealed record EndAllowance(FactId Fact, string Code, DateOnly LastDay);

/// <summary>Put right a recorded end of an allowance: another last day.</summary>
public sealed record CorrectAllowanceEnd(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason);
