namespace HrSaas.Benchmarks.Writing;

using HrSaas.Benchmarks.Running;

/// <summary>pgbench, the bare endpoint and the product, one after the other, round for round.</summary>
internal static class WritePath
{
    /// <returns>What was found wrong.</returns>
    public static async Task<IReadOnlyList<string>> Run(Bench bench, Settings settings, CancellationToken cancellation)
    {
        var pgbench = new Pgbench(bench);
        var wrk = new Wrk();
        var plain = await EventTable.Make(bench, cancellation);
        var (barePort, port) = (Tools.FreePort(), Tools.FreePort());
        Uri bare = new($"http://127.0.0.1:{barePort}"), host = new($"http://127.0.0.1:{port}");
        await using var bareEndpoint = Child.Self(["bare", plain, $"{barePort}"], new Dictionary<string, string>(), bench.Log("bare"));
        await using var product = Child.Host(bench.HostSettings(bench.Product, port), bench.Log("host"));
        await bareEndpoint.IsReady(new(bare, "/health/ready"), cancellation);
        await product.IsReady(new(host, "/health/ready"), cancellation);

        Console.WriteLine($"Setting up a tenant with {settings.Employments} employments through the API ...");
        using var company = await Company.SetUp(bench, bench.Product, host, settings.Employments, cancellation);
        var payChanges = new PayChanges(bench.Product, wrk, company);
        await payChanges.ReadModelsHaveCaughtUp(cancellation);

        Func<int, int, Task<Load>>[] contestants =
        [
            (connections, seconds) => pgbench.Run(connections, seconds, cancellation),
            async (connections, seconds) => (await wrk.Run("bare.lua", bare, connections, seconds, [], cancellation)).Load,
            (connections, seconds) => payChanges.Run(host, connections, seconds, cancellation),
        ];
        await contestants[1](32, settings.WarmUp);
        await payChanges.WarmUp(host, settings.WarmUp, cancellation);

        var complaints = new List<string>();
        var table = new WriteTable(settings.Connections);
        for (var round = 0; round < settings.Rounds; round++)
        {
            foreach (var connections in settings.Connections)
            {
                for (var turn = 0; turn < contestants.Length; turn++)
                {
                    // Nobody is always the first, or always the one after another.
                    var who = (round + turn) % contestants.Length;
                    await payChanges.ReadModelsHaveCaughtUp(cancellation);
                    var load = await contestants[who](connections, settings.Seconds);
                    table.Add(connections, who, load);
                    if (who < 2 && load.Failed > 0) complaints.Add($"{load.Failed} requests of the {(who == 0 ? "pgbench" : "bare endpoint")} failed at {connections} connections.");
                    if (product.HasEnded) throw product.Failed();
                }
            }
        }
        table.Print(settings, payChanges.Recorded / (double)settings.Employments);
        await CommandCosts.Run(bench, payChanges, settings, cancellation);
        return [.. complaints, .. payChanges.Complaints];
    }
}
