namespace HrSaas.Domain.Leave.Terms;

/// <summary>By what part of a period leave is granted for part of it.</summary>
public enum ProratedBy
{
    /// <summary>Each day of the period weighs the same.</summary>
    Days,

    /// <summary>Each month of the period weighs the same, and within a month each day: three months of twelve are a quarter, whatever their lengths.</summary>
    Months,

    /// <summary>As by months; of a month in which the employment begins or ends, nothing.</summary>
    FullMonths,

    /// <summary>As by months; a month in which the employment begins or ends is granted in full.</summary>
    StartedMonths,
}

/// <summary>What makes the entitlement of a period smaller.</summary>
/// <param name="OnHire">The employment begins, or the waiting period ends, within it.</param>
/// <param name="OnLeaving">The employment ends within it.</param>
/// <param name="OnFte">The FTE is not 1.</param>
/// <param name="OnUnpaidAbsence">Nothing is granted for days of unpaid absence.</param>
public sealed record Proration(ProratedBy By, bool OnHire, bool OnLeaving, bool OnFte, bool OnUnpaidAbsence)
{
    public static Proration ByDays { get; } = new(ProratedBy.Days, OnHire: true, OnLeaving: true, OnFte: true, OnUnpaidAbsence: true);

    public static Proration None { get; } = new(ProratedBy.Days, OnHire: false, OnLeaving: false, OnFte: false, OnUnpaidAbsence: false);
}

public enum RoundingRule
{
    /// <summary>To the nearest step; a half goes away from zero.</summary>
    Nearest,
    Up,
    Down,
}

/// <summary>What is rounded.</summary>
public enum Rounded
{
    /// <summary>What has accrued since the leave year began: each credit is the difference of two rounded sums, so that nothing gets lost over a year.</summary>
    SumOfYear,

    /// <summary>Each credit by itself, as long as the year does not get more than its entitlement.</summary>
    EachCredit,

    /// <summary>Nothing that is kept: only what is available.</summary>
    Available,
}

/// <param name="Step">Such as 0.5: to halves.</param>
public sealed record Rounding(RoundingRule Rule, decimal Step, Rounded Of);

/// <summary>In what a waiting period is counted.</summary>
public enum WaitingUnit
{
    Days,

    /// <summary>Days on which the pattern works and that are no observed holiday.</summary>
    WorkingDays,
    Months,
}

/// <summary>So long from the day from which service counts.</summary>
public sealed record Waiting(int Length, WaitingUnit Unit);
