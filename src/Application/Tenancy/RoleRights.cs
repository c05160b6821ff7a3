namespace HrSaas.Application.Tenancy;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Tenancy.Roles;

/// <summary>What the roles of the scope's tenant allow.</summary>
public sealed class RoleRights(IClaims claims, StateReader reader)
{
    /// <summary>The claim by which a role is found by its code.</summary>
    internal const string CodeClaim = "role-code";

    /// <summary>What the role allows now, one that every tenant has or one of its own; null when there is none of that code, or it is retired.</summary>
    public async Task<Rights?> Of(string code, CancellationToken cancellation) =>
        Access.OfBuiltIn(code) is { } builtIn ? builtIn
        : await claims.Find(CodeClaim, code, cancellation) is { } id && (await reader.Current(Roots.Role, id, cancellation)).State is DefinedRole role ? new(role.Grants.All) : null;
}
