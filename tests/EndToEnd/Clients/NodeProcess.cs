namespace HrSaas.EndToEnd.Clients;

using System.Collections.Concurrent;
using System.Diagnostics;
using HrSaas.Tests.Support;

/// <summary>A program of tests/Clients, run by Node.js in that folder. Its packages are there because <c>./test</c> ran <c>tools/ensure-node</c>.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Clients");

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private NodeProcess(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        // No telemetry, no colours.
        start.Environment["DO_NOT_TRACK"] = start.Environment["NO_COLOR"] = start.Environment["SCARF_ANALYTICS_DISABLED"] = "1";
        start.Environment["SCARF_ANALYTICS"] = "false";
        start.Environment["FORCE_COLOR"] = "0";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Read(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is { } text) _output.Enqueue(text);
        }
    }

    /// <summary>All that it has printed, both streams.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts a program of a package that is locked there.</summary>
    public static NodeProcess Start(string program, params string[] arguments) => new("node", [Path.Combine("node_modules", ".bin", program), .. arguments]);

    /// <summary>Starts a script of the folder.</summary>
    public static NodeProcess StartNode(params string[] arguments) => new("node", arguments);

    /// <summary>Runs it to its end.</summary>
    public static Task<(int Exit, string Output)> Run(string program, params string[] arguments) => Ended(Start(program, arguments));

    /// <summary>Runs a script of the folder to its end.</summary>
    public static Task<(int Exit, string Output)> Node(params string[] arguments) => Ended(StartNode(arguments));

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<(int Exit, string Output)> Ended(NodeProcess node)
    {
        await using (node)
        {
            await node._process.WaitForExitAsync();
            return (node._process.ExitCode, node.Output);
        }
    }
}
