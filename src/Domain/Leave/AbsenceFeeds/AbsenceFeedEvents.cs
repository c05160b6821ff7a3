namespace HrSaas.Domain.Leave.AbsenceFeeds;

using HrSaas.Domain.Kernel;

/// <summary>A fact about a feed of absences.</summary>
public abstract record AbsenceFeedEvent
{
    private protected AbsenceFeedEvent() { }
}

/// <summary>There is a feed, which shows these absences as far as its maker may see them.</summary>
public sealed record AbsenceFeedMade(AbsenceFeedId Feed, PersonId Maker, string RoleCode, AbsenceFeedShows Shows, OrgUnitId? OrgUnit, AbsenceFeedSecret Secret) : AbsenceFeedEvent;

/// <summary>The feed is readable no more.</summary>
public sealed record AbsenceFeedRevoked : AbsenceFeedEvent;
