namespace HrSaas.Adapters.Cli.Remote;

using System.CommandLine;

/// <summary><c>hrsaas export</c>: a whole list, as a file.</summary>
internal static class Exporting
{
    public static Command Make(Shell shell, IConfiguration configuration)
    {
        var (server, asking) = (new ServerOptions(configuration), new Asking());
        var list = new Argument<string>("list") { Description = "Which list, as the API names it: employments, people, jobs, reports/employment-facts and so on." };
        var format = new Option<string>("--format") { Description = "csv, which a spreadsheet opens safely, or ndjson.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "ndjson");
        var file = new Option<FileInfo?>("--out") { Description = "The file to write; it is there when it is whole. Else the standard output.", HelpName = "FILE" };
        var export = new Command("export", "Write a whole list as CSV or NDJSON.") { list, format, file };
        asking.AddTo(export);
        server.AddTo(export);
        export.SetAction(async (asked, cancellation) =>
        {
            using var there = await server.Open(asked, cancellation);
            var type = asked.GetValue(format) == "csv" ? "text/csv" : "application/x-ndjson";
            await there.Read(asking.Address(asked, asked.GetValue(list)!), type,
                rows => asked.GetValue(file) is { } whole ? Write(rows, whole, cancellation) : Print(rows, shell.Output, cancellation), cancellation);
            return HrSaasCommands.Done;
        });
        return export.With("hrsaas export employments --as-of 2026-12-31 --out employments.csv --tenant demo", "hrsaas export people --format ndjson | gzip > people.ndjson.gz");
    }

    private static async Task Print(Stream rows, TextWriter output, CancellationToken cancellation)
    {
        using var reader = new StreamReader(rows);
        var part = new char[16_384];
        while (await reader.ReadAsync(part, cancellation) is > 0 and var read) await output.WriteAsync(part.AsMemory(0, read), cancellation);
    }

    internal static async Task Write(Stream rows, FileInfo file, CancellationToken cancellation)
    {
        var unfinished = file.FullName + ".part";
        try
        {
            await using (var stream = File.Create(unfinished)) await rows.CopyToAsync(stream, cancellation);
            File.Move(unfinished, file.FullName, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
