namespace HrSaas.Application.Tenancy;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Tenancy.Roles;

/// <summary>The aggregate roots of Tenancy, as the ledger knows them.</summary>
public static class Roots
{
    public static Root<Role, RoleEvent> Role { get; } = new("role", StoredRoleEvents.Map, _ => null);
}
