namespace HrSaas.Application.Leave.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;

/// <summary>The feeds of absences, those that are revoked too: one's own, or those of everybody for whoever keeps the leave of everybody. Nothing in their rows depends on a day.</summary>
public interface IAbsenceFeedList
{
    const string Model = "absence-feeds";

    /// <summary>Those that were made first come first.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<AbsenceFeedRow, AbsenceFeedKey>> List(AbsenceFeedFilter filter, PageOf<AbsenceFeedKey> page, CancellationToken cancellation);
}

/// <param name="Maker">Only those of this person; null for all.</param>
/// <param name="IsRevoked">Only those that are, or are not; null for both.</param>
public sealed record AbsenceFeedFilter(PersonId? Maker, bool? IsRevoked);

/// <summary>The sort key: ids come in the order in which they are made.</summary>
public sealed record AbsenceFeedKey(AbsenceFeedId Id);

/// <summary>One feed, as far as it is told: its address was shown once.</summary>
/// <param name="OrgUnit">The unit, where one is shown.</param>
/// <param name="Maker">What they may see, it shows.</param>
/// <param name="Hint">The last four characters of its secret.</param>
/// <param name="RevokedAt">Absent while it is readable.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record AbsenceFeedRow(
    AbsenceFeedId Id, AbsenceFeedShows Shows, OrgUnitId? OrgUnit, PersonId Maker, string Hint, DateTimeOffset MadeAt, bool IsRevoked, DateTimeOffset? RevokedAt, long Version);
