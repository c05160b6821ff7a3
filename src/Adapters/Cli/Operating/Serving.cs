namespace HrSaas.Adapters.Cli.Operating;

using System.CommandLine;
using System.Globalization;
using HrSaas.Adapters.Host;

/// <summary><c>hrsaas serve</c>: the host itself.</summary>
internal static class Serving
{
    public static Command Make()
    {
        var port = new Option<int?>("--port") { Description = "The port; 0 for any that is free. By default 8080.", HelpName = "PORT" };
        var data = Installation.DataOption();
        var serve = new Command("serve", "Serve until asked to stop: on the database of ConnectionStrings__HrSaas, or on a private PostgreSQL in the data folder.") { port, data };
        serve.SetAction(async (asked, _) =>
        {
            string[] arguments =
            [
                .. asked.GetValue(port) is { } number ? ["--port", number.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
                .. asked.GetValue(data) is { } folder ? ["--data", folder] : Array.Empty<string>(),
            ];
            await HrSaasHost.Run(arguments);
            return HrSaasCommands.Done;
        });
        return serve.With("hrsaas serve --port 8080 --data /var/lib/hrsaas/main");
    }
}
