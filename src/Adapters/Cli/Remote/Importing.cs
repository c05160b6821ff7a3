namespace HrSaas.Adapters.Cli.Remote;

using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

/// <summary><c>hrsaas import</c>: files into a tenant, as many as belong together.</summary>
internal static class Importing
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

    public static Command Make(Shell shell, IConfiguration configuration)
    {
        var server = new ServerOptions(configuration);
        var files = new Argument<string[]>("files")
        {
            Description = "CSV or NDJSON, gzip or not, each named after its kind (employments.csv, org-units.2.ndjson.gz) or given as KIND=FILE.", Arity = ArgumentArity.OneOrMore, HelpName = "FILE",
        };
        var mapping = new Option<FileInfo?>("--mapping") { Description = "A JSON file that says how the source's columns, days and codes are ours.", HelpName = "FILE" };
        var dry = new Option<bool>("--dry-run") { Description = "Only tell what would become of each row. Nothing is recorded." };
        var rows = new Option<FileInfo?>("--rows") { Description = "Write what became of each row to a file, as CSV.", HelpName = "FILE" };
        var import = new Command("import", "Bring files in, and wait for what comes of it. Ends with 1 where a row is refused. Repeat it as often as you like: what is so already is left alone.") { files, mapping, dry, rows };
        files.Validators.Add(given =>
        {
            foreach (var (kind, path) in (given.GetValueOrDefault<string[]>() ?? []).Select(Named))
                if (!File.Exists(path)) given.AddError($"There is no file '{path}' (to be imported as {kind}).");
        });
        server.AddTo(import);
        import.SetAction(async (asked, cancellation) =>
        {
            using var there = await server.Open(asked, cancellation);
            var address = await Send(there, asked.GetValue(files)!, asked.GetValue(mapping), asked.GetValue(dry), shell, cancellation);
            var ended = await shell.Watched("import", progress => End(there, address, progress, cancellation));
            if (asked.GetValue(rows) is { } file) await there.Read(address + "/rows", "text/csv", told => Exporting.Write(told, file, cancellation), cancellation);
            if (asked.GetValue(shell.Json)) shell.Tell(ended);
            else await Tell(there, address, ended, shell, asked, cancellation);
            return (string?)ended["status"] == "done" && ended["counts"]!.AsArray().All(count => (long)count!["refused"]! == 0) ? HrSaasCommands.Done : HrSaasCommands.Failed;
        });
        return import.With("hrsaas import legal-entities.csv org-units.csv people.csv employments.csv --mapping source.json --dry-run --tenant demo", "hrsaas import employments=export-2026.csv.gz --mapping source.json");
    }

    /// <summary>The kind is said, or is how the file's name begins.</summary>
    private static (string Kind, string Path) Named(string given) =>
        given.Split('=', 2) is [var kind, var path] ? (kind, path) : (Path.GetFileName(given).Split('.')[0], given);

    /// <returns>Where the operation is.</returns>
    private static async Task<string> Send(Server there, string[] files, FileInfo? mapping, bool isDry, Shell shell, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent();
        if (mapping is not null) form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(mapping.FullName, cancellation)) { Headers = { ContentType = new("application/json") } }, "mapping");
        foreach (var (kind, path) in files.Select(Named))
        {
            var type = path.Contains(".ndjson", StringComparison.OrdinalIgnoreCase) ? "application/x-ndjson" : "text/csv";
            form.Add(new StreamContent(File.OpenRead(path)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } }, kind, Path.GetFileName(path));
        }
        return await shell.Watched("upload", _ => there.Send(isDry ? "/v1/imports?dryRun=true" : "/v1/imports", form, cancellation));
    }

    private static async Task<JsonNode> End(Server there, string address, IProgress<double> progress, CancellationToken cancellation)
    {
        while (true)
        {
            var now = await there.Get(address, cancellation);
            progress.Report((double)now["percent"]! / 100);
            if ((string?)now["status"] is not ("waiting" or "running")) return now;
            await Task.Delay(Look, cancellation);
        }
    }

    private static async Task Tell(Server there, string address, JsonNode ended, Shell shell, ParseResult asked, CancellationToken cancellation)
    {
        string[] columns = ["kind", "rows", "created", "changed", "leftAlone", "refused", "notDone"];
        shell.Tell(asked, columns, [.. ended["counts"]!.AsArray().Select(count => columns.Select(column => count![column]?.DeepClone()).ToArray())]);
        if ((string?)ended["status"] != "done") await shell.Errors.WriteLineAsync($"It ended as {ended["status"]}: {ended["failure"]}");
        if (ended["counts"]!.AsArray().All(count => (long)count!["refused"]! == 0)) return;
        string[] about = ["kind", "file", "line", "column", "key", "code", "problem"];
        var refused = (await there.Get(address + "/rows?outcome=refused&limit=50", cancellation))["data"]!.AsArray();
        shell.Tell(asked, about, [.. refused.Select(row => about.Select(column => row![column]?.DeepClone()).ToArray())]);
        await shell.Errors.WriteLineAsync($"All rows: hrsaas export {address["/v1/".Length..]}/rows");
    }
}
