namespace HrSaas.Benchmarks.Writing;

using System.Globalization;
using System.Text.RegularExpressions;
using HrSaas.Adapters.Host.Cluster;
using HrSaas.Benchmarks.Running;

/// <summary>PostgreSQL by itself: each client does one prepared INSERT and its commit, again and again.</summary>
internal sealed partial class Pgbench(Bench bench)
{
    private readonly string _program = Tools.Find("pgbench", PostgresPrograms.Find(null).Folder);
    private readonly string _script = Path.Combine(bench.Folder, "insert.sql");

    public async Task<Load> Run(int clients, int seconds, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(_script, EventTable.Insert(":stream", ":version", ":payload") + ";\n", cancellation);
        var output = await Tools.Run(_program,
        [
            "-h", bench.Socket, "-U", "postgres", "-n", "-M", "prepared", "-f", _script, "-c", $"{clients}", "-j", $"{Math.Min(clients, Environment.ProcessorCount)}",
            "-T", $"{seconds}", "-D", "stream=019a7a0f-dd57-73f4-b8eb-b27f6f60470b", "-D", "version=1", "-D", $"payload={EventTable.Payload}", EventTable.Database,
        ], cancellation);
        var failed = Failed().Match(output) is { Success: true } found ? long.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return new(
            PerSecond: double.Parse(Tps().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            P50: null, P99: null,
            Done: long.Parse(Processed().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture), Failed: failed);
    }

    [GeneratedRegex(@"^tps = ([0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex Tps();

    [GeneratedRegex(@"transactions actually processed: ([0-9]+)")]
    private static partial Regex Processed();

    [GeneratedRegex(@"failed transactions: ([0-9]+)")]
    private static partial Regex Failed();
}

/// <summary>What one load came to.</summary>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Done">Answered as they should be.</param>
/// <param name="Failed">Answered otherwise, or not at all.</param>
internal sealed record Load(double PerSecond, double? P50, double? P99, long Done, long Failed);
