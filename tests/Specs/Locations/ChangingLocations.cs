namespace HrSaas.Specs.Locations;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("How a location changes and closes", 3)]
public sealed class ChangingLocations : Specs<LocationUnderSpec, Location, LocationEvent, LocationWorld>
{
    private static readonly HolidayCalendarId Spain = Id<HolidayCalendarId>("Spain");
    private static readonly Reason Mistake = new("data-entry"), Noted = new("data-entry", Identifying<string>.Of("Ana mistyped"));
    private static readonly LocationChange Canarias = new("Las Palmas", new("Canarias"), "Atlantic/Canary"), Centre = new("Madrid Centro");

    [Fact]
    public void A_location_has_another_name_region_and_zone_from_a_day_on() =>
        Given(Opened).When(Change("move", "2028-02-29", Canarias)).Then(Changed("move", "2028-02-29", Canarias))
            .Showing(NameOn("2028-02-28", "Madrid"), ZoneOn("2028-02-28", "Europe/Madrid"), NameOn("2028-02-29", "Las Palmas"), RegionOn("2028-02-29", "Canarias"),
                ZoneOn("2028-02-29", "Atlantic/Canary"), NameOn("1900-01-01", "Madrid"));

    [Fact]
    public void What_a_change_does_not_name_stays_and_a_region_may_be_taken_away()
    {
        Given(Opened, Changed("later", "2028-01-01", Canarias)).When(Change("rename", "2027-01-01", Centre)).Then(Changed("rename", "2027-01-01", Centre))
            .Showing(NameOn("2027-12-31", "Madrid Centro"), RegionOn("2027-12-31", "Madrid"), NameOn("2028-01-01", "Las Palmas"));
        var nowhere = new LocationChange(Region: new(null));
        Given(Opened).When(Change("change", "2027-01-01", nowhere)).Then(Changed("change", "2027-01-01", nowhere)).Showing(RegionOn("2026-12-31", "Madrid"), RegionOn("2027-01-01", null));
    }

    [Fact]
    public void What_it_is_on_that_day_anyway_is_not_recorded_and_what_names_nothing_or_no_zone_is_refused()
    {
        Given(Opened, Changed("rename", "2027-01-01", Centre)).When(Change("again", "2027-06-01", new("Madrid Centro", new("Madrid"), "Europe/Madrid"))).ThenNothing();
        Given(Opened).When(Change("change", "2027-01-01", new())).ThenRefused<LocationChangeNamesNothing>();
        Given(Opened).When(Change("change", "2027-01-01", new("", new(""), "Canary"))).ThenRefused(new NotWellFormed(
            [new("name", "blank", "must not be blank."), new("region", "blank", "must not be blank."),
                new("timeZone", "unknown-time-zone", "must be the name of a zone in the IANA database, such as Europe/Madrid.")]));
    }

    [Fact]
    public void A_change_is_corrected_to_another_day_and_withdrawn_and_keeps_its_place_among_those_of_its_day()
    {
        LocationEvent[] changed = [Opened, Changed("rename", "2027-01-01", Centre), Changed("second", "2027-01-01", new("Madrid Sur"))];
        Given(changed).When(CorrectChange("rename", "correction", "2027-01-01", Canarias)).Then(ChangeCorrected("rename", "correction", "2027-01-01", Canarias))
            .Showing(NameOn("2027-01-01", "Madrid Sur"), ZoneOn("2027-01-01", "Atlantic/Canary"));
        Given(changed).When(CorrectChange("rename", "correction", "2027-01-01", Centre)).ThenNothing();
        Given(changed).When(CorrectChange("rename", "correction", "2027-01-01", new())).ThenRefused<LocationChangeNamesNothing>();
        LocationEvent[] corrected = [.. changed, ChangeCorrected("second", "correction", "2026-01-01", new("Madrid Sur"))];
        Given(corrected).When(Rescind("correction")).Then(Rescinded("correction")).Showing(NameOn("2026-12-31", "Madrid"), NameOn("2027-01-01", "Madrid Sur"));
        Given(corrected).When(Rescind("second")).Then(Rescinded("second")).Showing(NameOn("2026-12-31", "Madrid"), NameOn("2027-01-01", "Madrid Centro"));
        Given([.. corrected, Rescinded("second")]).When(CorrectChange("second", "another correction", "2027-01-01", Canarias)).ThenRefused(new FactIsRescinded(The("second")));
        Given(changed).When(CorrectChange("unheard-of fact", "correction", "2027-01-01", Centre)).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given(changed).When(CorrectClosing("rename", "correction", "2027-01-01")).ThenRefused(new FactOfAnotherKind(The("rename")));
    }

