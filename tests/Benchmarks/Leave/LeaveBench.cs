namespace HrSaas.Benchmarks.Leave;

using System.Globalization;
using HrSaas.Benchmarks.Running;
using HrSaas.Benchmarks.Writing;

/// <summary>Leave over HTTP: requests next to pay changes, statements, who is away from a team, and the balances of everybody.</summary>
internal static class LeaveBench
{
    private const int Connections = 64;
    private const double LeastOfPayChanges = 0.5, MostOfBareP99 = 2;
    private const int LeastStatements = 2_000;

    /// <returns>What was found wrong.</returns>
    public static async Task<IReadOnlyList<string>> Run(Bench bench, Settings settings, CancellationToken cancellation)
    {
        await Bench.Execute(bench.Product, "create database leave", cancellation);
        var (database, wrk) = (bench.Database("leave"), new Wrk());
        var plain = await EventTable.Make(bench, cancellation);
        var (barePort, port) = (Tools.FreePort(), Tools.FreePort());
        Uri bare = new($"http://127.0.0.1:{barePort}"), host = new($"http://127.0.0.1:{port}");
        await using var bareEndpoint = Child.Self(["bare", plain, $"{barePort}"], new Dictionary<string, string>(), bench.Log("leave-bare"));
        await using var product = Child.Host(bench.HostSettings(database, port), bench.Log("leave-host"));
        await bareEndpoint.IsReady(new(bare, "/health/ready"), cancellation);
        await product.IsReady(new(host, "/health/ready"), cancellation);
        Console.WriteLine();
        Console.WriteLine($"Setting up a tenant with {settings.People} employments that have leave ...");
        using var company = await Company.SetUp(bench, database, host, settings.People, cancellation);
        var type = await LeaveOf.SetUp(company, ["manager"], cancellation);
        var (payChanges, requests) = (new PayChanges(database, wrk, company), new LeaveRequests(database, wrk, company, type));
        await wrk.Run("bare.lua", bare, Connections, settings.WarmUp, [], cancellation);
        await payChanges.WarmUp(host, settings.WarmUp, cancellation);
        for (var seconds = settings.WarmUp; (await requests.Run(host, Connections, seconds, cancellation)).Done < company.Employments; seconds *= 2) { }

        await Requests();
        await Statements();
        var everybody = new BalancesOfAll(company, type);
        await payChanges.ReadModelsHaveCaughtUp(cancellation);
        await everybody.Measure(settings, cancellation);
        var team = await TeamCalendar.Measure(bench, database, host, settings, cancellation);
        if (product.HasEnded) throw product.Failed();
        return [.. payChanges.Complaints, .. requests.Complaints, .. everybody.Complaints, .. team];

        async Task Requests()
        {
            List<Load> pay = [], leave = [], bareLoads = [];
            Func<Task>[] turns =
            [
                async () => pay.Add(await payChanges.Run(host, Connections, settings.Seconds, cancellation)),
                async () => leave.Add(await requests.Run(host, Connections, settings.Seconds, cancellation)),
                async () => bareLoads.Add((await wrk.Run("bare.lua", bare, Connections, settings.Seconds, [], cancellation)).Load),
            ];
            for (var round = 0; round < settings.Rounds; round++)
                for (var turn = 0; turn < turns.Length; turn++)
                {
                    await payChanges.ReadModelsHaveCaughtUp(cancellation);
                    await turns[(round + turn) % turns.Length]();
                }
            var ratio = Medians.Of(leave.Zip(pay, (mine, other) => mine.PerSecond / other.PerSecond));
            var (peak, barePeak) = (Median(leave, load => load.PerSecond), Median(bareLoads, load => load.PerSecond));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Asking for leave at {Connections} connections; medians of {settings.Rounds} rounds of {settings.Seconds} s"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  leave requests {peak:0} per second   pay changes {Median(pay, load => load.PerSecond):0}   ratio {ratio:0.00} ({Word(ratio >= LeastOfPayChanges, ">=")} {LeastOfPayChanges:0.0})   bare {barePeak:0}"));

            List<Load> half = [], bareHalf = [];
            for (var round = 0; round < settings.Rounds; round++)
            {
                await payChanges.ReadModelsHaveCaughtUp(cancellation);
                half.Add(await requests.Run(host, Connections, settings.Seconds, cancellation, Rest(peak)));
                await payChanges.ReadModelsHaveCaughtUp(cancellation);
                bareHalf.Add((await wrk.Run("bare.lua", bare, Connections, settings.Seconds, [], cancellation, Rest(barePeak))).Load);
            }
            var (p99, bareP99) = (Median(half, load => load.P99!.Value), Median(bareHalf, load => load.P99!.Value));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  at half the peak ({Median(half, load => load.PerSecond):0} and {Median(bareHalf, load => load.PerSecond):0} per second): p99 {p99:0.0} ms   bare {bareP99:0.0} ms   ratio {p99 / bareP99:0.00} ({Word(p99 <= MostOfBareP99 * bareP99, "<=")} {MostOfBareP99:0.0})"));
        }

        async Task Statements()
        {
            await payChanges.ReadModelsHaveCaughtUp(cancellation);
            string[] arguments = [company.Token, "/v1/employments/", $"/leave-types/{type}/leave-statement", $"{Wrk.Threads(Connections)}", company.EmploymentsFile];
            await wrk.Run("each.lua", host, Connections, settings.WarmUp, arguments, cancellation);
            var loads = new List<Load>();
            for (var round = 0; round < settings.Rounds; round++) loads.Add((await wrk.Run("each.lua", host, Connections, settings.Seconds, arguments, cancellation)).Load);
            var perSecond = Median(loads, load => load.PerSecond);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Statements of leave at {Connections} connections: {perSecond:0} per second ({Word(perSecond >= LeastStatements, ">=")} {LeastStatements}), p50 {Median(loads, load => load.P50!.Value):0.0} ms, p99 {Median(loads, load => load.P99!.Value):0.0} ms"));
            if (loads.Sum(load => load.Failed) is > 0 and var failed) requests.Complaints.Add($"{failed} statements were answered otherwise than with success.");
        }
    }

    // With so many connections, each of which rests so long, half of the peak comes about if answers take next to no time.
    private static int Rest(double peak) => (int)Math.Round(1000 * Connections / (peak / 2));

    private static double Median(IEnumerable<Load> loads, Func<Load, double> of) => Medians.Of(loads.Select(of));

    internal static string Word(bool isReached, string relation) => isReached ? relation : "NOT";
}
