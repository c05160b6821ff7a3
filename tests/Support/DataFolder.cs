namespace HrSaas.Tests.Support;

using System.Diagnostics;
using HrSaas.Adapters.Host;
using HrSaas.Adapters.Host.Cluster;
using HrSaas.Adapters.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

/// <summary>A data folder of a test's own, with the private cluster that a host made in it; removed with the test.</summary>
public sealed class DataFolder : IDisposable
{
    private static readonly Lazy<Task<DataFolder>> Model = new(MakeModel);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"hrsaas-e2e-{Guid.NewGuid():n}");

    /// <summary>The superuser's connection string, never pooled: the cluster is killed now and then.</summary>
    public string Connection => new NpgsqlConnectionStringBuilder
    {
        Host = System.IO.Path.Combine(Path, "socket"), Username = "postgres", Database = "hrsaas", Pooling = false, Timeout = 5,
    }.ConnectionString;

    /// <summary>The process id of the cluster's server; null while none runs.</summary>
    public int? Postmaster => new ServerProcesses(System.IO.Path.Combine(Path, "postgres")).Postmaster;

    /// <summary>A folder in which a host has been before: a cluster with the product's schema and no rows, and the secret that belongs to it. It is made once and copied.</summary>
    public static async Task<DataFolder> WithCluster()
    {
        var model = await Model.Value;
        var folder = new DataFolder();
        using var copy = Process.Start("cp", ["--archive", "--reflink=auto", model.Path, folder.Path]);
        await copy.WaitForExitAsync();
        return copy.ExitCode == 0 ? folder : throw new IOException($"The cluster in {model.Path} could not be copied.");
    }

    private static async Task<DataFolder> MakeModel()
    {
        var model = new DataFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => model.Dispose();
        await using var cluster = await PrivateCluster.Start(new(model.Path, IsDurable: false), NullLogger.Instance);
        var host = new HostFolder(model.Path);
        var secret = InstallationSecret.ReadOrMake(System.IO.Path.Combine(host.Path, "installation.secret"));
        await using var database = await Database.Open(cluster.ConnectionString, secret.RoleSecret, CancellationToken.None);
        return model;
    }

    /// <summary>How many rows a table of the cluster's database has.</summary>
    public async Task<long> Count(string table)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    /// <summary>Ends a server that a killed host has left behind, and removes everything.</summary>
    public void Dispose()
    {
        var server = new ServerProcesses(System.IO.Path.Combine(Path, "postgres"));
        if (server.Postmaster is { } left) Signals.Send(left, Signals.Kill);
        server.EndOrphans(TimeSpan.FromSeconds(1), CancellationToken.None).Wait();
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
