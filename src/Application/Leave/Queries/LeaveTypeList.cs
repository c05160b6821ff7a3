namespace HrSaas.Application.Leave.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

/// <summary>The leave types of a tenant.</summary>
public interface ILeaveTypeList
{
    const string Model = "leave-types";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<LeaveTypeRow, LeaveCodeKey>> List(PageOf<LeaveCodeKey> page, CancellationToken cancellation);
}

/// <summary>The sort key.</summary>
public sealed record LeaveCodeKey(string Code);

/// <summary>One leave type.</summary>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Counted">Which days of a request cost anything.</param>
/// <param name="DrawsOnBalance">Whether what is taken has to be there.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record LeaveTypeRow(LeaveTypeId Id, string Code, string Name, bool IsPaid, LeaveUnit Unit, CountedDays Counted, bool DrawsOnBalance, long Version);
