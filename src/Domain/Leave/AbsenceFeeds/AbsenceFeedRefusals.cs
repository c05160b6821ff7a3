namespace HrSaas.Domain.Leave.AbsenceFeeds;

using HrSaas.Domain.Kernel;

/// <summary>There is no feed of absences with that id.</summary>
/// <remarks>List the feeds of absences and take the id from there. One's own are listed, and those of everybody to whoever keeps their leave.</remarks>
public sealed record AbsenceFeedNotFound() : Refusal("absence-feed-not-found", "There is no such feed of absences.", RefusalKind.NotThere);

/// <summary>A feed is made once.</summary>
/// <remarks>Where its address is lost, revoke it and make another.</remarks>
public sealed record AbsenceFeedAlreadyMade() : Refusal("absence-feed-already-made", "The feed of absences has been made already.", RefusalKind.Conflict);

/// <summary>A feed shows what a person may see, and ends with their employment. A login without a person, such as that of a program, has neither.</summary>
/// <remarks>Log in as the person who is to have the feed.</remarks>
public sealed record AbsenceFeedNeedsPerson() : Refusal("absence-feed-needs-person", "No person is behind this login.");

/// <summary>The unit is not there, or not open today.</summary>
/// <remarks>Take the id of a unit from the list of units as of today.</remarks>
public sealed record AbsenceFeedUnitNotOpen(OrgUnitId OrgUnit) : Refusal("absence-feed-unit-not-open", $"The unit {OrgUnit} is not open today.");

/// <summary>A feed is revoked by whoever made it, or by whoever keeps the leave of everybody.</summary>
/// <remarks>Ask its maker, or somebody in the role hr-admin.</remarks>
public sealed record AbsenceFeedOfAnother() : Refusal("absence-feed-of-another", "The feed was made by somebody else.");
