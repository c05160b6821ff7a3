namespace HrSaas.Specs.LegalEntities;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("How a legal entity changes and closes", 2)]
public sealed class ChangingLegalEntities : Specs<LegalEntityUnderSpec, LegalEntity, LegalEntityEvent, NoWorld>
{
    private static readonly Reason Mistake = new("data-entry"), Noted = new("data-entry", Identifying<string>.Of("Ana mistyped"));
    private static readonly Currency Forint = Currency.Of("HUF")!.Value, Euro = Currency.Of("EUR")!.Value;
    private static readonly MonthDay January = MonthDay.Of(1, 1)!.Value, April = MonthDay.Of(4, 1)!.Value;
    private static readonly LegalEntityChange ToEuro = new(Currency: Euro), Renamed = new("Acme Hungary Kft.");

    [Fact]
    public void A_legal_entity_has_another_name_currency_zone_and_fiscal_year_from_a_day_on()
    {
        var all = new LegalEntityChange("Acme Hungary Kft.", Euro, "Europe/Berlin", April);
        Given(Registered).When(Change("change", "2028-02-29", all)).Then(Changed("change", "2028-02-29", all))
            .Showing(On("2028-02-28", "Acme Kft.", Forint, "Europe/Budapest", January), On("2028-02-29", "Acme Hungary Kft.", Euro, "Europe/Berlin", April),
                On("1900-01-01", "Acme Kft.", Forint, "Europe/Budapest", January));
    }

    [Fact]
    public void What_a_change_does_not_name_stays() =>
        Given(Registered, Changed("later", "2028-01-01", Renamed)).When(Change("euro", "2026-01-01", ToEuro)).Then(Changed("euro", "2026-01-01", ToEuro))
            .Showing(On("2025-12-31", "Acme Kft.", Forint), On("2026-01-01", "Acme Kft.", Euro), On("2028-01-01", "Acme Hungary Kft.", Euro));

    [Fact]
    public void What_it_is_on_that_day_anyway_is_not_recorded_and_what_names_nothing_or_no_zone_is_refused()
    {
        Given(Registered, Changed("euro", "2026-01-01", ToEuro)).When(Change("again", "2026-06-01", new("Acme Kft.", Euro, "Europe/Budapest", January))).ThenNothing();
        Given(Registered).When(Change("change", "2026-01-01", new())).ThenRefused<LegalEntityChangeNamesNothing>();
        Given(Registered).When(Change("change", "2026-01-01", new("", TimeZone: "Budapest"))).ThenRefused(new NotWellFormed(
            [new("name", "blank", "must not be blank."),
                new("timeZone", "unknown-time-zone", "must be the name of a zone in the IANA database, such as Europe/Madrid.")]));
    }

    [Fact]
    public void A_change_is_corrected_to_another_day_and_withdrawn_and_keeps_its_place_among_those_of_its_day()
    {
        var other = new LegalEntityChange("Acme Europe Kft.");
        LegalEntityEvent[] changed = [Registered, Changed("rename", "2027-01-01", Renamed), Changed("second", "2027-01-01", other)];
        var both = new LegalEntityChange("Acme Hungary Kft.", Euro);
        Given(changed).When(CorrectChange("rename", "correction", "2027-01-01", both)).Then(ChangeCorrected("rename", "correction", "2027-01-01", both))
            .Showing(On("2027-01-01", "Acme Europe Kft.", Euro));
        Given(changed).When(CorrectChange("rename", "correction", "2027-01-01", Renamed)).ThenNothing();
        Given(changed).When(CorrectChange("rename", "correction", "2027-01-01", new())).ThenRefused<LegalEntityChangeNamesNothing>();
        LegalEntityEvent[] corrected = [.. changed, ChangeCorrected("second", "correction", "2026-01-01", other)];
        Given(corrected).When(Rescind("correction")).Then(Rescinded("correction")).Showing(On("2026-12-31", "Acme Kft.", Forint), On("2027-01-01", "Acme Europe Kft.", Forint));
        Given(corrected).When(Rescind("second")).Then(Rescinded("second")).Showing(On("2026-12-31", "Acme Kft.", Forint), On("2027-01-01", "Acme Hungary Kft.", Forint));
        LegalEntityEvent[] gone = [.. corrected, Rescinded("second")];
        Given(gone).When(CorrectChange("second", "another correction", "2027-01-01", Renamed)).ThenRefused(new FactIsRescinded(The("second")));
        Given(gone).When(Rescind("second")).ThenNothing();
        Given(changed).When(CorrectChange("unheard-of fact", "correction", "2027-01-01", Renamed)).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given(changed).When(Rescind("unheard-of fact")).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given(changed).When(CorrectClosing("rename", "correction", "2027-01-01")).ThenRefused(new FactOfAnotherKind(The("rename")));
    }

