namespace HrSaas.Adapters.Cli;

using System.CommandLine;
using HrSaas.Adapters.Cli.Operating;
using HrSaas.Adapters.Cli.Remote;
using HrSaas.Adapters.Host;
using HrSaas.Adapters.Host.Cluster;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary><c>hrsaas</c>: for those who operate an installation, and for those who bring data in and take answers out.</summary>
public static class HrSaasCommands
{
    /// <summary>It is done, and all is as it should be.</summary>
    public const int Done = 0;

    /// <summary>It could not be done, or something was found; the message says what.</summary>
    public const int Failed = 1;

    /// <summary>What was typed makes no command.</summary>
    public const int Misused = 2;

    /// <summary>Runs one command line to its end.</summary>
    /// <param name="configuration">What environment variables say: those of the host, and <c>HRSAAS_SERVER</c> and <c>HRSAAS_TOKEN</c>.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> Run(string[] args, Shell shell, IConfiguration configuration) =>
        Run(args, shell, configuration, (data, cancellation) => Installation.Open(configuration, data, cancellation), CancellationToken.None);

    internal static async Task<int> Run(string[] args, Shell shell, IConfiguration configuration, OpenInstallation open, CancellationToken cancellation)
    {
        var parsed = Root(shell, configuration, open).Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new() { Output = shell.Output, Error = shell.Errors, EnableDefaultExceptionHandler = false }, cancellation);
            return parsed.Errors.Count > 0 ? Misused : code;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception cannot) when (cannot is CommandFailedException or ClusterException or SettingsException or InvalidDataException or IOException or UnauthorizedAccessException
            or HttpRequestException or NpgsqlException or StoreUnavailableException)
        {
            await shell.Errors.WriteLineAsync(cannot.Message);
            return Failed;
        }
    }

    private static RootCommand Root(Shell shell, IConfiguration configuration, OpenInstallation open)
    {
        var root = new RootCommand("HrSaas, the human-resources backend: operate an installation, bring data in, take answers out.")
        {
            shell.Json,
            Serving.Make(),
            TenantCommands.Make(shell, open),
            SubscriptionCommands.Make(shell, open),
            Rebuilding.Make(shell, open),
            Verifying.Make(shell, open),
            Importing.Make(shell, configuration),
            Exporting.Make(shell, configuration),
            Reporting.Make(shell, configuration),
        };
        Examples.ShowIn(root);
        return root;
    }
}

/// <summary>It could not be done.</summary>
/// <param name="message">For the person at the keyboard: what happened, and what to do.</param>
internal sealed class CommandFailedException(string message) : Exception(message);
