namespace HrSaas.Specs.HolidayCalendars;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Specs.Dsl;

[Rules("Keeping a holiday calendar", 1)]
public sealed class KeepingCalendars : HolidayCalendarSpecs
{
    [Fact]
    public void A_calendar_is_of_a_country_or_of_a_region_of_it()
    {
        Given().When(Create).Then(Created).Showing(Called("Madrid"), Year(2027));
        var country = Create with { Code = "ES", Name = "España", Region = null };
        Given().When(country).Then(CreatedAs(country));
    }

    [Fact]
    public void A_calendar_is_created_once() => Given(Created).When(Create with { Name = "Madrid ciudad" }).ThenRefused<HolidayCalendarAlreadyCreated>();

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Given().When(Create with { Code = " ES", Name = "", Country = "UK", Region = "a\tb" }).ThenRefused(new NotWellFormed(
        [
            new("code", "surrounding-space", "must not begin or end with a space."), new("name", "blank", "must not be blank."),
            new("country", "unknown-country", "must be a two-letter country code of ISO 3166-1, in capitals."),
            new("region", "control-characters", "must have no control characters."),
        ]));

    [Fact]
    public void A_name_is_changed_for_all_days_and_a_renaming_that_was_wrong_is_withdrawn()
    {
        Given(Created).When(Rename("renaming", "Community of Madrid")).Then(Renamed("renaming", "Community of Madrid")).Showing(Called("Community of Madrid"));
        Given(Created).When(Rename("renaming", "Madrid")).ThenNothing();
        Given(Created, Renamed("renaming", "Other")).When(Rename("second renaming", "Madrid")).Then(Renamed("second renaming", "Madrid")).Showing(Called("Madrid"));
        Given(Created, Renamed("renaming", "Other"), Renamed("second renaming", "Another")).When(Rescind("second renaming"))
            .Then(Rescinded("second renaming")).Showing(Called("Other"));
        Given(Created, Renamed("renaming", "Other")).When(Rescind("renaming")).Then(Rescinded("renaming")).Showing(Called("Madrid"));
        Given(Created).When(Rename("renaming", " ")).ThenRefused(new NotWellFormed([new("name", "blank", "must not be blank.")]));
    }

    [Fact]
    public void Nothing_is_recorded_about_a_calendar_that_is_not_there()
    {
        object[] commands =
        [
            Rename("renaming", "Other"), Add(Dated("labour", "2027-05-01", Labour)), BringIn(), Correct("labour", "correction", "2027-05-01", Labour), Rescind("labour"),
        ];
        foreach (var command in commands) Given().When(command).ThenRefused<HolidayCalendarNotFound>();
    }

    [Fact]
    public void A_fact_is_corrected_as_what_it_is_with_a_reason_without_a_note()
    {
        HolidayCalendarEvent[] facts = [Created, Renamed("renaming", "Other"), Added("labour", "2027-05-01", Labour)];
        Given(facts).When(Correct("renaming", "correction", "2027-05-01", Labour)).ThenRefused(new FactOfAnotherKind(The("renaming")));
        Given(facts).When(Correct("unheard-of fact", "correction", "2027-05-01", Labour)).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given(facts).When(Rescind("unheard-of fact")).ThenRefused(new FactNotFound(The("unheard-of fact")));
        var note = new Reason("data-entry", Identifying<string>.Of("Ana mistyped"));
        var flaws = new NotWellFormed([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]);
        Given(facts).When(Correct("labour", "correction", "2027-05-02", Labour) with { Reason = note }).ThenRefused(flaws);
        Given(facts).When(Rescind("labour") with { Reason = note }).ThenRefused(flaws);
    }
}
