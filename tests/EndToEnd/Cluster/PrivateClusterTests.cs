namespace HrSaas.EndToEnd.Cluster;

using System.Diagnostics;
using HrSaas.Adapters.Host.Cluster;
using HrSaas.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class PrivateClusterTests : IDisposable
{
    private DataFolder _data = new();

    private string Folder => _data.Path;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_cluster_is_made_once_and_keeps_what_was_committed()
    {
        await using (var first = await Start())
            await Ask(first, "CREATE TABLE t AS SELECT 42 AS answer");

        await using var second = await Start();

        (await Ask(second, "SELECT answer FROM t")).Should().Be(42);
    }

    [Fact]
    public async Task It_listens_on_no_network_address_and_its_socket_is_closed_to_other_users()
    {
        _data = await DataFolder.WithCluster();
        await using var cluster = await Start();

        (await Ask(cluster, "SELECT current_setting('listen_addresses')")).Should().Be("");
        File.GetUnixFileMode(Path.Combine(Folder, "socket")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Path.Combine(Folder, "postgres")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_long_data_path_gets_a_socket_elsewhere()
    {
        var deep = Path.Combine(Folder, new string('d', 60), new string('e', 60));

        await using var cluster = await PrivateCluster.Start(new(deep, IsDurable: false), NullLogger.Instance);

        (await Ask(cluster, "SELECT 1")).Should().Be(1);
        cluster.Folder.Should().Be(deep);
    }

    [Fact]
    public async Task A_killed_server_comes_back_by_itself_with_what_was_committed()
    {
        _data = await DataFolder.WithCluster();
        await using var cluster = await Start();
        await Ask(cluster, "CREATE TABLE t AS SELECT 42 AS answer");

        var killed = Postmaster()!.Value;
        using (var process = Process.GetProcessById(killed)) process.Kill();

        await Eventually.Holds("the server answers again", async () =>
        {
            try
            {
                return Postmaster() is { } server && server != killed && Equals(await Ask(cluster, "SELECT answer FROM t"), 42);
            }
            catch (Exception gone) when (gone is NpgsqlException or IOException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task A_second_host_on_the_same_data_folder_is_refused()
    {
        _data = await DataFolder.WithCluster();
        await using var cluster = await Start();

        var second = () => Start();

        (await second.Should().ThrowAsync<ClusterException>()).WithMessage("Another host runs on the data folder*");
    }

    [Fact]
    public async Task A_start_that_was_cut_short_leaves_nothing_half_made()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "postgres.unfinished"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "postgres.unfinished", "PG_VERSION"), "15");

        await using var cluster = await Start();

        (await Ask(cluster, "SELECT 1")).Should().Be(1);
    }

    private Task<PrivateCluster> Start() => PrivateCluster.Start(new(Folder, IsDurable: false), NullLogger.Instance);

    /// <summary>Null while a server that starts has not written its number yet.</summary>
    private int? Postmaster() =>
        int.TryParse(File.ReadLines(Path.Combine(Folder, "postgres", "postmaster.pid")).FirstOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var server) ? server : null;

    private static async Task<object?> Ask(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
