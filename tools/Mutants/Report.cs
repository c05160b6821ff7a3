namespace HrSaas.Tools.Mutants;

using System.Globalization;
using System.Text;

/// <summary>What became of the mutants: counted by context and root, and those that nothing killed one by one.</summary>
internal sealed class Report(IReadOnlyList<Point> points, IReadOnlyDictionary<int, Verdict> verdicts, IReadOnlyList<Reason> reasons)
{
    private const string Header = "| | mutants | killed | survived | not reached | score |\n|---|---:|---:|---:|---:|---:|\n";

    public override string ToString()
    {
        var page = new StringBuilder("# Mutants that nothing kills\n\n")
            .Append("Written by `./mutate`; why one may stay is told in [survivors.txt](survivors.txt). How to read it: [mutants](../../docs/guides/mutants.md).\n\n")
            .Append(Table());
        page.Append("\nNot tried, because a static initialiser runs once for all mutants: ").Append(points.Count(point => !point.IsTried)).Append(".\n");
        foreach (var file in Left().GroupBy(point => point.File))
        {
            page.Append("\n## ").Append(file.Key).Append("\n\n");
            foreach (var point in file.OrderBy(point => point.Line).ThenBy(point => point.Id))
                page.Append(CultureInfo.InvariantCulture, $"* `{point.Member}` {point.Line}: `{point.Change.From}` → `{point.Change.To}`{(verdicts[point.Id].Outcome == Outcome.NotReached ? ", not reached" : "")}{Why(point)}\n");
        }
        var idle = reasons.Where(reason => !Left().Any(reason.IsFor)).ToList();
        if (idle.Count > 0) page.Append("\n## Reasons that nothing needs any more\n\n").AppendJoin('\n', idle.Select(reason => $"* {reason.File} {reason.Member} {reason.Change}")).Append('\n');
        return page.ToString();
    }

    public string Table()
    {
        var table = new StringBuilder(Header);
        var tried = points.Where(point => point.IsTried && verdicts.ContainsKey(point.Id)).ToList();
        foreach (var context in tried.GroupBy(point => point.Context).OrderBy(context => context.Key, StringComparer.Ordinal))
        {
            Row(table, $"**{context.Key}**", [.. context]);
            foreach (var root in context.GroupBy(point => point.Root).Where(root => root.Key.Length > 0).OrderBy(root => root.Key, StringComparer.Ordinal)) Row(table, root.Key, [.. root]);
        }
        Row(table, "**all**", tried);
        return table.ToString();
    }

    private IEnumerable<Point> Left() => points.Where(point => verdicts.TryGetValue(point.Id, out var verdict) && verdict.Outcome != Outcome.Killed);

    private string Why(Point point) => reasons.FirstOrDefault(reason => reason.IsFor(point)) is { } reason ? $": {reason.Why}" : "";

    private void Row(StringBuilder table, string name, List<Point> some)
    {
        var outcomes = some.CountBy(point => verdicts[point.Id].Outcome).ToDictionary();
        var killed = outcomes.GetValueOrDefault(Outcome.Killed);
        table.Append(CultureInfo.InvariantCulture,
            $"| {name} | {some.Count} | {killed} | {outcomes.GetValueOrDefault(Outcome.Survived)} | {outcomes.GetValueOrDefault(Outcome.NotReached)} | {100.0 * killed / Math.Max(some.Count, 1):0.0} % |\n");
    }
}

/// <summary>Why a mutant may stay.</summary>
/// <param name="Change">What was changed, as the page shows it; <c>*</c> for whatever else of the member.</param>
internal sealed record Reason(string File, string Member, string Change, string Why)
{
    /// <summary>A line each: file, member, change and why, with a bar between them that has a space on both sides. Lines that begin with # are notes.</summary>
    public static IReadOnlyList<Reason> Read(string file) =>
    [
        .. from line in System.IO.File.Exists(file) ? System.IO.File.ReadAllLines(file) : []
           where line.Length > 0 && line[0] != '#'
           let parts = line.Split(" | ")
           select new Reason(parts[0].Trim(), parts[1].Trim(), parts[2].Trim(), parts[3].Trim()),
    ];

    public bool IsFor(Point point) => point.File == File && point.Member == Member && (Change == "*" || $"{point.Change.From} → {point.Change.To}" == Change);
}
