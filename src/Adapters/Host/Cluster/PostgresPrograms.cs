namespace HrSaas.Adapters.Host.Cluster;

using System.Globalization;

/// <summary>The server programs of one PostgreSQL installation on this machine.</summary>
/// <param name="Folder">Holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>.</param>
/// <param name="Major">15 for 15.4; 0 where the folder's name does not tell.</param>
public sealed record PostgresPrograms(string Folder, int Major)
{
    /// <summary>The oldest major version that the schema is tested with.</summary>
    public const int Oldest = 15;

    /// <summary>Where versions are installed side by side, a folder each.</summary>
    private static readonly string[] Parents = ["/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/postgresql"];

    public string Initdb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>
    /// Looks on the PATH, then where Debian and others install versions side by side, newest first. A cluster that is
    /// there already needs the programs of its own major version.
    /// </summary>
    /// <exception cref="ClusterException">There is none that would do.</exception>
    public static PostgresPrograms Find(int? major)
    {
        var found = OnPath().Concat(SideBySide())
            .Where(p => File.Exists(p.Initdb) && File.Exists(p.PgCtl) && File.Exists(Path.Combine(p.Folder, "postgres")))
            .ToList();
        return found.FirstOrDefault(p => major is null ? p.Major is 0 or >= Oldest : p.Major == major || p.Major == 0)
            ?? throw new ClusterException(major is null
                ? $"No PostgreSQL server of version {Oldest} or later is installed; ./run installs Debian's when it may."
                : $"The data folder belongs to PostgreSQL {major}, which is not installed any more.");
    }

    private static IEnumerable<PostgresPrograms> OnPath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
        let postgres = Path.Combine(folder, "postgres")
        where File.Exists(postgres)
        let own = Path.GetDirectoryName(File.ResolveLinkTarget(postgres, returnFinalTarget: true)?.FullName ?? postgres)
        select new PostgresPrograms(own, MajorOf(own));

    private static IEnumerable<PostgresPrograms> SideBySide() =>
        from parent in Parents
        where Directory.Exists(parent)
        from version in Directory.EnumerateDirectories(parent)
        let programs = new PostgresPrograms(Path.Combine(version, "bin"), MajorOf(Path.Combine(version, "bin")))
        orderby programs.Major descending
        select programs;

    /// <summary>Debian's layout: <c>/usr/lib/postgresql/15/bin</c>.</summary>
    private static int MajorOf(string bin) =>
        int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}

/// <summary>The private cluster cannot be brought up; the message says what to do.</summary>
public sealed class ClusterException(string message, Exception? inner = null) : Exception(message, inner);