    [Fact]
    public void A_location_has_one_last_day_which_is_corrected_or_withdrawn()
    {
        Given(Opened).When(Close("closing", "2028-02-29")).Then(Closed("closing", "2028-02-29")).Showing(OpenOn("2028-02-29", true), OpenOn("2028-03-01", false), NameOn("2028-03-01", "Madrid"));
        LocationEvent[] closed = [Opened, Closed("closing", "2027-12-31")];
        Given(closed).When(Close("second closing", "2028-12-31")).ThenRefused(new LocationAlreadyClosed(Day("2027-12-31")));
        Given(closed).When(Close("second closing", "2027-12-31")).ThenNothing();
        Given(closed).When(CorrectClosing("closing", "correction", "2028-06-30")).Then(ClosingCorrected("closing", "correction", "2028-06-30")).Showing(OpenOn("2028-06-30", true));
        Given(closed).When(CorrectClosing("closing", "correction", "2027-06-30")).Then(ClosingCorrected("closing", "correction", "2027-06-30")).Showing(OpenOn("2027-07-01", false));
        Given(closed).When(CorrectClosing("closing", "correction", "2027-12-31")).ThenNothing();
        Given(closed).When(Rescind("closing")).Then(Rescinded("closing")).Showing(OpenOn("2030-01-01", true));
        Given([.. closed, Rescinded("closing")]).When(Close("second closing", "2028-12-31")).Then(Closed("second closing", "2028-12-31"));
        Given(closed).When(new OpenLocation(Id<LocationId>("Madrid"), "MAD", "Madrid", "ES", "Madrid", "Europe/Madrid")).ThenRefused<LocationAlreadyOpened>();
    }

    [Fact]
    public void Nothing_new_is_recorded_for_a_day_after_the_last_one_and_what_was_there_stays()
    {
        LocationEvent[] closed =
            [Opened, Changed("later", "2028-06-01", Canarias), Changed("earlier", "2027-01-01", Centre), Assigned("holidays", "2027-01-01"), Closed("closing", "2027-12-31")];
        var after = new AfterLocationClosing(Day("2028-01-01"), Day("2027-12-31"));
        Given(closed).When(Change("change", "2027-12-31", Canarias)).Then(Changed("change", "2027-12-31", Canarias));
        Given(closed).When(Change("change", "2028-01-01", Canarias)).ThenRefused(after);
        Given(closed).When(CorrectChange("earlier", "correction", "2028-01-01", Centre)).ThenRefused(after);
        Given(closed).When(new AssignHolidayCalendar(The("other holidays"), Day("2028-01-01"), Spain)).ThenRefused(after);
        Given(closed).When(new CorrectHolidayCalendarAssignment(The("holidays"), The("correction"), Day("2028-01-01"), Spain, Mistake)).ThenRefused(after);
        Given(closed).When(CorrectChange("later", "correction", "2028-06-01", Centre)).Then(ChangeCorrected("later", "correction", "2028-06-01", Centre));
        Given(closed).When(Rescind("later")).Then(Rescinded("later"));
        Given(closed).When(Rescind("closing")).Then(Rescinded("closing")).Showing(ZoneOn("2028-06-01", "Atlantic/Canary"));
    }

    [Fact]
    public void A_reason_has_no_note_and_nothing_is_recorded_about_a_location_that_is_not_there()
    {
        var flaws = new NotWellFormed([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]);
        LocationEvent[] facts = [Opened, Changed("rename", "2027-01-01", Centre), Closed("closing", "2030-12-31")];
        Given(facts).When(CorrectChange("rename", "correction", "2028-01-01", Centre) with { Reason = Noted }).ThenRefused(flaws);
        Given(facts).When(CorrectClosing("closing", "correction", "2031-12-31") with { Reason = Noted }).ThenRefused(flaws);
        foreach (var command in (object[])[Change("rename", "2027-01-01", Centre), CorrectChange("rename", "correction", "2027-01-01", Centre), Close("closing", "2027-01-01"),
            CorrectClosing("closing", "correction", "2027-01-01")])
            Given().When(command).ThenRefused<LocationNotFound>();
    }

