namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;

/// <summary>A feed of absences, as far as it is told: its address was shown once.</summary>
/// <param name="OrgUnit">The unit, where one is shown.</param>
/// <param name="Maker">What they may see, it shows.</param>
/// <param name="Hint">The last four characters of its secret.</param>
public sealed record AbsenceFeedReading(AbsenceFeedId Id, long Version, AbsenceFeedShows Shows, OrgUnitId? OrgUnit, PersonId Maker, string Hint, bool IsRevoked, LogPosition Position);

/// <summary>Tells of single feeds from their streams; always current.</summary>
public sealed class AbsenceFeedReadings(IClaims claims, StateReader reader, RequestScope scope)
{
    internal const string SecretClaim = "absence-feed-secret";

    /// <summary>Null when there is none of that id, or it is neither the caller's nor do they keep the leave of everybody.</summary>
    public async Task<AbsenceFeedReading?> Find(AbsenceFeedId id, CancellationToken cancellation)
    {
        var folded = await reader.Current(Roots.AbsenceFeed, id.Value, cancellation);
        if (WasOrIs(folded.State) is not { } feed || (feed.Maker != scope.Caller.Person && !SeesAll(scope.Caller))) return null;
        return new(id, folded.Version, feed.Shows, feed.OrgUnit, feed.Maker, feed.Secret.Hint, folded.State is RevokedAbsenceFeed, new(folded.Position));
    }

    /// <summary>The feed of a secret; null when the secret was never given out, or its feed is revoked.</summary>
    public async Task<OpenAbsenceFeed?> Open(Guid hash, CancellationToken cancellation) =>
        await claims.Find(SecretClaim, KeyOf(hash), cancellation) is { } id ? (await reader.Current(Roots.AbsenceFeed, id, cancellation)).State as OpenAbsenceFeed : null;

    /// <summary>Whoever keeps the leave of everybody sees all feeds, and nobody else sees those of others.</summary>
    public static bool SeesAll(Caller caller) => caller.Rights.HoldOfAll(Permission.WriteLeave);

    internal static string KeyOf(Guid hash) => hash.ToString("n");

    private static OpenAbsenceFeed? WasOrIs(AbsenceFeed feed) => feed switch
    {
        NoAbsenceFeed => null,
        OpenAbsenceFeed open => open,
        RevokedAbsenceFeed { Was: var open } => open,
    };
}
