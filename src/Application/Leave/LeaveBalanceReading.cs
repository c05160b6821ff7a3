namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;

/// <summary>All leave that an employment has on a day, a balance for each leave type that it has a policy of.</summary>
/// <param name="Version">That of the leave account; 0 while nothing is recorded in it.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event of all that it rests on.</param>
public sealed record LeaveBalancesReading(
    EmploymentId Employment, long Version, IReadOnlyList<LeaveBalanceTold> Balances, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>The balance of one leave type.</summary>
/// <param name="Amount">What is there at the end of the day. The totals add up to it.</param>
/// <param name="Exact">The same as a fraction, where four decimals cannot say it.</param>
/// <param name="Available">The most that a request for the day may use, so that no later day is overdrawn.</param>
/// <param name="Reserved">Asked for and not decided, whatever its days.</param>
/// <param name="Approved">Approved, and still to come after the day.</param>
/// <param name="YearFrom">The first day of the leave year.</param>
/// <param name="YearTo">Its last day.</param>
/// <param name="Totals">What came and went in the leave year up to the day, by kind.</param>
/// <param name="Lots">What it is made of, first expiring first.</param>
/// <param name="OverdrawnOn">The first day from this one on, on which more is gone than there may be, because something else was put right; absent where there is none.</param>
/// <param name="IsProjected">The day is after today: so it will be if all goes as planned.</param>
public sealed record LeaveBalanceTold(
    LeaveTypeId Type, string Code, string Name, LeaveUnit Unit, decimal Amount, string? Exact, decimal Available, decimal Reserved, decimal Approved,
    DateOnly YearFrom, DateOnly YearTo, IReadOnlyList<LeaveTotal> Totals, IReadOnlyList<LeaveLot> Lots, DateOnly? OverdrawnOn, bool IsProjected);

public sealed record LeaveTotal(LineKind Kind, decimal Amount);

/// <param name="Since">The day on which it came.</param>
/// <param name="UsableUntil">The last day on which it may be used; absent: it does not expire by itself.</param>
public sealed record LeaveLot(DateOnly Since, DateOnly? UsableUntil, decimal Amount);

/// <summary>A balance with the lines that add up to it.</summary>
/// <param name="Lines">Those of the leave year, the first of them what was carried over.</param>
/// <param name="InWords">The same in sentences.</param>
/// <param name="Version">That of the leave account; 0 while nothing is recorded in it.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event of all that it rests on.</param>
public sealed record LeaveStatementReading(
    EmploymentId Employment, long Version, LeaveBalanceTold Balance, IReadOnlyList<LeaveLineTold> Lines, IReadOnlyList<string> InWords,
    DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>One line of a statement.</summary>
/// <param name="Exact">The amount as a fraction, where four decimals cannot say it. The exact amounts add up without a remainder.</param>
/// <param name="Balance">After this line.</param>
/// <param name="PeriodFrom">The first day of the period that it is about: that accrued, or that was taken.</param>
/// <param name="PeriodTo">Its last day.</param>
/// <param name="Share">What share of the period's entitlement this is, where it accrued.</param>
/// <param name="Cause">Why leave accrued, or why what had accrued is another amount from the day on.</param>
/// <param name="Entitlement">What the period entitles to in full.</param>
/// <param name="Limit">The limit that cut it.</param>
/// <param name="Fact">The fact behind it: of the account, or the version of the policy.</param>
/// <param name="IsPlanned">It lies after today, and will be so if all goes as planned.</param>
public sealed record LeaveLineTold(
    DateOnly Day, LineKind Kind, decimal Amount, string? Exact, decimal Balance, DateOnly? PeriodFrom, DateOnly? PeriodTo, string? Share, AccrualCause? Cause,
    decimal? Entitlement, decimal? Limit, FactId? Fact, LeaveRequestId? Request, bool IsPlanned);

/// <summary>Fractions as answers tell them.</summary>
internal static class Told
{
    public static decimal Of(Fraction amount) => amount.ToDecimal();

    public static decimal? Of(Fraction? amount) => amount?.ToDecimal();

    /// <summary>Null where four decimals say it.</summary>
    public static string? Exactly(Fraction amount) => Fraction.Of(amount.ToDecimal()) == amount ? null : FormattableString.Invariant($"{amount.Numerator}/{amount.Denominator}");
}
