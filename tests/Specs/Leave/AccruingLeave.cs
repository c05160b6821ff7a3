namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>When leave comes and how much: schedules, parts of periods, bands, what changes within a period.</summary>
public sealed class AccruingLeave
{
    /// <summary>24 days a year for somebody here since 1 January 2023, a year of 365 days: on the day before, and on the day.</summary>
    [Theory]
    [InlineData(AccrualSchedule.AtOnce, CreditDay.First, "2023-01-01", "0", "24")]
    [InlineData(AccrualSchedule.Yearly, CreditDay.First, "2024-01-01", "24", "48")]
    [InlineData(AccrualSchedule.Yearly, CreditDay.After, "2024-01-01", "0", "24")]
    [InlineData(AccrualSchedule.Yearly, CreditDay.Last, "2023-12-31", "0", "24")]
    [InlineData(AccrualSchedule.HalfYearly, CreditDay.First, "2023-07-01", "12", "24")]
    [InlineData(AccrualSchedule.HalfYearly, CreditDay.After, "2023-07-01", "0", "12")]
    [InlineData(AccrualSchedule.Quarterly, CreditDay.First, "2023-04-01", "6", "12")]
    [InlineData(AccrualSchedule.Quarterly, CreditDay.Last, "2023-03-31", "0", "6")]
    [InlineData(AccrualSchedule.Monthly, CreditDay.First, "2023-03-01", "4", "6")]
    [InlineData(AccrualSchedule.Monthly, CreditDay.Last, "2023-02-28", "2", "4")]
    [InlineData(AccrualSchedule.Monthly, CreditDay.After, "2023-03-01", "2", "4")]
    [InlineData(AccrualSchedule.Monthly, CreditDay.OfHire, "2023-02-01", "2", "4")]
    [InlineData(AccrualSchedule.TwiceAMonth, CreditDay.First, "2023-01-16", "1", "2")]
    [InlineData(AccrualSchedule.TwiceAMonth, CreditDay.After, "2023-02-01", "1", "2")]
    [InlineData(AccrualSchedule.Weekly, CreditDay.First, "2023-01-02", "24/365", "192/365")]
    [InlineData(AccrualSchedule.Weekly, CreditDay.After, "2023-01-09", "24/365", "192/365")]
    [InlineData(AccrualSchedule.Daily, CreditDay.First, "2023-01-03", "48/365", "72/365")]
    [InlineData(AccrualSchedule.Daily, CreditDay.After, "2023-01-03", "24/365", "48/365")]
    public void Every_schedule_credits_its_part_on_its_day(AccrualSchedule schedule, CreditDay credited, string day, string before, string on)
    {
        var account = Account("2023-01-01", InDays(Accrual.Of(schedule, credited, 24)));

        Exact(On(account, Day(day).AddDays(-1))).Should().Be(before);
        Exact(On(account, Day(day))).Should().Be(on);
    }

