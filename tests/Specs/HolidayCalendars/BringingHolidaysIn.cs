namespace HrSaas.Specs.HolidayCalendars;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Taking holidays from a source", 3)]
public sealed class BringingHolidaysIn : HolidayCalendarSpecs
{
    private static readonly DatedHoliday SaidNewYear = Dated("packaged new year", "2027-01-01", NewYear), SaidLabour = Dated("packaged labour", "2027-05-01", Labour);

    /// <summary>The calendar as it is once 2027 has been brought in.</summary>
    private static readonly HolidayCalendarEvent[] Brought =
        [Created, Added("packaged new year", "2027-01-01", NewYear), Added("packaged labour", "2027-05-01", Labour), BroughtIn(2027, SaidNewYear, SaidLabour)];

    [Fact]
    public void A_year_is_taken_from_a_source_as_if_somebody_had_added_it() =>
        Given(Created).When(BringIn()).Then([.. Brought.Skip(1)]).Showing(Year(2027, "2027-01-01", "2027-05-01"), ByHand());

    [Fact]
    public void Brought_in_again_nothing_is_recorded_also_where_the_source_was_asked_at_another_moment()
    {
        Given(Brought).When(BringIn()).ThenNothing();
        Given(Brought).Where(world => world with { Source = world.Source! with { FetchedAt = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero) } }).When(BringIn()).ThenNothing();
    }

    [Fact]
    public void What_the_source_says_otherwise_is_corrected_added_and_withdrawn_and_nothing_else()
    {
        var (renamed, eve) = (Dated("second new year", "2027-01-01", Whole("Día de Año Nuevo")), Dated("eve", "2027-12-24", ChristmasEve));
        Given(Brought).Where(Says(renamed, eve)).When(BringIn()).Then(
            new HolidayCalendarFactRescinded(The("packaged labour"), HolidayCalendar.TheSourceSaysSo),
            new HolidayCorrected(The("packaged new year"), The("second new year"), Day("2027-01-01"), renamed.Holiday, HolidayCalendar.TheSourceSaysSo),
            Added("eve", "2027-12-24", ChristmasEve), BroughtIn(2027, renamed, eve)).Showing(Year(2027, "2027-01-01", "2027-12-24"), ByHand());
    }

    [Fact]
    public void A_holiday_that_the_source_has_moved_is_corrected_to_its_date_and_keeps_its_id()
    {
        var moved = Dated("moved labour", "2027-05-03", Labour);
        Given(Brought).Where(Says(SaidNewYear, moved)).When(BringIn()).Then(
            new HolidayCorrected(The("packaged labour"), The("moved labour"), Day("2027-05-03"), Labour, HolidayCalendar.TheSourceSaysSo), BroughtIn(2027, SaidNewYear, moved));
    }

    [Fact]
    public void What_somebody_has_changed_by_hand_stays_and_is_told()
    {
        HolidayCalendarEvent[] changed = [.. Brought, Corrected("packaged labour", "by hand", "2027-05-01", Region), Rescinded("packaged new year"), Added("eve", "2027-12-24", ChristmasEve)];
        Given(changed).When(BringIn()).ThenNothing().Showing(ByHand("2027-01-01", "2027-05-01", "2027-12-24"));
        var renamed = Dated("second labour", "2027-05-01", Whole("Día del Trabajo"));
        Given(changed).Where(Says(SaidNewYear, renamed)).When(BringIn()).Then(BroughtIn(2027, SaidNewYear, renamed)).Showing(ByHand("2027-01-01", "2027-05-01", "2027-12-24"), On("2027-05-01", Region), On("2027-01-01", null));
        Given(changed).Where(Says(SaidNewYear)).When(BringIn()).Then(BroughtIn(2027, SaidNewYear)).Showing(On("2027-05-01", Region));
    }

    [Fact]
    public void What_was_there_before_and_says_otherwise_stays_and_what_says_the_same_follows_the_source()
    {
        Given(Created, Added("labour", "2027-05-01", Region)).When(BringIn())
            .Then(Added("packaged new year", "2027-01-01", NewYear), BroughtIn(2027, SaidNewYear, SaidLabour)).Showing(On("2027-05-01", Region), ByHand("2027-05-01"));
        HolidayCalendarEvent[] same = [Created, Added("labour", "2027-05-01", Labour), Added("packaged new year", "2027-01-01", NewYear), BroughtIn(2027, SaidNewYear, SaidLabour)];
        Given(same).Where(Says(SaidNewYear)).When(BringIn()).Then(new HolidayCalendarFactRescinded(The("labour"), HolidayCalendar.TheSourceSaysSo), BroughtIn(2027, SaidNewYear));
    }

    [Fact]
    public void That_a_source_did_not_answer_and_said_so_earlier_is_recorded()
    {
        var stale = HolidayCalendarUnderSpec.World.Source! with { Kind = HolidaySourceKind.PublicService, FetchedAt = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), IsStale = true };
        Given(Brought).Where(world => world with { Source = stale }).When(BringIn()).Then(BroughtIn(2027, SaidNewYear, SaidLabour) with { Source = stale });
    }

    [Fact]
    public void A_year_that_the_source_does_not_have_is_refused_and_nothing_of_the_others_is_taken()
    {
        Given(Created).When(BringIn(2027, 2028)).ThenRefused(new HolidaySourceHasNoYear(2028));
        Given(Brought).Where(Says()).When(BringIn()).ThenRefused(new HolidaySourceHasNoYear(2027));
    }

    [Fact]
    public void Why_a_source_says_nothing_is_told()
    {
        Refusal[] refusals =
        [
            new HolidaySourceHasNoCountry("ES"), new HolidaySourceHasNoRegion("ES", "XX"), new HolidayServiceNotConnected(), new HolidayFileNotReadable(3, "a date is written as 20270501, from 1900 on"),
            new HolidayFileNotUnderstood(7, "a repetition that is not yearly"),
        ];
        foreach (var refusal in refusals) Given(Created).Where(_ => HolidaysSaid.Refused(refusal)).When(BringIn()).ThenRefused(refusal);
    }

    [Fact]
    public void A_date_is_one_holiday_in_a_source_too_and_names_have_their_form()
    {
        Given(Created).Where(Says(SaidLabour, Dated("other", "2027-05-01", Region))).When(BringIn()).ThenRefused(Taken("2027-05-01", Labour));
        Given(Created).Where(Says(Dated("nameless", "2027-05-01", Whole(" ")))).When(BringIn()).ThenRefused(new NotWellFormed([new("holidays.0.name", "blank", "must not be blank.")]));
    }

    [Fact]
    public void Years_and_files_have_their_form()
    {
        Given(Created).When(BringIn(1899, 1900)).ThenRefused(new NotWellFormed([new("firstYear", "out-of-range", "must be 1900 to 2999.")]));
        Given(Created).When(BringIn(2027, 2037)).ThenRefused(new NotWellFormed([new("lastYear", "out-of-range", "must be the first year or one of the nine after it.")]));
        Given(Created).When(BringIn() with { Content = "BEGIN:VCALENDAR" }).ThenRefused(new NotWellFormed([new("content", "not-allowed", "must be left out: this source is no file.")]));
        Given(Created).When(BringIn() with { Source = HolidaySourceKind.JsonFile }).ThenRefused(new NotWellFormed(
            [new("region", "not-allowed", "must be left out: a file has the holidays of one calendar."), new("content", "missing", "must be there: the text of the file.")]));
    }

    private static Reading<HolidayCalendar> ByHand(params string[] dates) => new(
        dates.Length == 0 ? "it is as its source says" : $"changed by hand: {string.Join(", ", dates.Select(date => Say(Day(date))))}",
        state => string.Join(' ', ((CreatedHolidayCalendar)state).ByHand(null).Select(date => date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))), string.Join(' ', dates));
}
