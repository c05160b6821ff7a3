namespace HrSaas.Application.Organization.Importing;

using System.Globalization;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;

/// <summary>Rows of positions.</summary>
public sealed class ImportPositions(Positions positions, StateReader reader, IClaims claims, RequestScope scope) : RegisterImport(claims, scope, "position-code")
{
    public override string Kind => "positions";

    public override IReadOnlyList<ImportMember> Members { get; } =
    [
        new("code", CellForm.Code, "P-100", IsRequired: true), new("job", CellForm.Code, "ENG", IsRequired: true, RefersTo: "jobs"),
        new("orgUnit", CellForm.Code, "SALES", IsRequired: true, RefersTo: "org-units"), new("location", CellForm.Code, "LYS", RefersTo: "locations"),
        new("title", CellForm.Text, "First engineer"), new("budget", CellForm.Number, "1"), new("from", CellForm.Day, "2020-01-01", IsRequired: true),
    ];

    protected override async Task<RowVerdict> Enter(ImportedRow row, string code, ImportTurn turn)
    {
        var (terms, refused) = await TermsOf(row, null, turn);
        if (terms is null) return refused!;
        var open = new OpenPosition(turn.Id<FactId>($"open positions {code}"), turn.Id<PositionId>($"positions {code}"), code, From(row), terms);
        return turn.IsDry
            ? Position.Decide(Position.Initial, open, new(true, true, true)).Of(row.Row, RowOutcome.Created)
            : (await positions.Open(open, turn.Context($"open positions {code}"))).Of(row.Row, RowOutcome.Created);
    }

    protected override async Task<RowVerdict> Compare(ImportedRow row, Guid known, ImportTurn turn)
    {
        var state = (await reader.Find(Roots.Position, known, turn.Cancellation)).State;
        if (state is not OpenedPosition opened) return Verdicts.Refused(row.Row, new PositionIsVoid());
        var (terms, refused) = await TermsOf(row, opened.Opening.Value, turn);
        if (terms is null) return refused!;
        // What was changed of a position since it opened is none of the row's business: it tells what the position was opened with.
        if (opened.Opening.Says(From(row), terms)) return new(row.Row, RowOutcome.LeftAlone);
        var correct = new CorrectPositionOpening(opened.Opening.Id, turn.Id<FactId>($"correct positions {row.Row}"), From(row), terms, ImportTurn.Reason);
        return turn.IsDry ? Position.Decide(state, correct, new(true, true, true)).Of(row.Row, RowOutcome.Changed)
            : (await positions.CorrectOpening(new(known), From(row), terms, ImportTurn.Reason, turn.Context($"correct positions {row.Row}"))).Of(row.Row, RowOutcome.Changed);
    }

    private static DateOnly From(ImportedRow row) => DateOnly.ParseExact(row.Text("from")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<(PositionTerms? Terms, RowVerdict? Refused)> TermsOf(ImportedRow row, PositionTerms? recorded, ImportTurn turn)
    {
        var named = new Dictionary<string, Guid?>();
        foreach (var member in Members.Where(member => member.RefersTo is not null))
            if (row.Text(member.Name) is { } key)
                if ((named[member.Name] = await turn.References.Find(member.RefersTo!, key, turn.Cancellation)) is null)
                    return (null, Verdicts.Refused(row.Row, new ReferenceNotFound(member.RefersTo!), member.Name));
        var budget = row.Text("budget") is { } text ? new Fte(decimal.Parse(text, CultureInfo.InvariantCulture)) : recorded?.Budget ?? Fte.Full;
        var location = row.Says.ContainsKey("location") ? named.GetValueOrDefault("location") is { } place ? new LocationId(place) : (LocationId?)null : recorded?.Location;
        return (new(new(named["job"]!.Value), new(named["orgUnit"]!.Value), budget, location, Or(row, "title", recorded?.Title)), null);
    }
}
