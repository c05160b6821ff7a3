namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The vacancies of a day: positions that are open, not frozen, in a unit that is open, and taken by less than is budgeted.</summary>
public interface IVacancyList
{
    const string Model = "vacancies";

    /// <summary>Sorted by the position's code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<VacancyRow, VacancyKey>> List(VacancyFilter filter, PageOf<VacancyKey> page, CancellationToken cancellation);
}

/// <summary>Which vacancies; a member that is null narrows nothing.</summary>
/// <param name="UnitAndBelow">Of positions in this unit or in one below it on the day.</param>
public sealed record VacancyFilter(OrgUnitId? OrgUnit = null, OrgUnitId? UnitAndBelow = null, JobId? Job = null, LocationId? Location = null);

public sealed record VacancyKey(string Code);

/// <summary>One position with something vacant on a day.</summary>
/// <param name="Budget">The FTE budgeted on the day.</param>
/// <param name="Taken">The FTE taken on the day.</param>
/// <param name="Vacant">The difference.</param>
/// <param name="Since">The first day of the days around the one asked about on which something was vacant throughout.</param>
/// <param name="LastDay">The last of them as far as is known: the position is filled, frozen or closed afterwards, or its unit is. Absent while none of that is known.</param>
public sealed record VacancyRow(
    PositionId Position, string Code, string? Title, JobId Job, OrgUnitId OrgUnit, LocationId? Location, Fte Budget, Fte Taken, Fte Vacant, DateOnly Since, DateOnly? LastDay);
