namespace HrSaas.Application.Leave.Ports;

using HrSaas.Domain.Kernel;

/// <summary>Who has left the company.</summary>
public interface IHaveLeft
{
    /// <summary>Whether the person has been employed, and neither is today nor will be by what is known. Who was never employed has not left.</summary>
    Task<bool> HasLeft(PersonId person, DateOnly today, CancellationToken cancellation);
}
