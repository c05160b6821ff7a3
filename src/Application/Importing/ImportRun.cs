namespace HrSaas.Application.Importing;

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HrSaas.Application.Importing.Ports;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;

/// <summary>How many groups are read, and how many are taken side by side.</summary>
public sealed record ImportPace(int Page = 200, int AtOnce = 16);

/// <summary>
/// Carries an import out: first all rows are judged, kind by kind, and nothing is recorded; then, unless it is a dry run, what was not refused is brought in by the commands that
/// everybody issues. It may be stopped anywhere and taken up by another host: the keys of its commands are the same each time.
/// </summary>
public sealed class ImportRun(IImportWork work, ImportPace pace)
{
    private const int MostKept = 50_000;
    private readonly ConcurrentDictionary<(string, string), Guid> _found = new();

    // While rows are judged the import records nothing: what was not there is not looked for again by each row that names it. When they are brought in, it is.
    private readonly ConcurrentDictionary<(string, string), bool> _absent = new();

    /// <returns>Whether it has been done to its end, rather than cancelled.</returns>
    public async Task<bool> Run(CancellationToken cancellation)
    {
        var kinds = await work.As(services => Task.FromResult(ImportKinds.In(services).Select(kind => kind.Kind).ToList()), cancellation);
        for (var stage = work.Task.Stage; stage < ImportStages.All(work.Task.IsDryRun, kinds.Count); stage++)
        {
            var goesOn = ImportStages.IsSettling(stage, kinds.Count)
                ? await Settle(stage, cancellation)
                : await Take(stage, ImportStages.KindAt(stage, kinds.Count), isDry: stage < kinds.Count, cancellation);
            if (!goesOn) return false;
        }
        return true;
    }

    private async Task<bool> Take(int stage, int nth, bool isDry, CancellationToken cancellation)
    {
        var after = stage == work.Task.Stage ? work.Task.Cursor : "";
        _absent.Clear();
        while (true)
        {
            var groups = await work.As(services => work.Next(ImportKinds.In(services)[nth], after, pace.Page, cancellation), cancellation);
            if (groups.Count == 0) return await work.Record([], !isDry, stage + 1, "", cancellation);
            var verdicts = await Take(groups, nth, isDry, cancellation);
            after = groups[^1].Group;
            if (!await work.Record(verdicts, !isDry, stage, after, cancellation)) return false;
        }
    }

    private async Task<IReadOnlyList<RowVerdict>> Take(IReadOnlyList<ImportGroup> groups, int nth, bool isDry, CancellationToken cancellation)
    {
        var verdicts = new ConcurrentBag<RowVerdict>();
        await Parallel.ForEachAsync(groups, new ParallelOptions { MaxDegreeOfParallelism = pace.AtOnce, CancellationToken = cancellation }, async (group, stop) =>
        {
            foreach (var verdict in await work.As(services => Take(ImportKinds.In(services), nth, group, isDry, stop), stop)) verdicts.Add(verdict);
        });
        return [.. verdicts];
    }

    private Task<IReadOnlyList<RowVerdict>> Take(IReadOnlyList<IImportKind> kinds, int nth, ImportGroup group, bool isDry, CancellationToken cancellation)
    {
        var (task, kind) = (work.Task, kinds[nth]);
        return kind.Take(group.Rows, new(
            isDry, task.System, task.Told.GetValueOrDefault(kind.Kind) ?? new HashSet<string>(), task.Today, new References(this, kinds, isDry), IdOf, KeyOf, cancellation));
    }

    /// <summary>A person stands and falls whole, and so do those who name as manager somebody who is not brought in: until nobody more is refused.</summary>
    private async Task<bool> Settle(int stage, CancellationToken cancellation)
    {
        while (await work.HoldBack(ImportKinds.OfPersons, cancellation) > 0)
        {
            var nth = await work.As(services => Task.FromResult(ImportKinds.In(services).ToList().FindIndex(kind => kind.Kind == "employments")), cancellation);
            var naming = await work.As(services => work.NamingRefused(ImportKinds.In(services)[nth], "manager", "people", cancellation), cancellation);
            if (naming.Count == 0) break;
            if (!await work.Record(await Take(naming, nth, isDry: true, cancellation), areDone: false, stage, "", cancellation)) return false;
        }
        return await work.Record([], areDone: false, stage + 1, "", cancellation);
    }

    private string System => work.Task.System;

    private ValueTask<bool> IsComing(string kind, string key, CancellationToken cancellation) => work.IsComing(kind, key, cancellation);

    /// <summary>In the shape of a UUIDv7 of the moment at which the import was made.</summary>
    private Guid IdOf(string what)
    {
        var bytes = Hash(what);
        Span<byte> import = stackalloc byte[16];
        work.Task.Id.TryWriteBytes(import, bigEndian: true, out _);
        import[..6].CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }

    private CommandKey KeyOf(string what) => new(new(Hash($"key {what}")), new(Hash($"body {what}")));

    private byte[] Hash(string what) => SHA256.HashData(Encoding.UTF8.GetBytes($"import {work.Task.Id} {what}"))[..16];

    /// <summary>What is recorded, and what the import itself brings in. What was found once stays found.</summary>
    private sealed class References(ImportRun run, IReadOnlyList<IImportKind> kinds, bool isDry) : IImportedReferences
    {
        public async ValueTask<Guid?> Find(string kind, string key, CancellationToken cancellation)
        {
            if (run._found.TryGetValue((kind, key), out var known)) return known;
            if (!isDry || !run._absent.ContainsKey((kind, key)))
            {
                if (await kinds.First(one => one.Kind == kind).Find(run.System, key, cancellation) is { } found)
                {
                    if (run._found.Count >= MostKept) run._found.Clear();
                    return run._found[(kind, key)] = found;
                }
                if (run._absent.Count >= MostKept) run._absent.Clear();
                run._absent[(kind, key)] = true;
            }
            return await run.IsComing(kind, key, cancellation) ? run.IdOf($"{kind} {key}") : null;
        }
    }
}
