namespace HrSaas.Application.Watching.Ports;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>Which exceptions there are, for decisions: on everything that was recorded when it is asked, so that nothing is refused because of stale rows.</summary>
public interface IOpenExceptions
{
    /// <summary>The exception as it is on a day; null when there is none of that id.</summary>
    Task<FoundException?> Find(ExceptionId id, DateOnly day, CancellationToken cancellation);
}

/// <param name="Employment">The employment that it is about; null where it is about something else.</param>
public sealed record FoundException(OpenException Open, EmploymentId? Employment);
