namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>What each day of leave costs and why. 2024-05-06 is a Monday.</summary>
public sealed class CountingLeaveDays
{
    private static readonly LeaveTerms Days = InDays(Accrual.AtOnce(25)), Hours = InHours(Accrual.AtOnce(200));

    [Fact]
    public void Each_day_says_why_it_costs_what_it_costs()
    {
        var account = Account("2024-05-07", Days).Leaves("2024-05-16").Holidays(Holiday("2024-05-09"), Holiday("2024-05-10", half: true)).UnpaidAbsence("2024-05-15", "2024-05-15");

        Told(account, new(Day("2024-05-06"), Day("2024-05-17"))).Should().Equal(
            "06 0 NotEmployed", "07 1 Worked", "08 1 Worked", "09 0 Holiday", "10 0.5 HalfHoliday", "11 0 DayOff", "12 0 DayOff", "13 1 Worked", "14 1 Worked", "15 0 Absent",
            "16 1 Worked", "17 0 NotEmployed");
    }

    [Fact]
    public void Leave_may_begin_and_end_in_the_middle_of_a_day()
    {
        var account = Account("2024-01-01", Days);

        Told(account, new(Day("2024-05-06"), Day("2024-05-08"), DayPart.SecondHalf, DayPart.FirstHalf)).Should().Equal("06 0.5 HalfAsked", "07 1 Worked", "08 0.5 HalfAsked");
        Told(account, LeaveSpan.Of(Day("2024-05-06"), DayPart.FirstHalf)).Should().Equal("06 0.5 HalfAsked");
    }

    [Fact]
    public void Of_a_half_holiday_the_other_half_costs_a_half_however_it_is_asked_for()
    {
        var account = Account("2024-01-01", Days).Holidays(Holiday("2024-12-24", half: true));

        account.Costs("2024-12-24", "2024-12-24").Should().Be(Fraction.Half);
        account.Costs(LeaveSpan.Of(Day("2024-12-24"), DayPart.FirstHalf)).Should().Be(Fraction.Half);
        account.Costs(LeaveSpan.HoursOn(Day("2024-12-24"), 8)).Should().Be(Fraction.Half);
    }

    [Theory]
    [InlineData(HolidayKind.Public, 4)]
    [InlineData(HolidayKind.Bank, 4)]
    [InlineData(HolidayKind.Optional, 5)]
    public void Only_holidays_that_the_policy_observes_cost_nothing(HolidayKind kind, int cost) =>
        Account("2024-01-01", Days with { ObservedHolidays = [HolidayKind.Public, HolidayKind.Bank] }).Holidays(Holiday("2024-05-08", kind: kind)).Costs("2024-05-06", "2024-05-10").Should().Be(cost);

    [Fact]
    public void Holidays_are_those_of_the_place_in_force_on_the_day()
    {
        var account = Account("2024-01-01", Days);
        var there = new HolidaysOfPlace([Holiday("2024-05-06"), Holiday("2024-05-09")]);
        account = account with { Circumstances = account.Circumstances with { Holidays = [new(Day("2024-05-08"), null, AFact(1), there)] } };

        account.Costs("2024-05-06", "2024-05-10").Should().Be(4);
    }

    [Theory]
    [InlineData("2024-05-06", 8)]
    [InlineData("2024-05-13", 4)]
    [InlineData("2024-05-20", 8)]
    [InlineData("2024-04-29", 4)]
    public void A_rotation_goes_on_before_and_after_its_anchor(string day, int hours)
    {
        var account = Account("2024-01-01", Hours);
        var rotation = new WorkPattern(Day("2024-05-06"), [480, 0, 0, 0, 0, 0, 0, 240, 0, 0, 0, 0, 0, 0]);
        account = account with { Circumstances = account.Circumstances with { Patterns = [new(Day("2024-01-01"), null, AFact(1), rotation)] } };

        account.Costs(day, day).Should().Be(hours);
    }

    [Fact]
    public void In_hours_a_day_costs_what_would_have_been_worked()
    {
        var account = Account("2024-01-01", Hours).Pattern("2024-01-01", 9, 9, 9, 9, 0, 0, 0);

        account.Costs("2024-05-06", "2024-05-10").Should().Be(36);
        account.Costs(LeaveSpan.Of(Day("2024-05-06"), DayPart.FirstHalf)).Should().Be(4.5m);
        account.Costs(LeaveSpan.HoursOn(Day("2024-05-06"), 3)).Should().Be(3);
        account.Costs(LeaveSpan.HoursOn(Day("2024-05-06"), 12)).Should().Be(9, "no more can be taken than would be worked");
        account.Costs(LeaveSpan.HoursOn(Day("2024-05-10"), 3)).Should().Be(0);
    }

    [Fact]
    public void Hours_of_leave_in_days_are_a_share_of_the_day()
    {
        Account("2024-01-01", Days).Pattern("2024-01-01", 6, 6, 6, 6, 6, 0, 0).Costs(LeaveSpan.HoursOn(Day("2024-05-06"), 2)).Should().Be(Fraction.Of(1, 3));
        Account("2024-01-01", Days with { HoursPerDay = 8 }).Pattern("2024-01-01", 6, 6, 6, 6, 6, 0, 0).Costs(LeaveSpan.HoursOn(Day("2024-05-06"), 2)).Should().Be(Fraction.Of(1, 4));
    }

