namespace HrSaas.Domain.Leave.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;

public abstract partial record LeaveAccount
{
    /// <param name="types">What others say about each type of which anything is in the account.</param>
    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, LookForOverdraft command, IReadOnlyList<(LeaveTypeId Type, LeaveFacts Facts)> types)
    {
        if (state is not OpenLeaveAccount account) return Decision<LeaveAccountEvent>.Nothing;
        OverdrawnDays? days = null;
        foreach (var (type, facts) in types)
            if (facts.Counting is { DrawsOnBalance: true } && LeaveReckoning.Overdrawn(account.InFull(type, facts)) is { } some)
                days = days is { } others ? Both(others, some) : some;
        if (days is not { } found) return account.Overdraft is null ? Decision<LeaveAccountEvent>.Nothing : new LeaveOverdraftGone(account.Employment);
        if (account.Overdraft is not { } known || known.Days.First != found.First) return new LeaveOverdraftFound(account.Employment, found.First, found.Until, types[0].Facts.Today);
        return known.Days == found ? Decision<LeaveAccountEvent>.Nothing : new LeaveOverdraftFound(account.Employment, found.First, found.Until, known.FoundOn);
    }

    private static OverdrawnDays Both(OverdrawnDays one, OverdrawnDays other) =>
        new(one.First < other.First ? one.First : other.First, one.Until is { } until && other.Until is { } otherUntil ? (until > otherUntil ? until : otherUntil) : null);
}

/// <summary>Leave that is not covered any more, because something else was put right.</summary>
/// <param name="FoundOn">Since when that is so of an overdraft that begins on this day.</param>
public readonly record struct FoundOverdraft(OverdrawnDays Days, DateOnly FoundOn);
