namespace HrSaas.Domain.Tenancy.ApiClients;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>A secret as far as it is kept: who has only this cannot make the secret from it.</summary>
/// <param name="Hash">A keyed hash of the secret.</param>
/// <param name="Hint">Its last four characters, by which people tell one from another.</param>
public sealed record ApiSecret(ApiSecretId Id, Guid Hash, string Hint);

/// <param name="GoodUntil">Null while no other has taken its place, or without an end.</param>
public sealed record KeptSecret(ApiSecret Secret, DateTimeOffset? GoodUntil, bool IsRevoked)
{
    public bool IsGoodAt(DateTimeOffset moment) => !IsRevoked && !(GoodUntil <= moment);
}

/// <summary>The newest secret of an API client, and the one before it where that was good when the newest came.</summary>
public sealed record ApiClientSecrets(ImmutableArray<KeptSecret> All)
{
    public bool Has(ApiSecretId id) => All.Any(kept => kept.Secret.Id == id);

    public bool IsRevoked(ApiSecretId id) => All.Any(kept => kept.Secret.Id == id && kept.IsRevoked);

    public ImmutableArray<ApiSecretId> GoodAt(DateTimeOffset moment) => [.. All.Where(kept => kept.IsGoodAt(moment)).Select(kept => kept.Secret.Id)];

    internal ApiClientSecrets Rotated(ApiClientSecretRotated e) => new(
    [
        .. All.Where(kept => kept.Secret.Id == e.Previous).Select(kept => kept with { GoodUntil = Earlier(kept.GoodUntil, e.PreviousGoodUntil) }),
        new KeptSecret(e.Secret, GoodUntil: null, IsRevoked: false),
    ]);

    internal ApiClientSecrets Revoked(ApiSecretId id) => new([.. All.Select(kept => kept.Secret.Id == id ? kept with { IsRevoked = true } : kept)]);

    public bool Equals(ApiClientSecrets? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All.Length;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
