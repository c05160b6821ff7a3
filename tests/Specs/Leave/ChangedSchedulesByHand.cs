namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Another schedule within a leave year: each day accrues its share once, and the year comes to its entitlement. Each reckoned by hand beside it (docs/leave-cases.md).</summary>
public sealed class ChangedSchedulesByHand
{
    private static readonly LeaveTerms Monthly = Yearly(AccrualSchedule.Monthly), Daily = Yearly(AccrualSchedule.Daily), Weekly = Yearly(AccrualSchedule.Weekly);

    [Fact]
    public void From_months_to_days()
    {
        // January and February are two of twelve; the ten that are left are spread over the 306 days from 1 March on. By days of the year alone it would be 12.0603.
        var account = Account("2023-01-01", ("2023-01-01", Monthly), ("2023-03-01", Daily));

        account.On("2023-02-28").Should().Be(2);
        account.On("2023-03-01").Should().Be(2 + Fraction.Of(10, 306));
        account.On("2023-12-31").Should().Be(12);
        account.On("2024-12-31").Should().Be(24);
    }

    [Fact]
    public void From_days_to_months()
    {
        // 59 of 365 days; the rest in ten months, a little more than one each.
        var account = Account("2023-01-01", ("2023-01-01", Daily), ("2023-03-01", Monthly));

        account.On("2023-03-01").Should().Be((12 * Fraction.Of(59, 365)) + (12 * Fraction.Of(306, 3650)));
        account.On("2023-12-31").Should().Be(12);
    }

    [Fact]
    public void From_months_to_weeks_in_the_middle_of_one()
    {
        // 3 and 16/30 by 17 April, a Monday; what is left in 259 days, seven of them in the first week.
        var account = Account("2023-01-01", ("2023-01-01", Monthly), ("2023-04-17", Weekly));
        var before = 3 + Fraction.Of(16, 30);

        account.On("2023-04-16").Should().Be(4);
        account.On("2023-04-17").Should().Be(before + ((12 - before) * Fraction.Of(7, 259)));
        account.On("2023-12-31").Should().Be(12);
    }

    [Theory]
    [InlineData(ProratedBy.Days, 184, 365)]
    [InlineData(ProratedBy.Months, 6, 12)]
    public void From_the_whole_year_at_once_to_months(ProratedBy by, int rest, int whole)
    {
        // The second half of the year is taken back, by days or by months, and comes in six equal parts.
        var account = Account("2023-01-01", ("2023-01-01", Yearly(AccrualSchedule.AtOnce) with { Proration = Proration.ByDays with { By = by } }), ("2023-07-01", Monthly));
        var left = 12 * Fraction.Of(rest, whole);

        account.On("2023-06-30").Should().Be(12);
        account.On("2023-07-01").Should().Be(12 - left + (left * Fraction.Of(1, 6)));
        account.On("2023-12-31").Should().Be(12);
    }

    [Fact]
    public void From_the_start_of_the_month_to_its_end_and_back()
    {
        // 16 March: 16/31 are taken back, and come with the end of March. 16 June: half of June comes in advance, and on 1 July that which was earned until the 15th, with July.
        var account = Account("2023-01-01", ("2023-01-01", Monthly), ("2023-03-16", Yearly(AccrualSchedule.Monthly, CreditDay.After)), ("2023-06-16", Monthly));

        (account.On("2023-03-15"), account.On("2023-03-16"), account.On("2023-04-01")).Should().Be(((Fraction)3, 2 + Fraction.Of(15, 31), (Fraction)3));
        (account.On("2023-06-15"), account.On("2023-06-16"), account.On("2023-07-01")).Should().Be(((Fraction)5, (Fraction)5.5m, (Fraction)7));
        account.On("2023-12-31").Should().Be(12);
    }

    [Fact]
    public void Another_entitlement_with_another_schedule()
    {
        // Two twelfths of 12, and ten twelfths of 24, in 306 days.
        var account = Account("2023-01-01", ("2023-01-01", Monthly), ("2023-03-01", Yearly(AccrualSchedule.Daily, amount: 24)));

        account.On("2023-03-01").Should().Be(2 + Fraction.Of(20, 306));
        account.On("2023-12-31").Should().Be(22);
    }

    [Theory]
    [InlineData("2022-03-01", 306)]
    [InlineData("2022-07-01", 184)]
    public void A_band_on_the_day_of_the_change_or_after_it(string hired, int days)
    {
        // 12 in the first twelve months and 24 after them: 2 for January and February; of the ten twelfths, so many of the 306 days at 24 and the others at 12.
        LeaveTerms Bands(LeaveTerms terms) => terms with { Accrual = terms.Accrual with { Bands = [new(0, 12), new(12, 24)] } };
        var account = Account(hired, (hired, Bands(Monthly)), ("2023-03-01", Bands(Daily)));

        (account.On("2023-12-31") - account.On("2022-12-31")).Should().Be(2 + (20 * Fraction.Of(days, 306)) + (10 * Fraction.Of(306 - days, 306)));
    }

