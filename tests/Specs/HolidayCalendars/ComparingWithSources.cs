namespace HrSaas.Specs.HolidayCalendars;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>A source that says otherwise by now than when a year was brought in from it.</summary>
[Rules("Comparing with the source", 5)]
public sealed class ComparingWithSources : HolidayCalendarSpecs
{
    private static readonly DatedHoliday FirstDay = Dated("new year", "2027-01-01", NewYear), May = Dated("labour", "2027-05-01", Labour), MayMoved = Dated("labour moved", "2027-05-03", Labour);
    private static readonly HolidayCalendarEvent[] InThere = [Created, Added("new year", "2027-01-01", NewYear), Added("labour", "2027-05-01", Labour), BroughtIn(2027, FirstDay, May)];
    private static readonly HolidaySourceDiffered Moved = new(2027, Day("2026-11-02"), [new(FirstDay.Date, NewYear), new(MayMoved.Date, Labour)]);

    [Fact]
    public void What_a_source_says_otherwise_is_told_once_and_since_the_day_on_which_it_was_found()
    {
        Given(InThere).When(Compare()).ThenNothing();
        Given(InThere).Where(Says(FirstDay, MayMoved)).When(Compare()).Then(Moved);
        Given([.. InThere, Moved]).Where(Says(FirstDay, MayMoved)).When(Compare("2026-11-03")).ThenNothing();
        Given([.. InThere, Moved]).Where(Says(FirstDay)).When(Compare("2026-11-03")).Then(Moved with { Says = [new(FirstDay.Date, NewYear)] });
    }

    [Fact]
    public void It_is_over_when_the_source_says_again_what_was_brought_in()
    {
        Given([.. InThere, Moved]).When(Compare("2026-11-03")).Then(new HolidaySourceAgreed(2027));
        Given([.. InThere, Moved, new HolidaySourceAgreed(2027)]).When(Compare("2026-11-04")).ThenNothing();
        Given([.. InThere, Moved]).Shows(Otherwise(Day("2026-11-02")), Changed("2027-05-01 2027-05-03"));
        Given([.. InThere, Moved, new HolidaySourceAgreed(2027)]).Shows(Otherwise(null), Changed(""));
    }

    [Fact]
    public void Or_when_the_year_is_brought_in_again_whatever_the_source_says_then()
    {
        Given([.. InThere, Moved]).Where(Says(FirstDay, MayMoved)).When(BringIn()).Then(
            new HolidayCorrected(The("labour"), The("labour moved"), Day("2027-05-03"), Labour, HolidayCalendar.TheSourceSaysSo), BroughtIn(2027, FirstDay, MayMoved));
        Given([.. InThere, Moved]).Where(Says(FirstDay, May)).When(BringIn()).Then(BroughtIn(2027, FirstDay, May));
        Given([.. InThere, Moved, BroughtIn(2027, FirstDay, MayMoved)]).Shows(Otherwise(null));
    }

    [Fact]
    public void What_somebody_has_changed_by_hand_is_no_difference_of_the_source() =>
        Given([.. InThere, Corrected("labour", "by hand", "2027-05-02", Labour)]).When(Compare()).ThenNothing();

    [Fact]
    public void A_source_that_does_not_answer_or_says_nothing_and_a_year_that_came_from_none_tell_nothing()
    {
        Given([.. InThere, Moved]).Where(world => world with { Source = world.Source! with { IsStale = true } }).When(Compare()).ThenNothing();
        Given([.. InThere, Moved]).Where(world => new(null, [])).When(Compare()).ThenNothing();
        Given([.. InThere, Moved]).Where(_ => HolidaysSaid.Refused(new HolidaySourceHasNoYear(2027))).When(Compare()).ThenNothing();
        Given([.. InThere, Moved]).Where(Says()).When(Compare()).ThenNothing();
        Given(InThere).When(new CompareWithHolidaySource(2028, Day("2026-11-02"))).ThenNothing();
        Given().When(Compare()).ThenRefused<HolidayCalendarNotFound>();
    }

    private static CompareWithHolidaySource Compare(string today = "2026-11-02") => new(2027, Day(today));

    private static Reading<HolidayCalendar> Otherwise(DateOnly? since) => new(
        since is { } day ? $"the source differs since {Say(day)}" : "no source differs", state => ((CreatedHolidayCalendar)state).Sourced.OtherwiseSince, since);

    private static Reading<HolidayCalendar> Changed(string dates) => new($"of these dates the source says something else: {(dates.Length == 0 ? "none" : dates)}",
        state => string.Join(' ', ((CreatedHolidayCalendar)state).Sourced.Of(2027)!.Changes.Select(change => change.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))), dates);
}
