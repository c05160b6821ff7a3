namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>Who is employed on a day, and on what terms. An employment whose hire was rescinded is in no list.</summary>
public interface IEmploymentList
{
    const string Model = "employment-facts";

    /// <summary>Sorted as the filter says, then by id, which is the order in which hires were recorded.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<EmploymentRow, EmploymentListKey>> List(EmploymentFilter filter, PageOf<EmploymentListKey> page, CancellationToken cancellation);
}

/// <summary>Which employments; a member that is null narrows nothing. Unit, location, manager and job are those of the day.</summary>
/// <param name="ExternalId">The one that this system knows under this key on the day.</param>
/// <param name="Status">Before the hire, active, suspended, under notice or ended on the day.</param>
public sealed record EmploymentFilter(
    PersonId? Person = null, LegalEntityId? LegalEntity = null, OrgUnitId? OrgUnit = null, LocationId? Location = null,
    PersonId? Manager = null, JobId? Job = null, PositionId? Position = null, EmploymentStatus? Status = null, IReadOnlyList<SortedBy<EmploymentColumn>>? SortedBy = null,
    ExternalId? ExternalId = null);

/// <summary>What employments can be sorted by.</summary>
public enum EmploymentColumn
{
    HireDate,

    /// <summary>An employment without a last day ends later than all others.</summary>
    LastDay,
}

/// <param name="SortedBy">What the employment has in the columns that it is sorted by.</param>
public sealed record EmploymentListKey(EmploymentId Id, IReadOnlyList<string> SortedBy);

public sealed record EmploymentKey(EmploymentId Id);

/// <summary>One employment on a day. Before the hire date and after the last day it has no unit, location, manager, job or pay.</summary>
/// <param name="LastDay">The last day employed, included; null while none is agreed.</param>
/// <param name="Version">The version of the employment's stream at the moment asked for.</param>
public sealed record EmploymentRow(
    EmploymentId Id, PersonId Person, LegalEntityId LegalEntity, EmploymentStatus Status, DateOnly HireDate, DateOnly? LastDay,
    JobId? Job, OrgUnitId? OrgUnit, LocationId? Location, PersonId? Manager, PositionId? Position, string? Grade, Fte? Fte, BasePay? Pay, long Version);
