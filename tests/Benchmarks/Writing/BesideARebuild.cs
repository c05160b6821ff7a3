namespace HrSaas.Benchmarks.Writing;

using System.Globalization;
using HrSaas.Adapters.Host;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Benchmarks.Running;

/// <summary>How much slower commands get while a read model is built anew at its bounded pace, over and over; the others follow all the while.</summary>
internal static class BesideARebuild
{
    private const double Target = 0.9;
    private const int Connections = 32;

    /// <returns>What was found wrong.</returns>
    public static async Task<IReadOnlyList<string>> Measure(Bench bench, Settings settings, CancellationToken cancellation)
    {
        await Bench.Execute(bench.Product, "create database beside", cancellation);
        var (database, port) = (bench.Database("beside"), Tools.FreePort());
        var host = new Uri($"http://127.0.0.1:{port}");
        await using var product = Child.Host(bench.HostSettings(database, port), bench.Log("beside-host"));
        await product.IsReady(new(host, "/health/ready"), cancellation);
        Console.WriteLine();
        Console.WriteLine($"Setting up a tenant with {settings.Employments} employments to rebuild a read model of ...");
        using var company = await Company.SetUp(bench, database, host, settings.Employments, cancellation);
        var payChanges = new PayChanges(database, new Wrk(), company);
        await payChanges.WarmUp(host, settings.WarmUp, cancellation);
        List<double> alone = [], beside = [], ratios = [];
        var rebuilt = 0;
        for (var round = 0; round < settings.Rounds; round++)
        {
            var first = round % 2 == 0;
            if (first) alone.Add(await Load());
            beside.Add(await LoadBeside());
            if (!first) alone.Add(await Load());
            ratios.Add(beside[^1] / alone[^1]);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Changing pay at {Connections} connections while employment facts are built anew at a pace of {ReadModelRebuild.BoundedPace}; medians of {settings.Rounds} rounds of {settings.Seconds} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  without {Medians.Of(alone):0} per second   beside it {Medians.Of(beside):0}   ratio {Medians.Of(ratios):0.00} ({(Medians.Of(ratios) >= Target ? ">=" : "NOT")} {Target:0.0}); {rebuilt} pages were built meanwhile"));
        return rebuilt > 0 ? payChanges.Complaints : [.. payChanges.Complaints, "Nothing was rebuilt while it was measured."];

        async Task<double> Load()
        {
            await payChanges.ReadModelsHaveCaughtUp(cancellation);
            return (await payChanges.Run(host, Connections, settings.Seconds, cancellation)).PerSecond;
        }

        async Task<double> LoadBeside()
        {
            await payChanges.ReadModelsHaveCaughtUp(cancellation);
            await using var rebuild = Child.Self(["rebuild", database, bench.SecretFile], new Dictionary<string, string>(), bench.Log("rebuild"));
            await rebuild.Next(cancellation);
            var load = await payChanges.Run(host, Connections, settings.Seconds, cancellation);
            rebuilt += int.Parse(await rebuild.Ask("how far?", cancellation), CultureInfo.InvariantCulture);
            return load.PerSecond;
        }
    }

    /// <summary>In a process of its own, as an operator would have it: builds the model anew until it is ended, and tells when asked how many pages it has built.</summary>
    public static async Task<int> Run(string connection, string secretFile)
    {
        var secret = InstallationSecret.Read(secretFile);
        await using var database = await Database.Open(connection, secret.RoleSecret, CancellationToken.None);
        var rebuild = new ReadModelRebuild(database, new CachedPersonKeys(new PersonKeys(database, secret.MasterKey), TimeSpan.FromMinutes(1), 50_000), new());
        var pages = new Pages();
        _ = Task.Run(async () =>
        {
            while (true) await rebuild.Rebuild("employment-facts", CancellationToken.None, pages, ReadModelRebuild.BoundedPace);
        });
        while (await Console.In.ReadLineAsync() is not null) Console.WriteLine(Child.Answer + pages.Count.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private sealed class Pages : IProgress<BuildProgress>
    {
        private int _count;

        public int Count => _count;

        public void Report(BuildProgress value)
        {
            if (Interlocked.Increment(ref _count) == 1) Console.WriteLine(Child.Answer + "begun");
        }
    }
}
