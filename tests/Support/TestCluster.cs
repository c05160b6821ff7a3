namespace HrSaas.Tests.Support;

using System.Diagnostics;
using HrSaas.Adapters.Postgres;
using Npgsql;

/// <summary>
/// The PostgreSQL of a test run: the one that <c>./test</c> started and named in <c>HRSAAS_TEST_DB</c>, or one that this
/// process starts on first use (in an editor, say) and stops at its end.
/// </summary>
public static class TestCluster
{
    private static readonly Lazy<Task<string>> Running = new(Start);

    /// <summary>A connection string of the cluster's superuser.</summary>
    public static Task<string> Connection => Running.Value;

    private static async Task<string> Start()
    {
        if (Environment.GetEnvironmentVariable("HRSAAS_TEST_DB") is { Length: > 0 } given) return given;
        var folder = Path.Combine(Path.GetTempPath(), $"hrsaas-test-{Environment.ProcessId}");
        // A process of its own, which ends with this one however this one ends.
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "HrSaas.Adapters.Host.dll"), "cluster", "--data", folder,
            "--durable", "false", "--keep", "false", "--while", $"{Environment.ProcessId}",
        ]) { RedirectStandardOutput = true };
        var cluster = Process.Start(start)!;
        return await cluster.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("No cluster could be started for the tests.");
    }
}

/// <summary>A database of a test class's own, with the product's schema and no rows, dropped with it.</summary>
public sealed class FreshDatabase : IAsyncDisposable
{
    /// <summary>The secret of every host in tests: roles are the cluster's, and so are the passwords made from it.</summary>
    public static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);
    private readonly string _cluster;
    private readonly string _name;

    private FreshDatabase(string cluster, string name) =>
        (_cluster, _name, Connection) = (cluster, name, new NpgsqlConnectionStringBuilder(cluster) { Database = name }.ConnectionString);

    /// <summary>A connection string of the superuser.</summary>
    public string Connection { get; }

    public static async Task<FreshDatabase> Create()
    {
        var template = await Template.Value;
        var database = await New();
        await database.Execute($"CREATE DATABASE {database._name} TEMPLATE {template}");
        return database;
    }

    /// <summary>Without a schema: whoever opens it first makes it.</summary>
    public static async Task<FreshDatabase> CreateEmpty()
    {
        var database = await New();
        await database.Execute($"CREATE DATABASE {database._name}");
        return database;
    }

    /// <summary>The schema is made once for a test process, as a host makes it, and copied after that.</summary>
    private static async Task<string> MakeTemplate()
    {
        var template = await CreateEmpty();
        await using (var database = await Database.Open(template.Connection, Secret, CancellationToken.None)) { }
        return template._name;
    }

    private static async Task<FreshDatabase> New() => new(await TestCluster.Connection, $"test_{Guid.CreateVersion7():n}");

    /// <summary>Ends whatever still uses it.</summary>
    public async ValueTask DisposeAsync() => await Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");

    private async Task Execute(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_cluster) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
