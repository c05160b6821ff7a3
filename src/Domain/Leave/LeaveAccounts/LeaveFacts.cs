namespace HrSaas.Domain.Leave.LeaveAccounts;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;

/// <summary>Who acts upon leave, as far as it matters.</summary>
/// <param name="IsEmployee">It is their own leave.</param>
/// <param name="IsManager">The employee reports to them.</param>
/// <param name="IsAbove">The employee reports to them over others.</param>
/// <param name="IsHr">They decide on everybody's leave.</param>
public sealed record LeaveActor(bool IsEmployee, bool IsManager, bool IsAbove, bool IsHr)
{
    /// <summary>Whether they may decide as this one. HR decides for whoever does not.</summary>
    public bool MayDecideAs(Approver approver) => IsHr || approver switch
    {
        Approver.Manager => IsManager,
        Approver.ManagersManager => IsAbove,
        Approver.Hr => false,
    };

    public bool Decides => IsManager || IsAbove || IsHr;
}

/// <summary>The units that somebody is in on a day, nearest first.</summary>
public sealed record UnitsOnDay(DateOnly Day, ImmutableArray<OrgUnitId> Units);

/// <summary>What others say about leave of one type in one account. All of it is proved with the decision.</summary>
/// <param name="Person">Whose employment it is; null where there is none, or it is void.</param>
/// <param name="Counting">Null where there is no such leave type.</param>
/// <param name="Circumstances">When, where and how much somebody works.</param>
/// <param name="Versions">The terms that the employment follows from day to day.</param>
/// <param name="Today">Where the employer is.</param>
public sealed record LeaveFacts(
    EmploymentId Employment, PersonId? Person, LeaveCounting? Counting, Circumstances Circumstances, ImmutableArray<Stretch<LeaveTerms>> Versions, DateOnly Today)
{
    public LeaveActor Actor { get; init; } = new(IsEmployee: true, IsManager: false, IsAbove: false, IsHr: false);

    /// <summary>What the account of the employment that this one continues hands over.</summary>
    public AccountFact.HandOver? HandOver { get; init; }

    /// <summary>On days on which units have a blackout.</summary>
    public ImmutableArray<UnitsOnDay> Units { get; init; } = [];

    public LeaveTerms? TermsOn(DateOnly day)
    {
        foreach (var version in Versions)
            if (version.From <= day && !(day >= version.Until)) return version.Value;
        return null;
    }
}

/// <summary>An account as it is reckoned.</summary>
public static class ReckonedAccounts
{
    /// <summary>All that leave of one type is reckoned from.</summary>
    /// <param name="without">A request that is left out, because it is the one in question.</param>
    public static AccountInFull InFull(this LeaveAccount account, LeaveTypeId type, LeaveFacts facts, LeaveRequestId? without = null)
    {
        var (entries, requests) = account switch
        {
            NoLeaveAccount => ([], []),
            OpenLeaveAccount open => (open.Entries.Standing, open.Standing),
        };
        var told = entries.Where(entry => entry.Value.Type is null || entry.Value.Type == type).Select(Tell);
        return new(
            facts.Circumstances, facts.Versions, facts.HandOver is { } handOver ? [handOver, .. told] : [.. told],
            [.. requests.Where(request => request.Type == type && request.Id != without).Select(Tell)], facts.Today);
    }

    private static AccountFact Tell(RecordedFact<LeaveEntry> entry) => entry.Value.Kind switch
    {
        LeaveEntryKind.Opening => new AccountFact.Opening(entry.Id, entry.From, entry.Value.Amount, entry.Value.UsableUntil),
        LeaveEntryKind.Adjustment => new AccountFact.Adjustment(entry.Id, entry.From, entry.Value.Amount, entry.Value.UsableUntil),
        LeaveEntryKind.HoursWorked => new AccountFact.HoursWorked(entry.Id, entry.From, entry.Value.Amount),
    };

    private static LeaveOnAccount Tell(LeaveRequest request) =>
        new(request.Id.Value, request.Span, request.Standing is LeaveRequestStanding.Approved ? LeaveStanding.Approved : LeaveStanding.Requested);
}
