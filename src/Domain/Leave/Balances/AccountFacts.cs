namespace HrSaas.Domain.Leave.Balances;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>Leave that was granted, changed or earned on a day by a fact of the account, and not by the policy.</summary>
public abstract record AccountFact(FactId Fact, DateOnly Day)
{
    /// <summary>What there was when the account was taken over from elsewhere.</summary>
    /// <param name="UsableUntil">Included; null: as what accrues.</param>
    public sealed record Opening(FactId Fact, DateOnly Day, Fraction Amount, DateOnly? UsableUntil = null) : AccountFact(Fact, Day);

    /// <summary>Somebody granted leave, or took it away.</summary>
    /// <param name="UsableUntil">Included; null: as what accrues.</param>
    public sealed record Adjustment(FactId Fact, DateOnly Day, Fraction Amount, DateOnly? UsableUntil = null) : AccountFact(Fact, Day);

    /// <summary>So many hours were worked, for leave that is earned by the hour.</summary>
    public sealed record HoursWorked(FactId Fact, DateOnly Day, Fraction Hours) : AccountFact(Fact, Day);

    /// <summary>What the account of an earlier employment hands over to the one that continues it. Each lot keeps its last day.</summary>
    /// <param name="Lots">What comes of it.</param>
    public sealed record HandOver(FactId Fact, DateOnly Day, ImmutableArray<Lot> Lots) : AccountFact(Fact, Day)
    {
        /// <summary>What became of it between the two: where a leave year began, leave was not carried over, or debt was written off.</summary>
        public ImmutableArray<ChangeBetween> Between { get; init; } = [];
    }
}

/// <summary>Leave that stays together: what comes from the same time and expires on the same day.</summary>
/// <param name="Since">The day on which it came.</param>
/// <param name="UsableUntil">Included; null: it does not expire by itself.</param>
public readonly record struct Lot(DateOnly Since, DateOnly? UsableUntil, Fraction Amount);

/// <summary>How a balance changed while it was nobody's: after one employment and before the one that continues it.</summary>
/// <param name="Limit">Of what is not carried over: how much may be.</param>
/// <param name="By">The version of the policy that says so; null where it is in force no more.</param>
public readonly record struct ChangeBetween(LineKind Kind, Fraction Amount, Fraction Limit, FactId? By);

/// <summary>How far a request has got. Those that were declined, withdrawn or cancelled cost nothing, and are not told here.</summary>
public enum LeaveStanding
{
    Requested,
    Approved,
}

/// <summary>Leave of the account: as asked for, cut short or extended since.</summary>
/// <param name="Request">The request's id.</param>
public sealed record LeaveOnAccount(Guid Request, LeaveSpan Span, LeaveStanding Standing);

/// <summary>
/// Everything by which the leave of one account is reckoned. The order in which the facts are listed does not matter, except among those of one day.
/// </summary>
/// <param name="Versions">Which version of which policy is in force from day to day, each under the fact that says so; in order, without overlaps.</param>
/// <param name="Today">Up to it leave is taken; after it, it is planned.</param>
public sealed record AccountInFull(
    Circumstances Circumstances, ImmutableArray<Stretch<LeaveTerms>> Versions, ImmutableArray<AccountFact> Facts, ImmutableArray<LeaveOnAccount> Leave, DateOnly Today);
