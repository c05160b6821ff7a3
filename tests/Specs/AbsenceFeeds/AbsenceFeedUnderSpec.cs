namespace HrSaas.Specs.AbsenceFeeds;

using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

public sealed class AbsenceFeedUnderSpec : IRootUnderSpec<AbsenceFeed, AbsenceFeedEvent, AbsenceFeedFacts>
{
    public static string Context => "Leave";

    public static string Name => "Absence feed";

    public static StoredEvents Stored => StoredAbsenceFeedEvents.Map;

    /// <summary>Ada asks, who is an employee; the unit is open.</summary>
    public static AbsenceFeedFacts World { get; } = new(Id<PersonId>("Ada"), "employee", KeepsLeaveOfAll: false, IsUnitOpen: true);

    public static Decision<AbsenceFeedEvent> Decide(AbsenceFeed state, object command, AbsenceFeedFacts world) => command switch
    {
        MakeAbsenceFeed c => AbsenceFeed.Decide(state, c, world),
        RevokeAbsenceFeed c => AbsenceFeed.Decide(state, c, world),
        _ => throw new NotSupportedException($"{command} is no command of an absence feed."),
    };

    public static object Again(object command) => command;

    public static IReadOnlyList<string> Statuses { get; } = ["not made", "open", "revoked"];

    public static IReadOnlyList<Type> Commands { get; } = [typeof(MakeAbsenceFeed), typeof(RevokeAbsenceFeed)];

    public static string? StatusFor(AbsenceFeed state, object command) => state switch
    {
        NoAbsenceFeed => Statuses[0],
        OpenAbsenceFeed => Statuses[1],
        RevokedAbsenceFeed => Statuses[2],
    };

    public static string LifeOf(AbsenceFeed state, object command) => state switch
    {
        NoAbsenceFeed => "Not made",
        OpenAbsenceFeed => "Open",
        RevokedAbsenceFeed => "Revoked",
    };

    public static string Say(AbsenceFeedEvent @event) => @event switch
    {
        AbsenceFeedMade e => $"{Of(e.Maker)} has made, in the role {e.RoleCode}, a feed of {SayShown(e.Shows, e.OrgUnit)}",
        AbsenceFeedRevoked => "the feed is revoked",
    };

    public static string SayCommand(object command) => command switch
    {
        MakeAbsenceFeed c => $"a feed of {SayShown(c.Shows, c.OrgUnit)} is to be made",
        RevokeAbsenceFeed => "the feed is to be revoked",
        _ => command.ToString()!,
    };

    public static string? SayWorld(AbsenceFeedFacts world) => world == World ? null : string.Join(", ", new[]
    {
        world.Caller == World.Caller ? null : world.Caller is { } caller ? $"{Of(caller)} asks" : "nobody is behind the login",
        world.KeepsLeaveOfAll ? "who asks keeps the leave of everybody" : null,
        world.IsUnitOpen ? null : "the unit is not open",
    }.OfType<string>());

    private static string SayShown(AbsenceFeedShows shows, OrgUnitId? unit) => shows switch
    {
        AbsenceFeedShows.OwnLeave => "their own leave",
        AbsenceFeedShows.DirectReports => "their direct reports",
        AbsenceFeedShows.OrgUnit => unit is { } it ? $"{Of(it)} and the units below it" : "a unit that is not named",
    };
}
