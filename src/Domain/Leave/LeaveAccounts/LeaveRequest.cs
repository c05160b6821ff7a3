namespace HrSaas.Domain.Leave.LeaveAccounts;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>How far a request has got, and what became of it.</summary>
public enum LeaveRequestStanding
{
    /// <summary>Asked for, and not yet decided by all who have to.</summary>
    Requested,
    Approved,
    Declined,

    /// <summary>Taken back before it was decided.</summary>
    Withdrawn,

    /// <summary>Called off after it was approved.</summary>
    Cancelled,
}

/// <summary>Who has to approve, one after the other; nobody where leave is approved as it is asked for.</summary>
public sealed record ApprovalChain(ImmutableArray<Approver> Steps)
{
    public static ApprovalChain Nobody { get; } = new([]);

    public bool Equals(ApprovalChain? other) => other is not null && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    public override int GetHashCode() => Steps.Length;
}

/// <summary>Leave that somebody asked for.</summary>
/// <param name="Span">As asked for, cut short or extended since.</param>
/// <param name="AskedOn">The day on which it was asked for, where the employer is.</param>
/// <param name="Chain">Who has to approve, as the policy said when it was asked for.</param>
/// <param name="Approvals">How many of them have.</param>
/// <param name="Version">The version of the account that the last event about it made.</param>
public sealed record LeaveRequest(
    LeaveRequestId Id, LeaveTypeId Type, LeaveSpan Span, DateOnly AskedOn, ApprovalChain Chain, LeaveRequestStanding Standing, int Approvals, bool HasDocument, long Version)
{
    /// <summary>By when a document has to be there, as the policy said when the leave was asked for or last changed; null where none is needed.</summary>
    public DateOnly? DocumentDueOn { get; init; }

    /// <summary>Whether it takes leave, or will if it is approved.</summary>
    public bool IsStanding => Standing is LeaveRequestStanding.Requested or LeaveRequestStanding.Approved;

    /// <summary>Who has to decide next; null once it is decided.</summary>
    public Approver? Next => Standing is LeaveRequestStanding.Requested && Approvals < Chain.Steps.Length ? Chain.Steps[Approvals] : null;
}

/// <summary>What kind of entry an account has beside leave.</summary>
public enum LeaveEntryKind
{
    Opening,
    Adjustment,
    HoursWorked,
}

/// <summary>An entry of an account.</summary>
/// <param name="Type">Null for hours worked, which count for every type that is earned by the hour.</param>
/// <param name="Amount">In the unit of the type; of hours worked, hours.</param>
/// <param name="UsableUntil">The last day on which it may be used; null: as what accrues.</param>
public sealed record LeaveEntry(LeaveEntryKind Kind, LeaveTypeId? Type, decimal Amount, DateOnly? UsableUntil = null)
{
    public const decimal Most = 100_000m;

    public ImmutableArray<Flaw> FindFlaws(DateOnly day) =>
        Amount is > Most or < -Most ? [new("amount", "too-large", "must be between -100000 and 100000.")]
        : decimal.Round(Amount, 4) != Amount ? [new("amount", "too-many-decimals", "must have at most four decimals.")]
        : Amount == 0 ? [new("amount", "zero", "must not be 0.")]
        : Kind is LeaveEntryKind.HoursWorked && Amount < 0 ? [new("amount", "negative", "must not be negative.")]
        : UsableUntil < day ? [new("usableUntil", "before-it-begins", "must not be before the day.")]
        : [];
}
