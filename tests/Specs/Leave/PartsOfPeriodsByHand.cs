namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Cases of our own about parts of periods: who comes, goes, works less or is away in one. Each reckoned by hand beside it (docs/leave-cases.md).</summary>
public sealed class PartsOfPeriodsByHand
{
    private static readonly Accrual InAdvance = Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12), InArrears = InAdvance with { Credited = CreditDay.After };

    [Theory]
    [InlineData(ProratedBy.Days, "11.0137")]
    [InlineData(ProratedBy.Months, "11.0323")]
    [InlineData(ProratedBy.FullMonths, "11")]
    [InlineData(ProratedBy.StartedMonths, "12")]
    public void Hired_on_the_last_day_of_January(ProratedBy by, string granted) =>
        // 335 of 365 days of 12; eleven months and 1/31; eleven full ones; twelve begun.
        Account("2023-01-31", InDays(Accrual.AtOnce(12)) with { Proration = Proration.ByDays with { By = by } }).On("2023-01-31").ToString().Should().Be(granted);

    [Theory]
    [InlineData(ProratedBy.Days, "5.9836")]
    [InlineData(ProratedBy.Months, "6.0323")]
    [InlineData(ProratedBy.FullMonths, "6")]
    [InlineData(ProratedBy.StartedMonths, "7")]
    public void Gone_after_the_first_of_July(ProratedBy by, string left) =>
        // 181 + 1 of 365 days of 12; six months and 1/31; six full ones; seven begun.
        Account("2023-01-01", InDays(Accrual.AtOnce(12)) with { Proration = Proration.ByDays with { By = by } }).Leaves("2023-07-01").On("2023-07-02").ToString().Should().Be(left);

    [Theory]
    [InlineData(ProratedBy.FullMonths, "2023-03-10", "2023-03-20", "0")]
    [InlineData(ProratedBy.StartedMonths, "2023-03-10", "2023-03-20", "1")]
    [InlineData(ProratedBy.FullMonths, "2023-03-10", "2023-05-31", "2")]
    [InlineData(ProratedBy.StartedMonths, "2023-03-31", "2023-05-01", "3")]
    public void Come_and_gone_within_a_year(ProratedBy by, string hired, string last, string left)
    {
        // One for each month: none or one of March; April and May; March, April and May begun. It is the same credited in arrears.
        foreach (var credited in (CreditDay[])[CreditDay.First, CreditDay.After])
        {
            var account = Account(hired, InDays(Accrual.Of(AccrualSchedule.Yearly, credited, 12)) with { Proration = Proration.ByDays with { By = by } }).Leaves(last);
            LeaveReckoning.BalanceOn(account, Day(last).AddDays(1))!.Amount.ToString().Should().Be(left);
        }
    }

    [Theory]
    [InlineData("2024-07-01", "12")]
    [InlineData("2024-07-15", "10")]
    [InlineData("2024-12-01", "2")]
    [InlineData("2024-12-02", "0")]
    public void A_twelfth_for_each_full_month_of_the_year_of_the_hire(string hired, string granted) =>
        // 24 a year are 2 for each full month: July to December; August to December; December; none.
        Account(hired, InDays(Accrual.AtOnce(24)) with { Proration = Proration.ByDays with { By = ProratedBy.FullMonths } }).On(hired).ToString().Should().Be(granted);

    [Fact]
    public void Half_time_in_the_month_of_the_hire_of_which_nothing_is_granted()
    {
        // Nine full months of twelve from April on, all of them at half time: 4.5, from the day on which it is agreed.
        var account = Account("2023-03-10", InDays(Accrual.AtOnce(12)) with { Proration = Proration.ByDays with { By = ProratedBy.FullMonths } }).Fte("2023-03-20", 0.5m);

        (account.On("2023-03-10"), account.On("2023-03-20")).Should().Be(((Fraction)9, (Fraction)4.5m));
    }

    [Fact]
    public void Full_months_of_a_monthly_schedule()
    {
        // Nothing of the month of the hire and of that of the end, one for each between: February and March.
        var terms = InDays(InAdvance) with { Proration = Proration.ByDays with { By = ProratedBy.FullMonths } };
        Account("2024-01-02", terms).Leaves("2024-04-29").On("2024-04-30").Should().Be(2);

        var begun = terms with { Proration = Proration.ByDays with { By = ProratedBy.StartedMonths } };
        Account("2024-01-31", begun).Leaves("2024-04-01").On("2024-04-02").Should().Be(4, "January to April have begun");
    }

    [Fact]
    public void The_working_time_changes_within_the_month()
    {
        // From 16 April 0.4 less for 15 of 30 days: 0.2 less, at once in advance, and in arrears with the month.
        Account("2024-01-01", InDays(InAdvance)).Fte("2024-04-16", 0.6m).On("2024-04-16").Should().Be(3.8m);
        Account("2024-01-01", InDays(InArrears)).Fte("2024-04-16", 0.6m).On("2024-05-01").Should().Be(3.8m);
    }

    [Fact]
    public void The_working_time_changed_before_the_day_of_the_credit()
    {
        // Credited on the 15th: 10 of 31 days at full time, 21 at half time.
        var account = Account("2024-01-01", InDays(InAdvance with { Credited = CreditDay.OfMonth, CreditedOn = 15 })).Fte("2024-01-01", 1).Fte("2024-01-11", 0.5m);

        (account.On("2024-01-14"), account.On("2024-01-15")).Should().Be(((Fraction)0, Fraction.Of(10, 31) + Fraction.Of(21, 62)));
    }

    [Fact]
    public void Whoever_was_there_until_the_day_before_the_credit_has_one_line_for_the_days_worked()
    {
        // Credited on the 15th, the last day is the 14th: 14 of 31 days on the 15th.
        var account = Account("2024-03-01", InDays(InAdvance with { Credited = CreditDay.OfMonth, CreditedOn = 15 })).Leaves("2024-03-14");

        account.StatementOn("2024-03-15").Lines.Select(line => (line.Day, line.Amount)).Should().Equal((Day("2024-03-15"), Fraction.Of(14, 31)));
    }

    [Fact]
    public void Half_time_for_ten_days_of_a_month()
    {
        // From the 11th 0.5 x 20/30 less, from the 21st 0.5 x 10/30 more: 1/6 less than four.
        var account = Account("2024-01-01", InDays(InAdvance)).Fte("2024-04-11", 0.5m).Fte("2024-04-21", 1);

        account.On("2024-04-11").Should().Be(4 - Fraction.Of(1, 3));
        account.On("2024-04-21").Should().Be(4 - Fraction.Of(1, 6));
        account.StatementOn("2024-04-21").Lines.TakeLast(2).Select(line => line.Cause).Should().Equal(AccrualCause.FteChanged, AccrualCause.FteChanged);
    }

    [Fact]
    public void Half_time_until_a_day_after_which_nothing_is_agreed()
    {
        // Half of January, and from the 17th on, 15 of 31 days, the other half of it too: the line names the agreement that is over.
        var account = Account("2024-01-01", InDays(InAdvance)).Fte("2024-01-01", 0.5m);
        account = account with { Circumstances = account.Circumstances with { Fte = [account.Circumstances.Fte[0] with { Until = Day("2024-01-17") }] } };

        account.On("2024-01-17").Should().Be(Fraction.Half + Fraction.Of(15, 62));
        account.StatementOn("2024-01-17").Lines[^1].Should().BeEquivalentTo(new { Cause = AccrualCause.FteChanged, By = (FactId?)account.Circumstances.Fte[0].Fact });
    }

    [Fact]
    public void Unpaid_absence_over_the_end_of_a_month()
    {
        // 20 April: 11/30 less. 1 May: nothing. 11 May: 21/31 of May.
        var account = Account("2024-01-01", InDays(InAdvance)).UnpaidAbsence("2024-04-20", "2024-05-10");

        account.On("2024-04-20").Should().Be(4 - Fraction.Of(11, 30));
        account.On("2024-05-10").Should().Be(4 - Fraction.Of(11, 30));
        account.On("2024-05-11").Should().Be(4 - Fraction.Of(11, 30) + Fraction.Of(21, 31));
        var inArrears = Account("2024-01-01", InDays(InArrears)).UnpaidAbsence("2024-04-20", "2024-05-10");
        inArrears.On("2024-05-01").Should().Be(3 + Fraction.Of(19, 30));
        inArrears.On("2024-06-01").Should().Be(3 + Fraction.Of(19, 30) + Fraction.Of(21, 31));
    }

    [Fact]
    public void Unpaid_absence_of_thirty_days_and_one_that_goes_on_until_the_end()
    {
        // 36.5 a year are a tenth for each day: 3 less for thirty days; up to 31 May, 151 days, 15.1.
        Account("2023-01-01", InDays(Accrual.AtOnce(36.5m))).UnpaidAbsence("2023-06-01", "2023-06-30").On("2023-12-31").Should().Be(33.5m);
        Account("2023-01-01", InDays(Accrual.AtOnce(36.5m))).UnpaidAbsence("2023-06-01", "2023-06-30").Leaves("2023-06-30").On("2023-07-01").Should().Be(15.1m);
    }

    [Fact]
    public void A_band_and_half_time_from_one_day()
    {
        // 20 in the first year of 366 days, 24 from 1 July 2024 on but half of it: 182 days at 20, 184 at 12, told as one change.
        var account = Account("2023-07-01", InDays(Accrual.AtOnce(0) with { Bands = [new(0, 20), new(12, 24)] })).Fte("2024-07-01", 0.5m);

        (account.On("2024-12-31") - account.On("2023-12-31")).Should().Be(((20 * 182) + (12 * 184)) * Fraction.Of(1, 366));
        account.StatementOn("2024-12-31").LinesOfYear.Count(line => line.Day == Day("2024-07-01")).Should().Be(1);
    }

    [Fact]
    public void A_band_within_a_quarter_in_arrears()
    {
        // Full five years on 16 May 2024: of the 91 days 45 by 20/4 and 46 by 25/4.
        var account = Account("2019-05-16", InDays(Accrual.Of(AccrualSchedule.Quarterly, CreditDay.After, 0) with { Bands = [new(0, 20), new(60, 25)] }));

        (account.On("2024-07-01") - account.On("2024-06-30")).Should().Be(((45 * 5) + (46 * (Fraction)6.25m)) * Fraction.Of(1, 91));
    }

    [Fact]
    public void So_much_for_each_month_of_which_the_rest_is_taken_back()
    {
        // In advance 1 for March, of which 21 of 31 days are not worked.
        var account = Account("2024-01-01", InDays(PerPeriod(AccrualSchedule.Monthly, CreditDay.First, 1))).Leaves("2024-03-10");

        account.On("2024-03-11").Should().Be(3 - Fraction.Of(21, 31));
        account.StatementOn("2024-03-11").Lines[^1].Should().BeEquivalentTo(new { Cause = AccrualCause.EmploymentEnded, Day = Day("2024-03-11") });
    }

    [Theory]
    [InlineData(Rounded.SumOfYear, 9)]
    [InlineData(Rounded.EachCredit, 8.5)]
    public void Rounded_once_or_line_by_line(Rounded what, decimal there) =>
        // 20 a year from 15 July: 17/31 x 1.6667 = 0.914 and five times 1.6667 are 9.2473, which is 9; line by line 1 and five times 1.5.
        Account("2024-07-15", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 20)) with { Rounding = new(RoundingRule.Nearest, 0.5m, what) }).On("2024-12-31").Should().Be(there);

    [Theory]
    [InlineData(RoundingRule.Nearest, 11)]
    [InlineData(RoundingRule.Up, 12)]
    [InlineData(RoundingRule.Down, 11)]
    public void What_is_taken_back_is_rounded_with_the_sum(RoundingRule rule, decimal there) =>
        // 15 at once, a quarter less from the 96th day of 366 on: 15 - 3.75 x 271/366 = 12.2234; and half of that from 2 July on: less 5.625 x 183/366 = 2.8125 is 9.4109; two granted.
        Account("2024-01-01", InDays(Accrual.AtOnce(15)) with { Rounding = new(rule, 1, Rounded.SumOfYear) }).Fte("2024-04-05", 0.75m).Fte("2024-07-02", 0.375m).Adjusts("2024-07-02", 2).On("2024-07-02").Should().Be(there);

    [Fact]
    public void What_is_taken_back_is_rounded_away_from_nothing_where_it_is_a_half()
    {
        // 12 at once; six months at half time are 3 less; away without pay in the last three, another 1.5, which is 2 in whole days.
        var account = Account("2023-01-01", InDays(Accrual.AtOnce(12)) with { Proration = Proration.ByDays with { By = ProratedBy.Months }, Rounding = new(RoundingRule.Nearest, 1, Rounded.EachCredit) })
            .Fte("2023-07-01", 0.5m).UnpaidAbsence("2023-10-01", "2023-12-31");

        account.On("2023-07-01").Should().Be(9);
        account.On("2023-10-01").Should().Be(7);
    }

    [Fact]
    public void Credits_that_were_rounded_up_are_not_taken_back_by_a_lower_band()
    {
        // 12 months at 1.0417 are 1.5 each: 12 after eight, then the most of 12.5; from September on at most 10, which is exceeded already: nothing more comes.
        var account = Account("2022-09-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 0) with { Bands = [new(0, 12.5m), new(12, 10)] }) with
        {
            CarryOver = CarryOver.Nothing, Rounding = new(RoundingRule.Up, 0.5m, Rounded.EachCredit),
        });

        (account.On("2023-08-31"), account.On("2023-09-01"), account.On("2023-12-31")).Should().Be(((Fraction)12, (Fraction)12, (Fraction)12));
    }

    [Fact]
    public void A_policy_that_comes_back_within_a_year_grants_its_days_and_not_the_whole_year_again()
    {
        // 12 for 365 days, not prorated on hire: without a policy from April to June. 90 days before and 184 after are 12 x 274/365.
        var terms = InDays(Accrual.AtOnce(12)) with { Proration = Proration.None };
        var account = Account("2022-01-01", ("2022-01-01", terms), ("2023-07-01", terms));
        account = account with { Versions = [account.Versions[0] with { Until = Day("2023-04-01") }, account.Versions[1]] };

        account.On("2023-12-31").Should().Be(12 + (12 * Fraction.Of(274, 365)));
    }

    [Fact]
    public void A_version_that_ended_before_the_hire_date_has_no_days_of_the_period()
    {
        // Not prorated on hire: the whole 12, though another version was followed until the day before a hire date that was put right.
        var terms = InDays(Accrual.AtOnce(12)) with { Proration = Proration.None };

        Account("2024-03-15", ("2024-01-01", terms with { Accrual = Accrual.AtOnce(6) }), ("2024-03-15", terms)).On("2024-03-15").Should().Be(12);
    }

    [Fact]
    public void A_policy_that_comes_back_in_another_year_grants_that_year_whole_where_nothing_is_prorated()
    {
        var terms = InDays(Accrual.AtOnce(12)) with { Proration = Proration.None };
        var account = Account("2021-01-01", ("2021-01-01", terms), ("2023-07-01", terms));
        account = account with { Versions = [account.Versions[0] with { Until = Day("2023-01-01") }, account.Versions[1]] };

        account.On("2023-12-31").Should().Be(36, "12 each for 2021, 2022 and 2023");
    }
}
