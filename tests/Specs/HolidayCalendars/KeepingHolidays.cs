namespace HrSaas.Specs.HolidayCalendars;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Which dates are holidays", 2)]
public sealed class KeepingHolidays : HolidayCalendarSpecs
{
    private static readonly HolidayCalendarEvent[] May = [Created, Added("labour", "2027-05-01", Labour), Added("region", "2027-05-02", Region)];

    [Fact]
    public void A_year_is_added_by_one_command_in_any_order_and_told_by_date() =>
        Given(Created).When(Add(Dated("labour", "2027-05-01", Labour), Dated("new year", "2027-01-01", NewYear), Dated("eve", "2027-12-24", ChristmasEve)))
            .Then(Added("labour", "2027-05-01", Labour), Added("new year", "2027-01-01", NewYear), Added("eve", "2027-12-24", ChristmasEve))
            .Showing(Year(2027, "2027-01-01", "2027-05-01", "2027-12-24"), Year(2026), On("2027-05-01", Labour), On("2028-05-01", null));

    [Fact]
    public void A_holiday_may_be_half_a_day_and_for_those_only_who_observe_it() =>
        Given(Created).When(Add(Dated("eve", "2027-12-24", ChristmasEve))).Then(Added("eve", "2027-12-24", ChristmasEve)).Showing(On("2027-12-24", ChristmasEve));

    [Fact]
    public void A_leap_day_is_a_holiday_of_its_own_year() =>
        Given(Created).When(Add(Dated("leap day", "2028-02-29", Whole("Día bisiesto")))).Then(Added("leap day", "2028-02-29", Whole("Día bisiesto")))
            .Showing(Year(2028, "2028-02-29"), Year(2027), Year(2029), On("2028-02-28", null), On("2028-03-01", null));

    [Fact]
    public void A_date_is_one_holiday_at_most_and_of_a_list_all_are_added_or_none()
    {
        Given(May).When(Add(Dated("new year", "2027-01-01", NewYear), Dated("other", "2027-05-01", Whole("San José Obrero")))).ThenRefused(Taken("2027-05-01", Labour));
        Given(Created).When(Add(Dated("one", "2027-05-01", Labour), Dated("other", "2027-05-01", Region))).ThenRefused(Taken("2027-05-01", Labour));
        Given(Created).When(Add(Dated("one", "2027-05-01", Labour), Dated("other", "2027-05-01", Labour))).ThenRefused(Taken("2027-05-01", Labour));
        Given(May).When(Add(Dated("one", "2027-05-01", Labour), Dated("other", "2027-05-01", Labour))).ThenRefused(Taken("2027-05-01", Labour));
        Given(May).When(Add(Dated("half", "2027-05-01", Labour with { Extent = HolidayExtent.HalfDay }))).ThenRefused(Taken("2027-05-01", Labour));
    }

    [Fact]
    public void Two_feasts_on_one_date_are_one_holiday_that_names_both()
    {
        var both = Whole("Fête du Travail / Ascension");
        Given(Created).When(Add(Dated("both", "2008-05-01", both))).Then(Added("both", "2008-05-01", both)).Showing(On("2008-05-01", both));
    }

    [Fact]
    public void A_year_sent_again_records_nothing_but_what_was_missing_from_it()
    {
        Given(May).When(Add(Dated("again", "2027-05-01", Labour), Dated("again too", "2027-05-02", Region))).ThenNothing();
        Given(May).When(Add(Dated("again", "2027-05-01", Labour), Dated("new year", "2027-01-01", NewYear), Dated("again too", "2027-05-02", Region)))
            .Then(Added("new year", "2027-01-01", NewYear)).Showing(Year(2027, "2027-01-01", "2027-05-01", "2027-05-02"));
    }

    [Fact]
    public void A_list_has_a_holiday_at_least_and_a_leap_year_of_them_at_most()
    {
        var outOfRange = new NotWellFormed([new("holidays", "out-of-range", "must be 1 to 366.")]);
        Given(Created).When(Add()).ThenRefused(outOfRange);
        Given(Created).When(Add([.. Enumerable.Range(0, 367).Select(n => new DatedHoliday(The($"day {n}"), Day("2028-01-01").AddDays(n), NewYear))])).ThenRefused(outOfRange);
        Given(Created).When(Add(Dated("one", "2027-05-01", Whole("")), Dated("fine", "2027-05-02", Region), Dated("two", "2027-05-03", Whole(new('x', 201))))).ThenRefused(new NotWellFormed(
            [new("holidays.0.name", "blank", "must not be blank."), new("holidays.2.name", "too-long", "must have at most 200 characters.")]));
        Given(May).When(Correct("labour", "correction", "2027-05-01", Whole(""))).ThenRefused(new NotWellFormed([new("name", "blank", "must not be blank.")]));
    }

