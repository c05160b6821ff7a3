namespace HrSaas.Application.Kernel;

/// <summary>Whether a tenant may use the product.</summary>
public enum TenantStatus { Active, Suspended }

/// <summary>What the registry knows of a tenant.</summary>
/// <param name="Slug">Its short name: lower-case letters, digits and hyphens.</param>
/// <param name="HomeZone">IANA zone in which "today" falls where no legal entity is named.</param>
public sealed record Tenant(TenantId Id, string Slug, string HomeZone, TenantStatus Status);

/// <summary>The registry of tenants. It is asked with every request: answers come from memory, at most a few seconds old.</summary>
public interface ITenants
{
    ValueTask<Tenant?> Find(TenantId id, CancellationToken cancellation);

    ValueTask<Tenant?> FindBySlug(string slug, CancellationToken cancellation);
}
