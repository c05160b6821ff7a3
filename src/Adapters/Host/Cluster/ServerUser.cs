namespace HrSaas.Adapters.Host.Cluster;

using System.Diagnostics;

/// <summary>
/// The operating-system user that the database server runs as. PostgreSQL refuses to run as root, so a host started
/// as root hands it to a user that may do nothing else.
/// </summary>
public sealed class ServerUser
{
    private static readonly string[] Unprivileged = ["hrsaas", "postgres", "nobody"];
    private readonly string? _name;
    private readonly string _group;
    private readonly string[] _prefix;

    private ServerUser(string? name, string group, string[] prefix) => (_name, _group, _prefix) = (name, group, prefix);

    /// <summary>Whether the server runs as another user than this process.</summary>
    public bool IsAnother => _name is not null;

    public string Name => _name ?? Environment.UserName;

    /// <exception cref="ClusterException">This is root, and there is no unprivileged user.</exception>
    public static async Task<ServerUser> Choose(CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess) return new(null, "", []);
        foreach (var name in Unprivileged)
        {
            var group = await RunProgram("id", ["-g", name], cancellation);
            if (group.Code != 0) continue;
            // setpriv becomes the program; runuser stays as its parent, which does as well.
            string[] prefix = (await RunProgram("setpriv", ["--version"], cancellation)).Code == 0
                ? ["setpriv", $"--reuid={name}", $"--regid={group.Output.Trim()}", "--init-groups", "--"]
                : ["runuser", "-u", name, "--"];
            return new(name, group.Output.Trim(), prefix);
        }
        throw new ClusterException($"Started as root, and none of the users {string.Join(", ", Unprivileged)} exists to run PostgreSQL.");
    }

    /// <summary>Runs a program as this user and waits for its end.</summary>
    public Task<ProgramEnd> Run(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        string[] all = [.. _prefix, program, .. arguments];
        return RunProgram(all[0], all[1..], cancellation);
    }

    /// <summary>Makes a folder that only this user enters, or takes over one that is there.</summary>
    public async Task Own(string folder, CancellationToken cancellation)
    {
        if (new DirectoryInfo(folder).LinkTarget is not null) throw new ClusterException($"{folder} is a link; a folder is needed there.");
        string[] owner = IsAnother ? ["-o", Name, "-g", _group] : [];
        var end = await RunProgram("install", ["-d", "-m", "0700", .. owner, folder], cancellation);
        if (end.Code != 0) throw new ClusterException($"{folder} cannot be made {Name}'s own: {end.Errors.Trim()}");
    }

    /// <summary>Whether this user gets to the folder through all that is above it, and may write there.</summary>
    public async Task<bool> Reaches(string folder, CancellationToken cancellation) =>
        (await Run(Resolve("test") ?? "/usr/bin/test", ["-w", folder, "-a", "-x", folder], cancellation)).Code == 0;

    private static async Task<ProgramEnd> RunProgram(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        // By its full path: .NET would first look in the current folder, where anything may lie.
        if (Resolve(program) is not { } path) return new(127, "", $"{program} is not installed");
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Whatever the caller's shell says about PostgreSQL is about another cluster.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await errors);
    }

    private static string? Resolve(string program) =>
        Path.IsPathRooted(program)
            ? program
            : $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/usr/bin:/sbin:/bin".Split(':')
                .Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}

/// <summary>How a program ended and what it said.</summary>
public sealed record ProgramEnd(int Code, string Output, string Errors);
