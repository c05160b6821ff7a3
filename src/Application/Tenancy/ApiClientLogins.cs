namespace HrSaas.Application.Tenancy;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.ApiClients;

/// <summary>Whose a secret is, and until when it is good.</summary>
/// <param name="LastDay">By the tenant's home zone; null for none.</param>
/// <param name="GoodUntil">Null for no end that is known.</param>
public sealed record ApiClientLogin(ApiClientId ApiClient, string RoleCode, DateOnly? LastDay, DateTimeOffset? GoodUntil);

/// <summary>Finds API clients of the scope's tenant by the hash of what they bear.</summary>
public sealed class ApiClientLogins(IClaims claims, StateReader reader)
{
    internal const string SecretClaim = "api-secret";

    /// <summary>Null when the secret was never given out, or has been revoked by itself or with its client, or was replaced.</summary>
    public async Task<ApiClientLogin?> Find(Guid hash, CancellationToken cancellation)
    {
        if (await claims.Find(SecretClaim, KeyOf(hash), cancellation) is not { } id) return null;
        if ((await reader.Current(Roots.ApiClient, id, cancellation)).State is not ApiClientInUse client) return null;
        foreach (var kept in client.Secrets.All)
            if (kept.Secret.Hash == hash && !kept.IsRevoked) return new(client.Id, client.RoleCode, client.LastDay, kept.GoodUntil);
        return null;
    }

    internal static string KeyOf(Guid hash) => hash.ToString("n");
}
