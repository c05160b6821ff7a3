namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>What becomes of leave from one leave year to the next, and in which order things happen within a day.</summary>
public sealed class CarryingLeaveOver
{
    private static readonly CarriedUntil MarchEnds = new(On: MonthDay.Of(3, 31));

    [Fact]
    public void Within_a_day_what_is_due_comes_first_then_expiry_carry_over_what_comes_in_advance_the_cap_and_the_leave()
    {
        var terms = InDays(PerPeriod(AccrualSchedule.Monthly, CreditDay.After, 2)) with { CarryOver = new(Limit: 4), Cap = 7 };
        var account = Account("2023-11-01", ("2023-11-01", terms), ("2024-01-01", terms with { Accrual = PerPeriod(AccrualSchedule.Monthly, CreditDay.First, 5) })).WorksEveryDay()
            .Opens("2023-11-01", 3).Adjusts("2023-11-01", 1, usableUntil: "2023-12-31").Approved("2024-01-01", "2024-01-01");

        account.StatementOn("2024-01-01").Lines.Where(line => line.Day == Day("2024-01-01")).Select(line => (line.Kind, line.Amount)).Should().Equal(
            (LineKind.Accrued, 2), (LineKind.Expired, -1), (LineKind.NotCarriedOver, -3), (LineKind.CarriedOver, 0), (LineKind.Accrued, 5), (LineKind.CutByCap, -2), (LineKind.Approved, -1));
    }

    [Theory]
    [InlineData(null, null, null, "2029-12-31")]
    [InlineData("--03-31", null, null, "2024-03-31")]
    [InlineData("--01-01", null, null, "2024-01-01")]
    [InlineData(null, 3, null, "2024-03-31")]
    [InlineData(null, 15, null, "2025-03-31")]
    [InlineData(null, null, 90, "2024-03-30")]
    [InlineData(null, null, 1, "2024-01-01")]
    public void What_is_carried_over_may_be_used_through_its_last_day(string? on, int? months, int? days, string last)
    {
        MonthDay? day = on is null ? null : MonthDay.Of(int.Parse(on[2..4], System.Globalization.CultureInfo.InvariantCulture), int.Parse(on[5..], System.Globalization.CultureInfo.InvariantCulture));
        var account = Account("2023-01-01", Granted(new(Limit: null, on is null && months is null && days is null ? null : new(day, months, days)))).Adjusts("2023-05-01", 4);

        account.On(last).Should().Be(4);
        account.On("2029-12-31").Should().Be(last == "2029-12-31" ? 4 : 0);
        if (last != "2029-12-31") LeaveReckoning.BalanceOn(account, Day(last).AddDays(1))!.Amount.Should().Be(0);
    }

    [Fact]
    public void The_last_day_in_a_fiscal_year_is_the_next_one_of_that_name()
    {
        var account = Account("2023-01-01", Granted(new(Limit: null, MarchEnds)) with { Year = LeaveYear.From(MonthDay.Of(10, 1)!.Value) }).Adjusts("2023-05-01", 4);

        account.On("2024-03-31").Should().Be(4);
        account.On("2024-04-01").Should().Be(0);
    }

    [Fact]
    public void Carried_days_expire_once_and_never_get_another_last_day()
    {
        var account = Account("2022-01-01", InDays(Accrual.AtOnce(10)) with { CarryOver = new(Limit: 6, new(AfterMonths: 15)) });

        account.On("2023-01-01").Should().Be(16);
        account.StatementOn("2024-06-01").Lines.Where(line => line.Kind is LineKind.NotCarriedOver or LineKind.Expired).Select(line => ($"{line.Day:yyyy-MM-dd}", line.Amount))
            .Should().Equal(("2023-01-01", -4), ("2024-01-01", -4), ("2024-04-01", -6));
        account.On("2024-06-01").Should().Be(16, "ten of 2024 and six of 2023, until March 2025");
    }

    [Fact]
    public void What_expires_first_is_used_first_whenever_it_came()
    {
        var account = Account("2024-01-01", Granted()).Adjusts("2024-01-01", 3).Adjusts("2024-01-02", 2, usableUntil: "2024-06-30").Adjusts("2024-01-03", 2, usableUntil: "2024-03-31")
            .Approved("2024-02-05", "2024-02-07");

        account.BalanceOn("2024-02-07").Lots.Should().Equal(new Lot(Day("2024-01-02"), Day("2024-06-30"), 1), new Lot(Day("2024-01-01"), null, 3));
        account.On("2024-07-01").Should().Be(3);
    }

