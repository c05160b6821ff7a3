namespace HrSaas.Domain.Leave.Balances;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;

/// <summary>
/// How much leave an account has, on any day past or to come, computed from its facts. Within a day: what accrued in arrears, expiry, carry-over, what
/// accrues in advance and adjustments, the cap, and then the day's leave.
/// </summary>
public static class LeaveReckoning
{
    /// <summary>The balance of a day; null on a day before the account begins.</summary>
    public static LeaveBalance? BalanceOn(AccountInFull account, DateOnly day) => throw new NotSupportedException();

    /// <summary>The balance of a day with the lines that add up to it.</summary>
    public static LeaveStatement? StatementOn(AccountInFull account, DateOnly day) => throw new NotSupportedException();

    /// <summary>The first day on which the account would be overdrawn with this leave, and not without it; null where it never is. Where a request is edited, <paramref name="account"/> is without it.</summary>
    public static Overdraft? OverdrawnBy(AccountInFull account, LeaveOnAccount leave) => throw new NotSupportedException();

    /// <summary>The first day on which the account is overdrawn as it stands, on or after a day: an exception to be watched.</summary>
    public static Overdraft? FirstOverdraft(AccountInFull account, DateOnly from) => throw new NotSupportedException();

    /// <summary>What is left or owed on the day after the last one; null while no end is in sight.</summary>
    public static LeftOver? LeftAtTheEnd(AccountInFull account) => throw new NotSupportedException();

    /// <summary>The day from which leave may be taken, by the waiting period of the version in force on it; null where no version is ever in force.</summary>
    public static DateOnly? UsableFrom(AccountInFull account) => throw new NotSupportedException();

    /// <summary>What each day of a span costs, by the version in force on it.</summary>
    public static ImmutableArray<LeaveDay> Count(AccountInFull account, LeaveSpan span) => throw new NotSupportedException();
}

/// <summary>A statement in words.</summary>
public static class StatementProse
{
    /// <summary>"You have 11.5 days because …", a sentence for each line of the leave year.</summary>
    public static ImmutableArray<string> Tell(LeaveStatement statement) => throw new NotSupportedException();
}
