namespace HrSaas.Specs.Locations;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Which holidays a location has", 2)]
public sealed class AssigningHolidays : Specs<LocationUnderSpec, Location, LocationEvent, LocationWorld>
{
    private static readonly HolidayCalendarId France = Id<HolidayCalendarId>("France"), Alsace = Id<HolidayCalendarId>("Alsace");
    private static readonly Reason Mistake = new("data-entry");

    [Fact]
    public void A_location_has_the_holidays_of_a_calendar_from_a_day_on() =>
        Given(Opened).When(Assign("first", "2026-01-01", France)).Then(Assigned("first", "2026-01-01", France))
            .Showing(CalendarOn("2025-12-31", null), CalendarOn("2026-01-01", France), CalendarOn("2028-02-29", France));

    [Fact]
    public void An_employer_may_change_the_calendar_and_what_was_agreed_for_later_stays() =>
        Given(Opened, Assigned("first", "2026-01-01", France), Assigned("later", "2028-01-01", France)).When(Assign("between", "2027-01-01", Alsace))
            .Then(Assigned("between", "2027-01-01", Alsace))
            .Showing(CalendarOn("2026-12-31", France), CalendarOn("2027-01-01", Alsace), CalendarOn("2028-01-01", France));

    [Fact]
    public void Of_two_assignments_for_one_day_the_last_counts() =>
        Given(Opened, Assigned("first", "2026-01-01", France)).When(Assign("second", "2026-01-01", Alsace)).Then(Assigned("second", "2026-01-01", Alsace))
            .Showing(CalendarOn("2026-01-01", Alsace));

    [Fact]
    public void From_a_day_on_a_location_may_have_no_calendar_and_what_was_agreed_for_later_stays()
    {
        LocationEvent[] assigned = [Opened, Assigned("first", "2026-01-01", France), Assigned("later", "2028-01-01", Alsace)];
        Given(assigned).When(Unassign("end", "2027-01-01")).Then(Unassigned("end", "2027-01-01"))
            .Showing(CalendarOn("2026-12-31", France), CalendarOn("2027-01-01", null), CalendarOn("2028-01-01", Alsace));
        LocationEvent[] ended = [.. assigned, Unassigned("end", "2027-01-01")];
        Given(ended).When(Unassign("again", "2027-06-01")).ThenNothing();
        Given(ended).When(Assign("anew", "2027-06-01", France)).Then(Assigned("anew", "2027-06-01", France)).Showing(CalendarOn("2027-05-31", null), CalendarOn("2027-06-01", France));
        Given(Opened).When(Unassign("end", "2027-01-01")).ThenNothing();
        Given(ended).When(Rescind("end")).Then(Rescinded("end")).Showing(CalendarOn("2027-01-01", France));
    }

    [Fact]
    public void The_end_of_an_assignment_is_corrected_to_another_day_and_is_no_assignment()
    {
        LocationEvent[] ended = [Opened, Assigned("first", "2026-01-01", France), Unassigned("end", "2027-01-01")];
        Given(ended).When(CorrectEnd("end", "correction", "2027-07-01")).Then(EndCorrected("end", "correction", "2027-07-01"))
            .Showing(CalendarOn("2027-06-30", France), CalendarOn("2027-07-01", null));
        Given(ended).When(CorrectEnd("end", "correction", "2027-01-01")).ThenNothing();
        Given(ended).When(CorrectEnd("first", "correction", "2027-01-01")).ThenRefused(new FactOfAnotherKind(The("first")));
        Given(ended).When(Correct("end", "correction", "2027-01-01", Alsace)).ThenRefused(new FactOfAnotherKind(The("end")));
        Given(ended).When(CorrectEnd("unheard-of fact", "correction", "2027-01-01")).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given([.. ended, Rescinded("end")]).When(CorrectEnd("end", "correction", "2027-07-01")).ThenRefused(new FactIsRescinded(The("end")));
        LocationEvent[] closed = [.. ended, new LocationClosed(The("closing"), Day("2027-12-31"))];
        var after = new AfterLocationClosing(Day("2028-01-01"), Day("2027-12-31"));
        Given(closed).When(Unassign("other end", "2028-01-01")).ThenRefused(after);
        Given(closed).When(CorrectEnd("end", "correction", "2028-01-01")).ThenRefused(after);
    }

    [Fact]
    public void A_calendar_that_it_has_on_that_day_anyway_is_not_recorded() =>
        Given(Opened, Assigned("first", "2026-01-01", France)).When(Assign("again", "2026-06-01", France)).ThenNothing();

    [Fact]
    public void A_calendar_that_is_not_there_is_refused_by_name()
    {
        var unknown = new HolidayCalendarNotKnown(Alsace);
        Given(Opened).Where(world => world with { CalendarIsKnown = false }).When(Assign("first", "2026-01-01", Alsace)).ThenRefused(unknown);
        Given(Opened, Assigned("first", "2026-01-01", France)).Where(world => world with { CalendarIsKnown = false })
            .When(Correct("first", "correction", "2026-01-01", Alsace)).ThenRefused(unknown);
    }

