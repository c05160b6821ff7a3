namespace HrSaas.Tests.Support;

using HrSaas.Adapters.Host.Cluster;
using Npgsql;

/// <summary>A data folder of a test's own, with the private cluster that a host made in it; removed with the test.</summary>
public sealed class DataFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"hrsaas-e2e-{Guid.NewGuid():n}");

    /// <summary>The superuser's connection string, never pooled: the cluster is killed now and then.</summary>
    public string Connection => new NpgsqlConnectionStringBuilder
    {
        Host = System.IO.Path.Combine(Path, "socket"), Username = "postgres", Database = "hrsaas", Pooling = false, Timeout = 5,
    }.ConnectionString;

    /// <summary>The process id of the cluster's server; null while none runs.</summary>
    public int? Postmaster => new ServerProcesses(System.IO.Path.Combine(Path, "postgres")).Postmaster;

    /// <summary>Ends a server that a killed host has left behind, and removes everything.</summary>
    public void Dispose()
    {
        var server = new ServerProcesses(System.IO.Path.Combine(Path, "postgres"));
        if (server.Postmaster is { } left) Signals.Send(left, Signals.Kill);
        server.EndOrphans(TimeSpan.FromSeconds(1), CancellationToken.None).Wait();
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
