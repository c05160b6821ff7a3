namespace HrSaas.Domain.Leave.AbsenceFeeds;

using HrSaas.Domain.Kernel;

/// <summary>Make an address under which a calendar program reads who is away.</summary>
/// <param name="OrgUnit">The unit, where one is shown.</param>
public sealed record MakeAbsenceFeed(AbsenceFeedId Feed, AbsenceFeedShows Shows, OrgUnitId? OrgUnit, AbsenceFeedSecret Secret);

/// <summary>Let nobody read a feed any more.</summary>
public sealed record RevokeAbsenceFeed;
