namespace HrSaas.Adapters.Http.Requests;

using HrSaas.Adapters.Http.Browsers;
using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;

/// <summary>Finds out who asks, for which tenant, and whether they may; opens the request's scope.</summary>
internal sealed class Authentication(RememberedTokens tokens, ITenants tenants, ITenantRoles roles, RememberedApiClients clients, IVerificationKeys keys, CallerLimits limits, HttpSettings settings)
{
    private const string Scheme = "Bearer ";

    /// <exception cref="ProblemException">401, 403 or 429, by name.</exception>
    public ValueTask<(Caller Caller, Tenant Tenant)> Admit(HttpContext http, Permission permission) => Judge(http, permission, isStill: false);

    /// <summary>Whether whoever was admitted would be still, by their token and rights of now; it takes nothing from their quota.</summary>
    /// <exception cref="ProblemException">401 or 403, by name.</exception>
    public ValueTask<(Caller Caller, Tenant Tenant)> StillAdmits(HttpContext http, Permission permission) => Judge(http, permission, isStill: true);

    private async ValueTask<(Caller Caller, Tenant Tenant)> Judge(HttpContext http, Permission permission, bool isStill)
    {
        var bearer = BearerOf(http);
        var secret = clients.Read(bearer);
        var verdict = secret is null ? tokens.Judge(bearer) : default;
        if (verdict.Problem is { } problem) verdict = await JudgeAgain(http, problem);
        var token = verdict.Token;
        var tenant = await tenants.Find(secret?.Tenant ?? token!.Tenant, http.RequestAborted) ?? throw HttpProblems.TenantUnknown.Thrown("The token's tenant is not here.");
        if (tenant.Status == TenantStatus.Suspended) throw HttpProblems.TenantSuspended.Thrown("The token's tenant has been suspended.");
        var caller = token?.Caller ?? await clients.CallerOf(tenant, secret!.Value, http.RequestAborted);
        if (!isStill) limits.Take(http, tenant.Id, caller);
        CrossOrigin.Judge(http, settings.Origins, tenant);
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

    private static ReadOnlySpan<char> BearerOf(HttpContext http)
    {
        var header = http.Request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } text || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw HttpProblems.TokenMissing.Thrown("The request has no Authorization header with a bearer token.");
        return text.AsSpan(Scheme.Length).Trim();
    }

    /// <summary>A key that is not known may be new: the issuer is asked, where that is due.</summary>
    /// <exception cref="ProblemException">The token is not good.</exception>
    private async ValueTask<TokenVerdict> JudgeAgain(HttpContext http, Problem problem)
    {
        if (problem.Code != HttpProblems.TokenKeyUnknown.Code) throw new ProblemException(problem);
        // Whatever comes of it: another request may have brought the key in the meantime.
        await keys.LookAgain(http.RequestAborted);
        var verdict = tokens.Judge(BearerOf(http));
        return verdict.Problem is { } still ? throw new ProblemException(still) : verdict;
    }
}
