namespace HrSaas.Specs.WorkingPatterns;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("When is worked", 2)]
public sealed class TellingHours : WorkingPatternSpecs
{
    private static readonly PatternWeek Early = Working(Shift("06:00", "14:00", 30)), Late = Working(Shift("14:00", "22:00", 30));

    [Fact]
    public void A_weekly_pattern_is_the_same_in_every_week() =>
        Given().When(Define(FullTime)).Then(Defined(FullTime)).Showing(
            WeeklyHoursOn("2025-01-01", 40), MinutesOn("2025-01-03", 480), MinutesOn("2025-01-04", 0), MinutesOn("2025-01-06", 480), MinutesOn("2028-02-29", 480));

    [Fact]
    public void A_day_may_have_hours_without_clock_times() =>
        Given().When(Define(Flexible)).Then(Defined(Flexible)).Showing(WeeklyHoursOn("2025-01-01", 38.5m), MinutesOn("2025-01-06", 462));

    [Fact]
    public void Unpaid_breaks_are_no_working_time_and_paid_ones_are()
    {
        var shift = Shift("08:00", "16:30", 30) with { Breaks = [new(30, IsPaid: false), new(15, IsPaid: true)] };
        var pattern = Weekly("With a paid break", Working(shift));
        Given().When(Define(pattern)).Then(Defined(pattern)).Showing(MinutesOn("2025-01-06", 480));
    }

    [Fact]
    public void A_shift_over_midnight_belongs_to_the_day_on_which_it_starts()
    {
        var nights = Weekly("Nights", Working(Shift("22:00", "06:00", 45)));
        Given().When(Define(nights)).Then(Defined(nights)).Showing(
            MinutesOn("2025-01-10", 435), MinutesOn("2025-01-11", 0), WeeklyHoursOn("2025-01-10", 36.25m));
    }

    [Fact]
    public void Start_and_end_alike_are_twenty_four_hours()
    {
        var station = Rotating("2025-01-06", Free with { Monday = Of(Shift("07:00", "07:00")), Thursday = Of(Shift("07:00", "07:00")) }, Free with { Wednesday = Of(Shift("07:00", "07:00")) });
        Given().When(Define(station)).Then(Defined(station)).Showing(MinutesOn("2025-01-06", 1440), MinutesOn("2025-01-07", 0), WeeklyHoursOn("2025-01-06", 36));
    }

    [Fact]
    public void A_day_may_have_several_shifts()
    {
        var split = Weekly("Split", Working(Shift("11:00", "14:30"), Shift("17:30", "22:00")));
        Given().When(Define(split)).Then(Defined(split)).Showing(MinutesOn("2025-01-06", 480), WeeklyHoursOn("2025-01-06", 40));
    }

    [Fact]
    public void A_rotation_begins_on_its_anchor_and_goes_on_over_and_over()
    {
        var rotation = Rotating("2025-01-06", Working(Shift("06:00", "14:00", 30)), Working(Shift("14:00", "21:00", 30)), Free);
        Given().When(Define(rotation)).Then(Defined(rotation)).Showing(
            MinutesOn("2025-01-06", 450), MinutesOn("2025-01-13", 390), MinutesOn("2025-01-20", 0), MinutesOn("2025-01-27", 450),
            WeeklyHoursOn("2025-01-06", 23.3333m));
    }

    [Fact]
    public void A_rotation_holds_before_its_anchor_too()
    {
        var rotation = Rotating("2030-01-07", Early, Late with { Friday = PatternDay.Free }, Free);
        Given().When(Define(rotation, "2020-01-01")).Then(Defined(rotation, "2020-01-01")).Showing(
            MinutesOn("2029-12-31", 0), MinutesOn("2029-12-28", 0), MinutesOn("2029-12-27", 450), MinutesOn("2029-12-21", 450), MinutesOn("2029-12-17", 450));
    }

    [Fact]
    public void Weeks_begin_on_the_weekday_of_the_anchor()
    {
        var fromSunday = Rotating("2025-01-05", Free with { Sunday = Of(Shift("08:00", "12:00")) }, Free with { Saturday = Of(Shift("08:00", "10:00")) });
        Given().When(Define(fromSunday)).Then(Defined(fromSunday)).Showing(
            MinutesOn("2025-01-05", 240), MinutesOn("2025-01-11", 0), MinutesOn("2025-01-12", 0), MinutesOn("2025-01-18", 120), MinutesOn("2025-01-19", 240));
        var fromWednesday = Rotating("2025-01-08", Working(new PatternDay([], 60)), Working(new PatternDay([], 120)));
        Given().When(Define(fromWednesday)).Then(Defined(fromWednesday)).Showing(
            MinutesOn("2025-01-07", 120), MinutesOn("2025-01-08", 60), MinutesOn("2025-01-14", 60), MinutesOn("2025-01-15", 120));
    }

    [Fact]
    public void A_leap_day_is_a_day_like_any_other()
    {
        var rotation = Rotating("2024-02-26", Working(new PatternDay([], 60)), Working(new PatternDay([], 120)));
        Given().When(Define(rotation, "2023-01-01")).Then(Defined(rotation, "2023-01-01")).Showing(
            MinutesOn("2024-02-29", 60), MinutesOn("2024-03-01", 60), MinutesOn("2024-03-04", 120), MinutesOn("2023-02-28", 60));
    }

