namespace HrSaas.Application.Organization.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;

/// <summary>The positions of a tenant, each as it is on a day.</summary>
public interface IPositionList
{
    const string Model = "positions";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<PositionRow, CodeKey>> List(PositionFilter filter, PageOf<CodeKey> page, CancellationToken cancellation);
}

/// <summary>Which positions; a member that is null narrows nothing.</summary>
/// <param name="Status">Those that are this on the day.</param>
public sealed record PositionFilter(OrgUnitId? OrgUnit = null, JobId? Job = null, LocationId? Location = null, PositionStatus? Status = null);

/// <summary>One position on a day. Before its opening and after its last day it has neither job, unit, location nor budget.</summary>
/// <param name="Title">Absent where it is called like its job.</param>
/// <param name="ReportsTo">The position that it reports to, open on that day or not.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record PositionRow(
    PositionId Id, string Code, PositionStatus Status, DateOnly OpenedOn, DateOnly? LastDay, string? Title, JobId? Job, OrgUnitId? OrgUnit, LocationId? Location,
    Fte? Budget, PositionId? ReportsTo, long Version);

/// <summary>The reporting line of a day as a tree.</summary>
public interface IReportingLine
{
    const string Model = IPositionList.Model;

    /// <summary>
    /// The positions that are open on the day, each below the nearest open one that it reports to; each followed by those below it, by code.
    /// </summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<PositionInLine, LineKey>> List(LineFilter filter, PageOf<LineKey> page, CancellationToken cancellation);
}

/// <summary>Which part of the tree.</summary>
/// <param name="From">This position and what is below it; null for all of it.</param>
/// <param name="Depth">How many levels; null for all of them.</param>
public sealed record LineFilter(PositionId? From = null, int? Depth = null);

/// <summary>The sort key: the codes from the top of the answer down to the position.</summary>
public sealed record LineKey(string Path);

/// <summary>One position in the tree.</summary>
/// <param name="Path">The codes from the top of the answer down to it.</param>
/// <param name="Level">1 at the top of the answer.</param>
/// <param name="ReportsTo">The nearest open position that it reports to; absent at the top.</param>
public sealed record PositionInLine(
    PositionId Id, string Code, IReadOnlyList<string> Path, int Level, PositionId? ReportsTo, string? Title, JobId Job, OrgUnitId OrgUnit);
