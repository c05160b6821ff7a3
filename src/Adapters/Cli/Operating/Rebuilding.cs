namespace HrSaas.Adapters.Cli.Operating;

using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Subscriptions;

/// <summary><c>hrsaas rebuild</c>: read models anew from the log, while they are read.</summary>
internal static class Rebuilding
{
    public static Command Make(Shell shell, OpenInstallation open)
    {
        var data = Installation.DataOption();
        var models = new Argument<string[]>("models") { Description = $"Which: {string.Join(", ", ReadModelRebuild.Names)}. All, if none is named.", Arity = ArgumentArity.ZeroOrMore };
        models.AcceptOnlyFromAmong([.. ReadModelRebuild.Names]);
        var pace = new Option<double>("--pace")
        {
            Description = "The share of the time that it works, above 0 and at most 1. The rest is left to those who use the database meanwhile.", HelpName = "SHARE",
            DefaultValueFactory = _ => ReadModelRebuild.BoundedPace,
            CustomParser = given =>
            {
                if (double.TryParse(given.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1) return share;
                given.AddError("The pace is a number above 0 and at most 1.");
                return 0;
            },
        };
        var rebuild = new Command("rebuild", "Build read models anew from the log, beside those in use, and swap them at once when they have caught up. Nobody is kept waiting, and nobody reads half of one.") { models, pace, data };
        rebuild.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            var rows = new List<JsonNode?[]>();
            foreach (var model in asked.GetValue(models) is { Length: > 0 } named ? named : ReadModelRebuild.Names)
            {
                var began = Stopwatch.GetTimestamp();
                var hash = await shell.Watched(model, async progress =>
                {
                    await Building(() => installation.ReadModels.Rebuild(model, cancellation, Shares.Of(progress), asked.GetValue(pace)));
                    return await installation.ReadModels.Hash(model, cancellation);
                });
                rows.Add([model, Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 1), hash]);
            }
            shell.Tell(asked, ["model", "seconds", "hash"], rows);
            return HrSaasCommands.Done;
        });
        return rebuild.With("hrsaas rebuild", "hrsaas rebuild employment-facts people-directory --pace 1");
    }

    /// <exception cref="CommandFailedException">Another build of it is running.</exception>
    internal static async Task Building(Func<Task> build)
    {
        try
        {
            await build();
        }
        catch (InvalidOperationException running)
        {
            throw new CommandFailedException(running.Message + " Wait for that one, or, if its process has died, for some seconds.");
        }
    }
}

/// <summary>Positions as a share of the log.</summary>
internal sealed class Shares(IProgress<double> progress) : IProgress<BuildProgress>
{
    public static Shares Of(IProgress<double> progress) => new(progress);

    public void Report(BuildProgress value) => progress.Report(value.End == 0 ? 1 : (double)value.Position / value.End);
}