    [Fact]
    public void A_legal_entity_has_one_last_day_which_is_corrected_or_withdrawn()
    {
        Given(Registered).When(Close("closing", "2028-02-29")).Then(Closed("closing", "2028-02-29"))
            .Showing(OpenOn("2028-02-29", true), OpenOn("2028-03-01", false), On("2028-03-01", "Acme Kft.", Forint));
        LegalEntityEvent[] closed = [Registered, Closed("closing", "2027-12-31")];
        Given(closed).When(Close("second closing", "2028-12-31")).ThenRefused(new LegalEntityAlreadyClosed(Day("2027-12-31")));
        Given(closed).When(Close("second closing", "2027-12-31")).ThenNothing();
        Given(closed).When(CorrectClosing("closing", "correction", "2028-06-30")).Then(ClosingCorrected("closing", "correction", "2028-06-30")).Showing(OpenOn("2028-06-30", true));
        Given(closed).When(CorrectClosing("closing", "correction", "2027-06-30")).Then(ClosingCorrected("closing", "correction", "2027-06-30")).Showing(OpenOn("2027-07-01", false));
        Given(closed).When(CorrectClosing("closing", "correction", "2027-12-31")).ThenNothing();
        Given(closed).When(Rescind("closing")).Then(Rescinded("closing")).Showing(OpenOn("2030-01-01", true));
        Given([.. closed, Rescinded("closing")]).When(Close("second closing", "2028-12-31")).Then(Closed("second closing", "2028-12-31"));
        Given(closed).When(new RegisterLegalEntity(Id<LegalEntityId>("Acme"), "ACME-HU", "Acme Kft.", "HU", Forint, "Europe/Budapest", January)).ThenRefused<LegalEntityAlreadyRegistered>();
    }

    [Fact]
    public void Nothing_new_is_recorded_for_a_day_after_the_last_one_and_what_was_there_stays()
    {
        LegalEntityEvent[] closed = [Registered, Changed("later", "2028-06-01", Renamed), Changed("earlier", "2026-01-01", ToEuro), Closed("closing", "2027-12-31")];
        var after = new AfterLegalEntityClosing(Day("2028-01-01"), Day("2027-12-31"));
        Given(closed).When(Change("change", "2027-12-31", Renamed)).Then(Changed("change", "2027-12-31", Renamed));
        Given(closed).When(Change("change", "2028-01-01", Renamed)).ThenRefused(after);
        Given(closed).When(CorrectChange("earlier", "correction", "2028-01-01", ToEuro)).ThenRefused(after);
        var other = new LegalEntityChange("Acme Europe Kft.");
        Given(closed).When(CorrectChange("later", "correction", "2028-06-01", other)).Then(ChangeCorrected("later", "correction", "2028-06-01", other));
        Given(closed).When(Rescind("later")).Then(Rescinded("later"));
        Given(closed).When(Rescind("closing")).Then(Rescinded("closing")).Showing(On("2028-06-01", "Acme Hungary Kft.", Euro));
    }

    [Fact]
    public void A_reason_has_no_note_and_nothing_is_recorded_about_a_legal_entity_that_is_not_there()
    {
        var flaws = new NotWellFormed([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]);
        LegalEntityEvent[] facts = [Registered, Changed("rename", "2027-01-01", Renamed), Closed("closing", "2030-12-31")];
        Given(facts).When(CorrectChange("rename", "correction", "2028-01-01", Renamed) with { Reason = Noted }).ThenRefused(flaws);
        Given(facts).When(CorrectClosing("closing", "correction", "2031-12-31") with { Reason = Noted }).ThenRefused(flaws);
        Given(facts).When(Rescind("closing") with { Reason = Noted }).ThenRefused(flaws);
        foreach (var command in (object[])[Change("rename", "2027-01-01", Renamed), CorrectChange("rename", "correction", "2027-01-01", Renamed), Close("closing", "2027-01-01"),
            CorrectClosing("closing", "correction", "2027-01-01"), Rescind("closing")])
            Given().When(command).ThenRefused<LegalEntityNotFound>();
    }

