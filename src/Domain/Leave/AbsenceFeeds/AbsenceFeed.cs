namespace HrSaas.Domain.Leave.AbsenceFeeds;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Whose absences a feed shows.</summary>
public enum AbsenceFeedShows
{
    /// <summary>Those of whoever made it.</summary>
    OwnLeave,

    /// <summary>Those of whoever reports to the maker directly, on the day on which it is read.</summary>
    DirectReports,

    /// <summary>Those of a unit and of the units below it.</summary>
    OrgUnit,
}

/// <summary>
/// Who is away, for a calendar program that cannot log in: found by an address with a secret in it, of which only a hash is known here. It shows what whoever made
/// it may see at the moment of reading, and ends when it is revoked.
/// </summary>
public abstract record AbsenceFeed : IAggregate<AbsenceFeed, AbsenceFeedEvent>
{
    private protected AbsenceFeed() { }

    public static AbsenceFeed Initial { get; } = new NoAbsenceFeed();

    public static AbsenceFeed Evolve(AbsenceFeed state, AbsenceFeedEvent @event) => @event switch
    {
        AbsenceFeedMade e => new OpenAbsenceFeed(e.Feed, e.Maker, e.RoleCode, e.Shows, e.OrgUnit, e.Secret),
        AbsenceFeedRevoked => state is OpenAbsenceFeed open ? new RevokedAbsenceFeed(open) : state,
    };

    public static Decision<AbsenceFeedEvent> Decide(AbsenceFeed state, MakeAbsenceFeed command, AbsenceFeedFacts facts) => state switch
    {
        OpenAbsenceFeed or RevokedAbsenceFeed => new AbsenceFeedAlreadyMade(),
        NoAbsenceFeed when NotWellFormed.Of(FlawsOf(command)) is { } flaws => flaws,
        NoAbsenceFeed when facts.Caller is not { } caller => new AbsenceFeedNeedsPerson(),
        NoAbsenceFeed when command.OrgUnit is { } unit && !facts.IsUnitOpen => new AbsenceFeedUnitNotOpen(unit),
        NoAbsenceFeed => new AbsenceFeedMade(command.Feed, facts.Caller!.Value, facts.RoleCode, command.Shows, command.OrgUnit, command.Secret),
    };

    public static Decision<AbsenceFeedEvent> Decide(AbsenceFeed state, RevokeAbsenceFeed command, AbsenceFeedFacts facts) => state switch
    {
        NoAbsenceFeed => new AbsenceFeedNotFound(),
        RevokedAbsenceFeed => Decision<AbsenceFeedEvent>.Nothing,
        OpenAbsenceFeed open when open.Maker == facts.Caller || facts.KeepsLeaveOfAll => new AbsenceFeedRevoked(),
        OpenAbsenceFeed => new AbsenceFeedOfAnother(),
    };

    private static ImmutableArray<Flaw> FlawsOf(MakeAbsenceFeed command) => (command.Shows is AbsenceFeedShows.OrgUnit) == command.OrgUnit is not null ? []
        : command.OrgUnit is null ? [new("orgUnitId", "missing", "must be there: the unit whose absences are shown.")] : [new("orgUnitId", "not-allowed", "must be left out: no unit is shown.")];
}

/// <summary>Not made yet.</summary>
public sealed record NoAbsenceFeed : AbsenceFeed;

/// <summary>Readable by whoever has its address.</summary>
/// <param name="Maker">What they may see, it shows.</param>
/// <param name="RoleCode">The role in which the maker made it: what that allows now is what counts.</param>
public sealed record OpenAbsenceFeed(AbsenceFeedId Id, PersonId Maker, string RoleCode, AbsenceFeedShows Shows, OrgUnitId? OrgUnit, AbsenceFeedSecret Secret) : AbsenceFeed;

/// <summary>Readable no more.</summary>
public sealed record RevokedAbsenceFeed(OpenAbsenceFeed Was) : AbsenceFeed;

/// <summary>A secret as far as it is kept: who has only this cannot make the address from it.</summary>
/// <param name="Hash">A keyed hash of the secret.</param>
/// <param name="Hint">Its last four characters, by which people tell one from another.</param>
public sealed record AbsenceFeedSecret(Guid Hash, string Hint);

/// <summary>What a decision about a feed needs to know.</summary>
/// <param name="Caller">The person who asks; null where nobody is behind the login.</param>
/// <param name="RoleCode">In which role they ask.</param>
/// <param name="KeepsLeaveOfAll">Whether they may keep the leave of everybody.</param>
/// <param name="IsUnitOpen">Whether the unit is open today.</param>
public sealed record AbsenceFeedFacts(PersonId? Caller, string RoleCode, bool KeepsLeaveOfAll, bool IsUnitOpen);
