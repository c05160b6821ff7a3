namespace HrSaas.Benchmarks.Reading;

using System.Globalization;
using HrSaas.Benchmarks.Running;
using HrSaas.Benchmarks.Writing;

/// <summary>
/// The profile of every employment in turn, from a warm host: the question that takes states of several roots from memory, and confirms all of them in
/// one round trip that also finds out who is employed and who reports.
/// </summary>
internal static class Profiles
{
    private const int Target = 3_000, TargetConnections = 64;
    private static readonly string[] Views = ["full", "compact"];

    /// <returns>What was found wrong.</returns>
    public static async Task<IReadOnlyList<string>> Run(Bench bench, Settings settings, CancellationToken cancellation)
    {
        var wrk = new Wrk();
        var database = bench.Database("profiles");
        await Bench.Execute(bench.Product, "create database profiles", cancellation);
        var port = Tools.FreePort();
        var host = new Uri($"http://127.0.0.1:{port}");
        await using var product = Child.Host(bench.HostSettings(database, port), bench.Log("profiles"));
        await product.IsReady(new(host, "/health/ready"), cancellation);
        Console.WriteLine($"Setting up a tenant with {settings.Employments} employments to read the profiles of ...");
        using var company = await Company.SetUp(bench, database, host, settings.Employments, cancellation);
        await new PayChanges(database, wrk, company).ReadModelsHaveCaughtUp(cancellation);
        foreach (var view in Views) await Load(view, 64, settings.WarmUp);

        Console.WriteLine();
        Console.WriteLine($"Reading profiles over HTTP; medians of {settings.Rounds} rounds of {settings.Seconds} s");
        Console.WriteLine("connections   view       per second               p50 ms  p99 ms");
        var complaints = new List<string>();
        foreach (var connections in settings.Connections)
        {
            foreach (var view in Views)
            {
                var loads = new List<Load>();
                for (var round = 0; round < settings.Rounds; round++) loads.Add(await Load(view, connections, settings.Seconds));
                var perSecond = Medians.Of(loads.Select(load => load.PerSecond));
                var target = view == "full" && connections == TargetConnections ? $"({(perSecond >= Target ? ">=" : "NOT")} {Target})" : "";
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{connections,11}   {view,-8} {perSecond,12:0} {target,-12} {Medians.Of(loads.Select(load => load.P50!.Value)),9:0.00} {Medians.Of(loads.Select(load => load.P99!.Value)),7:0.0}"));
                if (loads.Sum(load => load.Failed) is > 0 and var failed) complaints.Add($"{failed} profiles ({view}) at {connections} connections were answered otherwise than with success.");
                if (product.HasEnded) throw product.Failed();
            }
        }
        return complaints;

        async Task<Load> Load(string view, int connections, int seconds) =>
            (await wrk.Run("each.lua", host, connections, seconds, [company.Token, "/v1/employments/", $"/profile?view={view}", $"{Wrk.Threads(connections)}", company.EmploymentsFile], cancellation)).Load;
    }
}
