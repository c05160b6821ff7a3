namespace HrSaas.Application.Tenancy;

using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.ApiClients;

/// <summary>An API client as known at a moment, read from its stream.</summary>
/// <param name="RoleCode">What it may do, the role tells.</param>
/// <param name="LastDay">By the tenant's home zone; absent for none.</param>
/// <param name="LastUsedAt">To the minute, and told about a minute later; absent when it was never used. It is that of now, whatever moment is asked about.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record ApiClientReading(
    ApiClientId Id, long Version, string Name, string RoleCode, DateOnly? LastDay, bool IsRevoked, IReadOnlyList<ApiSecretReading> Secrets, DateTimeOffset? LastUsedAt, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>A secret, as far as it is told: the secret itself was shown once.</summary>
/// <param name="Hint">Its last four characters.</param>
/// <param name="GoodUntil">Absent while it has no end.</param>
public sealed record ApiSecretReading(ApiSecretId Id, string Hint, DateTimeOffset? GoodUntil, bool IsRevoked);

/// <summary>Tells of single API clients from their streams; always current.</summary>
public sealed class ApiClientReadings(StateReader reader, IApiClientUses uses)
{
    /// <summary>The API client, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<ApiClientReading?> Find(ApiClientId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.ApiClient, id.Value, moment, cancellation)
            : await reader.Current(Roots.ApiClient, id.Value, cancellation);
        if (WasOrIs(folded.State) is not { } client) return null;
        return new(
            id, folded.Version, client.Name, client.RoleCode, client.LastDay, folded.State is RevokedApiClient,
            [.. client.Secrets.All.Select(kept => new ApiSecretReading(kept.Secret.Id, kept.Secret.Hint, kept.GoodUntil, kept.IsRevoked))],
            await uses.LastOf(id, cancellation), knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    private static ApiClientInUse? WasOrIs(ApiClient client) => client switch
    {
        NoApiClient => null,
        ApiClientInUse inUse => inUse,
        RevokedApiClient { Was: var inUse } => inUse,
    };
}
