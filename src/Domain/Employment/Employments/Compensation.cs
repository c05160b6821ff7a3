namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>A pay range: full-time annual amounts in the currency of the pay.</summary>
public sealed record Range(decimal Minimum, decimal Midpoint, decimal Maximum);

/// <summary>What a line of the statement tells.</summary>
public enum CompensationItem
{
    BasePay,
    Fte,
    WeeklyHours,

    /// <summary>How many of the pay's periods are in a year.</summary>
    PeriodsPerYear,

    /// <summary>Base pay × periods per year ÷ FTE.</summary>
    FullTimeAnnual,
    Grade,
    RangeMinimum,
    RangeMidpoint,
    RangeMaximum,

    /// <summary>Full-time annual ÷ midpoint.</summary>
    CompaRatio,

    /// <summary>How far the full-time annual amount has come from the minimum to the maximum: 0 at the one, 1 at the other.</summary>
    RangePenetration,
    Allowance,
}

/// <summary>Why a number cannot be told.</summary>
public enum CompensationGap
{
    NoPay,

    /// <summary>Pay per hour needs the hours of a working pattern.</summary>
    NoWeeklyHours,
    NoGrade,

    /// <summary>The grade has no range in the currency of the pay that is in force on the day. Amounts are never converted.</summary>
    NoRangeInCurrency,

    /// <summary>The range has one amount only.</summary>
    NoSpread,
}

/// <summary>One line of the statement.</summary>
/// <param name="Value">Exact; rounded only when it is shown.</param>
/// <param name="Fact">The fact behind it; null for what follows from the lines before, or is known elsewhere.</param>
/// <param name="Text">The grade, the code of the allowance.</param>
public sealed record CompensationLine(CompensationItem Item, decimal? Value, FactId? Fact = null, BasePay? Amount = null, string? Text = null);

/// <summary>What somebody is paid on a day for full time in a year, how that compares with the range, and the lines that lead to it.</summary>
public sealed record Compensation(
    decimal? FullTimeAnnual, decimal? CompaRatio, decimal? RangePenetration, ImmutableArray<CompensationLine> Lines, ImmutableArray<CompensationGap> Missing)
{
    /// <param name="allowances">Those paid on the day. They are told and not added: ranges are about base pay.</param>
    /// <param name="weeklyHours">Those of the working pattern in force, where there is one.</param>
    /// <param name="range">The range of the grade in the currency of the pay, where there is one on the day.</param>
    public static Compensation Of(EmploymentOn on, IEnumerable<(string Code, FactId Fact, BasePay Amount)> allowances, decimal? weeklyHours, Range? range)
    {
        var lines = ImmutableArray.CreateBuilder<CompensationLine>();
        var missing = ImmutableArray.CreateBuilder<CompensationGap>();
        var annual = FullTimeAnnualOf(on, weeklyHours, lines, missing);
        decimal? ratio = null, penetration = null;
        if (on.Grade is { Value: { } grade, Fact: var graded }) lines.Add(new(CompensationItem.Grade, null, graded, Text: grade));
        else missing.Add(CompensationGap.NoGrade);
        if (range is null && on.Grade.Value is not null && on.Pay.Value is not null) missing.Add(CompensationGap.NoRangeInCurrency);
        if (range is not null)
        {
            lines.Add(new(CompensationItem.RangeMinimum, range.Minimum));
            lines.Add(new(CompensationItem.RangeMidpoint, range.Midpoint));
            lines.Add(new(CompensationItem.RangeMaximum, range.Maximum));
            if (annual is { } amount)
            {
                if (range.Midpoint > 0) lines.Add(new(CompensationItem.CompaRatio, ratio = amount / range.Midpoint));
                if (range.Maximum > range.Minimum)
                    lines.Add(new(CompensationItem.RangePenetration, penetration = (amount - range.Minimum) / (range.Maximum - range.Minimum)));
                else missing.Add(CompensationGap.NoSpread);
            }
        }
        foreach (var (code, fact, amount) in allowances) lines.Add(new(CompensationItem.Allowance, null, fact, amount, code));
        return new(annual, ratio, penetration, lines.ToImmutable(), missing.ToImmutable());
    }

    /// <summary>What would be paid for full time, in the period that was agreed: amount ÷ FTE. Exact.</summary>
    public static decimal FullTimeOf(BasePay pay, Fte fte) => pay.Amount.Amount / fte.Value;

    private static decimal? FullTimeAnnualOf(
        EmploymentOn on, decimal? weeklyHours, ImmutableArray<CompensationLine>.Builder lines, ImmutableArray<CompensationGap>.Builder missing)
    {
        if (on.Pay.Value is not { } pay)
        {
            missing.Add(CompensationGap.NoPay);
            return null;
        }
        lines.Add(new(CompensationItem.BasePay, null, on.Pay.Fact, pay));
        lines.Add(new(CompensationItem.Fte, on.Fte.Value.Value, on.Fte.Fact));
        if (pay.Per is PayPeriod.Hour && weeklyHours is { } hours) lines.Add(new(CompensationItem.WeeklyHours, hours, on.WorkingPattern.Fact));
        if (PeriodsPerYear(pay.Per, weeklyHours) is not { } periods)
        {
            missing.Add(CompensationGap.NoWeeklyHours);
            return null;
        }
        lines.Add(new(CompensationItem.PeriodsPerYear, periods));
        var annual = pay.Amount.Amount * periods / on.Fte.Value.Value;
        lines.Add(new(CompensationItem.FullTimeAnnual, annual));
        return annual;
    }

    /// <summary>By convention a year has 52 weeks and 13 times four of them.</summary>
    private static decimal? PeriodsPerYear(PayPeriod per, decimal? weeklyHours) => per switch
    {
        PayPeriod.Hour => 52 * weeklyHours,
        PayPeriod.Week => 52,
        PayPeriod.TwoWeeks => 26,
        PayPeriod.HalfMonth => 24,
        PayPeriod.Month => 12,
        PayPeriod.FourWeeks => 13,
        PayPeriod.Year => 1,
    };
}
