namespace HrSaas.Adapters.Http.Tokens;

using System.Collections.Concurrent;
using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy;
using Microsoft.Extensions.DependencyInjection;

/// <summary>
/// What the roles of tenants allow, remembered for a short while: the question comes with every request of whoever has such a role. When the while is over, the
/// role's stream is read again.
/// </summary>
internal sealed class RememberedRoles(IServiceScopeFactory scopes, HttpSettings settings, TimeProvider time) : ITenantRoles
{
    private const int MostKept = 10_000, LongestCode = 100;

    private readonly ConcurrentDictionary<(TenantId, string), (Rights? Rights, long Since)> _kept = new();

    public ValueTask<Rights?> Find(TenantId tenant, string role, CancellationToken cancellation) =>
        role.Length is 0 or > LongestCode ? default
        : _kept.TryGetValue((tenant, role), out var kept) && time.GetElapsedTime(kept.Since) < settings.RolesRemembered ? new(kept.Rights)
        : new(Read(tenant, role, cancellation));

    private async Task<Rights?> Read(TenantId tenant, string role, CancellationToken cancellation)
    {
        var since = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Open(tenant, new("policy:roles", Access.HrAdmin, null), correlation: "");
        var rights = await scope.ServiceProvider.GetRequiredService<RoleRights>().Of(role, cancellation);
        // Tokens name roles freely: what is asked once and never again must not stay for ever.
        if (_kept.Count >= MostKept) _kept.Clear();
        _kept[(tenant, role)] = (rights, since);
        return rights;
    }
}
