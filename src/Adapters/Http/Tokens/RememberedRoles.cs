namespace HrSaas.Adapters.Http.Tokens;

using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What roles allow: those that every tenant has at once, those of a tenant's own remembered for a short while.</summary>
internal sealed class RememberedRoles(IServiceScopeFactory scopes, HttpSettings settings, TimeProvider time) : ITenantRoles
{
    private const int LongestCode = 100;

    private readonly Remembered<(TenantId Tenant, string Role), Rights?> _own = new(settings.RolesRemembered, time, async (asked, cancellation) =>
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Open(asked.Tenant, new("policy:roles", Access.HrAdmin, null), correlation: "");
        return await scope.ServiceProvider.GetRequiredService<RoleRights>().Of(asked.Role, cancellation);
    });

    public ValueTask<Rights?> Find(TenantId tenant, string role, CancellationToken cancellation) =>
        Access.OfBuiltIn(role) is { } rights ? new(rights)
        : role.Length is 0 or > LongestCode ? default
        : _own.Find((tenant, role), cancellation);
}
