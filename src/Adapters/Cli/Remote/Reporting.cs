namespace HrSaas.Adapters.Cli.Remote;

using System.CommandLine;
using System.Text.Json.Nodes;

/// <summary><c>hrsaas report</c>: a report as a table.</summary>
internal static class Reporting
{
    private const string Prefix = "/v1/reports/";

    public static Command Make(Shell shell, IConfiguration configuration)
    {
        var (server, asking) = (new ServerOptions(configuration), new Asking());
        var name = new Argument<string?>("name") { Description = "Which report. Without a name, those that the server knows are told.", Arity = ArgumentArity.ZeroOrOne };
        var report = new Command("report", "Ask for a report, of any day and as known at any moment, and print it as a table.") { name };
        asking.AddTo(report);
        server.AddTo(report);
        report.SetAction(async (asked, cancellation) =>
        {
            using var there = await server.Open(asked, cancellation);
            if (asked.GetValue(name) is not { } which)
            {
                var document = await there.Get("/openapi/v1.json", cancellation);
                shell.Tell(asked, ["report", "summary"],
                    [.. from path in document["paths"]!.AsObject()
                        where path.Key.StartsWith(Prefix, StringComparison.Ordinal) && path.Value!["get"] is not null
                        select new JsonNode?[] { path.Key[Prefix.Length..], path.Value!["get"]!["summary"]!.DeepClone() }]);
                return HrSaasCommands.Done;
            }
            var answer = await there.GetWhole(asking.Address(asked, "reports/" + which), cancellation);
            if (asked.GetValue(shell.Json)) shell.Tell(answer);
            else
            {
                var (columns, rows) = Flat.Of(answer);
                shell.Tell(asked, columns, rows);
            }
            return HrSaasCommands.Done;
        });
        return report.With("hrsaas report --tenant demo", "hrsaas report headcount --where by=org-unit --as-of 2026-12-31 --tenant demo");
    }
}
