namespace HrSaas.Domain.Tenancy.Roles;

using HrSaas.Domain.Kernel;

/// <summary>A fact about a role of the tenant's own.</summary>
public abstract record RoleEvent
{
    private protected RoleEvent() { }
}

/// <summary>There is a role with this code, and this is what it allows.</summary>
public sealed record RoleDefined(RoleId Role, string RoleCode, string Name, Grants Grants) : RoleEvent;

/// <summary>The role is called so, and allows this and nothing else.</summary>
public sealed record RoleChanged(string Name, Grants Grants) : RoleEvent;

/// <summary>The role is out of use.</summary>
public sealed record RoleRetired(Reason Reason) : RoleEvent;
