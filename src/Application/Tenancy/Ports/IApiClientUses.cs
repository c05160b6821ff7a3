namespace HrSaas.Application.Tenancy.Ports;

using HrSaas.Domain.Kernel;

/// <summary>When API clients were last let in, to the minute.</summary>
public interface IApiClientUses
{
    /// <summary>A client of the scope's tenant is let in now. Nobody waits: it is written down a while later, and lost where the host ends before that.</summary>
    void Note(ApiClientId client);

    /// <summary>A client of the scope's tenant; null when it was never used.</summary>
    Task<DateTimeOffset?> LastOf(ApiClientId client, CancellationToken cancellation);
}
