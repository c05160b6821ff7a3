namespace HrSaas.Domain.Leave.Balances;

using HrSaas.Domain.Kernel;

/// <summary>The order in which things happen to a balance within a day.</summary>
internal enum Turn
{
    CreditInArrears,
    Expiry,
    CarryOver,
    CreditInAdvance,
    Cap,
    Leave,
}

/// <summary>What accrues on a day by a version of the policy, for a period; less than nothing where it turns out to be less than was credited.</summary>
/// <param name="First">The first day for which it is.</param>
/// <param name="Until">The first day for which it is no more.</param>
/// <param name="Period">What the period entitles to in full.</param>
/// <param name="Year">The first day of the leave year that it counts for.</param>
/// <param name="Scheme">The first of the versions that say the same of accrual.</param>
/// <param name="Version">The one of them in force on the day; the last of them after it.</param>
internal readonly record struct Credit(
    DateOnly Day, Turn Turn, Fraction Amount, DateOnly First, DateOnly Until, Fraction Period, DateOnly Year, AccrualCause Cause, FactId? By, int Scheme, int Version = 0)
{
    /// <summary>Before the other, or after it.</summary>
    public int InOrder(in Credit other) =>
        Day != other.Day ? Day.CompareTo(other.Day)
        : Turn != other.Turn ? Turn.CompareTo(other.Turn)
        : Scheme != other.Scheme ? Scheme.CompareTo(other.Scheme)
        : First != other.First ? First.CompareTo(other.First)
        : (By?.Value ?? default).CompareTo(other.By?.Value ?? default);
}
