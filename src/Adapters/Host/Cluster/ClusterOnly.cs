namespace HrSaas.Adapters.Host.Cluster;

/// <summary>
/// <c>host cluster --data DIR [--durable false] [--while PID] [--keep false]</c>: the private cluster without a host, until
/// SIGTERM or ctrl-C or the end of the process named; then, if it is not to be kept, its data are removed. Prints the owner's connection string as its only line. For <c>./test</c>, and
/// for looking at the data of a host that is stopped.
/// </summary>
public static class ClusterOnly
{
    public static async Task<int> Run(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(args).Build();
        using var logs = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        using var signals = new StopSignals();
        try
        {
            var settings = new ClusterSettings(configuration["data"], configuration.GetValue("durable", true));
            string folder;
            await using (var cluster = await PrivateCluster.Start(settings, logs.CreateLogger<PrivateCluster>(), signals.Stopping))
            {
                folder = cluster.Folder;
                Console.WriteLine(cluster.ConnectionString);
                await Task.WhenAny(signals.Asked, EndOf(configuration.GetValue<int?>("while"), signals.Stopping));
            }
            if (!configuration.GetValue("keep", true)) Directory.Delete(folder, recursive: true);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (ClusterException failed)
        {
            Console.Error.WriteLine(failed.Message);
            return 1;
        }
    }

    private static async Task EndOf(int? process, CancellationToken cancellation)
    {
        while (process is null || Directory.Exists($"/proc/{process}")) await Task.Delay(500, cancellation);
    }
}
