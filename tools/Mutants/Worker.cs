namespace HrSaas.Tools.Mutants;

using System.Diagnostics;
using System.Globalization;

/// <summary>A process that tries mutants, one after the other: what never ends, or takes the process with it, is ended with it.</summary>
internal sealed class Worker(string folder) : IDisposable
{
    private Process? _process;

    /// <summary>Far longer than it took to run all specs: what is within the process ends long before (<c>Mutant</c>).</summary>
    private TimeSpan _longest;

    /// <summary>The other end: reads ids, writes verdicts.</summary>
    public static int Serve(string folder)
    {
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        var specs = new Specs(folder);
        answers.WriteLine(specs.Count.ToString(CultureInfo.InvariantCulture));
        answers.Flush();
        while (Console.In.ReadLine() is { } asked)
        {
            var verdict = specs.Try(int.Parse(asked, CultureInfo.InvariantCulture));
            answers.WriteLine($"{verdict.Outcome}\t{verdict.By}");
            answers.Flush();
        }
        return 0;
    }

    public async Task<Verdict> Try(int id)
    {
        try
        {
            _process ??= await Start();
            await _process.StandardInput.WriteLineAsync(id.ToString(CultureInfo.InvariantCulture));
            await _process.StandardInput.FlushAsync();
            using var late = new CancellationTokenSource(_longest);
            if (await _process.StandardOutput.ReadLineAsync(late.Token) is { } answer)
                return new(id, Enum.Parse<Outcome>(answer.Split('\t')[0]), answer.Split('\t')[1]);
            Dispose();
            return new(id, Outcome.Killed, "(the process ended)");
        }
        catch (OperationCanceledException)
        {
            Dispose();
            return new(id, Outcome.Killed, "(it went on and on)");
        }
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
        _process = null;
    }

    private async Task<Process> Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, ArgumentList = { typeof(Worker).Assembly.Location, "--serve", folder } };
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() is null) throw new InvalidOperationException("The specs do not pass before anything is changed.");
        _longest = TimeSpan.FromMinutes(1) + (5 * Stopwatch.GetElapsedTime(began));
        return process;
    }
}
