namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Worked cases of other products about accruing, each under its id (docs/leave-cases.md).</summary>
public sealed class CasesOfAccruing
{
    [Fact]
    public void L_ACC_01_Of_the_month_of_the_hire_its_days_count() =>
        Account("2023-03-15", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12))).On("2023-05-16").Should().Be(2 + Fraction.Of(17, 31));

    [Fact]
    public void L_ACC_04_What_a_cap_swallowed_is_not_given_back_when_it_goes()
    {
        var monthly = InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 6));
        var account = Account("2023-01-01", ("2023-01-01", monthly with { Cap = 2 }), ("2023-07-01", monthly));

        account.On("2023-06-30").Should().Be(2);
        account.On("2023-12-31").Should().Be(5);
    }

    [Fact]
    public void L_ACC_10_Granted_at_once_to_whoever_comes_after_three_months_of_twelve() =>
        Account("2023-04-01", InDays(Accrual.AtOnce(12)) with { Proration = Proration.ByDays with { By = ProratedBy.Months } }).On("2023-04-01").Should().Be(9);

    [Fact]
    public void L_ACC_13_Twice_a_month_in_arrears()
    {
        var accrual = PerPeriod(AccrualSchedule.TwiceAMonth, CreditDay.After, 1) with { SecondHalfBeginsOn = 15 };
        var account = Account("2021-09-03", InDays(accrual) with { AccruesAfter = new(1, WaitingUnit.Days) });

        account.On("2021-09-14").Should().Be(0);
        account.On("2021-09-15").Should().Be(Fraction.Of(11, 14));
        account.On("2021-10-01").Should().Be(1 + Fraction.Of(11, 14));
    }

    [Fact]
    public void L_ACC_16_Yearly_in_arrears()
    {
        var account = Account("2021-09-01", InDays(Accrual.Of(AccrualSchedule.Yearly, CreditDay.After, 1)) with { AccruesAfter = new(1, WaitingUnit.Days) });

        account.On("2022-01-01").Should().Be(Fraction.Of(121, 365));
        account.On("2023-01-01").Should().Be(1 + Fraction.Of(121, 365));
    }

    [Fact]
    public void L_ACC_19_An_hour_a_day_up_to_four()
    {
        var account = Account("2017-12-05", InDays(PerPeriod(AccrualSchedule.Daily, CreditDay.After, 0.125m)) with { AccruesAfter = new(1, WaitingUnit.Days), HoursPerDay = 8, Cap = 0.5m });

        account.On("2017-12-07").Should().Be(Fraction.Of(1, 8));
        account.On("2017-12-17").Should().Be(Fraction.Half);
    }

    [Fact]
    public void L_ACC_22_Taking_leave_makes_room_below_the_cap()
    {
        var account = Account("2022-01-01", InHours(PerPeriod(AccrualSchedule.Weekly, CreditDay.First, 1)) with { Cap = 10 });
        account.On("2022-04-01").Should().Be(10);

        var after = account.Approved("2022-04-01", "2022-04-01").StatementOn("2022-06-01");
        after.Balance.Amount.Should().Be(10);
        Granted(after).Should().Be(18);

        static Fraction Granted(LeaveStatement statement) =>
            statement.Lines.Where(line => line.Kind is LineKind.Accrued or LineKind.CutByCap).Aggregate(Fraction.Zero, (sum, line) => sum + line.Amount);
    }

    [Fact]
    public void L_ACC_25_The_lower_cap_of_a_higher_band_cuts_what_is_there()
    {
        var accrual = PerPeriod(AccrualSchedule.Weekly, CreditDay.First, 0) with { WeeksBeginOn = DayOfWeek.Wednesday, Bands = [new(0, 1, Cap: 10), new(3, 2, Cap: 5)] };
        var account = Account("2023-04-26", InDays(accrual));

        account.On("2023-04-26").Should().Be(1);
        account.On("2023-07-05").Should().Be(10);
        account.On("2023-08-02").Should().Be(5);
    }

    [Fact]
    public void L_ACC_28_Credited_in_arrears_on_the_day_on_which_no_more_than_seven_are_carried_over() =>
        Account("2021-01-01", InDays(Accrual.Of(AccrualSchedule.Yearly, CreditDay.After, 15)) with { CarryOver = new(Limit: 7) }).On("2023-01-26").Should().Be(7);

    [Fact]
    public void L_ACC_30_What_is_carried_over_is_limited_before_the_day_is_credited_in_advance() =>
        Account("2021-12-15", InDays(PerPeriod(AccrualSchedule.Daily, CreditDay.First, 1)) with { Cap = 25, CarryOver = new(Limit: 15) })
            .Opens("2021-12-15", 10).On("2022-01-01").Should().Be(16);

    [Fact]
    public void L_ACC_31_The_cap_holds_for_what_is_credited_in_arrears() =>
        Account("2021-12-15", InDays(PerPeriod(AccrualSchedule.Daily, CreditDay.After, 1)) with { Cap = 25 }).Opens("2021-12-15", 10).On("2022-01-01").Should().Be(25);

    [Fact]
    public void L_ACC_34_What_is_not_carried_over_is_lost_every_year() =>
        Account("2019-01-01", InDays(Accrual.Of(AccrualSchedule.Yearly, CreditDay.First, 3)) with { CarryOver = CarryOver.Nothing }).On("2022-04-01").Should().Be(3);

    [Fact]
    public void L_ACC_43_A_grant_entered_late_counts_from_its_first_day()
    {
        var account = Account("2024-01-01", InDays(PerPeriod(AccrualSchedule.Monthly, CreditDay.First, 1)));

        account.On("2024-03-01").Should().Be(3);
        account.On("2024-04-01").Should().Be(4);
    }

    [Theory]
    [InlineData("2015-01-01", 24)]
    [InlineData("2015-01-14", 23)]
    [InlineData("2015-02-01", 22)]
    [InlineData("2015-12-15", 1)]
    [InlineData("2015-12-31", 0)]
    public void L_ACC_46_What_has_not_accrued_yet_of_a_year_that_accrues_evenly(string day, int notYet)
    {
        var account = Account("2015-01-01", InDays(Accrual.Of(AccrualSchedule.Daily, CreditDay.After, 24)) with { Rounding = new(RoundingRule.Nearest, 1, Rounded.SumOfYear) });

        (24 - account.On(day)).Should().Be(notYet);
    }

    [Fact]
    public void L_ACC_07_Nothing_comes_before_its_day()
    {
        var account = Account("2024-01-31", InDays(PerPeriod(AccrualSchedule.Monthly, CreditDay.Last, 1)) with { Proration = Proration.None });

        account.On("2024-01-31").Should().Be(1);
        account.On("2024-02-28").Should().Be(1);
        account.On("2024-02-29").Should().Be(2);
    }

    [Fact]
    public void L_ACC_37_An_earlier_first_day_accrues_from_it_and_what_is_left_at_the_end_stays()
    {
        var terms = InDays(PerPeriod(AccrualSchedule.Monthly, CreditDay.Last, 1)) with { CarryOver = CarryOver.Nothing };

        Account("2024-03-01", terms).On("2024-03-02").Should().Be(0);
        Account("2022-01-01", terms).On("2024-03-02").Should().Be(2);
        Account("2022-01-01", terms).Leaves("2022-12-31").On("2024-03-02").Should().Be(12);
    }

    [Fact]
    public void L_ACC_40_Leave_of_the_day_makes_room_for_the_next_day_only()
    {
        var account = Account("2024-02-01", InDays(PerPeriod(AccrualSchedule.Daily, CreditDay.First, 1)) with { Cap = 10 });
        account.On("2024-03-01").Should().Be(10);

        var taken = account.Approved("2024-02-26", "2024-03-01");
        taken.On("2024-03-01").Should().Be(9);
        taken.On("2024-03-03").Should().Be(10);
    }
}
