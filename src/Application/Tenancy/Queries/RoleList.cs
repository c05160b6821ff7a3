namespace HrSaas.Application.Tenancy.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The roles that a tenant has defined, those that are retired too. Nothing in their rows depends on a day.</summary>
public interface IRoleList
{
    const string Model = "roles";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<RoleRow, RoleKey>> List(PageOf<RoleKey> page, CancellationToken cancellation);
}

/// <summary>The sort key; a code is unique per tenant, for ever.</summary>
public sealed record RoleKey(string Code);

/// <summary>One role. What it allows, the role itself tells.</summary>
/// <param name="IsRetired">Whoever's token names it is let in no more.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record RoleRow(RoleId Id, string Code, string Name, bool IsRetired, long Version);
