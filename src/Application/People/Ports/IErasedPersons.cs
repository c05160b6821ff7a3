namespace HrSaas.Application.People.Ports;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Who was erased, by what the log says.</summary>
public interface IErasedPersons
{
    /// <summary>Of all tenants, a batch of one tenant at a time.</summary>
    IAsyncEnumerable<(TenantId Tenant, IReadOnlyCollection<PersonId> Persons)> All(CancellationToken cancellation);
}
