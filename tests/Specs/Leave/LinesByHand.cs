namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Which days a statement tells in one line, where leave accrues daily.</summary>
public sealed class LinesByHand
{
    private static readonly LeaveTerms Daily = InDays(PerPeriod(AccrualSchedule.Daily, CreditDay.First, 1));

    [Fact]
    public void The_days_of_a_month_are_one_line_whole_and_with_what_they_entitle_to_together()
    {
        // 30 and 31 January, 1 and 2 February.
        var lines = Account("2024-01-30", Daily).Today("2024-12-31").StatementOn("2024-02-02").Lines;

        lines.Select(line => (line.Period, line.Amount, line.Balance, line.Entitlement, line.Share)).Should().Equal(
            ((Day("2024-01-30"), Day("2024-01-31")), (Fraction)2, (Fraction)2, (Fraction)2, (Fraction)1), ((Day("2024-02-01"), Day("2024-02-02")), (Fraction)2, (Fraction)4, (Fraction)2, (Fraction)1));
    }

    [Fact]
    public void Another_band_another_version_and_what_is_planned_begin_a_line()
    {
        // One for each of 20 days of February and 9 of March; two from 10 March on; another version from the 15th on; planned from the 21st on.
        var bands = Daily with { Accrual = Daily.Accrual with { Bands = [new(0, 1), new(1, 2)] } };
        var account = Account("2024-02-10", ("2024-02-10", bands), ("2024-03-15", bands with { NegativeLimit = 1 })).Today("2024-03-20");

        account.StatementOn("2024-03-22").Lines.Select(line => (line.Day, line.Amount)).Should().Equal(
            (Day("2024-02-10"), 20), (Day("2024-03-01"), 9), (Day("2024-03-10"), 10), (Day("2024-03-15"), 12), (Day("2024-03-21"), 4));
    }

    [Fact]
    public void What_a_cap_cuts_day_by_day_is_told_once_a_month_after_what_came()
    {
        // From 1 May on a day for each day, at most 2: of 31 come in May 29 are cut; of 2 in June both.
        var lines = Account("2024-05-01", Daily with { Cap = 2 }).Today("2024-12-31").StatementOn("2024-06-02").Lines;

        lines.Select(line => (line.Kind, line.Amount, line.Balance)).Should().Equal(
            (LineKind.Accrued, 31, 31), (LineKind.CutByCap, -29, 2), (LineKind.Accrued, 2, 4), (LineKind.CutByCap, -2, 2));
    }

    [Fact]
    public void What_another_cap_cuts_is_another_line()
    {
        // At most 3 until the first month of service is full on 10 March, then 2. Of the 9 days before it in March all are cut; on the 10th what came and one of the three, and then what comes.
        var capped = Daily with { Accrual = Daily.Accrual with { Bands = [new(0, 1, Cap: 3), new(1, 1, Cap: 2)] } };
        var lines = Account("2024-02-10", capped).Today("2024-12-31").StatementOn("2024-03-11").Lines;

        lines.Where(line => line.Kind == LineKind.CutByCap).Select(line => (line.Day, line.Amount, line.Limit)).Should().Equal(
            (Day("2024-02-13"), -17, (Fraction?)3), (Day("2024-03-01"), -9, (Fraction?)3), (Day("2024-03-10"), -2, (Fraction?)2), (Day("2024-03-11"), -1, (Fraction?)2));
    }

    [Fact]
    public void A_credit_on_the_first_day_of_a_version_is_by_that_version()
    {
        var quarterly = InDays(Accrual.Of(AccrualSchedule.Quarterly, CreditDay.First, 8));
        var account = Account("2024-01-01", ("2024-01-01", quarterly), ("2024-04-01", quarterly with { NegativeLimit = 1 }));

        account.StatementOn("2024-07-01").Lines.Select(line => line.By).Should().Equal(AFact(1000), AFact(1001), AFact(1001));
    }

    [Fact]
    public void What_accrues_in_a_leave_year_is_one_lot_and_older_leave_that_comes_late_stands_before_it()
    {
        // Quarters from the hire date, 15 November, in arrears: that of 2023 comes on 15 February, after what was granted in January.
        var account = Account("2023-11-15", InDays(Accrual.Of(AccrualSchedule.Quarterly, CreditDay.After, 8) with { PeriodsFromHire = true })).Adjusts("2024-01-10", 1);

        account.BalanceOn("2024-09-01").Lots.Should().Equal(new Lot(Day("2023-01-01"), null, 2), new Lot(Day("2024-01-01"), null, 5));
    }

    [Fact]
    public void What_a_leave_year_has_come_to_is_one_sum_also_over_two_versions()
    {
        // 17/12 of January are 1.4167, which is 1; with 29/12 of February 3.8333, which is 4; with March 6.25, which is 6.
        var terms = InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 17)) with { Rounding = new(RoundingRule.Nearest, 1, Rounded.SumOfYear) };
        var account = Account("2024-01-01", ("2024-01-01", terms), ("2024-02-01", terms with { Accrual = Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 29) }));

        (account.On("2024-01-31"), account.On("2024-02-01"), account.On("2024-03-01")).Should().Be(((Fraction)1, (Fraction)4, (Fraction)6));
    }

    [Fact]
    public void Each_leave_year_is_rounded_by_itself()
    {
        // 17.5 are 18; the 2.9167 of January and February of the next year are 3. Together they would be 20.4167.
        var account = Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 17.5m)) with { Rounding = new(RoundingRule.Nearest, 1, Rounded.SumOfYear) });

        (account.On("2023-12-31"), account.On("2024-02-01")).Should().Be(((Fraction)18, (Fraction)21));
    }

    [Fact]
    public void What_is_granted_for_each_period_has_no_bound_in_a_year() =>
        // 1.3 a month are 1.5 each.
        Account("2024-01-01", InDays(PerPeriod(AccrualSchedule.Monthly, CreditDay.First, 1.3m)) with { Rounding = new(RoundingRule.Nearest, 0.5m, Rounded.EachCredit) }).On("2024-03-01").Should().Be(4.5m);

    [Fact]
    public void Credits_that_are_rounded_one_by_one_are_bounded_by_the_entitlement_of_their_version()
    {
        // 24 until June: 12; 10 from July on: 0.8333 is 1 each month, six of them.
        var terms = InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 24)) with { Rounding = new(RoundingRule.Nearest, 1, Rounded.EachCredit) };

        Account("2024-01-01", ("2024-01-01", terms), ("2024-07-01", terms with { Accrual = Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 10) })).On("2024-12-31").Should().Be(18);
    }
}
