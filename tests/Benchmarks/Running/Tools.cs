namespace HrSaas.Benchmarks.Running;

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

/// <summary>Programs from outside: found, run to their end, their output given back.</summary>
internal static class Tools
{
    /// <exception cref="BenchmarkException">It is not installed.</exception>
    public static string Find(string name, params IEnumerable<string> folders) =>
        folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new BenchmarkException($"{name} is not installed; ./bench installs it from Debian's packages when it may.");

    /// <exception cref="BenchmarkException">It ended with an error.</exception>
    public static async Task<string> Run(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? await output
                : throw new BenchmarkException($"{program} ended with {process.ExitCode}: {(await errors).Trim()} {(await output).Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
