namespace HrSaas.Application.Leave.Ports;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Who is employed, for leave of all of them.</summary>
public interface ILeaveAccountHolders
{
    const string Model = "employment-facts";

    /// <summary>Those employed on the day, by id. Only those of whom the caller may see the leave.</summary>
    /// <param name="orgUnit">Only those who are, on the day, in this unit or in one below it; null for all.</param>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<LeaveAccountHolder, LeaveHolderKey>> Employed(OrgUnitId? orgUnit, PageOf<LeaveHolderKey> page, CancellationToken cancellation);
}

public sealed record LeaveAccountHolder(EmploymentId Employment, PersonId Person);

/// <summary>The sort key.</summary>
public sealed record LeaveHolderKey(EmploymentId Employment);
