namespace HrSaas.Tests.Support;

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

/// <summary>How a host is started for a test.</summary>
/// <param name="Data">The data folder, with a private cluster below it unless <paramref name="Connection"/> is given.</param>
/// <param name="Connection">The owner's connection string of a database that runs already.</param>
/// <param name="Port">0 for any that is free.</param>
public sealed record HostOptions(string Data, string? Connection = null, int Port = 0)
{
    /// <summary>Further settings as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}

/// <summary>The built host as a process of its own, on the loopback address, to be killed, paused and started again.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const string UpLine = "HrSaas is up: ";
    private const int SigKill = 9, SigTerm = 15, SigCont = 18, SigStop = 19;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private HostProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    public int Pid => _process.Id;

    /// <summary>All that it has printed, both streams.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts the host and waits until it serves.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message is what it printed.</exception>
    public static Task<HostProcess> Start(HostOptions options)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HrSaas.Adapters.Host.dll"), "--port", $"{options.Port}", "--data", options.Data]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["HrSaas__Durable"] = "false";
        start.Environment["HrSaas__Demo"] = "false";
        start.Environment["HrSaas__RateLimit"] = "1000000"; // tests hammer
        start.Environment.Remove("ConnectionStrings__HrSaas");
        if (options.Connection is { } connection) start.Environment["ConnectionStrings__HrSaas"] = connection;
        foreach (var (name, value) in options.Settings) start.Environment[name] = value;
        return Launch(start, TimeSpan.FromMinutes(2));
    }

    /// <summary>Starts <c>./run</c>, which builds first and then becomes the host.</summary>
    public static Task<HostProcess> Run(string data)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "run"), ["--port", "0", "--data", data]);
        start.Environment.Remove("ConnectionStrings__HrSaas");
        return Launch(start, TimeSpan.FromMinutes(10));
    }

    private static async Task<HostProcess> Launch(ProcessStartInfo start, TimeSpan deadline)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetTempPath();
        var host = new HostProcess(Process.Start(start)!);
        var up = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Listen(up);
        if (await Task.WhenAny(up.Task, host._process.WaitForExitAsync(), Task.Delay(deadline)) != up.Task)
        {
            var output = host.Output;
            await host.DisposeAsync();
            throw new InvalidOperationException($"The host did not start.\n{output}");
        }
        host.Address = await up.Task;
        return host;
    }

    /// <summary>kill -9: nothing of it gets to know.</summary>
    public async Task Kill()
    {
        Signal(SigKill);
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops it in the middle of whatever it does; it knows nothing of the time that passes.</summary>
    public void Pause() => Signal(SigStop);

    public void Resume() => Signal(SigCont);

    /// <summary>Asks it to stop, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        Signal(SigTerm);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_process.HasExited)
            {
                Resume();
                await Stop();
            }
        }
        finally
        {
            if (!_process.HasExited) await Kill();
            _process.Dispose();
        }
    }

    private void Listen(TaskCompletionSource<Uri> up)
    {
        void Read(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not { } text) return;
            _output.Enqueue(text);
            if (text.StartsWith(UpLine, StringComparison.Ordinal)) up.TrySetResult(new(text[UpLine.Length..].Trim()));
        }
        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Signal(int signal) => Signals.Send(_process.Id, signal);
}

/// <summary>Signals to processes that a test has started.</summary>
public static class Signals
{
    public const int Kill = 9;

    public static void Send(int process, int signal) => _ = kill(process, signal);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int pid, int sig);
}
