namespace HrSaas.Application.Organization.Importing;

using System.Globalization;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>Rows of org units. A parent may come later in the file: those above are opened first.</summary>
public sealed class ImportOrgUnits(OrgStructures structures, StateReader reader, RequestScope scope) : IImportKind
{
    public string Kind => "org-units";

    public IReadOnlyList<ImportMember> Members { get; } =
    [
        new("code", CellForm.Code, "SALES", IsRequired: true), new("name", CellForm.Text, "Sales", IsRequired: true),
        new("parent", CellForm.Code, "", RefersTo: "org-units"), new("from", CellForm.Day, "2020-01-01", IsRequired: true),
    ];

    public Permission Permission => Permission.WriteOrganization;

    public string Key => "code";

    public string Group => "code";

    public ImportTogether Together => ImportTogether.Kind;

    public async ValueTask<Guid?> Find(string system, string key, CancellationToken cancellation) =>
        (await Structure(cancellation)).Codes.TryGetValue(key, out var unit) ? unit.Value : null;

    public async Task<IReadOnlyList<RowVerdict>> Take(IReadOnlyList<ImportedRow> rows, ImportTurn turn)
    {
        if (!scope.Caller.Rights.HoldOfAll(Permission)) return [.. rows.Select(row => Verdicts.Refused(row.Row, new RightMissing(Permission)))];
        var structure = await Structure(turn.Cancellation);
        var verdicts = new List<RowVerdict>();
        foreach (var row in FromAbove(rows, verdicts))
        {
            OrgUnitId? parent = null;
            if (row.Text("parent") is { } code)
            {
                if (!structure.Codes.TryGetValue(code, out var above))
                {
                    verdicts.Add(Verdicts.Refused(row.Row, new ReferenceNotFound(Kind), "parent"));
                    continue;
                }
                parent = above;
            }
            var (verdict, after) = await Take(row, structure, parent, turn);
            verdicts.Add(verdict);
            structure = turn.IsDry ? after : await Structure(turn.Cancellation);
        }
        return verdicts;
    }

    private async Task<(RowVerdict Verdict, OrgStructure After)> Take(ImportedRow row, OrgStructure structure, OrgUnitId? parent, ImportTurn turn)
    {
        var (code, name, from) = (row.Text("code")!, row.Text("name")!, DateOnly.ParseExact(row.Text("from")!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (!structure.Codes.TryGetValue(code, out var id))
        {
            var open = new OpenOrgUnit(turn.Id<FactId>($"open org-units {code}"), turn.Id<OrgUnitId>($"org-units {code}"), code, from, name, parent);
            return await Done(row, structure, OrgStructure.Decide(structure, open), RowOutcome.Created, turn, () => structures.Open(open, turn.Context($"open org-units {code}")));
        }
        var unit = structure.Find(id)!;
        var hasChanged = unit.Renamings.Standing.Any() || unit.Reparentings.Standing.Any();
        if (unit.OpeningDay == from && unit.Names.At(DateOnly.MaxValue)?.Value == name && unit.Parents.At(DateOnly.MaxValue)?.Value == parent) return (new(row.Row, RowOutcome.LeftAlone), structure);
        if (!hasChanged)
        {
            var correct = new CorrectOrgUnitOpening(unit.Opening.Id, turn.Id<FactId>($"correct org-units {row.Row}"), id, from, name, parent, ImportTurn.Reason);
            return await Done(row, structure, OrgStructure.Decide(structure, correct), RowOutcome.Changed, turn,
                () => structures.CorrectOpening(id, from, name, parent, ImportTurn.Reason, turn.Context($"correct org-units {row.Row}")));
        }
        // What was renamed or moved since has a history of its own, of which the row tells the end.
        var rename = new RenameOrgUnit(turn.Id<FactId>($"rename org-units {row.Row}"), id, turn.Today, name);
        var (renamed, after) = await Done(row, structure, OrgStructure.Decide(structure, rename), RowOutcome.Changed, turn, () => structures.Rename(rename, turn.Context($"rename org-units {row.Row}")));
        if (renamed.Outcome is RowOutcome.Refused) return (renamed, after);
        var move = new ReparentOrgUnit(turn.Id<FactId>($"move org-units {row.Row}"), id, turn.Today, parent);
        var (moved, moves) = await Done(row, after, OrgStructure.Decide(after, move), RowOutcome.Changed, turn, () => structures.Reparent(move, turn.Context($"move org-units {row.Row}")));
        return (moved.Outcome is RowOutcome.LeftAlone ? renamed : moved, moves);
    }

    private static async Task<(RowVerdict, OrgStructure)> Done(
        ImportedRow row, OrgStructure structure, Decision<OrgStructureEvent> decision, RowOutcome outcome, ImportTurn turn, Func<Task<CommandOutcome>> command)
    {
        var verdict = turn.IsDry || decision.Refusal is not null || decision.Events.IsEmpty ? decision.Of(row.Row, outcome) : (await command()).Of(row.Row, outcome);
        return (verdict, verdict.Outcome is RowOutcome.Refused ? structure : decision.Events.Aggregate(structure, OrgStructure.Evolve));
    }

    /// <summary>The rows in such an order that whoever is named as parent comes before; rows that name one another in a circle are refused.</summary>
    private static IEnumerable<ImportedRow> FromAbove(IReadOnlyList<ImportedRow> rows, List<RowVerdict> verdicts)
    {
        var waiting = rows.ToLookup(row => row.Text("parent") ?? "");
        var codes = rows.Select(row => row.Text("code")!).ToHashSet();
        var next = new Queue<ImportedRow>(rows.Where(row => row.Text("parent") is not { } parent || !codes.Contains(parent)));
        var told = new HashSet<long>();
        while (next.TryDequeue(out var row))
        {
            told.Add(row.Row);
            yield return row;
            foreach (var below in waiting[row.Text("code")!])
                if (!told.Contains(below.Row)) next.Enqueue(below);
        }
        foreach (var row in rows.Where(row => !told.Contains(row.Row))) verdicts.Add(Verdicts.Refused(row.Row, new NamedInACircle(), "parent"));
    }

    private async ValueTask<OrgStructure> Structure(CancellationToken cancellation) => (await reader.Find(Roots.OrgStructure, OrgStructure.StreamId, cancellation)).State;
}
