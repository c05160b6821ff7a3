namespace HrSaas.Domain.Leave.Terms;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>In what leave is granted and taken.</summary>
public enum LeaveUnit
{
    Days,
    Hours,
}

/// <summary>Quantities as sentences say them.</summary>
internal static class LeaveUnits
{
    public static string Say(Fraction amount, LeaveUnit unit) => $"{amount} {(unit, IsOne(amount)) switch
    {
        (LeaveUnit.Days, true) => "day",
        (LeaveUnit.Days, false) => "days",
        (LeaveUnit.Hours, true) => "hour",
        (LeaveUnit.Hours, false) => "hours",
    }}";

    /// <summary>Whether it reads as one: what is so near that four decimals cannot tell it apart reads so too.</summary>
    public static bool IsOne(Fraction amount) => amount.ToString() is "1" or "-1";
}

/// <summary>Which days of a request cost anything.</summary>
public enum CountedDays
{
    /// <summary>Those on which the employment would have worked.</summary>
    WorkingDays,

    /// <summary>All of them, weekends too.</summary>
    CalendarDays,
}

/// <summary>How much leave in days a working day costs that is not worked in full.</summary>
public enum PartDays
{
    /// <summary>A day is a day, however long it is.</summary>
    CountAsDays,

    /// <summary>Its hours as a share of <see cref="LeaveTerms.HoursPerDay"/>.</summary>
    CountByHours,

    /// <summary>The FTE in force on it.</summary>
    CountByFte,
}

/// <summary>Free days between two leave days of one request that cost leave all the same.</summary>
public enum SandwichRule
{
    None,

    /// <summary>Days on which the pattern does not work.</summary>
    DaysOff,

    /// <summary>Holidays.</summary>
    Holidays,

    DaysOffAndHolidays,
}

/// <summary>For whom a holiday is one, in the words of holiday calendars.</summary>
public enum HolidayKind
{
    Public,
    Bank,
    Optional,
}

/// <summary>
/// What one version of a leave policy says: how much leave there is, how it comes, how long it stays, and what may be asked for. All quantities are in
/// <see cref="Unit"/>.
/// </summary>
/// <param name="Accrual">How leave comes.</param>
public sealed record LeaveTerms(LeaveUnit Unit, LeaveYear Year, Accrual Accrual)
{
    public CountedDays Counted { get; init; } = CountedDays.WorkingDays;

    public PartDays PartDays { get; init; } = PartDays.CountAsDays;

    /// <summary>How many hours make a day of leave; null: those of the pattern on the day, eight where there is no pattern.</summary>
    public decimal? HoursPerDay { get; init; }

    /// <summary>Which holidays cost no leave.</summary>
    public ImmutableArray<HolidayKind> ObservedHolidays { get; init; } = [HolidayKind.Public];

    public SandwichRule Sandwich { get; init; } = SandwichRule.None;

    public Proration Proration { get; init; } = Proration.ByDays;

    public Rounding? Rounding { get; init; }

    /// <summary>Nothing accrues before it is over.</summary>
    public Waiting? AccruesAfter { get; init; }

    /// <summary>What has accrued may not be taken before it is over.</summary>
    public Waiting? UsableAfter { get; init; }

    /// <summary>The balance above which nothing accrues; a band may have its own.</summary>
    public decimal? Cap { get; init; }

    /// <summary>What becomes of the rest when a leave year begins.</summary>
    public CarryOver CarryOver { get; init; } = CarryOver.Everything;

    /// <summary>What accrues expires so many months after its day, whatever the leave year; null: it does not.</summary>
    public int? LastsMonths { get; init; }

    /// <summary>How far below nothing the balance may go; 0 or more.</summary>
    public decimal NegativeLimit { get; init; }

    public RequestRules Requests { get; init; } = RequestRules.None;

    public ImmutableArray<ApprovalStep> ApprovalChain { get; init; } = [];

    public bool Equals(LeaveTerms? other) => other is not null
        && (Unit, Year, Accrual, Counted, PartDays, HoursPerDay, Sandwich) == (other.Unit, other.Year, other.Accrual, other.Counted, other.PartDays, other.HoursPerDay, other.Sandwich)
        && (Proration, Rounding, AccruesAfter, UsableAfter, Cap, CarryOver, LastsMonths) == (other.Proration, other.Rounding, other.AccruesAfter, other.UsableAfter, other.Cap, other.CarryOver, other.LastsMonths)
        && NegativeLimit == other.NegativeLimit && Requests == other.Requests
        && ObservedHolidays.AsSpan().SequenceEqual(other.ObservedHolidays.AsSpan()) && ApprovalChain.AsSpan().SequenceEqual(other.ApprovalChain.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Unit, Year, Accrual, CarryOver, Cap);
}