    [Fact]
    public void What_it_was_registered_with_is_put_right_and_withdrawn_and_what_is_void_takes_no_more_facts()
    {
        var id = Id<LegalEntityId>("Acme");
        var registration = RegisteredLegalEntity.RegistrationOf(id);
        CorrectLegalEntityRegistration Correct(LegalEntityTerms terms) => new(registration, The("correction"), terms, Mistake);
        var austrian = new LegalEntityTerms("AT", "Acme GmbH", Euro, "Europe/Vienna", April);
        var corrected = new LegalEntityRegistrationCorrected(registration, The("correction"), austrian, Mistake);
        Given().When(Correct(austrian)).ThenRefused<LegalEntityNotFound>();
        Given(Registered, Changed("rename", "2027-01-01", Renamed)).When(Correct(austrian)).Then(corrected)
            .Showing(On("1900-01-01", "Acme GmbH", Euro, "Europe/Vienna", April), On("2027-01-01", "Acme Hungary Kft.", Euro, "Europe/Vienna", April));
        Given(Registered, Closed("closing", "2027-12-31")).When(Correct(austrian)).Then(corrected);
        Given(Registered).When(Correct(new("HU", "Acme Kft.", Forint, "Europe/Budapest", January))).ThenNothing();
        Given(Registered).When(Correct(austrian with { Name = "" })).ThenRefused(new NotWellFormed([new("name", "blank", "must not be blank.")]));
        Given(Registered, corrected).When(Rescind("correction")).Then(Rescinded("correction")).Showing(On("2026-01-01", "Acme Kft.", Forint));

        var withdrawal = new RescindLegalEntityFact(registration, Mistake);
        var withdrawn = new LegalEntityFactRescinded(registration, Mistake);
        Given(Registered, Closed("closing", "2027-12-31")).When(withdrawal).Then(withdrawn);
        LegalEntityEvent[] gone = [Registered, Changed("rename", "2027-01-01", Renamed), Closed("closing", "2027-12-31"), withdrawn];
        Given(gone).When(withdrawal).ThenNothing();
        foreach (var command in (object[])[new RegisterLegalEntity(id, "ACME-HU", "Acme Kft.", "HU", Forint, "Europe/Budapest", January), Correct(austrian), Change("change", "2027-06-01", ToEuro),
            CorrectChange("rename", "correction", "2027-06-01", ToEuro), Close("closing", "2028-12-31"), CorrectClosing("closing", "correction", "2028-12-31"), Rescind("rename")])
            Given(gone).When(command).ThenRefused<LegalEntityIsVoid>();
    }

    private static LegalEntityRegistered Registered { get; } = new(Id<LegalEntityId>("Acme"), "ACME-HU", "Acme Kft.", "HU", Forint, "Europe/Budapest", January);

    private static FactId The(string fact) => Id<FactId>("the " + fact);

    private static LegalEntityChanged Changed(string fact, string on, LegalEntityChange change) => new(The(fact), Day(on), change);

    private static LegalEntityChangeCorrected ChangeCorrected(string fact, string correction, string on, LegalEntityChange change) =>
        new(The(fact), The(correction), Day(on), change, Mistake);

    private static LegalEntityClosed Closed(string fact, string lastDay) => new(The(fact), Day(lastDay));

    private static LegalEntityClosingCorrected ClosingCorrected(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    private static LegalEntityFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    private static ChangeLegalEntity Change(string fact, string on, LegalEntityChange change) => new(The(fact), Day(on), change);

    private static CorrectLegalEntityChange CorrectChange(string fact, string correction, string on, LegalEntityChange change) =>
        new(The(fact), The(correction), Day(on), change, Mistake);

    private static CloseLegalEntity Close(string fact, string lastDay) => new(The(fact), Day(lastDay));

    private static CorrectLegalEntityClosing CorrectClosing(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    private static RescindLegalEntityFact Rescind(string fact) => new(The(fact), Mistake);

    private static Reading<LegalEntity> On(string day, string name, Currency currency, string zone = "Europe/Budapest", MonthDay? start = null) => new(
        $"on {Names.Say(Day(day))} it is called {name}, with {currency}, {zone} and a fiscal year from {Registers.Spoken.Say(start ?? January)}",
        state => Told(((RegisteredLegalEntity)state).On(Day(day))), (name, currency, zone, start ?? January));

    private static (string, Currency, string, MonthDay) Told(LegalEntityOn on) => (on.Name.Value, on.Currency.Value, on.TimeZone.Value, on.FiscalYearStart.Value);

    private static Reading<LegalEntity> OpenOn(string day, bool isOpen) => new(
        $"on {Names.Say(Day(day))} it is {(isOpen ? "open" : "closed")}", state => ((RegisteredLegalEntity)state).IsOpenOn(Day(day)), isOpen);
}
