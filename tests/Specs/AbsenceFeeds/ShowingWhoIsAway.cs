namespace HrSaas.Specs.AbsenceFeeds;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Showing a calendar program who is away", 9)]
public sealed class ShowingWhoIsAway : Specs<AbsenceFeedUnderSpec, AbsenceFeed, AbsenceFeedEvent, AbsenceFeedFacts>
{
    private static readonly AbsenceFeedId Feed = Id<AbsenceFeedId>("the feed");
    private static readonly AbsenceFeedSecret Secret = new(Id<FactId>("the secret's hash").Value, "x7Qz");
    private static readonly OrgUnitId Sales = Id<OrgUnitId>("Sales");
    private static readonly PersonId Ada = Id<PersonId>("Ada"), Bob = Id<PersonId>("Bob");

    [Fact]
    public void Somebody_makes_a_feed_of_their_own_leave_of_their_reports_or_of_a_unit()
    {
        Given().When(Make(AbsenceFeedShows.OwnLeave)).Then(Made(AbsenceFeedShows.OwnLeave));
        Given().When(Make(AbsenceFeedShows.DirectReports)).Then(Made(AbsenceFeedShows.DirectReports));
        Given().When(Make(AbsenceFeedShows.OrgUnit, Sales)).Then(Made(AbsenceFeedShows.OrgUnit, Sales));
        Given().Where(world => world with { IsUnitOpen = false }).When(Make(AbsenceFeedShows.OrgUnit, Sales)).ThenRefused(new AbsenceFeedUnitNotOpen(Sales));
    }

    [Fact]
    public void A_unit_is_named_where_one_is_shown_and_only_there()
    {
        Given().When(Make(AbsenceFeedShows.OrgUnit)).ThenRefused(new NotWellFormed([new("orgUnitId", "missing", "must be there: the unit whose absences are shown.")]));
        Given().When(Make(AbsenceFeedShows.OwnLeave, Sales)).ThenRefused(new NotWellFormed([new("orgUnitId", "not-allowed", "must be left out: no unit is shown.")]));
    }

    [Fact]
    public void A_login_without_a_person_makes_no_feed_because_nothing_would_end_it() =>
        Given().Where(world => world with { Caller = null }).When(Make(AbsenceFeedShows.OwnLeave)).ThenRefused<AbsenceFeedNeedsPerson>();

    [Fact]
    public void A_feed_is_made_once_and_revoked_by_its_maker_or_by_who_keeps_the_leave_of_everybody()
    {
        Given(Made(AbsenceFeedShows.OwnLeave)).When(Make(AbsenceFeedShows.OwnLeave)).ThenRefused<AbsenceFeedAlreadyMade>();
        Given(Made(AbsenceFeedShows.OwnLeave), new AbsenceFeedRevoked()).When(Make(AbsenceFeedShows.OwnLeave)).ThenRefused<AbsenceFeedAlreadyMade>();
        Given(Made(AbsenceFeedShows.OwnLeave)).When(new RevokeAbsenceFeed()).Then(new AbsenceFeedRevoked());
        Given(Made(AbsenceFeedShows.OwnLeave)).Where(world => world with { Caller = Bob }).When(new RevokeAbsenceFeed()).ThenRefused<AbsenceFeedOfAnother>();
        Given(Made(AbsenceFeedShows.OwnLeave)).Where(world => world with { Caller = null, KeepsLeaveOfAll = true }).When(new RevokeAbsenceFeed()).Then(new AbsenceFeedRevoked());
        Given(Made(AbsenceFeedShows.OwnLeave), new AbsenceFeedRevoked()).When(new RevokeAbsenceFeed()).ThenNothing();
        Given().When(new RevokeAbsenceFeed()).ThenRefused<AbsenceFeedNotFound>();
    }

    private static MakeAbsenceFeed Make(AbsenceFeedShows shows, OrgUnitId? unit = null) => new(Feed, shows, unit, Secret);

    private static AbsenceFeedMade Made(AbsenceFeedShows shows, OrgUnitId? unit = null) => new(Feed, Ada, "employee", shows, unit, Secret);
}
