namespace HrSaas.Benchmarks.Running;

using System.Diagnostics;
using System.Threading.Channels;

/// <summary>A process that is measured: started with the host's own runtime configuration, so that all of them collect garbage alike.</summary>
internal sealed class Child : IAsyncDisposable
{
    /// <summary>Lines that begin so are answers; all others go to the log.</summary>
    public const string Answer = "@ ";

    private static readonly string Here = AppContext.BaseDirectory;
    private readonly Process _process;
    private readonly string _log;
    private readonly Channel<string> _answers = Channel.CreateUnbounded<string>();
    private readonly Task _reading;

    private Child(ProcessStartInfo start, string log)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        _log = log;
        var writer = TextWriter.Synchronized(File.CreateText(log));
        _process = Process.Start(start)!;
        _reading = Task.WhenAll(Read(_process.StandardOutput, writer), Read(_process.StandardError, writer))
            .ContinueWith(_ => { writer.Dispose(); _answers.Writer.TryComplete(); }, TaskScheduler.Default);
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>The product's host, as it is released.</summary>
    public static Child Host(IReadOnlyDictionary<string, string> environment, string log) =>
        new(With(environment, new("dotnet", [Path.Combine(Here, "HrSaas.Adapters.Host.dll")])), log);

    /// <summary>This program in another role.</summary>
    public static Child Self(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string log) =>
        new(With(environment, new("dotnet",
        [
            "exec", "--runtimeconfig", Path.Combine(Here, "HrSaas.Adapters.Host.runtimeconfig.json"),
            "--depsfile", Path.Combine(Here, "HrSaas.Benchmarks.deps.json"), Path.Combine(Here, "HrSaas.Benchmarks.dll"), .. arguments,
        ])), log);

    /// <exception cref="BenchmarkException">It ended before it answered.</exception>
    public async Task<string> Ask(string question, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(question.AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        return await Next(cancellation) ?? throw Failed();
    }

    /// <summary>The next answer; null when the process has ended.</summary>
    public async Task<string?> Next(CancellationToken cancellation) =>
        await _answers.Reader.WaitToReadAsync(cancellation) && _answers.Reader.TryRead(out var answer) ? answer : null;

    /// <exception cref="BenchmarkException">It ended first, or does not answer.</exception>
    public async Task IsReady(Uri ready, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (HasEnded || Stopwatch.GetElapsedTime(since) > TimeSpan.FromMinutes(2)) throw Failed();
            try
            {
                using var response = await http.GetAsync(ready, cancellation);
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(50, cancellation);
        }
    }

    public BenchmarkException Failed() =>
        new($"A process that was to be measured {(HasEnded ? "has ended" : "does not answer")}. The end of its log:\n{string.Join('\n', File.ReadLines(_log).TakeLast(20))}");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            try { await Tools.Run("kill", ["-TERM", $"{_process.Id}"], default); }
            catch (BenchmarkException) when (_process.WaitForExit(TimeSpan.FromSeconds(1))) { } // it ended by itself meanwhile
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try { await _process.WaitForExitAsync(patience.Token); }
            catch (OperationCanceledException) { _process.Kill(entireProcessTree: true); }
        }
        await _reading;
        _process.Dispose();
    }

    private static ProcessStartInfo With(IReadOnlyDictionary<string, string> environment, ProcessStartInfo start)
    {
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    private async Task Read(StreamReader from, TextWriter log)
    {
        while (await from.ReadLineAsync() is { } line)
            if (line.StartsWith(Answer, StringComparison.Ordinal)) _answers.Writer.TryWrite(line[Answer.Length..]);
            else
            {
                await log.WriteLineAsync(line);
                await log.FlushAsync();
            }
    }
}
