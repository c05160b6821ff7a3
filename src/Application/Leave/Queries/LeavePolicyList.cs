namespace HrSaas.Application.Leave.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The leave policies that have a version in force on a day.</summary>
public interface ILeavePolicyList
{
    const string Model = "leave-policies";

    /// <summary>Sorted by code.</summary>
    /// <param name="type">Only those of this leave type; null for all.</param>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<LeavePolicyRow, LeaveCodeKey>> List(LeaveTypeId? type, PageOf<LeaveCodeKey> page, CancellationToken cancellation);
}

/// <summary>One leave policy on a day.</summary>
/// <param name="Since">From which day the version is in force.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record LeavePolicyRow(LeavePolicyId Id, string Code, string Name, LeaveTypeId Type, DateOnly Since, long Version);
