namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Cases of our own about when leave comes, each reckoned by hand beside it (docs/leave-cases.md).</summary>
public sealed class SchedulesByHand
{
    [Fact]
    public void Weekly_on_the_last_day_of_weeks_that_begin_on_Sunday()
    {
        // Hired on a Wednesday: 4 of the 7 days up to Saturday 4 May, and a whole week up to the 11th.
        var account = Account("2024-05-01", InHours(PerPeriod(AccrualSchedule.Weekly, CreditDay.Last, 1) with { WeeksBeginOn = DayOfWeek.Sunday }));

        account.On("2024-05-03").Should().Be(0);
        account.On("2024-05-04").Should().Be(Fraction.Of(4, 7));
        account.On("2024-05-10").Should().Be(Fraction.Of(4, 7));
        account.On("2024-05-11").Should().Be(Fraction.Of(11, 7));
    }

    [Fact]
    public void A_week_over_the_end_of_the_year_is_two_parts_of_which_each_year_has_its_own()
    {
        // 366 a year: one for each day of 2024; Monday 30 and Tuesday 31 December are the last two of 366. Then 5 of the 365 days of 2025.
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Weekly, CreditDay.First, 366)));

        account.On("2024-12-29").Should().Be(364);
        account.On("2024-12-30").Should().Be(366);
        account.On("2025-01-01").Should().Be(366 + (366 * Fraction.Of(5, 365)));
    }

    [Fact]
    public void So_much_for_each_week_is_not_parted_by_the_end_of_the_year()
    {
        // Mondays 23 and 30 December and 6 January.
        var account = Account("2024-12-23", InHours(PerPeriod(AccrualSchedule.Weekly, CreditDay.First, 1)));

        (account.On("2024-12-30"), account.On("2025-01-05"), account.On("2025-01-06")).Should().Be(((Fraction)2, (Fraction)2, (Fraction)3));
        // Hired on Thursday 2 January: 4 of the 7 days of a week that began before the year.
        Account("2025-01-02", InHours(PerPeriod(AccrualSchedule.Weekly, CreditDay.First, 1))).On("2025-01-02").Should().Be(Fraction.Of(4, 7));
    }

    [Fact]
    public void Hired_on_the_day_on_which_a_period_begins()
    {
        // The 16th begins a half of a month, the 26th a month: both come whole.
        Account("2024-02-16", InDays(Accrual.Of(AccrualSchedule.TwiceAMonth, CreditDay.First, 12))).On("2024-02-16").Should().Be(Fraction.Half);
        var months = Account("2024-01-26", InDays(PerPeriod(AccrualSchedule.Monthly, CreditDay.First, 1) with { MonthsBeginOn = 26 }));
        (months.On("2024-01-26"), months.On("2024-02-25"), months.On("2024-02-26")).Should().Be(((Fraction)1, (Fraction)1, (Fraction)2));
    }

    [Fact]
    public void Weeks_from_the_hire_date_go_on_over_the_new_year()
    {
        // Hired on a Thursday: 19 and 26 December, 2 January.
        var account = Account("2024-12-19", InHours(PerPeriod(AccrualSchedule.Weekly, CreditDay.First, 2) with { PeriodsFromHire = true }));

        account.On("2025-01-01").Should().Be(4);
        account.On("2025-01-02").Should().Be(6);
    }

    [Theory]
    [InlineData("2024-02-14", "0")]
    [InlineData("2024-02-15", "0.2")]
    [InlineData("2024-02-28", "0.2")]
    [InlineData("2024-02-29", "0.7")]
    public void Twice_a_month_on_the_last_day_of_each_half(string day, string there) =>
        // 12 a year are 1/2 for each half: 10 to 15 February are 6 of 15 days of the first, 0.2; then 0.5 on the leap day.
        Account("2024-02-10", InDays(Accrual.Of(AccrualSchedule.TwiceAMonth, CreditDay.Last, 12))).On(day).ToString().Should().Be(there);

    [Theory]
    [InlineData(20, "2024-03-14", "0")]
    [InlineData(20, "2024-03-15", "0.5")]
    [InlineData(20, "2024-03-19", "0.5")]
    [InlineData(20, "2024-03-20", "1")]
    [InlineData(16, "2024-03-15", "0.5")]
    [InlineData(16, "2024-03-16", "1")]
    public void Twice_a_month_on_a_day_that_the_first_half_does_not_have(int creditedOn, string day, string there) =>
        // The day lies in the second half; the first has its last day, the 15th, instead.
        Account("2024-03-01", InDays(Accrual.Of(AccrualSchedule.TwiceAMonth, CreditDay.OfMonth, 12) with { CreditedOn = creditedOn })).On(day).ToString().Should().Be(there);

    [Theory]
    [InlineData(29, "2023-02-28", "2024-02-29")]
    [InlineData(30, "2023-02-28", "2024-02-29")]
    [InlineData(28, "2023-02-28", "2024-02-28")]
    [InlineData(30, "2023-04-30", "2023-05-30")]
    public void Monthly_on_a_day_that_some_months_do_not_have(int creditedOn, string one, string other)
    {
        // One for each month, on the day or on the last before it: of month m of 2023 m have come, of 2024 twelve more.
        var account = Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.OfMonth, 12) with { CreditedOn = creditedOn }));

        foreach (var day in (DateOnly[])[Day(one), Day(other)])
        {
            var months = ((day.Year - 2023) * 12) + day.Month;
            LeaveReckoning.BalanceOn(account, day.AddDays(-1))!.Amount.Should().Be(months - 1);
            LeaveReckoning.BalanceOn(account, day)!.Amount.Should().Be(months);
        }
    }

    [Fact]
    public void Monthly_on_the_day_of_the_hire_which_is_29_February()
    {
        // 1/29 of February on its last day; then one on each 29th, and on 28 February 2025: 11 from March to January, and one.
        var account = Account("2024-02-29", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.OfHire, 12)));

        account.On("2024-02-29").Should().Be(Fraction.Of(1, 29));
        account.On("2024-03-28").Should().Be(Fraction.Of(1, 29));
        account.On("2024-03-29").Should().Be(1 + Fraction.Of(1, 29));
        account.On("2025-02-27").Should().Be(11 + Fraction.Of(1, 29));
        account.On("2025-02-28").Should().Be(12 + Fraction.Of(1, 29));
    }

    [Fact]
    public void The_day_of_the_hire_is_that_of_this_employment_also_where_service_goes_back()
    {
        // Hired on the 20th, service since the 5th of another month: 12/31 of May are there on the 20th, one more on 20 June and none on the 5th.
        var account = Account("2024-05-20", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.OfHire, 12)));
        account = account with { Circumstances = account.Circumstances with { ServiceFrom = Day("2020-03-05") } };

        account.On("2024-05-20").Should().Be(Fraction.Of(12, 31));
        account.On("2024-06-19").Should().Be(Fraction.Of(12, 31));
        account.On("2024-06-20").Should().Be(1 + Fraction.Of(12, 31));
    }

    [Fact]
    public void Monthly_on_the_last_day_for_whoever_leaves_before_it()
    {
        // Two whole months, and 10 of 31 days of March on the day after the last.
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.Last, 12))).Leaves("2024-03-10");

        account.On("2024-03-10").Should().Be(2);
        account.On("2024-03-11").Should().Be(2 + Fraction.Of(10, 31));
        account.On("2024-03-31").Should().Be(2 + Fraction.Of(10, 31));
    }

    [Fact]
    public void Whoever_leaves_on_the_credit_day_has_all_of_the_period()
    {
        // The last day of March is the last of the period, and of the employment.
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.Last, 12))).Leaves("2024-03-31");

        account.On("2024-03-30").Should().Be(2);
        account.On("2024-03-31").Should().Be(3);
        account.On("2024-04-01").Should().Be(3);
    }

    [Theory]
    [InlineData(ProratedBy.Days, "3.033")]
    [InlineData(ProratedBy.Months, "3.0323")]
    [InlineData(ProratedBy.FullMonths, "2")]
    [InlineData(ProratedBy.StartedMonths, "4")]
    public void A_part_of_a_quarter_of_a_year_that_begins_in_April(ProratedBy by, string granted)
    {
        // 24 a year are 6 a quarter. From 16 May: 46 of 91 days are 276/91; June and 16/31 of May of three months are 94/31; one full month; two begun.
        var account = Account("2023-05-16", InDays(Accrual.Of(AccrualSchedule.Quarterly, CreditDay.After, 24)) with { Year = LeaveYear.From(MonthDay.Of(4, 1)!.Value), Proration = Proration.ByDays with { By = by } });

        account.On("2023-06-30").Should().Be(0);
        account.On("2023-07-01").ToString().Should().Be(granted);
    }

    [Fact]
    public void Quarterly_on_the_15th_and_half_yearly_on_the_last_day()
    {
        // 6 on 15 January, 15 April, ...; 12 on 30 June and 31 December.
        var quarterly = Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Quarterly, CreditDay.OfMonth, 24) with { CreditedOn = 15 }));
        (quarterly.On("2023-01-14"), quarterly.On("2023-01-15"), quarterly.On("2023-04-14"), quarterly.On("2023-04-15")).Should().Be(((Fraction)0, (Fraction)6, (Fraction)6, (Fraction)12));

        var halfYearly = Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.HalfYearly, CreditDay.Last, 24)));
        (halfYearly.On("2023-06-29"), halfYearly.On("2023-06-30"), halfYearly.On("2023-12-30"), halfYearly.On("2023-12-31")).Should().Be(((Fraction)0, (Fraction)12, (Fraction)12, (Fraction)24));
    }

    [Fact]
    public void Yearly_from_the_hire_date_which_is_29_February()
    {
        // Each anniversary is the day after a full year: 1 March, but 29 February 2028.
        var account = Account("2024-02-29", InDays(PerPeriod(AccrualSchedule.Yearly, CreditDay.First, 20) with { PeriodsFromHire = true }));

        (account.On("2025-02-28"), account.On("2025-03-01"), account.On("2027-02-28"), account.On("2027-03-01")).Should().Be(((Fraction)20, (Fraction)40, (Fraction)60, (Fraction)80));
        (account.On("2028-02-28"), account.On("2028-02-29")).Should().Be(((Fraction)80, (Fraction)100));
    }

    [Fact]
    public void Half_years_from_the_hire_date_run_over_the_end_of_the_leave_year()
    {
        // From 31 August: the next begins on 1 March, because there is no 31 February, and the one after it on 31 August again.
        var account = Account("2023-08-31", InDays(PerPeriod(AccrualSchedule.HalfYearly, CreditDay.First, 10) with { PeriodsFromHire = true }));

        (account.On("2024-02-29"), account.On("2024-03-01"), account.On("2024-08-30"), account.On("2024-08-31")).Should().Be(((Fraction)10, (Fraction)20, (Fraction)20, (Fraction)30));
    }

    [Fact]
    public void Daily_in_a_leap_year()
    {
        // 29 February is the 60th of 366 days.
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Daily, CreditDay.First, 30)));

        account.On("2024-02-29").Should().Be(30 * Fraction.Of(60, 366));
        account.On("2024-12-31").Should().Be(30);
    }

    [Fact]
    public void A_British_leave_year_from_6_April_and_a_hire_within_it()
    {
        // 8 January to 5 April 2024 are 24 + 29 + 31 + 5 = 89 of 366 days: 28 x 89/366; then 28 for the next year.
        var account = Account("2024-01-08", InDays(Accrual.AtOnce(28)) with { Year = LeaveYear.From(MonthDay.Of(4, 6)!.Value) });

        account.On("2024-04-05").Should().Be(28 * Fraction.Of(89, 366));
        (account.On("2024-04-06") - account.On("2024-04-05")).Should().Be(28);
    }

    [Fact]
    public void Irregular_hours_earn_12_07_percent()
    {
        // Four weeks of 37.5 hours: 150 x 0.1207 = 18.105 hours.
        var account = Account("2024-04-01", InHours(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, []) { Hourly = new(12.07m, 100) }))
            .Works("2024-04-07", 37.5m).Works("2024-04-14", 37.5m).Works("2024-04-21", 37.5m).Works("2024-04-28", 37.5m);

        account.On("2024-04-07").Should().Be(4.52625m);
        account.On("2024-04-28").Should().Be(18.105m);
    }

    [Fact]
    public void Hours_of_a_leave_year_earn_at_most_its_entitlement_also_over_two_versions_and_a_lower_band()
    {
        // 1 for 30, at most 40: 900 hours earn 30, and 600 more but 10 though another version began; from 12 months on at most 24, of which 30 hours earn one.
        var terms = InHours(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, [new(0, 40)]) { Hourly = new(1, 30) });
        var account = Account("2023-01-01", ("2023-01-01", terms), ("2023-07-01", terms with { Accrual = terms.Accrual with { Bands = [new(0, 40), new(12, 24)] } }))
            .Works("2023-06-30", 900).Works("2023-09-30", 600).Works("2024-01-31", 30);

        (account.On("2023-06-30"), account.On("2023-09-30"), account.On("2024-01-31")).Should().Be(((Fraction)30, (Fraction)40, (Fraction)41));
    }

    [Fact]
    public void Hours_that_were_recorded_later_for_earlier_days_come_first()
    {
        // At most 5: 90 hours of January are 3, and of the 4 for March 2 come.
        var account = Account("2023-01-01", InHours(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, [new(0, 5)]) { Hourly = new(1, 30) })).Works("2023-03-31", 120).Works("2023-01-31", 90);

        (account.On("2023-01-31"), account.On("2023-03-31")).Should().Be(((Fraction)3, (Fraction)5));
    }

    [Fact]
    public void Hours_never_take_leave_back_when_the_most_of_a_year_falls_below_what_was_earned()
    {
        // Service since June: 900 hours earn 30 by May; from June on the most is 24, of which nothing is left, and nothing is taken.
        var terms = InHours(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, [new(0, 40), new(12, 24)]) { Hourly = new(1, 30) });

        Account("2022-06-01", terms).Works("2023-05-31", 900).Works("2023-06-30", 60).On("2023-06-30").Should().Be(30);
    }
}
