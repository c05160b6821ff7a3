namespace HrSaas.Adapters.Http.Limits;

using System.Collections.Concurrent;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.Hosting;

/// <summary>The live streams of this host: so many of each caller, and none that keeps the host from stopping.</summary>
internal sealed class OpenStreams(HttpSettings settings, IHostApplicationLifetime host)
{
    private readonly ConcurrentDictionary<(TenantId, string), int> _open = new();

    /// <summary>Ends with the host.</summary>
    public CancellationToken Stopping => host.ApplicationStopping;

    /// <summary>Lets a stream in, until what is returned is disposed of.</summary>
    /// <exception cref="ProblemException">The caller has as many as they may.</exception>
    public IDisposable Enter(TenantId tenant, Caller caller)
    {
        var key = (tenant, caller.Id);
        if (_open.AddOrUpdate(key, 1, (_, open) => open + 1) > settings.StreamsOfACaller)
        {
            Leave(key);
            throw HttpProblems.TooManyStreams.Thrown($"The caller has {settings.StreamsOfACaller} of them under way, which is as many as they may.");
        }
        return new Seat(() => Leave(key));
    }

    private void Leave((TenantId, string) key)
    {
        if (_open.AddOrUpdate(key, 0, (_, open) => open - 1) == 0) _open.TryRemove(new(key, 0));
    }

    private sealed class Seat(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
