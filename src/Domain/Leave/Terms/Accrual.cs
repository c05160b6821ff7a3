namespace HrSaas.Domain.Leave.Terms;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>How often leave comes.</summary>
public enum AccrualSchedule
{
    /// <summary>All of it when the leave year begins, or on the first day that counts.</summary>
    AtOnce,
    Yearly,
    HalfYearly,
    Quarterly,
    Monthly,
    TwiceAMonth,
    Weekly,
    Daily,

    /// <summary>For hours worked, as they are recorded.</summary>
    PerHourWorked,
}

/// <summary>On which day of its period leave is credited.</summary>
public enum CreditDay
{
    /// <summary>In advance, on the first day.</summary>
    First,

    /// <summary>On the last day.</summary>
    Last,

    /// <summary>In arrears, on the day after the last.</summary>
    After,

    /// <summary>On a day of the month, or its last where it is shorter: see <see cref="Accrual.CreditedOn"/>.</summary>
    OfMonth,

    /// <summary>On that day of the month on which the employee was hired, or its last where it is shorter.</summary>
    OfHire,
}

/// <summary>What an entitlement is granted for.</summary>
public enum EntitledPer
{
    LeaveYear,

    /// <summary>One period of the schedule: one hour each Monday.</summary>
    Period,
}

/// <summary>From so many months of service on, this is granted. The first band is that from the first day.</summary>
/// <param name="Cap">The cap of this band; null: that of the policy.</param>
public sealed record EntitlementBand(int AfterMonths, decimal Amount, decimal? Cap = null);

/// <summary>So much leave for so many hours worked.</summary>
public sealed record HourlyRate(decimal Amount, decimal PerHours);

/// <summary>How much leave there is and how it comes.</summary>
/// <param name="Bands">By length of service, in order. Where leave is earned by the hour, the most that may come in a leave year; none: no bound.</param>
public sealed record Accrual(AccrualSchedule Schedule, CreditDay Credited, ImmutableArray<EntitlementBand> Bands)
{
    public EntitledPer Per { get; init; } = EntitledPer.LeaveYear;

    public int? CreditedOn { get; init; }

    /// <summary>The day of the month on which months begin, 1 to 31; null: as the leave year does.</summary>
    public int? MonthsBeginOn { get; init; }

    /// <summary>The day on which the second half of a month begins, 2 to 28.</summary>
    public int SecondHalfBeginsOn { get; init; } = 16;

    /// <summary>The day on which weeks begin.</summary>
    public DayOfWeek WeeksBeginOn { get; init; } = DayOfWeek.Monday;

    /// <summary>Periods begin on the hire date, and again and again from there, whatever the leave year.</summary>
    public bool PeriodsFromHire { get; init; }

    /// <summary>With <see cref="AccrualSchedule.PerHourWorked"/>.</summary>
    public HourlyRate? Hourly { get; init; }

    public static Accrual Of(AccrualSchedule schedule, CreditDay credited, decimal amount) => new(schedule, credited, [new(0, amount)]);

    public static Accrual AtOnce(decimal amount) => Of(AccrualSchedule.AtOnce, CreditDay.First, amount);

    public bool Equals(Accrual? other) => other is not null
        && (Schedule, Credited, Per, CreditedOn, MonthsBeginOn, SecondHalfBeginsOn, WeeksBeginOn) == (other.Schedule, other.Credited, other.Per, other.CreditedOn, other.MonthsBeginOn, other.SecondHalfBeginsOn, other.WeeksBeginOn)
        && (PeriodsFromHire, Hourly) == (other.PeriodsFromHire, other.Hourly) && Bands.AsSpan().SequenceEqual(other.Bands.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Schedule, Credited, Per, Bands.Length);
}
