using HrSaas.Adapters.Host.Cluster;
using HrSaas.Benchmarks;
using HrSaas.Benchmarks.CatchingUp;
using HrSaas.Benchmarks.Running;
using HrSaas.Benchmarks.Writing;

switch (args)
{
    case ["bare", var connection, var port]:
        await BareEndpoint.Run(connection, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["probed-host", .. var rest]:
        await Probe.RunHost(rest);
        return 0;
    case ["rebuild", var connection, var secretFile]:
        return await BesideARebuild.Run(connection, secretFile);
    case ["files", var folder, var people]: // a company to try imports with, in three waves
        var company = new HrSaas.Tests.Support.Generated.GeneratedCompany(int.Parse(people, System.Globalization.CultureInfo.InvariantCulture), seed: 20_261_128);
        foreach (var wave in company.Waves) await HrSaas.Tests.Support.Generated.SourceFiles.Of(company, wave).Write(Path.Combine(folder, $"wave-{wave.Number}"));
        return 0;
    case ["catch-up", var connection, var secretFile, var rounds]:
        return await CatchUp.Run(connection, secretFile, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture));
}

try
{
    return await Benchmark.Run(Settings.Read(args));
}
catch (Exception cannot) when (cannot is ClusterException or BenchmarkException or OperationCanceledException)
{
    await Console.Error.WriteLineAsync(cannot.Message);
    return 1;
}
