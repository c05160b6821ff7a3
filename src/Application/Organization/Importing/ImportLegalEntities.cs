namespace HrSaas.Application.Organization.Importing;

using System.Globalization;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;

/// <summary>Rows of legal entities.</summary>
public sealed class ImportLegalEntities(LegalEntities entities, StateReader reader, IClaims claims, RequestScope scope) : RegisterImport(claims, scope, "legal-entity-code")
{
    public override string Kind => "legal-entities";

    public override IReadOnlyList<ImportMember> Members { get; } =
    [
        new("code", CellForm.Code, "ES01", IsRequired: true), new("name", CellForm.Text, "Acme Spain", IsRequired: true), new("country", CellForm.Text, "ES", IsRequired: true),
        new("currency", CellForm.Text, "EUR", IsRequired: true), new("timeZone", CellForm.Text, "Europe/Madrid", IsRequired: true), new("fiscalYearStart", CellForm.Text, "01-01"),
    ];

    protected override async Task<RowVerdict> Enter(ImportedRow row, string code, ImportTurn turn)
    {
        if (TermsOf(row, MonthDay.Of(1, 1)!.Value, out var refused) is not { } terms) return refused!;
        var register = new RegisterLegalEntity(turn.Id<LegalEntityId>($"legal-entities {code}"), code, terms.Name, terms.Country, terms.Currency, terms.TimeZone, terms.FiscalYearStart);
        return turn.IsDry
            ? LegalEntity.Decide(LegalEntity.Initial, register).Of(row.Row, RowOutcome.Created)
            : (await entities.Register(register, turn.Context($"register legal-entities {code}"))).Of(row.Row, RowOutcome.Created);
    }

    protected override async Task<RowVerdict> Compare(ImportedRow row, Guid known, ImportTurn turn)
    {
        var id = new LegalEntityId(known);
        var state = (await reader.Find(Roots.LegalEntity, known, turn.Cancellation)).State;
        if (state is not RegisteredLegalEntity registered) return Verdicts.Refused(row.Row, new LegalEntityIsVoid());
        var now = registered.On(turn.Today);
        if (TermsOf(row, now.FiscalYearStart.Value, out var refused) is not { } terms) return refused!;
        if (terms == new LegalEntityTerms(registered.Country, now.Name.Value, now.Currency.Value, now.TimeZone.Value, now.FiscalYearStart.Value)) return new(row.Row, RowOutcome.LeftAlone);
        if (registered.Entry.Changes.Standing.Any() && terms.Country == registered.Country)
        {
            var change = new ChangeLegalEntity(turn.Id<FactId>($"change legal-entities {row.Row}"), turn.Today, new(terms.Name, terms.Currency, terms.TimeZone, terms.FiscalYearStart));
            return turn.IsDry ? LegalEntity.Decide(state, change).Of(row.Row, RowOutcome.Changed)
                : (await entities.Change(id, change, turn.Context($"change legal-entities {row.Row}"))).Of(row.Row, RowOutcome.Changed);
        }
        var correct = new CorrectLegalEntityRegistration(RegisteredLegalEntity.RegistrationOf(id), turn.Id<FactId>($"correct legal-entities {row.Row}"), terms, ImportTurn.Reason);
        return turn.IsDry ? LegalEntity.Decide(state, correct).Of(row.Row, RowOutcome.Changed)
            : (await entities.CorrectRegistration(id, correct, turn.Context($"correct legal-entities {row.Row}"))).Of(row.Row, RowOutcome.Changed);
    }

    private static LegalEntityTerms? TermsOf(ImportedRow row, MonthDay start, out RowVerdict? refused)
    {
        var currency = Currency.Of(row.Text("currency")!);
        MonthDay? first = start;
        if (row.Text("fiscalYearStart") is { } text)
            first = text.Length == 5 && text[2] == '-' && int.TryParse(text.AsSpan(0, 2), CultureInfo.InvariantCulture, out var month) && int.TryParse(text.AsSpan(3), CultureInfo.InvariantCulture, out var day)
                ? MonthDay.Of(month, day) : null;
        refused = currency is null ? Verdicts.Refused(row.Row, new ValueNotTaken("currency"), "currency")
            : first is null ? Verdicts.Refused(row.Row, new ValueNotTaken("fiscalYearStart"), "fiscalYearStart") : null;
        return refused is null ? new(row.Text("country")!, row.Text("name")!, currency!.Value, row.Text("timeZone")!, first!.Value) : null;
    }
}
