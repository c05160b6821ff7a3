namespace HrSaas.Application.People.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>The people of a tenant under the names they bear on a day, with their employee numbers and employments.</summary>
public interface IPeopleDirectory
{
    const string Model = "people-directory";

    /// <summary>Sorted by family name, then given name, in lower case and code point order; erased people first.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<DirectoryRow, DirectoryKey>> List(DirectoryFilter filter, PageOf<DirectoryKey> page, CancellationToken cancellation);
}

/// <summary>Which people; a member that is null narrows nothing.</summary>
/// <param name="NameStartsWith">The family name, or for a mononym the only name, starts like this; case does not count.</param>
/// <param name="EmployeeNumber">Exactly this number.</param>
public sealed record DirectoryFilter(PersonId? Person = null, string? NameStartsWith = null, string? EmployeeNumber = null)
{
    public override string ToString() => "(identifying)";
}

/// <param name="Name">The name as it is sorted by.</param>
public sealed record DirectoryKey(string Name, PersonId Id)
{
    public override string ToString() => "(identifying)";
}

/// <summary>One person on a day.</summary>
/// <param name="Name">Null once the person has been erased.</param>
/// <param name="Employments">All of them, past and future ones too, by hire date.</param>
/// <param name="Version">The version of the person's stream at the moment asked for.</param>
public sealed record DirectoryRow(
    PersonId Id, PersonName? Name, IReadOnlyList<string> EmployeeNumbers, IReadOnlyList<DirectoryEmployment> Employments, long Version)
{
    public override string ToString() => "(identifying)";
}

/// <param name="LastDay">The last day employed, included; null while none is agreed.</param>
public sealed record DirectoryEmployment(EmploymentId Id, LegalEntityId LegalEntity, DateOnly HireDate, DateOnly? LastDay);
