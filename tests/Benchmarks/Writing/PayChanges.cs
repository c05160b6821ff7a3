namespace HrSaas.Benchmarks.Writing;

using HrSaas.Benchmarks.Running;

/// <summary>The command that is measured, sent to a running host. Every load is held against the log: what was acknowledged must be there.</summary>
internal sealed class PayChanges(string connection, Wrk wrk, Company company)
{
    private readonly RecordedEvents _log = new(connection, "employment.pay-changed.v1");
    private int _runs, _month = 1;

    /// <summary>What was recorded altogether.</summary>
    public long Recorded { get; private set; }

    /// <summary>What was found wrong.</summary>
    public List<string> Complaints { get; } = [];

    public async Task<Load> Run(Uri host, int connections, int seconds, CancellationToken cancellation)
    {
        var before = await _log.Count(cancellation);
        string[] arguments = [company.Token, $"bench-{++_runs}", $"{Wrk.Threads(connections)}", $"{_month}", company.EmploymentsFile];
        var (load, last) = await wrk.Run("pay-changes.lua", host, connections, seconds, arguments, cancellation);
        _month = last + 1;

        var recorded = await _log.Settled(cancellation) - before;
        Recorded += recorded;
        // When the time is over, what is under way on each connection may still be recorded, and is not waited for.
        if (load.Failed > 0) Complaints.Add($"{load.Failed} of {load.Done + load.Failed} pay changes at {connections} connections were answered otherwise than with success.");
        if (recorded < load.Done || recorded > load.Done + connections)
            Complaints.Add($"At {connections} connections {load.Done} pay changes were acknowledged and {recorded} recorded.");
        return load;
    }

    /// <summary>Loads the host for longer and longer, until one load has been over every employment: then every folded state is there.</summary>
    public async Task WarmUp(Uri host, int seconds, CancellationToken cancellation)
    {
        while ((await Run(host, 32, seconds, cancellation)).Done < company.Employments) seconds *= 2;
    }

    /// <summary>Waits until the read models have caught up, so that they do not run while something else is measured.</summary>
    public async Task ReadModelsHaveCaughtUp(CancellationToken cancellation)
    {
        while (!await Bench.Scalar<bool>(connection,
            "select coalesce(min(c.position), 0) >= (select h.position from log.head h) from subscriptions.checkpoints c", cancellation))
            await Task.Delay(50, cancellation);
    }
}
