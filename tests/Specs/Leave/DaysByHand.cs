namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Cases of our own about what leave costs, each counted by hand beside it (docs/leave-cases.md).</summary>
public sealed class DaysByHand
{
    private static readonly LeaveTerms Days = InDays(Accrual.AtOnce(25)), Hours = InHours(Accrual.AtOnce(200));

    [Fact]
    public void Leave_that_ends_at_noon_of_half_a_holiday()
    {
        // 23 December, half of the 24th, of which the other half is a holiday.
        var account = Account("2024-01-01", Days).Holidays(Holiday("2024-12-24", half: true), Holiday("2024-12-25"));

        account.Costs(new LeaveSpan(Day("2024-12-23"), Day("2024-12-24"), Ends: DayPart.FirstHalf)).Should().Be(1.5m);
        account.Costs(new LeaveSpan(Day("2024-12-24"), Day("2024-12-27"), DayPart.SecondHalf)).Should().Be(2.5m, "half of the 24th, the 26th and the 27th");
    }

    [Fact]
    public void Half_a_holiday_in_hours_and_by_the_hour()
    {
        // A day of six hours, of which three are free: three are left, and of two asked for two are taken.
        var account = Account("2024-01-01", Hours).Pattern("2024-01-01", 6, 6, 6, 6, 6, 0, 0).Holidays(Holiday("2024-12-24", half: true));

        account.Costs("2024-12-24", "2024-12-24").Should().Be(3);
        account.Costs(LeaveSpan.HoursOn(Day("2024-12-24"), 2)).Should().Be(2);
        account.Costs(LeaveSpan.HoursOn(Day("2024-12-24"), 5)).Should().Be(3);
    }

    [Theory]
    [InlineData(PartDays.CountAsDays, null, "0.5")]
    [InlineData(PartDays.CountByFte, 8, "0.25")]
    [InlineData(PartDays.CountByHours, 6, "0.25")]
    [InlineData(PartDays.CountAsDays, 6, "0.25")]
    public void An_hour_and_a_half_of_a_day_of_three_at_half_time(PartDays partDays, int? hoursPerDay, string cost) =>
        // Half of the day; half of the day that counts half; 1.5 of the six hours of a full day.
        Account("2024-01-01", Days with { PartDays = partDays, HoursPerDay = hoursPerDay }).Pattern("2024-01-01", 3, 3, 3, 3, 3, 0, 0).Fte("2024-01-01", 0.5m)
            .Costs(LeaveSpan.HoursOn(Day("2024-05-06"), 1.5m)).ToString().Should().Be(cost);

    [Fact]
    public void More_hours_than_make_a_day_cost_no_more_than_the_day()
    {
        // A day of ten hours where eight make a day: ten cost one day and not 1.25; four cost half a day.
        var account = Account("2024-01-01", Days with { HoursPerDay = 8 }).Pattern("2024-01-01", 10, 10, 10, 10, 0, 0, 0);

        account.Costs(LeaveSpan.HoursOn(Day("2024-05-06"), 10)).Should().Be(1);
        account.Costs(LeaveSpan.HoursOn(Day("2024-05-06"), 4)).Should().Be(Fraction.Half);
    }

    [Fact]
    public void Without_a_pattern_a_day_is_as_long_as_the_policy_and_the_FTE_make_it()
    {
        // 7.6 x 0.5 = 3.8 hours a day; five days are 19.
        var account = Account("2024-01-01", Hours with { HoursPerDay = 7.6m }).Fte("2024-01-01", 0.5m);

        account.Costs("2024-05-06", "2024-05-12").Should().Be(19);
        account.Costs(LeaveSpan.HoursOn(Day("2024-05-06"), 5)).Should().Be(3.8m);
    }

    [Fact]
    public void A_rotation_over_the_end_of_the_year()
    {
        // From 1 January 2024 five days and three days in turn. The week of 23 December is the 52nd: three, less Christmas, are 2; the next five, less New Year, are 4.
        var account = Account("2024-01-01", Days).Pattern("2024-01-01", 8, 8, 8, 8, 8, 0, 0, 8, 8, 8, 0, 0, 0, 0).Holidays(Holiday("2024-12-25"), Holiday("2024-12-26"), Holiday("2025-01-01"));

        account.Costs("2024-12-23", "2024-12-29").Should().Be(2);
        account.Costs("2024-12-30", "2025-01-05").Should().Be(4);
        account.Costs("2024-12-23", "2025-01-05").Should().Be(6);
    }

