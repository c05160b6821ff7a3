namespace HrSaas.Adapters.Host.Cluster;

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

/// <summary>Where a private cluster keeps what it has: below one folder, but for a socket whose path would be too long.</summary>
public sealed class ClusterFolder
{
    /// <summary>Bytes of a socket's path that Linux takes (<c>sun_path</c>, 108 with the closing zero).</summary>
    private const int LongestSocketPath = 107;

    private ClusterFolder(string root, string socket) => (Root, Socket) = (root, socket);

    public string Root { get; }

    /// <summary>The folder of the server's socket: who may enter it may use the database, and nobody else.</summary>
    public string Socket { get; }

    public string Data => Path.Combine(Root, "postgres");

    /// <summary>A data folder in the making; it becomes <see cref="Data"/> when it is complete.</summary>
    public string Unfinished => Path.Combine(Root, "postgres.unfinished");

    public string Logs => Path.Combine(Root, "log");

    public string Log => Path.Combine(Logs, "postgres.log");

    public string Settings => Path.Combine(Data, "hrsaas.conf");

    public string Lock => Path.Combine(Root, "host.lock");

    /// <summary>The major version that the cluster was made with; null when there is none yet.</summary>
    public int? Major
    {
        get
        {
            var file = Path.Combine(Data, "PG_VERSION");
            return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture) : null;
        }
    }

    /// <summary>
    /// The folder that was asked for, or <c>.data</c> in the current folder if the server's user reaches it, else one
    /// below <c>/var/lib/hrsaas</c> that belongs to the current folder.
    /// </summary>
    /// <exception cref="ClusterException">The folder that was asked for is out of the server's reach.</exception>
    public static async Task<ClusterFolder> Choose(string? asked, ServerUser user, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(asked ?? ".data");
        if (!await Fits(root, user, cancellation))
        {
            if (asked is not null)
                throw new ClusterException($"The user {user.Name}, who runs PostgreSQL, cannot get to {root}; choose a folder that it can enter, such as one below /var/lib.");
            root = Path.Combine("/var/lib/hrsaas", $"{Path.GetFileName(Environment.CurrentDirectory)}-{Short(Environment.CurrentDirectory)}");
            if (!await Fits(root, user, cancellation)) throw new ClusterException($"The user {user.Name}, who runs PostgreSQL, cannot get to {root}.");
        }
        return new(root, SocketFor(root, user));
    }

    private static async Task<bool> Fits(string root, ServerUser user, CancellationToken cancellation)
    {
        try
        {
            if (!Directory.Exists(root)) Directory.CreateDirectory(root);
            var data = Path.Combine(root, "log");
            await user.Own(data, cancellation);
            return await user.Reaches(data, cancellation);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string SocketFor(string root, ServerUser user)
    {
        var near = Path.Combine(root, "socket");
        if (Encoding.UTF8.GetByteCount(near) + "/.s.PGSQL.5432".Length <= LongestSocketPath) return near;
        // Root's run folder and a login's are closed to others; in /tmp the folder's owner is checked when it is taken.
        var parent = user.IsAnother && Directory.Exists("/run") ? "/run"
            : Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 and < 60 } own && Directory.Exists(own) ? own
            : "/tmp";
        return Path.Combine(parent, $"hrsaas-{Short(root)}");
    }

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
