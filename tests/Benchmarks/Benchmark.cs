namespace HrSaas.Benchmarks;

using System.Globalization;
using HrSaas.Adapters.Host.Cluster;
using HrSaas.Benchmarks.CatchingUp;
using HrSaas.Benchmarks.Leave;
using HrSaas.Benchmarks.Reading;
using HrSaas.Benchmarks.Running;
using HrSaas.Benchmarks.Writing;

/// <summary>One run: a cluster of its own, everything side by side, the figures, and nothing left behind.</summary>
internal static class Benchmark
{
    /// <returns>1 when something that was measured did not do what it should; figures that miss their target are only printed.</returns>
    public static async Task<int> Run(Settings settings)
    {
        using var signals = new StopSignals();
        await using var bench = await Bench.Start(settings.Folder, signals.Stopping);
        await Describe(bench, signals.Stopping);
        List<string> complaints = [];
        if (settings.Reads) complaints.AddRange(await Profiles.Run(bench, settings, signals.Stopping));
        if (settings.Writes) complaints.AddRange(await WritePath.Run(bench, settings, signals.Stopping));
        if (settings.Leaves) complaints.AddRange(await LeaveBench.Run(bench, settings, signals.Stopping));
        if (settings.Rebuilds) complaints.AddRange(await BesideARebuild.Measure(bench, settings, signals.Stopping));
        if (settings.MovesIn) complaints.AddRange(await MovingIn.MovingIn.Measure(bench, settings, signals.Stopping));
        if (settings.CatchesUp) complaints.AddRange(await CatchUp.Measure(bench, settings, signals.Stopping));
        Console.WriteLine();
        foreach (var complaint in complaints) Console.WriteLine($"WRONG: {complaint}");
        Console.WriteLine(complaints.Count == 0 ? "Every acknowledged command was found in the log, and nothing failed." : $"{complaints.Count} things were wrong: the figures above count for nothing.");
        return complaints.Count == 0 ? 0 : 1;
    }

    private static async Task Describe(Bench bench, CancellationToken cancellation)
    {
        var version = await Bench.Scalar<string>(bench.Product, "select current_setting('server_version')", cancellation);
        var durable = await Bench.Scalar<string>(bench.Product, "select format('fsync %s, synchronous_commit %s, full_page_writes %s', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'))", cancellation);
        var drive = DriveInfo.GetDrives().Where(drive => bench.Folder.StartsWith(drive.Name, StringComparison.Ordinal)).MaxBy(drive => drive.Name.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm} UTC; {Environment.ProcessorCount} processors; .NET {Environment.Version}; PostgreSQL {version}, {durable}, on {drive?.DriveFormat ?? "an unknown file system"}"));
        var busy = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg", cancellation)).Split(' ')[0] : "unknown";
        Console.WriteLine($"load average before the start: {busy} (above 1, others use the machine too and the figures are worth less)");
    }
}
