namespace HrSaas.Benchmarks.CatchingUp;

using System.Diagnostics;
using System.Globalization;
using HrSaas.Adapters.Host;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Benchmarks.Running;
using HrSaas.Benchmarks.Writing;

/// <summary>The employment facts are built from the whole log: by the product, page by page as a subscription does it, and by a loop written by hand.</summary>
internal static class CatchUp
{
    private const string DatabaseName = "catching_up";
    private const string Model = "employment-facts";
    private const double Target = 0.6;

    /// <returns>What was found wrong.</returns>
    public static async Task<IReadOnlyList<string>> Measure(Bench bench, Settings settings, CancellationToken cancellation)
    {
        Console.WriteLine();
        Console.WriteLine($"Filling a log with {settings.Events} events through the API ...");
        await Bench.Execute(bench.Product, $"create database {DatabaseName}", cancellation);
        var connection = bench.Database(DatabaseName);
        var complaints = await Fill(bench, connection, settings.Events, cancellation);
        await Bench.Execute(connection, "vacuum analyze log.events", cancellation);

        string[] arguments = ["catch-up", connection, bench.SecretFile, $"{settings.Rounds}"];
        await using var child = Child.Self(arguments, new Dictionary<string, string>(), bench.Log("catch-up"));
        var isComplete = false;
        while (await child.Next(cancellation) is { } line)
        {
            if (line.StartsWith("WRONG ", StringComparison.Ordinal)) complaints.Add(line["WRONG ".Length..]);
            else if (line == "done") isComplete = true;
            else Console.WriteLine(line);
        }
        if (!isComplete) throw child.Failed();
        return complaints;
    }

    /// <summary>In the process that is measured: builds both in turn, round for round, and compares what they built.</summary>
    public static async Task<int> Run(string connection, string secretFile, int rounds)
    {
        var secret = InstallationSecret.Read(secretFile);
        await using var database = await Database.Open(connection, secret.RoleSecret, CancellationToken.None);
        var settings = new SubscriptionSettings();
        var keys = new CachedPersonKeys(new PersonKeys(database, secret.MasterKey), span: TimeSpan.FromMinutes(1), capacity: 50_000);
        var product = new ReadModelRebuild(database, keys, settings);
        await using var byHand = new HandWritten(connection, settings.PageSize);

        Func<Task>[] builds = [() => product.Rebuild(Model, CancellationToken.None), byHand.Build];
        List<double>[] seconds = [[], []];
        await byHand.Clear();
        foreach (var build in builds) await build();
        for (var round = 0; round < rounds; round++)
            for (var turn = 0; turn < builds.Length; turn++)
            {
                var who = (round + turn) % builds.Length;
                await byHand.Clear();
                var began = Stopwatch.GetTimestamp();
                await builds[who]();
                seconds[who].Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
                if (who == 1 && await byHand.Differences() is var different and > 0) Tell($"WRONG {different} rows of the employment facts differ between the read model and the loop written by hand.");
            }

        var events = await Bench.Scalar<long>(connection, "select position from log.head", CancellationToken.None);
        var rows = await Bench.Scalar<long>(connection, "select count(*) from read.employment_facts", CancellationToken.None);
        double ours = events / Medians.Of(seconds[0]), hand = events / Medians.Of(seconds[1]);
        Tell("");
        Tell(string.Create(CultureInfo.InvariantCulture, $"Catching up the employment facts over {events:n0} events ({rows:n0} rows, pages of {settings.PageSize}); medians of {rounds} rounds"));
        Tell(string.Create(CultureInfo.InvariantCulture, $"  by hand {hand,9:n0} events per second   ours {ours,9:n0}   ratio {ours / hand:0.00} ({(ours / hand >= Target ? ">=" : "NOT")} {Target:0.0})"));
        Tell($"  every round, seconds: by hand {Each(seconds[1])}; ours {Each(seconds[0])}");
        Tell("done");
        return 0;
    }

    private static async Task<List<string>> Fill(Bench bench, string connection, int events, CancellationToken cancellation)
    {
        var port = Tools.FreePort();
        var host = new Uri($"http://127.0.0.1:{port}");
        await using var product = Child.Host(bench.HostSettings(connection, port), bench.Log("catch-up-host"));
        await product.IsReady(new(host, "/health/ready"), cancellation);
        var payChanges = new PayChanges(connection, new Wrk(), await Company.SetUp(bench, connection, host, Math.Max(1, events / 5), cancellation));
        while (await Bench.Scalar<long>(connection, "select position from log.head", cancellation) < events)
            await payChanges.Run(host, 32, 1, cancellation);
        // Its checkpoint must not be ahead of what is built beside it.
        await payChanges.ReadModelsHaveCaughtUp(cancellation);
        return payChanges.Complaints;
    }

    private static string Each(IEnumerable<double> seconds) => string.Join(' ', seconds.Select(one => one.ToString("0.00", CultureInfo.InvariantCulture)));

    private static void Tell(string line) => Console.WriteLine(Child.Answer + line);
}
