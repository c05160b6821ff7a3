namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>What is left or owed at the end, and what a later employment is handed; other versions of a policy.</summary>
public sealed class EndingEmployments
{
    private static readonly LeaveTerms Yearly = InDays(Accrual.AtOnce(24)) with { Proration = Proration.ByDays with { By = ProratedBy.Months } };

    [Theory]
    [InlineData(4, 8)]
    [InlineData(14, -2)]
    public void What_is_left_or_owed_is_reckoned_on_the_day_after_the_last(int taken, int left)
    {
        var account = Account("2024-01-01", Yearly).WorksEveryDay().Leaves("2024-06-30").Approved("2024-02-01", $"2024-02-{taken:00}").Approved("2024-07-01", "2024-07-05");

        var end = LeaveReckoning.LeftAtTheEnd(account)!;
        (end.Day, end.Amount, end.After.Length).Should().Be((Day("2024-07-01"), (Fraction)left, 1));
        account.On("2024-12-31").Should().Be(left, "after the end nothing comes and nothing goes");
        LeaveReckoning.LeftAtTheEnd(Account("2024-01-01", Yearly)).Should().BeNull();
    }

    [Fact]
    public void What_could_be_used_on_the_last_day_is_left_even_if_it_would_have_expired()
    {
        var account = Account("2023-01-01", Granted(new(Limit: null, new(On: MonthDay.Of(3, 31))))).Adjusts("2023-12-01", 5).Leaves("2024-03-31");

        LeaveReckoning.LeftAtTheEnd(account)!.Amount.Should().Be(5);
    }

    [Fact]
    public void A_rehire_that_continues_opens_with_the_lots_of_the_earlier_account()
    {
        var earlier = Account("2023-01-01", Granted()).Adjusts("2023-05-01", 3).Adjusts("2023-06-01", 2, usableUntil: "2024-05-31").Leaves("2023-12-31");
        var later = Account("2024-02-01", Granted());
        later = later with { Facts = [new AccountFact.HandOver(AFact(7), Day("2024-02-01"), LeaveReckoning.LeftAtTheEnd(earlier)!.Lots)] };

        later.On("2024-02-01").Should().Be(5);
        later.On("2024-06-01").Should().Be(3);
        later.StatementOn("2024-02-01").Lines.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = LineKind.HandedOver, By = (FactId?)AFact(7) });
    }

    [Fact]
    public void Service_of_an_earlier_employment_counts_for_bands_waiting_and_anniversaries()
    {
        var terms = InDays(Accrual.AtOnce(0) with { Bands = [new(0, 20), new(60, 25)] }) with { Year = LeaveYear.Anniversary, UsableAfter = new(6, WaitingUnit.Months), Proration = Proration.None };
        var account = Account("2024-02-01", terms);
        account = account with { Circumstances = account.Circumstances with { ServiceFrom = Day("2019-01-11") } };

        account.BalanceOn("2024-02-01").Available.Should().Be(25);
        account.BalanceOn("2024-02-01").Year.Should().Be((Day("2024-01-11"), Day("2025-01-10")));
        account.On("2025-01-11").Should().Be(50);
        Account("2024-02-01", terms).BalanceOn("2024-02-01").Available.Should().Be(0);
    }

    [Fact]
    public void A_debt_is_handed_over_too()
    {
        var later = Account("2024-02-01", Granted());
        later = later with { Facts = [new AccountFact.HandOver(AFact(7), Day("2024-02-01"), [new(Day("2023-01-01"), null, -2)])] };

        later.Adjusts("2024-03-01", 3).On("2024-03-01").Should().Be(1);
    }

    [Fact]
    public void A_fact_from_before_a_corrected_hire_date_applies_on_it() =>
        Account("2024-03-01", Granted()).Adjusts("2024-01-10", 2).StatementOn("2024-03-01").Lines.Should().ContainSingle().Which.Day.Should().Be(Day("2024-03-01"));

    [Fact]
    public void Another_version_shows_in_the_statement_and_changes_nothing_before_its_day()
    {
        var account = Account("2023-01-01", ("2023-01-01", InDays(Accrual.AtOnce(365))), ("2023-07-02", InDays(Accrual.AtOnce(730))));

        account.On("2023-07-01").Should().Be(365);
        account.StatementOn("2023-07-02").Lines.Select(line => (line.Cause, line.Amount, line.By)).Should().Equal(
            (AccrualCause.Credit, 365, AFact(1000)), (AccrualCause.VersionChanged, -183, AFact(1000)), (AccrualCause.Credit, 366, AFact(1001)));
    }

    [Fact]
    public void Each_of_two_versions_has_its_days_of_a_period_even_where_nothing_is_prorated()
    {
        var terms = InDays(Accrual.AtOnce(365)) with { Proration = Proration.None };

        Account("2023-01-01", ("2023-01-01", terms), ("2023-07-02", terms with { Accrual = Accrual.AtOnce(730) })).On("2023-07-02").Should().Be(182 + 366);
    }

    [Fact]
    public void What_is_credited_in_arrears_comes_when_the_employment_is_over()
    {
        var account = Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.After, 12))).Leaves("2023-03-10");

        account.On("2023-03-10").Should().Be(2);
        account.On("2023-03-11").Should().Be(2 + Fraction.Of(10, 31));
    }

    [Fact]
    public void A_version_that_says_the_same_of_accrual_shows_by_its_name_only()
    {
        var terms = InDays(Accrual.Of(AccrualSchedule.Quarterly, CreditDay.First, 10)) with { Rounding = new(RoundingRule.Nearest, 1, Rounded.SumOfYear) };
        var account = Account("2023-01-01", ("2023-01-01", terms), ("2023-05-10", terms with { Requests = new(NoticeDays: 14) }), ("2023-08-20", terms with { Cap = 9 }));

        account.StatementOn("2023-12-31").Lines.Select(line => (line.Kind, line.Amount, line.By)).Should().Equal(
            (LineKind.Accrued, 3, AFact(1000)), (LineKind.Accrued, 2, AFact(1000)), (LineKind.Accrued, 3, AFact(1001)), (LineKind.Accrued, 2, AFact(1002)), (LineKind.CutByCap, -1, AFact(1002)));
    }

    [Fact]
    public void What_accrued_by_the_old_version_in_arrears_comes_on_its_day()
    {
        var account = Account("2023-01-01", ("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Yearly, CreditDay.After, 365))), ("2023-07-02", InDays(Accrual.Of(AccrualSchedule.Yearly, CreditDay.After, 730))));

        account.On("2023-12-31").Should().Be(0);
        account.On("2024-01-01").Should().Be(182 + 366);
    }

    [Fact]
    public void Without_a_policy_nothing_comes()
    {
        var account = Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12)));
        account = account with { Versions = [account.Versions[0] with { Until = Day("2023-04-01") }] };

        account.On("2023-12-31").Should().Be(3);
        LeaveReckoning.BalanceOn(account with { Versions = [] }, Day("2023-12-31")).Should().BeNull();
    }
}
