namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Worked cases of other products about carrying over and about what was granted, each under its id (docs/leave-cases.md).</summary>
public sealed class CasesOfCarryingOver
{
    [Fact]
    public void L_CF_03_What_is_carried_over_is_used_first_and_does_not_expire_then()
    {
        var account = Carried(5, 15, new CarriedUntil(AfterDays: 90)).Approved("2023-01-02", "2023-01-07");

        account.BalanceOn("2023-06-01").TotalOf(LineKind.Expired).Should().Be(0);
        account.On("2023-06-01").Should().Be(14);
    }

    [Fact]
    public void L_CF_04_What_is_carried_over_is_there_on_its_last_day_and_gone_after_it()
    {
        var account = Carried(15, 15, MarchEnds);

        account.On("2023-03-30").Should().Be(30);
        account.On("2023-03-31").Should().Be(30);
        var after = account.BalanceOn("2023-04-01");
        (after.Amount, after.TotalOf(LineKind.Expired), after.TotalOf(LineKind.Taken)).Should().Be(((Fraction)15, (Fraction)(-15), Fraction.Zero));
    }

    [Fact]
    public void L_CF_06_Leave_over_the_last_day_uses_up_what_was_carried_over()
    {
        var after = Carried(15, 15, MarchEnds).Approved("2023-03-15", "2023-04-03").BalanceOn("2023-04-04");

        (after.Amount, after.TotalOf(LineKind.Expired)).Should().Be(((Fraction)10, Fraction.Zero));
    }

    [Fact]
    public void L_CF_09_Leave_over_the_last_day_has_a_line_before_and_one_after_what_expires()
    {
        var account = Carried(15, 15, MarchEnds).Approved(new LeaveSpan(Day("2023-03-23"), Day("2023-04-02"), Starts: DayPart.SecondHalf));

        account.StatementOn("2023-04-02").LinesOfYear.Where(line => line.Kind is LineKind.Taken or LineKind.Expired).Select(line => line.Amount)
            .Should().Equal(-(8 + Fraction.Half), -(6 + Fraction.Half), -2);
    }

    [Theory]
    [InlineData(5, 10, 18, 0, 0)]
    [InlineData(0, 10, 20, 3, 0)]
    [InlineData(10, 5, 18, 0, 0)]
    [InlineData(2, 2, 28, 1, 0)]
    [InlineData(3, 0, 28, 2, 2)]
    [InlineData(4, 0, 28, 1, 1)]
    [InlineData(4, 2, 27, 0, 0)]
    [InlineData(5, 2, 26, 0, 0)]
    [InlineData(4, 1, 28, 0, 0)]
    public void L_CF_12_Of_five_carried_over_two_never_expire(int before, int after, int annual, int carried, int neverExpiring)
    {
        var account = Carried(5, 28, new CarriedUntil(On: MonthDay.Of(3, 31)), neverExpires: 2);
        if (before > 0) account = account.Approved("2023-02-01", $"2023-02-{before:00}");
        if (after > 0) account = account.Approved("2023-05-01", $"2023-05-{after:00}");

        // What expired was carried over too, and is left of it in the case.
        var balance = account.BalanceOn("2023-06-01");
        var left = balance.Lots.Where(lot => lot.Since < Day("2023-01-01")).Aggregate(Fraction.Zero, (sum, lot) => sum + lot.Amount);
        balance.Lots.Where(lot => lot.Since >= Day("2023-01-01")).Aggregate(Fraction.Zero, (sum, lot) => sum + lot.Amount).Should().Be(annual);
        (left - balance.TotalOf(LineKind.Expired)).Should().Be(carried);
        left.Should().Be(neverExpiring);
    }

    [Fact]
    public void L_ALC_04_Another_grant_is_an_adjustment_and_what_was_granted_stays()
    {
        var account = Account("2023-01-01", Granted()).Adjusts("2023-01-01", 15);

        account.Adjusts("2023-02-01", 25).StatementOn("2023-02-01").Lines.Select(line => line.Amount).Should().Equal(15, 25);
        account.Adjusts("2023-02-01", -5).StatementOn("2023-02-01").Lines.Select(line => line.Amount).Should().Equal(15, -5);
    }

    [Theory]
    [InlineData(-6, false)]
    [InlineData(-18, true)]
    public void L_ALC_07_A_grant_that_is_lowered_below_what_was_approved_is_an_overdraft(int adjustment, bool isOverdrawn)
    {
        var account = Account("2024-01-01", Granted()).Adjusts("2024-01-01", 20).Approved("2024-01-05", "2024-01-10").Adjusts("2024-01-01", adjustment);

        account.Costs("2024-01-05", "2024-01-10").Should().Be(4);
        (LeaveReckoning.BalanceOn(account, Day("2024-01-01"))!.Overdrawn is not null).Should().Be(isOverdrawn);
    }

    [Fact]
    public void L_ALC_09_Two_grants_are_one_balance() =>
        Account("2024-01-01", Granted()).Adjusts("2024-01-01", 4).Adjusts("2024-01-01", 1).Approved("2024-03-04", "2024-03-07").Approved("2024-03-11", "2024-03-11")
            .On("2024-12-31").Should().Be(0);

    [Fact]
    public void L_ALC_12_Leave_of_a_year_that_is_over_is_no_help()
    {
        var account = Account("2020-01-01", Granted(CarryOver.Nothing)).Adjusts("2020-01-01", 20).Adjusts("2021-01-01", 3);

        account.OverdrawnBy("2021-09-06", "2021-09-10").Should().Be(new Overdraft(Day("2021-09-09"), 1));
        account.OverdrawnBy("2021-09-06", "2021-09-08").Should().BeNull();
    }

    [Fact]
    public void L_ALC_15_What_is_usable_until_a_day_covers_no_later_one()
    {
        var account = Account("2023-01-01", Granted()).WorksEveryDay().Adjusts("2023-09-01", 5, usableUntil: "2023-09-11");

        account.OverdrawnBy("2023-09-11", "2023-09-12").Should().Be(new Overdraft(Day("2023-09-12"), 1));
        account.OverdrawnBy("2023-09-07", "2023-09-11").Should().BeNull();
    }

    [Fact]
    public void L_REQ_03_Leave_over_the_end_of_a_year_is_covered_if_each_year_covers_its_days()
    {
        var account = Account("2023-01-01", InDays(Accrual.AtOnce(5)) with { CarryOver = CarryOver.Nothing });

        account.OverdrawnBy("2023-12-28", "2024-01-03").Should().BeNull();
        account.Leaves("2023-12-31").On("2024-01-01").Should().Be(5);
        Account("2023-01-01", Granted()).OverdrawnBy("2023-12-28", "2024-01-03").Should().NotBeNull();
    }

    private static CarriedUntil MarchEnds { get; } = new(On: MonthDay.Of(3, 31));

    /// <summary>So much is carried into 2023, and so much granted for it; weekends count.</summary>
    private static AccountInFull Carried(decimal carried, decimal granted, CarriedUntil until, decimal neverExpires = 0) =>
        Account("2022-01-01", ("2022-01-01", Granted(new(Limit: null, until, neverExpires))), ("2023-01-01", InDays(Accrual.AtOnce(granted))))
            .Opens("2022-12-31", carried).WorksEveryDay().Today("2023-12-31");
}