    [Fact]
    public void Calendar_days_count_from_Friday_to_Monday_in_days_in_hours_and_by_the_hour()
    {
        // 4 days; 32 hours; of one day two hours are a quarter of eight, and no more than eight are taken.
        var days = Account("2024-01-01", Days with { Counted = CountedDays.CalendarDays });
        days.Costs("2024-05-03", "2024-05-06").Should().Be(4);
        days.Costs(LeaveSpan.HoursOn(Day("2024-05-04"), 2)).Should().Be(0.25m);

        var hours = Account("2024-01-01", Hours with { Counted = CountedDays.CalendarDays });
        hours.Costs("2024-05-03", "2024-05-06").Should().Be(32);
        hours.Costs(LeaveSpan.HoursOn(Day("2024-05-04"), 2)).Should().Be(2);
        hours.Costs(LeaveSpan.HoursOn(Day("2024-05-04"), 9)).Should().Be(8);
        LeaveReckoning.Count(hours, LeaveSpan.Of(Day("2024-05-04"), DayPart.FirstHalf)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Amount = (Fraction)4, Why = WhyCounted.HalfAsked });
    }

    [Theory]
    [InlineData("2024-05-04", "2024-05-06", "1")]
    [InlineData("2024-05-03", "2024-05-05", "1")]
    [InlineData("2024-05-03", "2024-05-06", "4")]
    [InlineData("2024-05-04", "2024-05-13", "8")]
    public void Free_days_at_both_ends_of_leave_are_no_sandwich(string first, string last, string cost) =>
        // A Monday; a Friday; Friday to Monday; Monday to the next Monday with one weekend between, and one before.
        Account("2024-01-01", Days with { Sandwich = SandwichRule.DaysOff }).Costs(first, last).ToString().Should().Be(cost);

    [Fact]
    public void A_holiday_on_Friday_and_one_on_Monday_are_free_days_next_to_a_weekend()
    {
        // Thursday and Tuesday are leave. Days off alone: 2 and 2; both: 2 and 4.
        var account = Account("2024-01-01", Days with { Sandwich = SandwichRule.DaysOff }).Holidays(Holiday("2024-03-29"), Holiday("2024-04-01"));
        account.Costs("2024-03-28", "2024-04-02").Should().Be(4);
        account.Costs("2024-03-29", "2024-04-02").Should().Be(1);

        var both = Account("2024-01-01", Days with { Sandwich = SandwichRule.DaysOffAndHolidays }).Holidays(Holiday("2024-03-29"), Holiday("2024-04-01"));
        both.Costs("2024-03-28", "2024-04-02").Should().Be(6);
        both.Costs("2024-03-28", "2024-04-01").Should().Be(1);
    }

    [Theory]
    [InlineData(PartDays.CountAsDays, "4")]
    [InlineData(PartDays.CountByFte, "2")]
    [InlineData(PartDays.CountByHours, "2")]
    public void A_free_day_between_costs_a_half_timer_no_more_than_a_day_that_is_worked(PartDays partDays, string cost) =>
        // Friday to Monday at four hours a day: four days, or halves of them.
        Account("2024-01-01", Days with { Sandwich = SandwichRule.DaysOff, PartDays = partDays, HoursPerDay = 8 }).Pattern("2024-01-01", 4, 4, 4, 4, 4, 0, 0).Fte("2024-01-01", 0.5m)
            .Costs("2024-05-03", "2024-05-06").ToString().Should().Be(cost);

    [Fact]
    public void In_hours_a_holiday_between_costs_the_hours_of_its_day_and_a_day_off_those_of_a_usual_one()
    {
        // Half time at four hours a day: Friday 4, Saturday and Sunday 4 each, Monday, a holiday, 4, Tuesday 4. In full time with a Monday of six hours: 8 + 8 + 8 + 6 + 8.
        var terms = Hours with { Sandwich = SandwichRule.DaysOffAndHolidays };
        Account("2024-01-01", terms).Fte("2024-01-01", 0.5m).Pattern("2024-01-01", 4, 4, 4, 4, 4, 0, 0).Holidays(Holiday("2024-05-06")).Costs("2024-05-03", "2024-05-07").Should().Be(20);
        Account("2024-01-01", terms).Pattern("2024-01-01", 6, 8, 8, 8, 8, 0, 0).Holidays(Holiday("2024-05-06")).Costs("2024-05-03", "2024-05-07").Should().Be(38);
    }

    [Fact]
    public void A_sandwich_of_two_versions_and_days_on_which_nobody_is_employed()
    {
        // The rule begins on Sunday 5 May: Friday, Sunday, Monday. Whoever leaves on Friday has no days between.
        var account = Account("2024-01-01", ("2024-01-01", Days), ("2024-05-05", Days with { Sandwich = SandwichRule.DaysOff }));

        account.Costs("2024-05-03", "2024-05-06").Should().Be(3);
        account.Leaves("2024-05-03").Costs("2024-05-03", "2024-05-06").Should().Be(1);
        Account("2024-01-01", Days with { Sandwich = SandwichRule.DaysOff }).UnpaidAbsence("2024-05-04", "2024-05-04").Costs("2024-05-03", "2024-05-06").Should().Be(3, "away without pay on Saturday");
    }

    [Theory]
    [InlineData(HolidayKind.Optional, 4)]
    [InlineData(HolidayKind.Bank, 5)]
    public void An_optional_holiday_is_free_where_the_policy_observes_it(HolidayKind kind, int cost) =>
        Account("2024-01-01", Days with { ObservedHolidays = [HolidayKind.Public, HolidayKind.Optional] }).Holidays(Holiday("2024-05-08", kind: kind)).Costs("2024-05-06", "2024-05-10").Should().Be(cost);

    [Fact]
    public void A_policy_that_observes_no_holiday_has_them_cost_a_day() =>
        Account("2024-01-01", Days with { ObservedHolidays = [] }).Holidays(Holiday("2024-05-08"), Holiday("2024-05-09", half: true)).Costs("2024-05-06", "2024-05-10").Should().Be(5);

    [Fact]
    public void Another_version_within_the_leave_counts_its_days_its_own_way()
    {
        // Six hours a day: Monday to Wednesday are days; Thursday and Friday 6/8 each.
        var account = Account("2024-01-01", ("2024-01-01", Days), ("2024-05-09", Days with { PartDays = PartDays.CountByHours, HoursPerDay = 8 })).Pattern("2024-01-01", 6, 6, 6, 6, 6, 0, 0);

        account.Costs("2024-05-06", "2024-05-10").Should().Be(4.5m);
        account.Costs("2023-12-18", "2023-12-22").Should().Be(0, "the employment has not begun");
    }

    [Fact]
    public void Where_no_version_is_in_force_the_one_before_counts_and_before_the_first_the_first()
    {
        // By hours at six of eight from March to May: Monday to Wednesday of the week of the end 2.25, and Thursday and Friday after it 1.5.
        var account = Account("2024-01-01", ("2024-03-01", Days with { PartDays = PartDays.CountByHours, HoursPerDay = 8 })).Pattern("2024-01-01", 6, 6, 6, 6, 6, 0, 0);
        account = account with { Versions = [account.Versions[0] with { Until = Day("2024-05-09") }] };

        account.Costs("2024-05-06", "2024-05-10").Should().Be(3.75m);
        account.Costs("2024-02-05", "2024-02-09").Should().Be(3.75m);
    }

    [Fact]
    public void Pattern_and_place_change_within_the_leave()
    {
        // Until Tuesday five days where Monday is a holiday; from Wednesday on Monday to Thursday, where Thursday is one: Tuesday and Wednesday.
        var account = Account("2024-01-01", Days).Pattern("2024-01-01", 8, 8, 8, 8, 8, 0, 0).Pattern("2024-05-08", 10, 10, 10, 10, 0, 0, 0);
        account = account with
        {
            Circumstances = account.Circumstances with
            {
                Holidays = [new(DateOnly.MinValue, Day("2024-05-08"), AFact(1), new([Holiday("2024-05-06"), Holiday("2024-05-09")])), new(Day("2024-05-08"), null, AFact(2), new([Holiday("2024-05-09"), Holiday("2024-05-07")]))],
            },
        };

        account.Costs("2024-05-06", "2024-05-10").Should().Be(2);
    }

    [Fact]
    public void Many_holidays_are_found_by_their_dates()
    {
        // Every Wednesday of 2024, told in no order: four days a week.
        var wednesdays = Enumerable.Range(0, 52).Select(n => Holiday(Day("2024-01-03").AddDays(7 * (n * 5 % 52)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        Account("2024-01-01", Days).Holidays([.. wednesdays]).Costs("2024-01-01", "2024-12-29").Should().Be(52 * 4);
    }
}
