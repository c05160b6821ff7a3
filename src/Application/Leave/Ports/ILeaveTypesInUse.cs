namespace HrSaas.Application.Leave.Ports;

using HrSaas.Domain.Kernel;

/// <summary>Which leave types a tenant has; each is a stream of its own.</summary>
public interface ILeaveTypesInUse
{
    /// <summary>By code; at most as far behind as a list is.</summary>
    /// <exception cref="Kernel.StoreUnavailableException">The database does not answer.</exception>
    Task<IReadOnlyList<LeaveTypeId>> All(CancellationToken cancellation);
}
