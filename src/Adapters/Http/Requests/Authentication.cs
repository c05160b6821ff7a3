namespace HrSaas.Adapters.Http.Requests;

using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;

/// <summary>Finds out who asks, for which tenant, and whether they may; opens the request's scope.</summary>
internal sealed class Authentication(RememberedTokens tokens, ITenants tenants, ITenantRoles roles, CallerLimits limits)
{
    private const string Scheme = "Bearer ";

    /// <exception cref="ProblemException">401, 403 or 429, by name.</exception>
    public async ValueTask<(Caller Caller, Tenant Tenant)> Admit(HttpContext http, Permission permission)
    {
        var token = TokenOf(http);
        var tenant = await tenants.Find(token.Tenant, http.RequestAborted) ?? throw HttpProblems.TenantUnknown.Thrown("The token's tenant is not here.");
        if (tenant.Status == TenantStatus.Suspended) throw HttpProblems.TenantSuspended.Thrown("The token's tenant has been suspended.");
        var caller = token.Caller;
        limits.Take(http, tenant.Id, caller);
        if (Access.OfBuiltIn(caller.Role) is null)
            caller = caller with
            {
                Rights = await roles.Find(tenant.Id, caller.Role, http.RequestAborted)
                    ?? throw HttpProblems.RoleUnknown.Thrown("The token's role is none of hr-admin, manager, employee, and none that the tenant has defined and has in use."),
            };
        if (!caller.Rights.Hold(permission))
            throw HttpProblems.PermissionMissing.Thrown($"This needs the permission {RightsNamed.NameOf(permission)}, which the role {caller.Role} does not hold.");
        return (caller, tenant);
    }

    private Token TokenOf(HttpContext http)
    {
        var header = http.Request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } text || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw HttpProblems.TokenMissing.Thrown("The request has no Authorization header with a bearer token.");
        var verdict = tokens.Judge(text.AsSpan(Scheme.Length).Trim());
        return verdict.Token ?? throw new ProblemException(verdict.Problem!);
    }
}