    [Fact]
    public void What_it_was_opened_with_is_put_right_and_withdrawn_and_what_is_void_takes_no_more_facts()
    {
        var opening = OpenedLocation.OpeningOf(Id<LocationId>("Madrid"));
        CorrectLocationOpening Correct(LocationTerms terms) => new(opening, The("correction"), terms, Mistake);
        var lisbon = new LocationTerms("PT", "Lisboa", null, "Europe/Lisbon");
        var corrected = new LocationOpeningCorrected(opening, The("correction"), lisbon, Mistake);
        Given().When(Correct(lisbon)).ThenRefused<LocationNotFound>();
        Given(Opened, Changed("rename", "2027-01-01", Centre)).When(Correct(lisbon)).Then(corrected)
            .Showing(NameOn("1900-01-01", "Lisboa"), RegionOn("2026-12-31", null), ZoneOn("2027-01-01", "Europe/Lisbon"), NameOn("2027-01-01", "Madrid Centro"));
        Given(Opened, Closed("closing", "2027-12-31")).When(Correct(lisbon)).Then(corrected);
        Given(Opened).When(Correct(new("ES", "Madrid", "Madrid", "Europe/Madrid"))).ThenNothing();
        Given(Opened).When(Correct(lisbon with { Country = "XX" })).ThenRefused(new NotWellFormed([new("country", "unknown-country", "must be a two-letter country code of ISO 3166-1, in capitals.")]));
        Given(Opened, corrected).When(Rescind("correction")).Then(Rescinded("correction")).Showing(NameOn("2026-01-01", "Madrid"));

        var withdrawal = new RescindLocationFact(opening, Mistake);
        var withdrawn = new LocationFactRescinded(opening, Mistake);
        Given(Opened, Closed("closing", "2027-12-31")).When(withdrawal).Then(withdrawn);
        LocationEvent[] gone = [Opened, Changed("rename", "2027-01-01", Centre), Assigned("holidays", "2027-01-01"), Closed("closing", "2027-12-31"), withdrawn];
        Given(gone).When(withdrawal).ThenNothing();
        foreach (var command in (object[])[new OpenLocation(Id<LocationId>("Madrid"), "MAD", "Madrid", "ES", "Madrid", "Europe/Madrid"), Correct(lisbon), Change("change", "2027-06-01", Canarias),
            CorrectChange("rename", "correction", "2027-06-01", Canarias), Close("closing", "2028-12-31"), CorrectClosing("closing", "correction", "2028-12-31"),
            new AssignHolidayCalendar(The("other holidays"), Day("2027-06-01"), Spain), new CorrectHolidayCalendarAssignment(The("holidays"), The("correction"), Day("2027-06-01"), Spain, Mistake),
            new UnassignHolidayCalendar(The("no holidays"), Day("2027-06-01")), new CorrectHolidayCalendarUnassignment(The("holidays"), The("correction"), Day("2027-06-01"), Mistake), Rescind("rename")])
            Given(gone).When(command).ThenRefused<LocationIsVoid>();
    }

    private static LocationOpened Opened { get; } = new(Id<LocationId>("Madrid"), "MAD", "Madrid", "ES", "Madrid", "Europe/Madrid");

    private static FactId The(string fact) => Id<FactId>("the " + fact);

    private static LocationChanged Changed(string fact, string on, LocationChange change) => new(The(fact), Day(on), change);

    private static LocationChangeCorrected ChangeCorrected(string fact, string correction, string on, LocationChange change) => new(The(fact), The(correction), Day(on), change, Mistake);

    private static LocationClosed Closed(string fact, string lastDay) => new(The(fact), Day(lastDay));

    private static LocationClosingCorrected ClosingCorrected(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    private static HolidayCalendarAssigned Assigned(string fact, string from) => new(The(fact), Day(from), Id<HolidayCalendarId>("Castile"));

    private static LocationFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    private static ChangeLocation Change(string fact, string on, LocationChange change) => new(The(fact), Day(on), change);

    private static CorrectLocationChange CorrectChange(string fact, string correction, string on, LocationChange change) => new(The(fact), The(correction), Day(on), change, Mistake);

    private static CloseLocation Close(string fact, string lastDay) => new(The(fact), Day(lastDay));

    private static CorrectLocationClosing CorrectClosing(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    private static RescindLocationFact Rescind(string fact) => new(The(fact), Mistake);

    private static Reading<Location> NameOn(string day, string name) => new(
        $"on {Names.Say(Day(day))} it is called {name}", state => ((OpenedLocation)state).On(Day(day)).Name.Value, name);

    private static Reading<Location> RegionOn(string day, string? region) => new(
        $"on {Names.Say(Day(day))} it is in {region ?? "no region"}", state => ((OpenedLocation)state).On(Day(day)).Region.Value, region);

    private static Reading<Location> ZoneOn(string day, string zone) => new(
        $"on {Names.Say(Day(day))} its zone is {zone}", state => ((OpenedLocation)state).On(Day(day)).TimeZone.Value, zone);

    private static Reading<Location> OpenOn(string day, bool isOpen) => new(
        $"on {Names.Say(Day(day))} it is {(isOpen ? "open" : "closed")}", state => ((OpenedLocation)state).IsOpenOn(Day(day)), isOpen);
}
