namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>What ends, begins and falls due in employments in a period, as known at a moment.</summary>
public interface IEmploymentCalendar
{
    const string Model = "employment-events";

    /// <summary>In the order of days. Days to come are told from what is known, and change with it.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<DueDayRow, DueDayKey>> List(DueDayFilter filter, PageOf<DueDayKey> page, CancellationToken cancellation);
}

/// <summary>Which days; a member that is null narrows nothing.</summary>
/// <param name="From">The first day of the period; null for the day that the page tells of.</param>
/// <param name="To">Its last day, included; null for ninety days after the first.</param>
/// <param name="OrgUnit">Employments that are, on the day told, in this unit or in one below it.</param>
public sealed record DueDayFilter(
    DateOnly? From = null, DateOnly? To = null, DueDayKind? Kind = null, EmploymentId? Employment = null, PersonId? Person = null, OrgUnitId? OrgUnit = null);

/// <param name="Fact">All zeros where no fact is told.</param>
public sealed record DueDayKey(DateOnly Day, EmploymentId Employment, DueDayKind Kind, FactId Fact);

/// <summary>One thing that happens on a day.</summary>
/// <param name="Fact">The fact that says so; absent for a last day, the end of a suspension and an anniversary, which follow from several.</param>
/// <param name="Attributes">What changes.</param>
/// <param name="Years">Of service complete, over all employments that this one continues; of an anniversary only.</param>
public sealed record DueDayRow(
    DateOnly Day, DueDayKind Kind, EmploymentId Employment, PersonId Person, FactId? Fact, IReadOnlyList<EmploymentAttribute>? Attributes, int? Years);
