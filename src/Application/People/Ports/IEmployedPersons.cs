namespace HrSaas.Application.People.Ports;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>What People asks about employments, of everything that was recorded before it asks.</summary>
public interface IEmployedPersons
{
    /// <summary>Of the employments under these ids that have not ended before the day, the one that ends last; null where there is none.</summary>
    /// <exception cref="Kernel.ReadModelUnavailableException">The read model is stopped, or does not catch up in time.</exception>
    Task<EmployedOn?> OnOrAfter(DateOnly day, IReadOnlyList<PersonId> ids, CancellationToken cancellation);
}
