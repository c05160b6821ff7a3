namespace HrSaas.Application.Employment.Ports;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>What a profile cannot tell from states in memory, asked together with the versions of those that it has read, in one round trip.</summary>
public interface IProfileRound
{
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="StoreUnavailableException">The database does not answer.</exception>
    Task<ProfileRound> Ask(ProfileQuestion question, CancellationToken cancellation);
}

/// <param name="Read">What was read, at which versions.</param>
/// <param name="Person">All ids that stand for whom the profile is of.</param>
/// <param name="MayBeManagers">Of whom to tell whether they are employed on the day.</param>
/// <param name="Named">Whose names are told.</param>
/// <param name="Headed">The units that the person heads on the day.</param>
/// <param name="Most">The most direct reports to tell; 0 where none are asked for.</param>
/// <param name="KnownAt">Null for now.</param>
public sealed record ProfileQuestion(
    IReadOnlyList<StreamVersion> Read, IReadOnlyList<PersonId> Person, IReadOnlyList<PersonId> MayBeManagers, IReadOnlyList<PersonId> Named, IReadOnlyList<OrgUnitId> Headed,
    DateOnly Day, DateTimeOffset? KnownAt, int Most);

/// <summary>The answers. A question that could not be answered has its failure instead, and those after it fail with it.</summary>
/// <param name="Stale">The streams that are at another version than the one given; where there is one, nothing else is told.</param>
/// <param name="Erased">Of those named, whose key is no more.</param>
/// <param name="Employed">Of those who may be managers; null where that could not be told.</param>
/// <param name="Reports">Null where they could not be told, or were not asked for.</param>
public sealed record ProfileRound(
    IReadOnlyCollection<Guid> Stale, IReadOnlyList<PersonId> Erased, IReadOnlyList<PersonId>? Employed, DirectReports? Reports, PartFailure? Failure);

/// <summary>Why a part could not be told.</summary>
public enum PartFailure
{
    Failed,

    /// <summary>It took longer than a part may take.</summary>
    TimedOut,

    /// <summary>The caller may not see it.</summary>
    NotPermitted,

    /// <summary>A stream holds what a newer host wrote.</summary>
    UnreadableStream,

    /// <summary>The person was erased: it is gone for good.</summary>
    Erased,

    /// <summary>What the employment names is not there on the day, or its recording was withdrawn.</summary>
    NotThere,
}

/// <summary>Who reports to a person directly, by the same rule by which their managers are found.</summary>
/// <param name="Count">Of all of them.</param>
/// <param name="First">The first of them, in the order of hiring.</param>
public sealed record DirectReports(int Count, IReadOnlyList<DirectReport> First);

public sealed record DirectReport(EmploymentId Employment, PersonId Person, ManagerRule Rule);