    [Fact]
    public void An_assignment_is_corrected_to_another_day_and_another_calendar()
    {
        Given(Opened, Assigned("first", "2026-01-01", France)).When(Correct("first", "correction", "2025-07-01", Alsace))
            .Then(Corrected("first", "correction", "2025-07-01", Alsace)).Showing(CalendarOn("2025-06-30", null), CalendarOn("2025-07-01", Alsace));
        Given(Opened, Assigned("first", "2026-01-01", France)).When(Correct("first", "correction", "2026-01-01", France)).ThenNothing();
    }

    [Fact]
    public void What_is_withdrawn_says_nothing_any_more()
    {
        LocationEvent[] corrected = [Opened, Assigned("first", "2026-01-01", France), Corrected("first", "correction", "2027-01-01", Alsace)];
        Given(corrected).When(Rescind("correction")).Then(Rescinded("correction")).Showing(CalendarOn("2026-01-01", France));
        Given(corrected).When(Rescind("first")).Then(Rescinded("first")).Showing(CalendarOn("2027-01-01", null));
        LocationEvent[] gone = [.. corrected, Rescinded("first")];
        Given(gone).When(Rescind("first")).ThenNothing();
        Given(gone).When(Rescind("correction")).ThenRefused(new FactIsRescinded(The("correction")));
        Given(gone).When(Correct("first", "second correction", "2026-01-01", Alsace)).ThenRefused(new FactIsRescinded(The("first")));
    }

    [Fact]
    public void A_fact_that_is_not_there_is_neither_corrected_nor_withdrawn_and_a_reason_has_no_note()
    {
        Given(Opened).When(Correct("unheard-of fact", "correction", "2026-01-01", France)).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given(Opened).When(Rescind("unheard-of fact")).ThenRefused(new FactNotFound(The("unheard-of fact")));
        var note = new Reason("data-entry", Identifying<string>.Of("Ana mistyped"));
        var flaws = new NotWellFormed([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]);
        LocationEvent[] facts = [Opened, Assigned("first", "2026-01-01", France)];
        Given(facts).When(Correct("first", "correction", "2027-01-01", Alsace) with { Reason = note }).ThenRefused(flaws);
        Given(facts).When(Rescind("first") with { Reason = note }).ThenRefused(flaws);
        Given([.. facts, Unassigned("end", "2027-01-01")]).When(CorrectEnd("end", "correction", "2027-07-01") with { Reason = note }).ThenRefused(flaws);
    }

    [Fact]
    public void Nothing_is_recorded_about_a_location_that_is_not_there()
    {
        foreach (var command in (object[])[Assign("first", "2026-01-01", France), Correct("first", "correction", "2026-01-01", France), Rescind("first"),
            Unassign("end", "2026-01-01"), CorrectEnd("end", "correction", "2026-01-01")])
            Given().When(command).ThenRefused<LocationNotFound>();
    }

    private static LocationOpened Opened { get; } = new(Id<LocationId>("Strasbourg"), "SXB", "Strasbourg", "FR", "Grand Est", "Europe/Paris");

    private static FactId The(string fact) => Id<FactId>("the " + fact);

    private static HolidayCalendarAssigned Assigned(string fact, string from, HolidayCalendarId calendar) => new(The(fact), Day(from), calendar);

    private static HolidayCalendarAssignmentCorrected Corrected(string fact, string correction, string from, HolidayCalendarId calendar) =>
        new(The(fact), The(correction), Day(from), calendar, Mistake);

    private static HolidayCalendarUnassigned Unassigned(string fact, string from) => new(The(fact), Day(from));

    private static HolidayCalendarUnassignmentCorrected EndCorrected(string fact, string correction, string from) => new(The(fact), The(correction), Day(from), Mistake);

    private static UnassignHolidayCalendar Unassign(string fact, string from) => new(The(fact), Day(from));

    private static CorrectHolidayCalendarUnassignment CorrectEnd(string fact, string correction, string from) => new(The(fact), The(correction), Day(from), Mistake);

    private static LocationFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    private static AssignHolidayCalendar Assign(string fact, string from, HolidayCalendarId calendar) => new(The(fact), Day(from), calendar);

    private static CorrectHolidayCalendarAssignment Correct(string fact, string correction, string from, HolidayCalendarId calendar) =>
        new(The(fact), The(correction), Day(from), calendar, Mistake);

    private static RescindLocationFact Rescind(string fact) => new(The(fact), Mistake);

    private static Reading<Location> CalendarOn(string day, HolidayCalendarId? calendar) => new(
        calendar is { } some ? $"on {Names.Say(Day(day))} it has the holidays of {Of(some)}" : $"on {Names.Say(Day(day))} it has no holidays",
        state => ((OpenedLocation)state).HolidayCalendarOn(Day(day))?.Value, calendar);
}
