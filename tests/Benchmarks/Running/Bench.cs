namespace HrSaas.Benchmarks.Running;

using System.Security.Cryptography;
using HrSaas.Adapters.Host.Cluster;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

/// <summary>Where everything of one run stands: a folder and in it a durable cluster, the installation's secret, the issuer's keys.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly PrivateCluster _cluster;

    private Bench(string folder, PrivateCluster cluster) => (Folder, _cluster) = (folder, cluster);

    public string Folder { get; }

    /// <summary>The superuser, in the product's database.</summary>
    public string Product => _cluster.ConnectionString;

    /// <summary>The folder of the server's socket.</summary>
    public string Socket => new NpgsqlConnectionStringBuilder(Product).Host!;

    public string SecretFile => Path.Combine(Folder, "installation.secret");

    public Issuer Issuer { get; } = new();

    public static async Task<Bench> Start(string? parent, CancellationToken cancellation)
    {
        var folder = Path.Combine(Path.GetFullPath(parent ?? Path.GetTempPath()), $"hrsaas-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        // The database's own user has to pass; what is inside is closed.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        // Both hosts, the bare endpoint and pgbench keep as many connections as their loads have clients.
        var settings = new ClusterSettings(Path.Combine(folder, "cluster")) { MaxConnections = 400 };
        var bench = new Bench(folder, await PrivateCluster.Start(settings, NullLogger.Instance, cancellation));
        await HasBeenUsed(bench.Product, cancellation);
        await File.WriteAllBytesAsync(bench.SecretFile, RandomNumberGenerator.GetBytes(32), cancellation);
        await File.WriteAllTextAsync(bench.KeySetFile, bench.Issuer.KeySet, cancellation);
        return bench;
    }

    /// <summary>The superuser, in another database.</summary>
    public string Database(string name) => new NpgsqlConnectionStringBuilder(Product) { Database = name }.ConnectionString;

    /// <summary>The host's settings as in production: an issuer, its keys and the secret are given.</summary>
    public Dictionary<string, string> HostSettings(string connection, int port) => new()
    {
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ConnectionStrings__HrSaas"] = connection,
        ["HrSaas__Port"] = $"{port}",
        ["HrSaas__Data"] = Path.Combine(Folder, $"host-{port}"),
        ["HrSaas__SecretFile"] = SecretFile,
        ["HrSaas__Issuer"] = Issuer.Name,
        ["HrSaas__Audience"] = Issuer.Audience,
        ["HrSaas__KeySetFile"] = KeySetFile,
        // Counted as in production, and never reached.
        ["HrSaas__RateLimit"] = $"{HrSaas.Adapters.Http.Limits.RateLimit.LargestQuota}",
    };

    public string Log(string name) => Path.Combine(Folder, name + ".log");

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>
    /// Lets the server have written as much of its log as it recycles: a cluster that is new makes each segment of it while somebody waits for their commit, and one that has been used for a
    /// day does not (PostgreSQL, "WAL Configuration").
    /// </summary>
    private static async Task HasBeenUsed(string connection, CancellationToken cancellation)
    {
        for (var i = 0; i < 16; i++) await Execute(connection, "select pg_logical_emit_message(false, 'bench', repeat('x', 64 * 1024 * 1024))", cancellation);
        await Execute(connection, "checkpoint", cancellation);
    }

    public static async Task<T> Scalar<T>(string connection, string sql, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 600 });
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public static async Task Execute(string connection, string sql, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 600 });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private string KeySetFile => Path.Combine(Folder, "keys.json");
}
