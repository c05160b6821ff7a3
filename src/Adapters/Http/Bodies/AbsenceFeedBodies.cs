namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;

internal sealed class MakeAbsenceFeedBody
{
    public static Shape<MakeAbsenceFeedBody> Shape { get; } = new Shape<MakeAbsenceFeedBody>("MakeAbsenceFeed", "An address under which a calendar program reads who is away: /feeds/{secret}.ics, with the secret that the answer shows, once.")
        .Required("shows", Kinds.OneOf(AbsenceFeedShows.OwnLeave), "Whose absences: your own, of those who report to you directly, or of a unit and the units below it.", (body, shows) => body.Shows = shows)
        .OptionalUnshown("orgUnitId", Kinds.Id<OrgUnitId>(), "The unit, where one is shown.", (body, unit) => body.OrgUnit = unit);

    public AbsenceFeedShows Shows { get; set; }

    public OrgUnitId? OrgUnit { get; set; }

    public MakeAbsenceFeed Command(AbsenceFeedSecret secret) => new(NewIds.Of<AbsenceFeedId>(), Shows, OrgUnit, secret);
}

internal sealed class RevokeAbsenceFeedBody
{
    public static Shape<RevokeAbsenceFeedBody> Shape { get; } = new("RevokeAbsenceFeed", "Lets nobody read the feed any more. There is nothing to say beside.");
}