    [Fact]
    public void Leave_over_the_last_day_uses_each_lot_on_its_days()
    {
        var account = Account("2023-01-01", ("2023-01-01", Granted(new(Limit: null, MarchEnds))), ("2024-01-01", InDays(Accrual.AtOnce(20)))).Opens("2023-12-31", 5)
            .Approved("2024-03-28", "2024-04-03");

        var balance = account.BalanceOn("2024-04-03");
        balance.TotalOf(LineKind.Expired).Should().Be(-3, "two of the five days lie before the last day");
        balance.Amount.Should().Be(17);
    }

    [Theory]
    [InlineData(true, 7)]
    [InlineData(false, 10)]
    public void A_debt_is_carried_over_or_written_off(bool carriesDebt, int next)
    {
        var account = Account("2023-01-01", InDays(Accrual.AtOnce(10)) with { NegativeLimit = 5, CarryOver = new(Limit: 0, CarriesDebt: carriesDebt) }).Approved("2023-03-06", "2023-03-22");

        account.On("2023-12-31").Should().Be(-3);
        account.On("2024-01-01").Should().Be(next);
        account.StatementOn("2024-01-01").Lines.Count(line => line.Kind == LineKind.WrittenOff).Should().Be(carriesDebt ? 0 : 1);
    }

    [Fact]
    public void What_comes_pays_a_debt_first_even_if_it_would_expire()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(0)) with { NegativeLimit = 5 }).Approved("2024-02-05", "2024-02-07").Adjusts("2024-03-01", 5, usableUntil: "2024-03-31");

        account.On("2024-03-31").Should().Be(2);
        account.On("2024-04-01").Should().Be(0);
    }

    [Fact]
    public void A_correction_in_an_earlier_year_goes_through_all_years_since()
    {
        var account = Account("2021-01-01", InDays(Accrual.AtOnce(10)) with { CarryOver = new(Limit: 5) }).Approved("2022-03-07", "2022-03-11");
        account.On("2024-01-01").Should().Be(15);

        var corrected = account.Approved("2021-05-03", "2021-05-14").Approved("2022-05-02", "2022-05-06").Approved("2023-05-01", "2023-05-09");
        corrected.StatementOn("2024-01-01").Lines.Where(line => line.Kind == LineKind.CarriedOver).Select(line => line.Balance).Should().Equal(0, 0, 3);
        corrected.On("2024-01-01").Should().Be(13);
    }

    [Fact]
    public void The_version_of_the_last_day_of_a_year_says_what_is_carried_over()
    {
        var terms = InDays(Accrual.AtOnce(10));
        var account = Account("2023-01-01", ("2023-01-01", terms with { CarryOver = new(Limit: 4) }), ("2024-01-01", terms with { CarryOver = new(Limit: 2) }));

        account.On("2024-01-01").Should().Be(14);
        account.On("2025-01-01").Should().Be(12);
    }

    [Fact]
    public void What_has_a_last_day_of_its_own_is_not_cut_when_a_year_ends()
    {
        var account = Account("2023-01-01", Granted(CarryOver.Nothing)).Adjusts("2023-11-15", 2).Adjusts("2023-11-15", 3, usableUntil: "2024-05-14");

        account.On("2024-01-01").Should().Be(3);
        account.On("2024-05-14").Should().Be(3);
        account.On("2024-05-15").Should().Be(0);
    }

    [Fact]
    public void What_lasts_for_months_expires_by_its_own_day_whatever_the_year()
    {
        var account = Account("2023-03-31", InDays(PerPeriod(AccrualSchedule.Yearly, CreditDay.First, 10) with { PeriodsFromHire = true }) with { LastsMonths = 24, CarryOver = CarryOver.Nothing });

        account.On("2025-03-30").Should().Be(20);
        account.On("2025-03-31").Should().Be(20, "the first ten are gone, and ten more have come");
    }

    [Fact]
    public void An_adjustment_may_lie_above_the_cap_and_is_not_swallowed()
    {
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12)) with { Cap = 2 }).Adjusts("2024-02-10", 3);

        account.On("2024-02-10").Should().Be(5);
        account.On("2024-03-01").Should().Be(5);
        account.StatementOn("2024-03-01").Lines[^1].Should().BeEquivalentTo(new { Kind = LineKind.CutByCap, Amount = (Fraction)(-1), Limit = (Fraction?)2 });
    }

    [Fact]
    public void What_lies_before_an_opening_is_in_it()
    {
        var account = Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12))).Approved("2023-05-01", "2023-05-05").Opens("2024-01-01", 7);

        account.On("2024-01-01").Should().Be(8);
        LeaveReckoning.BalanceOn(account, Day("2023-12-31")).Should().BeNull();
    }
}
