namespace HrSaas.Application.Organization.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The working patterns that are open on a day, from their first version to their last day, each with its name and hours of that day.</summary>
public interface IWorkingPatternList
{
    const string Model = "working-patterns";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<WorkingPatternRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation);
}

/// <summary>One working pattern on a day.</summary>
/// <param name="Weeks">How many weeks its rotation has.</param>
/// <param name="WeeklyHours">The mean over the rotation, to four decimals.</param>
/// <param name="LastDay">Its last day; null while there is no end in sight.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record WorkingPatternRow(WorkingPatternId Id, string Code, string Name, int Weeks, decimal WeeklyHours, DateOnly FirstDay, DateOnly? LastDay, long Version);