    [Fact]
    public void A_pattern_may_be_free_of_work_or_without_any_hours()
    {
        var none = Weekly("On call", Free);
        Given().When(Define(none)).Then(Defined(none)).Showing(WeeklyHoursOn("2025-01-01", 0), MinutesOn("2025-01-06", 0));
    }

    [Fact]
    public void Before_its_first_version_nothing_is_worked() =>
        Given(Defined(FullTime, "2025-01-08")).Shows(MinutesOn("2025-01-07", 0), MinutesOn("2025-01-08", 480), NoVersionOn("2025-01-07"));

    [Fact]
    public void Nobody_works_two_shifts_at_once()
    {
        Given().When(Define(Weekly("Double", Free with { Tuesday = Of(Shift("08:00", "12:00"), Shift("11:59", "16:00")) }))).ThenRefused(new ShiftsOverlap(1, DayOfWeek.Tuesday));
        Given().When(Define(Weekly("Unsorted", Free with { Tuesday = Of(Shift("13:00", "16:00"), Shift("08:00", "13:00")) })))
            .Then(Defined(Weekly("Unsorted", Free with { Tuesday = Of(Shift("13:00", "16:00"), Shift("08:00", "13:00")) })));
        Given().When(Define(Weekly("Over midnight", Free with { Tuesday = Of(Shift("22:00", "06:00")), Wednesday = Of(Shift("05:00", "13:00")) })))
            .ThenRefused(new ShiftsOverlap(1, DayOfWeek.Wednesday));
        Given().When(Define(Rotating("2025-01-06", Free with { Sunday = Of(Shift("22:00", "06:30")) }, Free with { Monday = Of(Shift("06:00", "14:00")) })))
            .ThenRefused(new ShiftsOverlap(2, DayOfWeek.Monday));
        Given().When(Define(Rotating("2025-01-06", Free with { Monday = Of(Shift("06:00", "14:00")) }, Free with { Sunday = Of(Shift("22:00", "06:30")) })))
            .ThenRefused(new ShiftsOverlap(1, DayOfWeek.Monday));
        Given().When(Define(Rotating("2025-01-08", Free with { Tuesday = Of(Shift("22:00", "06:30")), Wednesday = Of(Shift("06:00", "14:00")) })))
            .ThenRefused(new ShiftsOverlap(1, DayOfWeek.Wednesday));
        var seamless = Weekly("Seamless", Free with { Sunday = Of(Shift("22:00", "06:00")), Monday = Of(Shift("06:00", "14:00")) });
        Given().When(Define(seamless)).Then(Defined(seamless));
    }

    [Fact]
    public void What_is_given_for_a_day_is_well_formed()
    {
        Given().When(Define(Weekly("Both", Free with { Monday = new([Shift("08:00", "12:00")], 240) })))
            .ThenRefused(Flawed("weeks.0.monday", "shifts-and-minutes", "must have shifts or minutes, not both."));
        foreach (var minutes in (int[])[0, -1, 1441])
            Given().When(Define(Weekly("Minutes", Free with { Monday = new([], minutes) })))
                .ThenRefused(Flawed("weeks.0.monday.minutes", "out-of-range", "must be 1 to 1440; leave them out on a free day."));
        Given().When(Define(Weekly("Long break", Free with { Sunday = Of(Shift("08:00", "12:00", 240)) })))
            .ThenRefused(Flawed("weeks.0.sunday.shifts.0.breaks", "longer-than-shift", "must be shorter than the shift."));
        Given().When(Define(Weekly("No break", Free with { Sunday = Of(Shift("08:00", "12:00") with { Breaks = [new(0, true)] }) })))
            .ThenRefused(Flawed("weeks.0.sunday.shifts.0.breaks", "out-of-range", "must each last at least a minute and at most a day."));
        Given().When(Define(Weekly("Many breaks", Free with { Sunday = Of(Shift("08:00", "12:00") with { Breaks = [.. Enumerable.Repeat(new ShiftBreak(5, true), 7)] }) })))
            .ThenRefused(Flawed("weeks.0.sunday.shifts.0.breaks", "too-many", "must be at most six."));
        Given().When(Define(Weekly("Many shifts", Free with { Sunday = Of([.. Enumerable.Range(8, 7).Select(hour => new Shift(new(hour, 0), new(hour, 30), []))]) })))
            .ThenRefused(Flawed("weeks.0.sunday.shifts", "too-many", "must be at most six."));
        Given().When(Define(Weekly("Seconds", Free with { Sunday = Of(new Shift(new(8, 0, 1), new(12, 0), [])) })))
            .ThenRefused(Flawed("weeks.0.sunday.shifts.0.start", "not-whole-minutes", "must be a time in whole minutes."));
        Given().When(Define(Weekly("Seconds", Free with { Sunday = Of(new Shift(new(8, 0), new(12, 0, 1), [])) })))
            .ThenRefused(Flawed("weeks.0.sunday.shifts.0.end", "not-whole-minutes", "must be a time in whole minutes."));
        Given().When(Define(new("", new(Day("2025-01-06"), [])))).ThenRefused(new NotWellFormed(
            [new("name", "blank", "must not be blank."), new("weeks", "out-of-range", "must be 1 to 52.")]));
        Given().When(Define(new("Long", new(Day("2025-01-06"), [.. Enumerable.Repeat(Free, 53)])))).ThenRefused(Flawed("weeks", "out-of-range", "must be 1 to 52."));
    }

    private static NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);
}
