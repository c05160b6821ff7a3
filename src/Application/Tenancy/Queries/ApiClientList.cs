namespace HrSaas.Application.Tenancy.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The API clients of a tenant, those that are revoked too. Nothing in their rows depends on a day.</summary>
public interface IApiClientList
{
    const string Model = "api_clients";

    /// <summary>Sorted by name, then by id.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<ApiClientRow, ApiClientKey>> List(PageOf<ApiClientKey> page, CancellationToken cancellation);
}

/// <summary>The sort key.</summary>
public sealed record ApiClientKey(string Name, ApiClientId Id);

/// <summary>One API client. Its secrets, the client itself tells.</summary>
/// <param name="LastDay">By the tenant's home zone; absent for none.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record ApiClientRow(ApiClientId Id, string Name, string RoleCode, DateOnly? LastDay, bool IsRevoked, long Version);
