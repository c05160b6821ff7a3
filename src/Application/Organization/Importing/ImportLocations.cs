namespace HrSaas.Application.Organization.Importing;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;

/// <summary>Rows of locations.</summary>
public sealed class ImportLocations(Locations locations, StateReader reader, IClaims claims, RequestScope scope) : RegisterImport(claims, scope, "location-code")
{
    public override string Kind => "locations";

    public override IReadOnlyList<ImportMember> Members { get; } =
    [
        new("code", CellForm.Code, "LYS", IsRequired: true), new("name", CellForm.Text, "Lyon", IsRequired: true), new("country", CellForm.Text, "FR", IsRequired: true),
        new("region", CellForm.Text, "Auvergne-Rhône-Alpes"), new("timeZone", CellForm.Text, "Europe/Paris", IsRequired: true),
    ];

    protected override async Task<RowVerdict> Enter(ImportedRow row, string code, ImportTurn turn)
    {
        var open = new OpenLocation(turn.Id<LocationId>($"locations {code}"), code, row.Text("name")!, row.Text("country")!, row.Text("region"), row.Text("timeZone")!);
        return turn.IsDry
            ? Location.Decide(Location.Initial, open).Of(row.Row, RowOutcome.Created)
            : (await locations.Open(open, turn.Context($"open locations {code}"))).Of(row.Row, RowOutcome.Created);
    }

    protected override async Task<RowVerdict> Compare(ImportedRow row, Guid known, ImportTurn turn)
    {
        var id = new LocationId(known);
        var state = (await reader.Find(Roots.Location, known, turn.Cancellation)).State;
        if (state is not OpenedLocation opened) return Verdicts.Refused(row.Row, new LocationIsVoid());
        var now = opened.On(turn.Today);
        var terms = new LocationTerms(row.Text("country")!, row.Text("name")!, Or(row, "region", now.Region.Value), row.Text("timeZone")!);
        if (terms == new LocationTerms(opened.Country, now.Name.Value, now.Region.Value, now.TimeZone.Value)) return new(row.Row, RowOutcome.LeftAlone);
        if (opened.Entry.Changes.Standing.Any() && terms.Country == opened.Country)
        {
            var change = new ChangeLocation(turn.Id<FactId>($"change locations {row.Row}"), turn.Today, new(terms.Name, new(terms.Region), terms.TimeZone));
            return turn.IsDry ? Location.Decide(state, change).Of(row.Row, RowOutcome.Changed)
                : (await locations.Change(id, change, turn.Context($"change locations {row.Row}"))).Of(row.Row, RowOutcome.Changed);
        }
        var correct = new CorrectLocationOpening(OpenedLocation.OpeningOf(id), turn.Id<FactId>($"correct locations {row.Row}"), terms, ImportTurn.Reason);
        return turn.IsDry ? Location.Decide(state, correct).Of(row.Row, RowOutcome.Changed)
            : (await locations.CorrectOpening(id, correct, turn.Context($"correct locations {row.Row}"))).Of(row.Row, RowOutcome.Changed);
    }
}
