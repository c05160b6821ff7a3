namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The org chart of a day: every unit that is open, where it stands in the tree, who heads it, and how many work in it and below it.</summary>
public interface IOrgChart
{
    const string Model = "org-chart";

    /// <summary>In the order of the tree: each unit before those below it, units side by side by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<OrgChartRow, OrgChartKey>> List(OrgChartFilter filter, PageOf<OrgChartKey> page, CancellationToken cancellation);
}

/// <summary>Which part of the chart.</summary>
/// <param name="Top">The unit to begin at; null for all of the tree.</param>
public sealed record OrgChartFilter(OrgUnitId? Top = null);

/// <param name="Path">The codes from the top of what is shown down to the unit.</param>
public sealed record OrgChartKey(IReadOnlyList<string> Path);

/// <summary>One unit of the chart.</summary>
/// <param name="Path">The codes from the top of what is shown down to this unit: as many as it is levels deep.</param>
/// <param name="Parent">Null for a top unit.</param>
/// <param name="Head">Null where nobody heads it on the day.</param>
/// <param name="UnitsBelow">Units directly below it.</param>
/// <param name="Employments">Employments whose place of work it is on the day, by position or by assignment; one who has two counts twice.</param>
/// <param name="Fte">The full-time equivalents agreed for these.</param>
/// <param name="EmploymentsInAll">Those of this unit and of all below it.</param>
/// <param name="FteInAll">Likewise.</param>
public sealed record OrgChartRow(OrgUnitId OrgUnit, string Code, string Name, IReadOnlyList<string> Path, OrgUnitId? Parent, PersonId? Head,
    int UnitsBelow, int Employments, decimal Fte, int EmploymentsInAll, decimal FteInAll);
