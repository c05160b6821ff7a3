namespace HrSaas.Application.Tenancy;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.Roles;

/// <summary>A role as known at a moment, read from its stream.</summary>
/// <param name="IsRetired">Whoever's token names it is let in no more.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record RoleReading(RoleId Id, long Version, string Code, string Name, IReadOnlyList<Grant> Grants, bool IsRetired, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>Tells of single roles from their streams; always current.</summary>
public sealed class RoleReadings(StateReader reader)
{
    /// <summary>The role, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<RoleReading?> Find(RoleId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.Role, id.Value, moment, cancellation)
            : await reader.Current(Roots.Role, id.Value, cancellation);
        return DefinitionOf(folded.State) is { } role
            ? new(id, folded.Version, role.Code, role.Name, role.Grants.All, folded.State is RetiredRole, knownAt ?? folded.RecordedAt, new(folded.Position)) : null;
    }

    private static DefinedRole? DefinitionOf(Role role) => role switch
    {
        NoRole => null,
        DefinedRole defined => defined,
        RetiredRole { Was: var defined } => defined,
    };
}
