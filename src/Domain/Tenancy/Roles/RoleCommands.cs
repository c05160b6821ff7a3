namespace HrSaas.Domain.Tenancy.Roles;

using HrSaas.Domain.Kernel;

/// <summary>Let there be a role of the tenant's own.</summary>
/// <param name="Code">What the token's role claim has to say; unique among the tenant's roles, for ever.</param>
public sealed record DefineRole(RoleId Role, string Code, string Name, Grants Grants);

/// <summary>Let a role be called otherwise, or allow something else.</summary>
/// <param name="Grants">All that it is to allow from now on.</param>
public sealed record ChangeRole(string Name, Grants Grants);

/// <summary>Take a role out of use, for good.</summary>
public sealed record RetireRole(Reason Reason);