    [Fact]
    public void A_holiday_that_was_moved_is_corrected_to_another_date_and_keeps_its_id()
    {
        Given(May).When(Correct("region", "correction", "2027-05-03", Region)).Then(Corrected("region", "correction", "2027-05-03", Region))
            .Showing(On("2027-05-02", null), On("2027-05-03", Region), Year(2027, "2027-05-01", "2027-05-03"));
        Given(May).When(Correct("region", "correction", "2028-05-02", Region)).Then(Corrected("region", "correction", "2028-05-02", Region))
            .Showing(Year(2027, "2027-05-01"), Year(2028, "2028-05-02"));
    }

    [Fact]
    public void Name_type_and_extent_are_corrected_and_what_is_so_already_is_not_recorded()
    {
        var half = new Holiday("Dos de Mayo", HolidayType.Bank, HolidayExtent.HalfDay);
        Given(May).When(Correct("region", "correction", "2027-05-02", half)).Then(Corrected("region", "correction", "2027-05-02", half)).Showing(On("2027-05-02", half));
        Given(May).When(Correct("region", "correction", "2027-05-02", Region)).ThenNothing();
        Given([.. May, Corrected("region", "correction", "2027-05-03", Region)]).When(Correct("correction", "second correction", "2027-05-04", Region))
            .Then(Corrected("region", "second correction", "2027-05-04", Region));
    }

    [Fact]
    public void A_holiday_is_not_corrected_onto_the_date_of_another()
    {
        Given(May).When(Correct("region", "correction", "2027-05-01", Region)).ThenRefused(Taken("2027-05-01", Labour));
        Given(May).When(Correct("region", "correction", "2027-05-01", Labour)).ThenRefused(Taken("2027-05-01", Labour));
    }

    [Fact]
    public void A_date_that_was_left_or_rescinded_is_free_again()
    {
        Given([.. May, Corrected("region", "correction", "2027-05-03", Region)]).When(Add(Dated("other", "2027-05-02", Whole("Día de la Madre"))))
            .Then(Added("other", "2027-05-02", Whole("Día de la Madre")));
        Given([.. May, Rescinded("region")]).When(Add(Dated("again", "2027-05-02", Region))).Then(Added("again", "2027-05-02", Region)).Showing(On("2027-05-02", Region));
        Given([.. May, Rescinded("region")]).When(Correct("labour", "correction", "2027-05-02", Labour)).Then(Corrected("labour", "correction", "2027-05-02", Labour));
    }

    [Fact]
    public void A_correction_is_withdrawn_unless_the_date_before_it_was_given_away()
    {
        HolidayCalendarEvent[] moved = [.. May, Corrected("region", "correction", "2027-05-03", Region)];
        Given(moved).When(Rescind("correction")).Then(Rescinded("correction")).Showing(On("2027-05-02", Region), On("2027-05-03", null));
        Given([.. moved, Added("other", "2027-05-02", NewYear)]).When(Rescind("correction")).ThenRefused(Taken("2027-05-02", NewYear));
        Given([.. moved, Added("other", "2027-05-02", NewYear), Rescinded("other")]).When(Rescind("correction")).Then(Rescinded("correction"));
    }

    [Fact]
    public void A_holiday_that_is_taken_back_is_none_any_more()
    {
        Given(May).When(Rescind("region")).Then(Rescinded("region")).Showing(On("2027-05-02", null), Year(2027, "2027-05-01"));
        HolidayCalendarEvent[] gone = [.. May, Corrected("region", "correction", "2027-05-03", Region), Rescinded("region")];
        Given(gone).Shows(On("2027-05-02", null), On("2027-05-03", null));
        Given(gone).When(Rescind("region")).ThenNothing();
        Given(gone).When(Rescind("correction")).ThenRefused(new FactIsRescinded(The("correction")));
        Given(gone).When(Correct("region", "second correction", "2027-05-04", Region)).ThenRefused(new FactIsRescinded(The("region")));
    }
}
