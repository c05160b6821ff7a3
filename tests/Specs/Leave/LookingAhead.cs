namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>What a request may use: later leave, what expires before it, and what comes before it.</summary>
public sealed class LookingAhead
{
    private static readonly CarriedUntil MarchEnds = new(On: MonthDay.Of(3, 31));

    [Fact]
    public void Leave_that_is_planned_for_later_is_not_available_now()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(10))).Approved("2024-08-05", "2024-08-08");

        account.BalanceOn("2024-03-01").Available.Should().Be(6);
        account.BalanceOn("2024-08-08").Available.Should().Be(6);
        account.BalanceOn("2024-03-01").Amount.Should().Be(10);
    }

    [Fact]
    public void What_comes_before_later_leave_is_left_to_it()
    {
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12))).Approved("2024-06-03", "2024-06-06");

        account.BalanceOn("2024-03-01").Available.Should().Be(2, "six will be there in June, and four are needed");
        account.BalanceOn("2024-05-01").Available.Should().Be(2);
        account.BalanceOn("2024-07-01").Available.Should().Be(3);
    }

    [Fact]
    public void What_would_expire_before_later_leave_may_be_used()
    {
        var account = Account("2023-01-01", ("2023-01-01", Granted(new(Limit: null, MarchEnds))), ("2024-01-01", InDays(Accrual.AtOnce(3)))).Opens("2023-12-31", 5).Approved("2024-06-03", "2024-06-05");

        account.BalanceOn("2024-02-01").Amount.Should().Be(8);
        account.BalanceOn("2024-02-01").Available.Should().Be(5);
        account.BalanceOn("2024-04-01").Available.Should().Be(0);
    }

    [Fact]
    public void What_comes_only_to_expire_may_not_be_used_before_it_comes()
    {
        var account = Account("2024-01-01", Granted()).Adjusts("2024-01-01", 5).Adjusts("2024-03-01", 7, usableUntil: "2024-04-30").Approved("2024-06-03", "2024-06-04");

        account.BalanceOn("2024-02-01").Available.Should().Be(3, "two of the five are needed in June, when the seven are gone");
        account.BalanceOn("2024-03-01").Available.Should().Be(10);
    }

    [Fact]
    public void Another_limit_below_nothing_counts_from_its_day_also_where_nothing_else_happens_on_it()
    {
        // Found by the property that what is available is what a request may cost.
        var account = Account("2020-01-01", ("2020-01-01", Granted()), ("2021-05-30", Granted() with { NegativeLimit = 3 }), ("2023-01-01", Granted())).Approved("2020-06-02", "2020-06-10");

        account.BalanceOn("2022-01-24").Amount.Should().Be(-7);
        LeaveReckoning.OverdrawnBy(account, Leave(99, LeaveSpan.Of(Day("2022-01-24")))).Should().Be(new Overdraft(Day("2022-01-24"), 5));
        var within = Account("2020-01-01", ("2020-01-01", Granted()), ("2021-05-30", Granted() with { NegativeLimit = 3 }), ("2023-01-01", Granted()));
        LeaveReckoning.BalanceOn(within.Approved("2022-01-24", "2022-01-25"), Day("2022-01-01"))!.Overdrawn.Should().Be(new Overdraft(Day("2023-01-01"), 2), "then nothing below nothing is allowed any more");
    }

    [Fact]
    public void Of_what_would_be_lost_week_by_week_all_may_be_used()
    {
        // Found by the property that what is available is what a request may cost.
        var weekly = InDays(Accrual.Of(AccrualSchedule.Weekly, CreditDay.First, 12) with { Bands = [new(0, 12), new(24, 12, 8)] }) with
        {
            Year = LeaveYear.From(MonthDay.Of(4, 6)!.Value), Proration = Proration.None, CarryOver = new(Limit: 5, MarchEnds), LastsMonths = 14,
        };
        var account = Account("2020-03-15", weekly).Adjusts("2022-03-28", 3).Approved("2023-07-21", "2023-08-03");
        var available = account.BalanceOn("2022-03-28").Available;

        (available >= 1).Should().BeTrue("a day is given to whoever asks, so that there is one");
        foreach (var part in new[] { DayPart.Whole, DayPart.FirstHalf })
            LeaveReckoning.OverdrawnBy(account, Leave(99, LeaveSpan.Of(Day("2022-03-28"), part))).Should().BeNull();
    }

    [Fact]
    public void What_the_cap_would_swallow_may_be_used()
    {
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12)) with { Cap = 4 }).Approved("2024-10-07", "2024-10-10");

        account.BalanceOn("2024-04-30").Available.Should().Be(4, "five more come until October");
    }

    [Fact]
    public void The_balance_may_go_as_far_below_nothing_as_the_policy_lets_it()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(2)) with { NegativeLimit = 3 });

        account.BalanceOn("2024-02-01").Available.Should().Be(5);
        account.OverdrawnBy("2024-02-05", "2024-02-09").Should().BeNull();
        account.OverdrawnBy("2024-02-05", "2024-02-12").Should().Be(new Overdraft(Day("2024-02-12"), 1));
    }

    [Fact]
    public void An_account_that_is_overdrawn_already_is_overdrawn_by_a_request_that_makes_it_worse()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(2))).Approved("2024-02-05", "2024-02-07");

        LeaveReckoning.BalanceOn(account, Day("2024-01-01"))!.Overdrawn.Should().Be(new Overdraft(Day("2024-02-07"), 1));
        LeaveReckoning.BalanceOn(account, Day("2024-03-01"))!.Overdrawn.Should().Be(new Overdraft(Day("2024-03-01"), 1));
        account.OverdrawnBy("2024-03-04", "2024-03-04").Should().Be(new Overdraft(Day("2024-03-04"), 2));
        account.OverdrawnBy("2025-03-04", "2025-03-04").Should().BeNull("the entitlement of the next year has paid the debt");
    }

    [Fact]
    public void Leave_is_judged_against_what_is_left_when_the_employment_ends()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(12)) with { Proration = Proration.ByDays with { By = ProratedBy.Months } }).Leaves("2024-06-30");

        account.BalanceOn("2024-03-01").Available.Should().Be(6);
        account.BalanceOn("2024-07-01").Available.Should().Be(0);
    }

    [Fact]
    public void Only_what_is_available_may_be_rounded()
    {
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 25)) with { Rounding = new(RoundingRule.Down, 0.5m, Rounded.Available) });

        account.BalanceOn("2024-03-01").Amount.Should().Be(6.25m);
        account.BalanceOn("2024-03-01").Available.Should().Be(6);
    }

    [Fact]
    public void What_is_asked_for_holds_its_leave_on_its_days_until_somebody_decides()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(10))).Requested("2024-02-05", "2024-02-06").Today("2024-03-01");

        var balance = account.BalanceOn("2024-03-01");
        (balance.Amount, balance.Reserved, balance.TotalOf(LineKind.Reserved)).Should().Be(((Fraction)8, (Fraction)2, (Fraction)(-2)));
    }

    [Fact]
    public void The_answer_for_a_day_to_come_is_a_projection_with_what_is_planned()
    {
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12))).Approved("2024-02-05", "2024-02-05").Approved("2024-05-06", "2024-05-06").Today("2024-03-15");

        var statement = account.StatementOn("2024-06-30");
        statement.Balance.IsProjected.Should().BeTrue();
        statement.Lines.Where(line => line.IsPlanned).Select(line => line.Kind).Should().Equal(LineKind.Accrued, LineKind.Accrued, LineKind.Approved, LineKind.Accrued);
        statement.Lines.Single(line => line.Kind == LineKind.Taken).Day.Should().Be(Day("2024-02-05"));
        account.BalanceOn("2024-03-15").IsProjected.Should().BeFalse();
        account.BalanceOn("2024-03-15").Approved.Should().Be(1);
    }

    [Fact]
    public void Nothing_is_reckoned_for_a_day_that_is_thirty_years_away()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(10))).Leaves("9999-12-30");

        account.On("2054-01-01").Should().Be(310);
        LeaveReckoning.BalanceOn(account, Day("2054-01-02")).Should().BeNull();
        LeaveReckoning.LeftAtTheEnd(account).Should().BeNull();
        account.OverdrawnBy("2054-01-01", "2054-01-02").Should().NotBeNull();
        account.OverdrawnBy("9998-01-01", "9998-01-02").Should().NotBeNull();
    }
}
