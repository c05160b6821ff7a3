namespace HrSaas.Application.Tenancy;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Tenancy.ApiClients;
using HrSaas.Domain.Tenancy.Roles;

/// <summary>The aggregate roots of Tenancy, as the ledger knows them.</summary>
public static class Roots
{
    public static Root<ApiClient, ApiClientEvent> ApiClient { get; } = new("api-client", StoredApiClientEvents.Map, _ => null);

    public static Root<Role, RoleEvent> Role { get; } = new("role", StoredRoleEvents.Map, _ => null);
}
