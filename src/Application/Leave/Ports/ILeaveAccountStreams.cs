namespace HrSaas.Application.Leave.Ports;

using HrSaas.Domain.Kernel;

/// <summary>Which leave accounts there are, from the log itself: no list, which may be a moment behind, says so.</summary>
public interface ILeaveAccountStreams
{
    Task<IReadOnlyList<Guid>> All(CancellationToken cancellation);

    Task<IReadOnlyList<Guid>> Of(PersonId person, CancellationToken cancellation);

    /// <summary>Whether anything of these stored names was recorded after a position.</summary>
    Task<bool> IsAnyAfter(long position, IReadOnlyList<string> names, CancellationToken cancellation);
}
