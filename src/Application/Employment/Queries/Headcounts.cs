namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// How many work here. Somebody counts on a day from the hire date to the last day, both included; whoever is suspended counts; contractors where they are asked
/// for. A person with two employments is one person and two employments; who was merged into another is who remains.
/// </summary>
public interface IHeadcounts
{
    const string Model = "headcounts";

    /// <summary>Of each day asked for, group by group: whoever belongs to none is a group of their own, which comes first.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<HeadcountRow, HeadcountKey>> Counts(HeadcountFilter filter, PageOf<HeadcountKey> page, CancellationToken cancellation);

    /// <summary>The employments that count otherwise than they did then: on another day, or as known at another moment, or both.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<HeadcountChangeRow, EmploymentKey>> Changes(HeadcountChangeFilter filter, PageOf<EmploymentKey> page, CancellationToken cancellation);
}

/// <summary>What people are grouped by.</summary>
public enum HeadcountBy
{
    LegalEntity,

    /// <summary>The unit that they work in.</summary>
    OrgUnit,

    /// <summary>The unit that they work in, and each above it.</summary>
    OrgUnitAndAbove,
    Location,
    Job,

    /// <summary>That agreed for the employment, else that of the job; of those whose pay the caller may not see, none.</summary>
    Grade,

    /// <summary>Whom they report to, by the rules of the profile; with each of several who hold the position above.</summary>
    Manager,
    ContractType,
}

/// <param name="By">Null for all together.</param>
/// <param name="Days">In order; none for the day of the page.</param>
public sealed record HeadcountFilter(HeadcountBy? By, bool WithContractors, IReadOnlyList<DateOnly> Days);

/// <param name="Group">The group as text; empty for those who belong to none.</param>
public sealed record HeadcountKey(DateOnly Day, string Group);

/// <summary>One group on one day; of the members that name groups only that one is there by which was grouped, and none for those who belong to none.</summary>
/// <param name="Fte">The full-time equivalents agreed for these employments.</param>
public sealed record HeadcountRow(
    DateOnly Day, LegalEntityId? LegalEntity, OrgUnitId? OrgUnit, LocationId? Location, JobId? Job, string? Grade, PersonId? Manager, ContractType? ContractType,
    int People, int Employments, decimal Fte);

/// <param name="ThenAsOf">The other day; null for the same day.</param>
/// <param name="ThenKnownAt">The other moment; null for the same moment.</param>
public sealed record HeadcountChangeFilter(HeadcountBy? By, bool WithContractors, DateOnly? ThenAsOf, DateTimeOffset? ThenKnownAt);

/// <summary>How somebody counts otherwise.</summary>
public enum HeadcountChange
{
    /// <summary>Counts, and did not then.</summary>
    Added,

    /// <summary>Does not count, and did then.</summary>
    Removed,

    /// <summary>Counts in another group.</summary>
    Moved,

    /// <summary>Counts with another FTE.</summary>
    OtherFte,
}

/// <summary>One employment that counts otherwise.</summary>
/// <param name="Group">The group now, as text: an id, a grade or a contract type; null where it belongs to none, or does not count.</param>
/// <param name="ThenGroup">The group then.</param>
/// <param name="Because">What was recorded of it and of the position held since the other moment and, where the days differ, what takes effect between the two days, in the order of recording.</param>
public sealed record HeadcountChangeRow(
    EmploymentId Employment, PersonId Person, HeadcountChange Change, string? Group, string? ThenGroup, decimal? Fte, decimal? ThenFte, IReadOnlyList<HeadcountCause> Because);

/// <param name="Event">The stored name of what was recorded.</param>
/// <param name="Resource">Of what: the employment or, where that says where somebody works, the position that they hold.</param>
/// <param name="Version">Of the resource with it: its history tells the fact.</param>
public sealed record HeadcountCause(string Event, DateTimeOffset RecordedAt, Guid Resource, long Version);
