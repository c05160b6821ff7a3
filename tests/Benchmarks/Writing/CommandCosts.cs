namespace HrSaas.Benchmarks.Writing;

using System.Globalization;
using HrSaas.Benchmarks.Running;

/// <summary>
/// What one command costs in round trips to the database and in memory, on a second host: the first one follows the log, so that what
/// is counted is the commands'; then the first one is gone and the second does everything.
/// </summary>
internal static class CommandCosts
{
    private const int Most = 16 * 1024;

    public static async Task Run(Bench bench, PayChanges payChanges, Settings settings, CancellationToken cancellation)
    {
        var port = Tools.FreePort();
        var host = new Uri($"http://127.0.0.1:{port}");
        await using var probed = Child.Self(["probed-host"], bench.HostSettings(bench.Product, port), bench.Log("probed-host"));
        await probed.IsReady(new(host, "/health/ready"), cancellation);
        await payChanges.WarmUp(host, settings.WarmUp, cancellation);
        await payChanges.ReadModelsHaveCaughtUp(cancellation);

        Console.WriteLine();
        Console.WriteLine("What one command costs, on a host beside the one that keeps the read models up to date");
        foreach (var connections in new[] { 1, 32, 64 })
        {
            var (bytes, collections, done) = await Allocated(probed, payChanges, host, connections, settings.Seconds, cancellation);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {connections,3} connections: {bytes / (double)done,9:n0} bytes allocated per command (at most {Most:n0}: {(bytes <= Most * done ? "reached" : "missed")}), {collections} collections in {done:n0} commands"));
        }

        await probed.Ask("listen", cancellation);
        foreach (var connections in new[] { 1, 32, 64 })
        {
            await payChanges.ReadModelsHaveCaughtUp(cancellation);
            var before = Numbers(await probed.Ask("round-trips", cancellation));
            var load = await payChanges.Run(host, connections, Math.Min(2, settings.Seconds), cancellation);
            var after = Numbers(await probed.Ask("round-trips", cancellation));
            double Per(int kind) => (after[kind] - before[kind]) / (double)load.Done;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {connections,3} connections: {Per(0) + Per(1):0.000} round trips per command (appends {Per(0):0.000}, others {Per(1):0.000}); beside the commands: notices to other hosts {Per(2):0.000}, subscriptions {Per(3):0.000}"));
        }
    }

    private static async Task<(long Bytes, long Collections, long Done)> Allocated(
        Child probed, PayChanges payChanges, Uri host, int connections, int seconds, CancellationToken cancellation)
    {
        var before = Numbers(await probed.Ask("bytes", cancellation));
        var load = await payChanges.Run(host, connections, seconds, cancellation);
        var after = Numbers(await probed.Ask("bytes", cancellation));
        return (after[0] - before[0], after[1] - before[1], load.Done);
    }

    private static long[] Numbers(string answer) => [.. answer.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
}
