namespace HrSaas.Benchmarks.MovingIn;

using System.Diagnostics;
using System.Globalization;
using HrSaas.Benchmarks.Running;
using HrSaas.Tests.Support.Generated;
using Npgsql;

/// <summary>Twenty years of a generated company are imported, next to COPY of the very same events; a company of a tenth of it tells how memory grows; reports are asked for at the end.</summary>
internal static class MovingIn
{
    private const double Target = 0.2, MostMemory = 1.2;
    private const int Seed = 20_261_128;

    /// <returns>What was found wrong.</returns>
    public static async Task<IReadOnlyList<string>> Measure(Bench bench, Settings settings, CancellationToken cancellation)
    {
        Console.WriteLine();
        Console.WriteLine($"Importing a generated company of {settings.People} people, and one of a tenth of it ...");
        SourceFiles Files(int people)
        {
            var company = new GeneratedCompany(people, Seed);
            return SourceFiles.Of(company, company.Waves[1]);
        }
        long little;
        List<string> complaints = [];
        await using (var tenth = await Arrival.Of(bench, "tenth", Files(Math.Max(1, settings.People / 10)), cancellation))
        {
            little = tenth.Memory;
            if (tenth.Complaint is { } wrong) complaints.Add(wrong);
        }
        var files = Files(settings.People);
        await using var whole = await Arrival.Of(bench, "whole", files, cancellation);
        if (whole.Complaint is { } complaint) complaints.Add(complaint);
        await whole.CatchesUp(cancellation);
        var copied = new List<double>();
        for (var round = 0; round < settings.Rounds; round++) copied.Add(await Copy(bench, whole.Database, cancellation));
        double ours = whole.Events / whole.Seconds, copy = whole.Events / Medians.Of(copied), memory = (double)whole.Memory / little;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Importing {settings.People:n0} people over HTTP: {whole.Events:n0} events in {whole.Seconds:0.0} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  COPY {copy,9:n0} events per second   ours {ours,9:n0}   ratio {ours / copy:0.000} ({(ours / copy >= Target ? ">=" : "NOT")} {Target:0.0})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  the host's most memory {whole.Memory / 1048576.0:0} MB, with a tenth of the people {little / 1048576.0:0} MB   ratio {memory:0.00} ({(memory <= MostMemory ? "<=" : "NOT")} {MostMemory:0.0})"));
        complaints.AddRange(await AskingReports.Measure(whole, files, settings, cancellation));
        return complaints;
    }

    /// <summary>The same events into an empty table with the same columns and indexes, committed.</summary>
    /// <returns>Seconds.</returns>
    private static async Task<double> Copy(Bench bench, string database, CancellationToken cancellation)
    {
        var file = Path.Combine(bench.Folder, "events.copy");
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { CommandTimeout = 600 });
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await Bench.Execute(database, "drop table if exists copied; create table copied (like log.events including all); checkpoint", cancellation);
        if (!File.Exists(file))
        {
            await using var from = await connection.BeginRawBinaryCopyAsync("copy log.events to stdout (format binary)", cancellation);
            await using var to = File.Create(file);
            await from.CopyToAsync(to, cancellation);
        }
        await using var events = File.OpenRead(file);
        var began = Stopwatch.GetTimestamp();
        await using (var into = await connection.BeginRawBinaryCopyAsync("copy copied from stdin (format binary)", cancellation)) await events.CopyToAsync(into, cancellation);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
