namespace HrSaas.Application.People.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Registrations that may be of one and the same person, and what they have in common.</summary>
public interface IPossibleDuplicates
{
    const string Model = IPeopleDirectory.Model;

    /// <summary>Sorted by the two ids; each pair once.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<DuplicateRow, DuplicateKey>> List(DuplicateFilter filter, PageOf<DuplicateKey> page, CancellationToken cancellation);
}

/// <param name="Of">Only those of this person, who then comes first in each pair.</param>
public sealed record DuplicateFilter(PersonId? Of = null);

public sealed record DuplicateKey(PersonId Person, PersonId Other);

/// <summary>Two registrations.</summary>
/// <param name="Name">On the day; null once the person has been erased.</param>
/// <param name="Reasons">What they have in common: birth-date (and a word of the name), email, phone, bank-account, identifier, name.</param>
public sealed record DuplicateRow(PersonId Person, PersonName? Name, PersonId Other, PersonName? OtherName, IReadOnlyList<string> Reasons)
{
    public override string ToString() => "(identifying)";
}
