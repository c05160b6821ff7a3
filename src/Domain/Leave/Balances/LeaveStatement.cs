namespace HrSaas.Domain.Leave.Balances;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>What a line of a statement does.</summary>
public enum LineKind
{
    Opening,

    /// <summary>Handed over by the account of an earlier employment.</summary>
    HandedOver,

    /// <summary>Came by the policy.</summary>
    Accrued,

    /// <summary>What was there when the leave year began. The first line of a year's statement; in that of all years it changes nothing.</summary>
    CarriedOver,
    Adjusted,

    /// <summary>Asked for and not decided; on its days it is away already.</summary>
    Reserved,

    /// <summary>Approved, on a day after today.</summary>
    Approved,
    Taken,

    /// <summary>Not used by its last day.</summary>
    Expired,

    /// <summary>More than may be carried over.</summary>
    NotCarriedOver,

    /// <summary>Would have come, had the balance not been at its cap; or lay above a cap that fell.</summary>
    CutByCap,

    /// <summary>A balance below nothing that is not carried over.</summary>
    WrittenOff,
}

/// <summary>Why leave accrued, or why what had accrued is another amount from a day on.</summary>
public enum AccrualCause
{
    Credit,
    BandReached,
    FteChanged,
    AbsenceBegan,
    AbsenceEnded,
    EmploymentEnded,

    /// <summary>Another version of the policy, or none, is in force.</summary>
    VersionChanged,
    HoursWorked,
}

/// <summary>One line of a statement. The amounts of all lines up to a day add up to its balance.</summary>
/// <param name="Balance">After this line.</param>
public sealed record LeaveLine(DateOnly Day, LineKind Kind, Fraction Amount, Fraction Balance)
{
    /// <summary>The first and last day of the period that it is about: that accrued, or that was taken.</summary>
    public (DateOnly First, DateOnly Last)? Period { get; init; }

    /// <summary>What share of the period's entitlement this is, where it accrued.</summary>
    public Fraction? Share { get; init; }

    public AccrualCause? Cause { get; init; }

    /// <summary>What the period entitles to in full, where it accrued.</summary>
    public Fraction? Entitlement { get; init; }

    /// <summary>The limit that cut it: a cap, or what may be carried over.</summary>
    public Fraction? Limit { get; init; }

    /// <summary>The fact behind it: of the account, or of the version of the policy.</summary>
    public FactId? By { get; init; }

    public Guid? Request { get; init; }

    /// <summary>Holidays within leave, for which it costs less.</summary>
    public ImmutableArray<DayOff> Holidays { get; init; } = [];

    /// <summary>It lies after today, and will be so if all goes as planned.</summary>
    public bool IsPlanned { get; init; }

    public bool Equals(LeaveLine? other) => other is not null
        && (Day, Kind, Amount, Balance, Period, Share) == (other.Day, other.Kind, other.Amount, other.Balance, other.Period, other.Share)
        && (Cause, Entitlement, Limit, By, Request, IsPlanned) == (other.Cause, other.Entitlement, other.Limit, other.By, other.Request, other.IsPlanned)
        && Holidays.AsSpan().SequenceEqual(other.Holidays.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Day, Kind, Amount, Balance);
}

/// <summary>How much leave there is on a day.</summary>
/// <param name="Amount">What is there at the end of the day; exact.</param>
/// <param name="Year">The leave year that the day is in.</param>
/// <param name="Totals">The lines of the leave year up to the day, by kind. They add up to the amount.</param>
/// <param name="Reserved">Asked for and not decided, whatever its days.</param>
/// <param name="Approved">Approved, and still to come after the day.</param>
/// <param name="Available">The most that a request for the day may use, so that no later day is overdrawn; rounded where the policy says.</param>
/// <param name="Lots">What the amount is made of, first expiring first.</param>
/// <param name="IsProjected">The day is after today.</param>
public sealed record LeaveBalance(
    DateOnly Day, LeaveUnit Unit, Fraction Amount, (DateOnly First, DateOnly Last) Year, ImmutableArray<(LineKind Kind, Fraction Amount)> Totals,
    Fraction Reserved, Fraction Approved, Fraction Available, ImmutableArray<Lot> Lots, bool IsProjected)
{
    /// <summary>The first day from this one on, on which the account is overdrawn as it stands; null where it never is.</summary>
    public Overdraft? Overdrawn { get; init; }

    public Fraction TotalOf(LineKind kind)
    {
        foreach (var total in Totals)
            if (total.Kind == kind) return total.Amount;
        return Fraction.Zero;
    }
}

/// <summary>A balance and the lines that add up to it.</summary>
/// <param name="Lines">All of them since the account began.</param>
/// <param name="LinesOfYear">Those of the leave year, the first of them what was carried over; they add up to the balance too.</param>
public sealed record LeaveStatement(LeaveBalance Balance, ImmutableArray<LeaveLine> Lines, ImmutableArray<LeaveLine> LinesOfYear);

/// <summary>The first day on which more is gone than there may be.</summary>
/// <param name="Short">By how much, beyond what the policy lets the balance go below nothing.</param>
public sealed record Overdraft(DateOnly Day, Fraction Short);

/// <summary>The days on which more is gone than there may be, from the first to the last of them.</summary>
/// <param name="Until">The first day after the last of them; null where no end is in sight.</param>
public readonly record struct OverdrawnDays(DateOnly First, DateOnly? Until);

/// <summary>What is left, or owed, when the employment ends.</summary>
/// <param name="Day">The first day no more employed.</param>
/// <param name="Amount">Above nothing: left; below: taken and never earned.</param>
/// <param name="Lots">What an account that continues this one is handed.</param>
/// <param name="After">Leave after the last day that is still on the account.</param>
public sealed record LeftOver(DateOnly Day, LeaveUnit Unit, Fraction Amount, ImmutableArray<Lot> Lots, ImmutableArray<LeaveOnAccount> After);
