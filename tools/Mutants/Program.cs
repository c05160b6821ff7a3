using System.Collections.Concurrent;
using System.Diagnostics;
using HrSaas.Tools.Mutants;

// mutants --serve FOLDER, or mutants REPOSITORY [PART OF A PATH]
if (args is ["--serve", var served]) return Worker.Serve(served);

var (repository, part) = (args[0], args.ElementAtOrDefault(1));
var began = Stopwatch.GetTimestamp();
var folder = Directory.CreateTempSubdirectory("hrsaas-mutants").FullName;
try
{
    foreach (var file in Directory.GetFiles(Path.Combine(repository, "tests/Specs/bin/Release/net10.0"), "*.dll")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    var points = Mutated.Write(repository, folder);
    // Nearly all specs reach the kernel: what takes longest comes last.
    var asked = points.Where(point => point.IsTried && (part is null || point.File.Contains(part, StringComparison.Ordinal))).OrderBy(point => point.Context == "Kernel").ToList();
    Console.Error.WriteLine($"{asked.Count} mutants, compiled in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");

    var (left, verdicts) = (new ConcurrentQueue<Point>(asked), new ConcurrentDictionary<int, Verdict>());
    await Task.WhenAll(Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount)).Select(_ => Task.Run(async () =>
    {
        using var worker = new Worker(folder);
        while (left.TryDequeue(out var point))
        {
            verdicts[point.Id] = await worker.Try(point.Id);
            if (verdicts.Count % 500 == 0) Console.Error.WriteLine($"{verdicts.Count} tried after {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        }
    })));

    var report = new Report(points, verdicts, Reason.Read(Path.Combine(repository, "tests/Specs/survivors.txt")));
    if (part is null) File.WriteAllText(Path.Combine(repository, "tests/Specs/survivors.md"), report.ToString());
    Console.WriteLine(part is null ? report.Table() : report.ToString());
    Console.Error.WriteLine($"It took {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s.");
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
