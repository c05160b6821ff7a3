namespace HrSaas.Application.People.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>The people of a tenant under the names they bear on a day, with their employee numbers and employments.</summary>
public interface IPeopleDirectory
{
    const string Model = "people-directory";

    /// <summary>Sorted as the filter says; accents and case do not count, then it is code point order. Who was erased is not in it; whose key is gone otherwise comes first by name.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<DirectoryRow, DirectoryKey>> List(DirectoryFilter filter, PageOf<DirectoryKey> page, CancellationToken cancellation);
}

/// <summary>What the directory can be sorted by; who has the same comes in the order of the name, then of the id.</summary>
public enum DirectoryColumn
{
    /// <summary>Family name, then given name.</summary>
    Name,

    /// <summary>Given name, then family name.</summary>
    GivenName,

    /// <summary>The hire date of the latest employment under their own id; who was never hired comes last, whichever way.</summary>
    HiredOn,
}

/// <summary>Which people; a member that is null narrows nothing.</summary>
/// <param name="Search">Each word of it begins a word of the name: legal or preferred, in any order; accents and case do not count.</param>
/// <param name="NameStartsWith">The family name, or for a mononym the only name, starts like this; case and accents do not count.</param>
/// <param name="EmployeeNumber">Exactly this number.</param>
/// <param name="ExternalId">The one whom this system knows under this key on the day.</param>
/// <param name="Employed">Of those with such an employment.</param>
/// <param name="SortedBy">By name where it is null.</param>
public sealed record DirectoryFilter(
    PersonId? Person = null, string? NameStartsWith = null, string? EmployeeNumber = null, string? Search = null, EmployedFilter? Employed = null,
    IReadOnlyList<SortedBy<DirectoryColumn>>? SortedBy = null, ExternalId? ExternalId = null)
{
    public IReadOnlyList<SortedBy<DirectoryColumn>> Sort => SortedBy ?? [];

    public override string ToString() => "(identifying)";
}

/// <summary>Which employment, on the day; all of it has to be so of one and the same, and the caller may read it.</summary>
/// <param name="UnitAndBelow">In this unit or in one below it on the day.</param>
/// <param name="HiredFrom">Hired on this day or later.</param>
/// <param name="HiredUntil">Hired on this day or earlier.</param>
public sealed record EmployedFilter(
    EmployedStatus? Status = null, OrgUnitId? Unit = null, OrgUnitId? UnitAndBelow = null, LocationId? Location = null, PersonId? Manager = null, JobId? Job = null,
    DateOnly? HiredFrom = null, DateOnly? HiredUntil = null);

/// <summary>How an employment stands on the day, as far as the directory asks.</summary>
public enum EmployedStatus { BeforeHire, Active, Suspended, UnderNotice, Ended }

/// <param name="SortedBy">What the person has in the columns that it is sorted by.</param>
public sealed record DirectoryKey(PersonId Id, IReadOnlyList<string> SortedBy)
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
