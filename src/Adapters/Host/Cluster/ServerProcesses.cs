namespace HrSaas.Adapters.Host.Cluster;

using System.Diagnostics;
using System.Globalization;

/// <summary>The processes of one cluster, told by their working folder: a server and each of its children work in the data folder.</summary>
public sealed class ServerProcesses(string data)
{
    /// <summary>The process that <c>postmaster.pid</c> names, if it lives and is this cluster's.</summary>
    public int? Postmaster
    {
        get
        {
            try
            {
                var first = File.ReadLines(Path.Combine(data, "postmaster.pid")).FirstOrDefault();
                return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && Lives(pid) ? pid : null;
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    /// <summary>Whether the process runs and works in this cluster's folder; a process id may have gone to another program.</summary>
    public bool Lives(int pid) => WorksIn($"/proc/{pid}");

    /// <summary>Server processes that outlived their postmaster. They hold its shared memory, and while they do, no new one starts.</summary>
    public IReadOnlyList<int> All() =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]) && WorksIn(folder))
            .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)),
    ];

    /// <summary>
    /// Waits for orphans to notice that their postmaster is gone, and ends by their ids those that do not: their work is
    /// lost already, and the next start recovers from the log.
    /// </summary>
    public async Task EndOrphans(TimeSpan patience, CancellationToken cancellation)
    {
        var since = Stopwatch.GetTimestamp();
        while (All() is { Count: > 0 } orphans)
        {
            if (Stopwatch.GetElapsedTime(since) > patience)
                foreach (var pid in orphans) End(pid);
            await Task.Delay(20, cancellation);
        }
    }

    private static void End(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It ended by itself.
        }
    }

    private bool WorksIn(string processFolder)
    {
        try
        {
            // A process that has ended and that nobody has waited for has no working folder.
            return new FileInfo($"{processFolder}/cwd").LinkTarget == data;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
