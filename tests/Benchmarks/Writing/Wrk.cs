namespace HrSaas.Benchmarks.Writing;

using System.Globalization;
using HrSaas.Benchmarks.Running;

/// <summary>Loads an endpoint over kept-alive connections, each with one request under way at a time.</summary>
internal sealed class Wrk
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Load");
    private readonly string _program = Tools.Find("wrk");

    public static int Threads(int connections) => Math.Min(connections, Environment.ProcessorCount);

    /// <param name="rest">Milliseconds for which each connection rests before its next request, on average.</param>
    /// <returns>The load, and the last month, or day, that the script used.</returns>
    public async Task<(Load Load, int LastMonth)> Run(
        string script, Uri address, int connections, int seconds, IEnumerable<string> arguments, CancellationToken cancellation, int rest = 0)
    {
        var output = await Tools.Run("env",
        [
            $"BENCH_LOAD={Scripts}", $"BENCH_REST={rest}", _program, "-t", $"{Threads(connections)}", "-c", $"{connections}", "-d", $"{seconds}", "--timeout", "30", "--latency",
            "-s", Path.Combine(Scripts, script), address.ToString(), "--", .. arguments,
        ], cancellation);
        var line = output.Split('\n').FirstOrDefault(candidate => candidate.StartsWith(Child.Answer, StringComparison.Ordinal))
            ?? throw new BenchmarkException($"wrk ended without a result: {output}");
        var figures = line[Child.Answer.Length..].Split(' ').Select(figure => long.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        var (answered, microseconds, p50, p99, refused, broken) = (figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
        var good = answered - refused;
        return (new(good * 1e6 / microseconds, p50 / 1000.0, p99 / 1000.0, good, refused + broken), (int)figures[6]);
    }
}