    [Theory]
    [InlineData(PartDays.CountAsDays, 5)]
    [InlineData(PartDays.CountByHours, 2.5)]
    [InlineData(PartDays.CountByFte, 2)]
    public void A_short_day_costs_what_the_policy_says(PartDays partDays, decimal cost) =>
        Account("2024-01-01", Days with { PartDays = partDays, HoursPerDay = 8 }).Pattern("2024-01-01", 4, 4, 4, 4, 4, 0, 0).Fte("2024-01-01", 0.4m)
            .Costs("2024-05-06", "2024-05-12").Should().Be(cost);

    [Fact]
    public void Where_calendar_days_count_every_day_costs()
    {
        var account = Account("2024-01-01", Days with { Counted = CountedDays.CalendarDays }).Holidays(Holiday("2024-05-09"));

        account.Costs("2024-05-06", "2024-05-12").Should().Be(7);
        account.Costs(new LeaveSpan(Day("2024-05-06"), Day("2024-05-07"), Ends: DayPart.FirstHalf)).Should().Be(1.5m);
    }

    [Theory]
    [InlineData(SandwichRule.None, 3)]
    [InlineData(SandwichRule.DaysOff, 5)]
    [InlineData(SandwichRule.Holidays, 4)]
    [InlineData(SandwichRule.DaysOffAndHolidays, 6)]
    public void Free_days_between_two_leave_days_cost_what_the_sandwich_rule_says(SandwichRule rule, int cost)
    {
        var account = Account("2024-01-01", Days with { Sandwich = rule }).Holidays(Holiday("2024-05-13"));

        account.Costs("2024-05-09", "2024-05-14").Should().Be(cost);
        account.Costs("2024-05-10", "2024-05-13").Should().Be(1, "there is leave before the free days and none after them");
    }

    [Fact]
    public void Old_leave_is_counted_by_the_version_of_its_day()
    {
        var account = Account("2024-01-01", ("2024-01-01", Days), ("2024-05-08", Days with { Counted = CountedDays.CalendarDays }));

        account.Costs("2024-05-04", "2024-05-12").Should().Be(2 + 5);
    }

    [Theory]
    [InlineData("2024-05-06", "2024-05-06", DayPart.FirstHalf, DayPart.FirstHalf, null, true)]
    [InlineData("2024-05-06", "2024-05-06", DayPart.FirstHalf, DayPart.Whole, null, false)]
    [InlineData("2024-05-06", "2024-05-07", DayPart.SecondHalf, DayPart.FirstHalf, null, true)]
    [InlineData("2024-05-06", "2024-05-07", DayPart.FirstHalf, DayPart.Whole, null, false)]
    [InlineData("2024-05-06", "2024-05-07", DayPart.Whole, DayPart.SecondHalf, null, false)]
    [InlineData("2024-05-07", "2024-05-06", DayPart.Whole, DayPart.Whole, null, false)]
    [InlineData("2024-05-06", "2024-05-06", DayPart.Whole, DayPart.Whole, 2, true)]
    [InlineData("2024-05-06", "2024-05-07", DayPart.Whole, DayPart.Whole, 2, false)]
    [InlineData("2024-05-06", "2024-05-06", DayPart.Whole, DayPart.Whole, 0, false)]
    public void A_span_has_parts_that_fit_it(string first, string last, DayPart starts, DayPart ends, int? hours, bool fits) =>
        new LeaveSpan(Day(first), Day(last), starts, ends, hours).IsWellFormed.Should().Be(fits);

    [Theory]
    [InlineData(DayPart.FirstHalf, DayPart.SecondHalf, false)]
    [InlineData(DayPart.FirstHalf, DayPart.FirstHalf, true)]
    [InlineData(DayPart.Whole, DayPart.SecondHalf, true)]
    public void On_one_day_only_different_halves_do_not_overlap(DayPart one, DayPart other, bool overlaps)
    {
        LeaveSpan.Of(Day("2024-05-06"), one).Overlaps(LeaveSpan.Of(Day("2024-05-06"), other)).Should().Be(overlaps);
        LeaveSpan.Of(Day("2024-05-06"), other).Overlaps(LeaveSpan.Of(Day("2024-05-06"), one)).Should().Be(overlaps);
    }

    [Fact]
    public void Hours_share_a_day_with_hours_and_with_nothing_else()
    {
        var hours = LeaveSpan.HoursOn(Day("2024-05-06"), 2);

        hours.Overlaps(LeaveSpan.HoursOn(Day("2024-05-06"), 3)).Should().BeFalse();
        hours.Overlaps(LeaveSpan.Of(Day("2024-05-06"), DayPart.FirstHalf)).Should().BeTrue();
        LeaveSpan.Of(Day("2024-05-06")).Overlaps(hours).Should().BeTrue();
        hours.Overlaps(LeaveSpan.Of(Day("2024-05-07"))).Should().BeFalse();
    }

    private static IEnumerable<string> Told(AccountInFull account, LeaveSpan span) =>
        LeaveReckoning.Count(account, span).Select(day => $"{day.Date:dd} {day.Amount} {day.Why}");
}
