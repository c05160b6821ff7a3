namespace HrSaas.Benchmarks.Writing;

using HrSaas.Benchmarks.Running;

/// <summary>How many events of one kind are in the log.</summary>
internal sealed class RecordedEvents(string connection, string storedName)
{
    public Task<long> Count(CancellationToken cancellation) =>
        Bench.Scalar<long>(connection, $"select count(*) from log.events where type = '{storedName}'", cancellation);

    /// <summary>When the time of a load is over, what is under way on each connection may still be recorded: waits until no more comes.</summary>
    public async Task<long> Settled(CancellationToken cancellation)
    {
        var seen = await Count(cancellation);
        while (true)
        {
            await Task.Delay(100, cancellation);
            var now = await Count(cancellation);
            if (now == seen) return now;
            seen = now;
        }
    }
}
