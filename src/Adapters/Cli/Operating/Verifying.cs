namespace HrSaas.Adapters.Cli.Operating;

using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary><c>hrsaas verify</c>: whether the installation is what it promises to be.</summary>
internal static class Verifying
{
    public static Command Make(Shell shell, OpenInstallation open)
    {
        var data = Installation.DataOption();
        var verify = new Command("verify",
            "Look at all that is stored: positions dense and in the order of time, the versions of every stream dense, every event readable by this release, and every read model equal to a fresh build. Commands and reads go on meanwhile. Ends with 1 if anything is found.") { data };
        verify.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            List<(string Check, string About, IReadOnlyList<LogFinding> Findings)> checks =
            [
                ("positions", "dense, and in the order of time", await shell.Watched("positions", _ => installation.Log.Positions(cancellation))),
                ("versions", "dense in every stream", await shell.Watched("versions", _ => installation.Log.Versions(cancellation))),
            ];
            var (read, unreadable) = await shell.Watched("events", progress => installation.Log.Readable(Shares.Of(progress), cancellation));
            checks.Add(("events", string.Create(CultureInfo.InvariantCulture, $"{read} read"), unreadable));
            foreach (var model in ReadModelRebuild.Names) checks.Add(($"read model {model}", "equal to a fresh build", await Compared(installation, shell, model, cancellation)));
            shell.Tell(asked, ["check", "about", "found", "position", "what"], [.. checks.SelectMany(Rows)]);
            return checks.Exists(check => check.Findings.Count > 0) ? HrSaasCommands.Failed : HrSaasCommands.Done;
        });
        return verify.With("hrsaas verify", "hrsaas verify --json --data /var/lib/hrsaas/main");
    }

    private static async Task<IReadOnlyList<LogFinding>> Compared(Installation installation, Shell shell, string model, CancellationToken cancellation)
    {
        var isEqual = false;
        await shell.Watched(model, async progress =>
        {
            await Rebuilding.Building(async () => isEqual = await installation.ReadModels.IsAsBuiltAnew(model, cancellation, Shares.Of(progress)));
            return isEqual;
        });
        return isEqual ? [] : [new(0, $"its rows are not those that the log gives: 'hrsaas rebuild {model}' mends it, and how it came about is worth knowing")];
    }

    private static IEnumerable<JsonNode?[]> Rows((string Check, string About, IReadOnlyList<LogFinding> Findings) check) => check.Findings.Count == 0
        ? [[check.Check, check.About, "nothing", null, null]]
        : check.Findings.Select(finding => new JsonNode?[] { check.Check, check.About, "something", finding.Position == 0 ? null : finding.Position, finding.What });
}
