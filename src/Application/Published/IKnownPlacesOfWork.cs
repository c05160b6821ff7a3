namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>What other contexts may ask Organization about where and as what people work. What a decision has been told here is proved with it.</summary>
public interface IKnownPlacesOfWork
{
    /// <summary>Whether there is such a unit, on whatever day, and it is not void.</summary>
    ValueTask<bool> Knows(OrgUnitId unit, CancellationToken cancellation);

    ValueTask<bool> Knows(LocationId location, CancellationToken cancellation);

    ValueTask<bool> Knows(JobId job, CancellationToken cancellation);
}