    [Theory]
    [InlineData(15, "2023-02-14", 1)]
    [InlineData(15, "2023-02-15", 2)]
    [InlineData(31, "2023-02-27", 1)]
    [InlineData(31, "2023-02-28", 2)]
    [InlineData(31, "2023-04-30", 4)]
    public void Leave_is_credited_on_any_day_of_the_month_or_its_last(int creditedOn, string day, int months) =>
        Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.OfMonth, 12) with { CreditedOn = creditedOn })).On(day).Should().Be(months);

    [Fact]
    public void Whoever_comes_after_the_credit_day_of_a_month_is_credited_on_the_first_day() =>
        Account("2023-01-21", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.OfMonth, 12) with { CreditedOn = 15 })).On("2023-01-21").Should().Be(Fraction.Of(11, 31));

    [Fact]
    public void Periods_may_go_from_the_hire_date()
    {
        var account = Account("2023-01-31", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12) with { PeriodsFromHire = true }));

        Dates(account, "2023-05-31").Should().Equal("2023-01-31", "2023-03-01", "2023-03-31", "2023-05-01", "2023-05-31");
        account.On("2023-05-31").Should().Be(5);
    }

    [Fact]
    public void Months_may_begin_on_any_day()
    {
        var account = Account("2023-01-10", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12) with { MonthsBeginOn = 26 }));

        Dates(account, "2023-02-26").Should().Equal("2023-01-10", "2023-01-26", "2023-02-26");
        account.On("2023-01-10").Should().Be(Fraction.Of(16, 31));
    }

    [Fact]
    public void Months_of_a_fiscal_year_begin_as_it_does()
    {
        var terms = InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.After, 12)) with { Year = LeaveYear.From(MonthDay.Of(4, 6)!.Value) };

        Dates(Account("2023-04-06", terms), "2023-07-01").Should().Equal("2023-05-06", "2023-06-06");
    }

    [Theory]
    [InlineData(ProratedBy.Days, "3600/365")]
    [InlineData(ProratedBy.Months, "594/60")]
    [InlineData(ProratedBy.FullMonths, "9")]
    [InlineData(ProratedBy.StartedMonths, "10")]
    public void A_part_of_a_year_is_counted_as_the_policy_says(ProratedBy by, string granted)
    {
        // 300 days; 27 of them in March, whose 31 days are a twelfth.
        var account = Account("2023-03-07", InDays(Accrual.AtOnce(12)) with { Proration = Proration.ByDays with { By = by } });
        var expected = by == ProratedBy.Months ? 9 + Fraction.Of(25, 31) : Parse(granted);

        account.On("2023-03-07").Should().Be(expected);
    }

    [Theory]
    [InlineData(ProratedBy.Days, "2160/365")]
    [InlineData(ProratedBy.FullMonths, "5")]
    [InlineData(ProratedBy.StartedMonths, "6")]
    public void So_is_a_part_of_a_year_for_whoever_leaves(ProratedBy by, string left)
    {
        // The last day is the 180th.
        var account = Account("2023-01-01", InDays(Accrual.AtOnce(12)) with { Proration = Proration.ByDays with { By = by } }).Leaves("2023-06-29");

        account.On("2023-06-29").Should().Be(12, "what is true from the day after changes nothing before it");
        account.On("2023-06-30").Should().Be(Parse(left));
    }

    [Fact]
    public void Whoever_is_not_prorated_gets_the_whole_period()
    {
        var account = Account("2023-03-15", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12)) with { Proration = Proration.None }).Fte("2023-03-15", 0.5m).Leaves("2023-05-10");

        account.On("2023-03-15").Should().Be(1);
        account.On("2023-06-01").Should().Be(3);
    }

    [Fact]
    public void What_was_credited_in_advance_is_put_right_on_the_day_on_which_the_working_time_changes()
    {
        var account = Account("2023-01-01", InDays(Accrual.AtOnce(24))).Fte("2023-07-02", 0.5m);

        account.On("2023-07-01").Should().Be(24);
        account.On("2023-07-02").Should().Be(24 - (12 * Fraction.Of(183, 365)));
        account.StatementOn("2023-07-02").Lines[^1].Should().BeEquivalentTo(new { Cause = AccrualCause.FteChanged, By = (FactId?)account.Circumstances.Fte[0].Fact, Kind = LineKind.Accrued });
    }

    [Fact]
    public void What_is_credited_in_arrears_is_for_each_day_what_held_on_it() =>
        Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Yearly, CreditDay.After, 24))).Fte("2023-01-01", 1).Fte("2023-07-02", 0.5m).On("2024-01-01")
            .Should().Be((24 * Fraction.Of(182, 365)) + (12 * Fraction.Of(183, 365)));

    [Fact]
    public void Nothing_accrues_in_an_unpaid_absence()
    {
        Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.After, 12))).UnpaidAbsence("2023-04-11", "2023-04-20").On("2023-05-01").Should().Be(3 + Fraction.Of(20, 30));

        var inAdvance = Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12))).UnpaidAbsence("2023-04-11", "2023-04-20");
        inAdvance.On("2023-04-10").Should().Be(4);
        inAdvance.On("2023-04-11").Should().Be(3 + Fraction.Of(10, 30));
        inAdvance.On("2023-04-21").Should().Be(3 + Fraction.Of(20, 30));
    }

    [Fact]
    public void A_band_counts_from_its_day_and_for_the_rest_of_the_period()
    {
        var terms = InDays(Accrual.AtOnce(0) with { Bands = [new(0, 20), new(60, 25)] });
        var account = Account("2018-10-01", terms);

        account.On("2023-09-30").Should().Be(Fraction.Of(92, 365) * 20 + 100);
        (account.On("2023-10-01") - account.On("2023-09-30")).Should().Be(Fraction.Of(92, 365) * 5);
        account.StatementOn("2023-10-01").Lines[^1].Cause.Should().Be(AccrualCause.BandReached);
        (account.On("2024-01-01") - account.On("2023-12-31")).Should().Be(25);
    }

    [Theory]
    [InlineData("2024-02-29", "2025-02-28", 10)]
    [InlineData("2024-02-29", "2025-03-01", 22)]
    [InlineData("2024-01-31", "2025-01-30", 10)]
    [InlineData("2024-01-31", "2025-01-31", 22)]
    public void An_anniversary_is_the_day_after_a_full_year(string hired, string day, int granted)
    {
        var terms = InDays(Accrual.AtOnce(0) with { Bands = [new(0, 10), new(12, 12)] }) with { Year = LeaveYear.Anniversary };

        Account(hired, terms).On(day).Should().Be(granted);
    }

    [Fact]
    public void Years_of_whoever_was_hired_on_29_February_get_their_entitlement_each_and_no_more()
    {
        var account = Account("2024-02-29", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12)) with { Year = LeaveYear.Anniversary });

        account.On("2025-02-28").Should().Be(12);
        account.On("2027-02-28").Should().Be(36);
        account.On("2028-02-28").Should().Be(48);
        account.On("2028-02-29").Should().Be(49);
    }

    [Fact]
    public void Nothing_accrues_before_the_waiting_period_is_over()
    {
        var account = Account("2023-01-15", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12)) with { AccruesAfter = new(3, WaitingUnit.Months) });

        account.On("2023-04-14").Should().Be(0);
        account.On("2023-04-15").Should().Be(Fraction.Of(16, 30));
    }

    [Fact]
    public void Leave_is_earned_by_the_hour_up_to_the_entitlement_of_the_year()
    {
        var terms = InHours(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, [new(0, 5)]) { Hourly = new(1, 30) });
        var account = Account("2023-01-01", terms).Works("2023-02-28", 70).Works("2023-01-31", 45).Works("2023-03-31", 90).Works("2024-01-31", 30);

        account.On("2023-01-31").Should().Be(1.5m);
        account.On("2023-02-28").Should().Be(1.5m + Fraction.Of(7, 3));
        account.On("2023-03-31").Should().Be(5);
        account.On("2024-01-31").Should().Be(6);
    }

    [Theory]
    [InlineData(RoundingRule.Nearest, "2 4 6.5 8.5 10.5 12.5 14.5 16.5 19 21 23 25")]
    [InlineData(RoundingRule.Up, "2.5 4.5 6.5 8.5 10.5 12.5 15 17 19 21 23 25")]
    [InlineData(RoundingRule.Down, "2 4 6 8 10 12.5 14.5 16.5 18.5 20.5 22.5 25")]
    public void What_a_year_has_come_to_is_rounded_so_that_nothing_gets_lost(RoundingRule rule, string months) =>
        OnFirsts(InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 25)) with { Rounding = new(rule, 0.5m, Rounded.SumOfYear) }).Should().Be(months);

    [Theory]
    [InlineData(RoundingRule.Nearest, "2 4 6 8 10 12 14 16 18 20 22 24")]
    [InlineData(RoundingRule.Up, "2.5 5 7.5 10 12.5 15 17.5 20 22.5 25 25 25")]
    public void Or_each_credit_is_as_long_as_the_year_does_not_get_more_than_its_entitlement(RoundingRule rule, string months) =>
        OnFirsts(InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 25)) with { Rounding = new(rule, 0.5m, Rounded.EachCredit) }).Should().Be(months);

    private static string OnFirsts(LeaveTerms terms) => string.Join(" ", Enumerable.Range(1, 12).Select(month => Account("2023-01-01", terms).On($"2023-{month:00}-01")));

    private static Fraction On(AccountInFull account, DateOnly day) => LeaveReckoning.BalanceOn(account, day)?.Amount ?? Fraction.Zero;

    private static IEnumerable<string> Dates(AccountInFull account, string day) =>
        account.StatementOn(day).Lines.Where(line => line.Kind == LineKind.Accrued).Select(line => line.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static string Exact(Fraction fraction) => fraction.Denominator == 1 ? $"{fraction.Numerator}" : $"{fraction.Numerator}/{fraction.Denominator}";

    private static Fraction Parse(string text) => text.Split('/') is [var numerator, var denominator]
        ? Fraction.Of(int.Parse(numerator, System.Globalization.CultureInfo.InvariantCulture), int.Parse(denominator, System.Globalization.CultureInfo.InvariantCulture))
        : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
