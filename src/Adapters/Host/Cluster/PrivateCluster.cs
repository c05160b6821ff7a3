namespace HrSaas.Adapters.Host.Cluster;

using System.Globalization;
using Npgsql;

/// <summary>What a private cluster is to be.</summary>
/// <param name="Folder">Null for the usual place.</param>
/// <param name="IsDurable">False for tests only: what was committed outlives the server's death, and not the machine's.</param>
public sealed record ClusterSettings(string? Folder, bool IsDurable = true)
{
    public string Database { get; init; } = "hrsaas";

    /// <summary>Two pools of <see cref="HrSaas.Adapters.Postgres.Database.MostConnections"/> and the held connections for each of two hosts, and whoever else looks; suites of tests run many hosts at once.</summary>
    public int MaxConnections { get; init; } = IsDurable ? 250 : 800;

    /// <summary>How often the server is looked after.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long processes that outlived their postmaster get to notice.</summary>
    public TimeSpan OrphanPatience { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>
/// A PostgreSQL of the product's own: made on the first start, reached through a socket that only its user (and root)
/// can get to, kept running while this object lives, stopped with it. It survives the host being killed, and a host
/// started afterwards goes on with it; when the server itself is killed, it is started again.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private readonly ClusterSettings _settings;
    private readonly ServerUser _user;
    private readonly ClusterFolder _folder;
    private readonly PostgresPrograms _programs;
    private readonly ServerProcesses _processes;
    private readonly ILogger _log;
    private readonly FileStream _lock;
    private readonly CancellationTokenSource _stopping = new();
    private int _postmaster;
    private Task _watch = Task.CompletedTask;

    private PrivateCluster(ClusterSettings settings, ServerUser user, ClusterFolder folder, PostgresPrograms programs, ILogger log, FileStream @lock) =>
        (_settings, _user, _folder, _programs, _processes, _log, _lock) =
            (settings, user, folder, programs, new(folder.Data), log, @lock);

    /// <summary>The database's owner, on a socket in a folder that nobody else can enter.</summary>
    public string ConnectionString => Connection(_settings.Database);

    public string Folder => _folder.Root;

    /// <summary>For the cluster's own questions: a pool would hand out connections to a server that has gone.</summary>
    private string Unpooled => Connection("postgres") + ";Pooling=false;Timeout=5";

    /// <summary>Where another process keeps the cluster running: its folder, and the connection string of the database's owner. Null where none does.</summary>
    /// <exception cref="ClusterException">The folder that was asked for is out of the server's reach.</exception>
    public static async Task<(string Folder, string ConnectionString)?> FindRunning(ClusterSettings settings, CancellationToken cancellation)
    {
        var folder = await ClusterFolder.Choose(settings.Folder, await ServerUser.Choose(cancellation), cancellation);
        try
        {
            using var free = TakeLock(folder);
            return null;
        }
        catch (ClusterException)
        {
            return (folder.Root, ConnectionTo(folder, settings.Database));
        }
    }

    /// <exception cref="ClusterException">It cannot be brought up.</exception>
    public static async Task<PrivateCluster> Start(ClusterSettings settings, ILogger log, CancellationToken cancellation = default)
    {
        var user = await ServerUser.Choose(cancellation);
        var folder = await ClusterFolder.Choose(settings.Folder, user, cancellation);
        var programs = PostgresPrograms.Find(folder.Major);
        var cluster = new PrivateCluster(settings, user, folder, programs, log, TakeLock(folder));
        try
        {
            await cluster.Initialise(cancellation);
            await cluster.Run(cancellation);
            await cluster.MakeDatabase(cancellation);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
        cluster._watch = cluster.KeepRunning();
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watch;
        if (_processes.Postmaster is not null)
        {
            var end = await Control(["stop", "-m", "fast", "-w", "-t", "60"], default);
            if (end.Code != 0) _log.LogError("PostgreSQL did not stop: {Errors}", end.Errors.Trim());
        }
        await _lock.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>The operating system lets go of the lock however this process ends.</summary>
    private static FileStream TakeLock(ClusterFolder folder)
    {
        try
        {
            return new(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new ClusterException($"Another host runs on the data folder {folder.Root}. Stop it, or choose another folder.", taken);
        }
    }

    /// <summary>A cluster is made beside its place and moved there when it is complete: a start that was cut short leaves nothing half made.</summary>
    private async Task Initialise(CancellationToken cancellation)
    {
        await _user.Own(_folder.Socket, cancellation);
        if (_folder.Major is not null) return;
        _log.LogInformation("Making a PostgreSQL cluster in {Folder}, run by {User}.", _folder.Root, _user.Name);
        if (Directory.Exists(_folder.Unfinished)) Directory.Delete(_folder.Unfinished, recursive: true);
        await _user.Own(_folder.Unfinished, cancellation);
        // Text sorts and compares byte by byte unless a query names a collation: the same on every machine.
        // Whoever can enter the socket's folder is trusted; no one else gets as far as being asked for a password.
        string[] arguments = ["-D", _folder.Unfinished, "-U", "postgres", "-E", "UTF8", "--locale=C", "--auth=trust"];
        var end = await _user.Run(_programs.Initdb, _settings.IsDurable ? arguments : [.. arguments, "--no-sync"], cancellation);
        if (end.Code != 0) throw new ClusterException($"initdb failed: {end.Errors.Trim()}");
        await File.AppendAllTextAsync(Path.Combine(_folder.Unfinished, "postgresql.conf"), "\ninclude_if_exists = 'hrsaas.conf'\n", cancellation);
        Directory.Move(_folder.Unfinished, _folder.Data);
    }

    /// <summary>Goes on with a server that runs as wanted; otherwise starts one.</summary>
    private async Task Run(CancellationToken cancellation)
    {
        var wanted = ServerSettings();
        var isAsWanted = File.Exists(_folder.Settings) && await File.ReadAllTextAsync(_folder.Settings, cancellation) == wanted;
        if (_processes.Postmaster is { } running)
        {
            if (isAsWanted && await Answers(running, cancellation))
            {
                _log.LogInformation("PostgreSQL was running already (process {Pid}).", running);
                _postmaster = running;
                return;
            }
            await Control(["stop", "-m", "fast", "-w", "-t", "60"], cancellation);
        }
        await _processes.EndOrphans(_settings.OrphanPatience, cancellation);
        ForgetTheDead();
        if (!isAsWanted) await Write(wanted, cancellation);
        var end = await Control(["start", "-w", "-t", "120", "-l", _folder.Log], cancellation);
        if (end.Code != 0 || _processes.Postmaster is not { } started)
            throw new ClusterException($"PostgreSQL did not start; {_folder.Log} says why. {end.Errors.Trim()}");
        _postmaster = started;
        _log.LogInformation("PostgreSQL runs (process {Pid}, socket in {Socket}).", started, _folder.Socket);
    }

    /// <summary>
    /// Nothing works in the data folder any more. PostgreSQL believes lock files as long as any process has their id,
    /// be it another program's or that of a killed server which nobody has waited for yet.
    /// </summary>
    private void ForgetTheDead()
    {
        File.Delete(Path.Combine(_folder.Data, "postmaster.pid"));
        File.Delete(Path.Combine(_folder.Socket, ".s.PGSQL.5432.lock"));
    }

    private async Task Write(string settings, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(_folder.Settings, settings, cancellation);
        // The folder is closed to others; within it the server's user has to read what root wrote.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Settings, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    private async Task KeepRunning()
    {
        var pause = _settings.Watch;
        try
        {
            while (true)
            {
                await Task.Delay(pause, _stopping.Token);
                if (_processes.Lives(_postmaster)) continue;
                try
                {
                    _log.LogWarning("PostgreSQL (process {Pid}) has ended; it is started again.", _postmaster);
                    await Run(_stopping.Token);
                    pause = _settings.Watch;
                }
                catch (ClusterException failed)
                {
                    pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, _settings.LongestPause.Ticks));
                    _log.LogError("{Message} The next attempt is in {Pause} s.", failed.Message, pause.TotalSeconds);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task<bool> Answers(int pid, CancellationToken cancellation)
    {
        while (_processes.Lives(pid))
        {
            try
            {
                await using var connection = new NpgsqlConnection(Unpooled);
                await connection.OpenAsync(cancellation);
                return true;
            }
            catch (PostgresException starting) when (starting.SqlState == PostgresErrorCodes.CannotConnectNow)
            {
                await Task.Delay(50, cancellation);
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }
        return false;
    }

    private async Task MakeDatabase(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(Unpooled);
        await connection.OpenAsync(cancellation);
        await using var find = new NpgsqlCommand("SELECT FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = _settings.Database } } };
        await using (var row = await find.ExecuteReaderAsync(cancellation))
            if (await row.ReadAsync(cancellation)) return;
        await using var make = new NpgsqlCommand($"CREATE DATABASE \"{_settings.Database}\"", connection);
        await make.ExecuteNonQueryAsync(cancellation);
    }

    private Task<ProgramEnd> Control(string[] arguments, CancellationToken cancellation) =>
        _user.Run(_programs.PgCtl, [.. arguments, "-D", _folder.Data], cancellation);

    private string Connection(string database) => ConnectionTo(_folder, database);

    private static string ConnectionTo(ClusterFolder folder, string database) =>
        new NpgsqlConnectionStringBuilder { Host = folder.Socket, Username = "postgres", Database = database }.ConnectionString;

    /// <summary>Written at every start, so that a new release brings its own.</summary>
    private string ServerSettings() => string.Create(CultureInfo.InvariantCulture, $"""
        # Written by the host at every start; put what you want different into postgresql.auto.conf (ALTER SYSTEM).
        listen_addresses = ''
        unix_socket_directories = '{_folder.Socket.Replace("'", "''", StringComparison.Ordinal)}'
        unix_socket_permissions = 0700
        max_connections = {_settings.MaxConnections}
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%m [%p] %u@%d '
        max_wal_size = '2GB'
        min_wal_size = '{(_settings.IsDurable ? "1GB" : "80MB")}'
        jit = off
        fsync = {(_settings.IsDurable ? "on" : "off")}
        full_page_writes = {(_settings.IsDurable ? "on" : "off")}
        synchronous_commit = on
        autovacuum = {(_settings.IsDurable ? "on" : "off")}

        """);
}