    [Fact]
    public void On_29_February_of_a_leap_year()
    {
        // One and 28/29; ten and 1/29 in the 307 days that are left.
        var account = Account("2024-01-01", ("2024-01-01", Monthly), ("2024-02-29", Daily));

        account.On("2024-02-29").Should().Be(2 - Fraction.Of(1, 29) + ((10 + Fraction.Of(1, 29)) * Fraction.Of(1, 307)));
        account.On("2024-12-31").Should().Be(12);
        account.On("2024-03-31").Should().Be(2 - Fraction.Of(1, 29) + ((10 + Fraction.Of(1, 29)) * Fraction.Of(32, 307)));
    }

    [Fact]
    public void Twice_in_a_year_and_at_half_time_from_then_on()
    {
        // Two; ten for 122 of 306 days; what is left in six months, at half time.
        var account = Account("2023-01-01", ("2023-01-01", Monthly), ("2023-03-01", Daily), ("2023-07-01", Monthly)).Fte("2023-07-01", 0.5m);
        var half = 5 * Fraction.Of(184, 306);

        account.On("2023-07-01").Should().Be(2 + (10 * Fraction.Of(122, 306)) + (half * Fraction.Of(1, 6)));
        account.On("2023-12-31").Should().Be(2 + (10 * Fraction.Of(122, 306)) + half);
    }

    [Fact]
    public void After_days_without_a_policy()
    {
        // Two until February, nothing in March, which is one of the twelve; nine are left for 275 days.
        var account = Account("2023-01-01", ("2023-01-01", Monthly), ("2023-04-01", Daily));
        account = account with { Versions = [account.Versions[0] with { Until = Day("2023-03-01") }, account.Versions[1]] };

        account.On("2023-04-01").Should().Be(2 + Fraction.Of(9, 275));
        account.On("2023-12-31").Should().Be(11);
    }

    [Theory]
    [InlineData(270, 0.5)]
    [InlineData(90, 1)]
    public void From_hours_to_months_what_was_earned_by_the_hour_is_of_the_year_too(int hours, double each)
    {
        // One for 30, at most 12 a year: nine leave a quarter of the year for the other half of it; after three, whose share is less than the half year that has passed, the months bring their own.
        var account = Account("2023-01-01", ("2023-01-01", ByTheHour), ("2023-07-01", Monthly)).Works("2023-05-31", hours);

        account.On("2023-07-01").Should().Be(Fraction.Of(hours, 30) + (decimal)each);
        account.On("2023-12-31").Should().Be(Fraction.Of(hours, 30) + (6 * (Fraction)(decimal)each));
    }

    [Fact]
    public void From_months_to_hours_the_most_of_the_year_is_that_of_all_versions() =>
        // Six until June, in arrears: that of June comes on 1 July; 300 hours would earn ten, of which six fit into the year.
        Account("2023-01-01", ("2023-01-01", Yearly(AccrualSchedule.Monthly, CreditDay.After)), ("2023-07-01", ByTheHour)).Works("2023-07-31", 300).On("2023-12-31").Should().Be(12);

    [Fact]
    public void Credits_that_are_rounded_one_by_one_come_to_no_more_than_the_entitlement_over_two_versions()
    {
        // 25 in months, rounded up: six times 2.5 are 15; in half months 1.5 each: six of them are 9, and of the next one comes.
        var up = new Rounding(RoundingRule.Up, 0.5m, Rounded.EachCredit);
        var account = Account("2023-01-01", ("2023-01-01", Yearly(AccrualSchedule.Monthly, amount: 25) with { Rounding = up }), ("2023-07-01", Yearly(AccrualSchedule.TwiceAMonth, amount: 25) with { Rounding = up }));

        (account.On("2023-06-30"), account.On("2023-09-30"), account.On("2023-10-01"), account.On("2023-12-31")).Should().Be(((Fraction)15, (Fraction)24, (Fraction)25, (Fraction)25));
    }

    [Fact]
    public void Another_leave_year_is_not_shared()
    {
        // Six in the first half of 2023; from July on by days of the year from 1 April 2023 to 31 March 2024, of which 275 of 366 are left.
        var account = Account("2023-01-01", ("2023-01-01", Monthly), ("2023-07-01", Daily with { Year = LeaveYear.From(MonthDay.Of(4, 1)!.Value) }));

        account.On("2024-03-31").Should().Be(6 + (12 * Fraction.Of(275, 366)));
    }

    [Fact]
    public void Thirty_years_with_another_schedule_in_the_middle_of_each_are_reckoned_exactly()
    {
        var versions = Enumerable.Range(0, 30).SelectMany(n => new[] { ($"{1995 + n}-01-01", Monthly), ($"{1995 + n}-0{1 + (n % 9)}-{11 + (n % 17)}", n % 2 == 0 ? Daily : Weekly) });

        Account("1995-01-01", [.. versions]).On("2024-12-31").Should().Be(360);
    }

    private static LeaveTerms ByTheHour => InDays(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, [new(0, 12)]) { Hourly = new(1, 30) });

    private static LeaveTerms Yearly(AccrualSchedule schedule, CreditDay credited = CreditDay.First, decimal amount = 12) => InDays(Accrual.Of(schedule, credited, amount));
}
