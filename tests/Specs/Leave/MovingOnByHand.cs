namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>An employment that goes on in another one, with a beginning of a leave year between them or not. Each reckoned by hand beside it (docs/leave-cases.md).</summary>
public sealed class MovingOnByHand
{
    private static readonly LeaveTerms Five = Twenty(new(Limit: 5));

    [Fact]
    public void On_the_first_day_of_a_leave_year_the_limit_of_the_year_that_is_over_holds()
    {
        // 15 of 20 are left, of which 5 are carried over, as they would be without the move; 20 come.
        var later = Account("2024-01-01", Twenty(CarryOver.Everything)).Continuing(Leaving("2023-12-31", Five).Approved("2023-05-01", "2023-05-05"));

        later.StatementOn("2024-01-01").Lines.Select(line => (line.Kind, line.Amount, line.Balance)).Should().Equal(
            (LineKind.HandedOver, 15, 15), (LineKind.NotCarriedOver, -10, 5), (LineKind.Accrued, 20, 25));
        later.BalanceOn("2024-01-01").Lots[0].Should().Be(new Lot(Day("2023-01-01"), null, 5));
        LeaveReckoning.LeftAtTheEnd(Leaving("2023-12-31", Five))!.Amount.Should().Be(20, "what is left or owed is that of the employment by itself");
    }

    [Theory]
    [InlineData("2023-12-30", "2023-12-31", 20)]
    [InlineData("2023-12-31", "2024-01-01", 5)]
    [InlineData("2024-01-01", "2024-01-02", 5)]
    public void A_day_before_it_is_of_the_next_employment_and_a_day_after_it_has_been_already(string last, string first, int carried)
    {
        // Nothing is prorated. On 31 December all 20 are handed over, and the next year end will cut them; on 1 January five; a day later five and the 20 that came on 1 January.
        var left = LeaveReckoning.HandOver(Leaving(last, Twenty(new(Limit: 5)) with { Proration = Proration.None }), AFact(7), Day(first))!;

        left.Lots.Aggregate(Fraction.Zero, (sum, lot) => sum + lot.Amount).Should().Be(carried + (last == "2024-01-01" ? 20 : 0));
    }

    [Fact]
    public void What_is_carried_over_gets_its_last_day_and_what_has_one_keeps_it()
    {
        // 20 that came and 3 granted until May: the 3 are neither cut nor dated anew, 5 of the others may be used until March.
        var earlier = Leaving("2023-12-31", Twenty(new(Limit: 5, new(On: MonthDay.Of(3, 31))))).Adjusts("2023-06-01", 3, usableUntil: "2024-05-31");
        var later = Account("2024-01-01", Granted()).Continuing(earlier);

        later.BalanceOn("2024-01-01").Lots.Should().Equal(new Lot(Day("2024-01-01"), Day("2024-03-31"), 5), new Lot(Day("2023-06-01"), Day("2024-05-31"), 3));
        (later.On("2024-03-31"), later.On("2024-04-01"), later.On("2024-06-01")).Should().Be(((Fraction)8, (Fraction)3, (Fraction)0));
    }

    [Theory]
    [InlineData(true, -2)]
    [InlineData(false, 0)]
    public void Debt_is_handed_over_or_written_off_as_the_year_that_is_over_says(bool carriesDebt, int there)
    {
        var earlier = Leaving("2023-12-31", Granted(CarryOver.Everything with { CarriesDebt = carriesDebt })).Adjusts("2023-06-01", -2);

        Account("2024-01-01", Granted()).Continuing(earlier).On("2024-01-01").Should().Be(there);
        Account("2024-01-01", Granted()).Continuing(earlier).BalanceOn("2024-01-01").TotalOf(LineKind.WrittenOff).Should().Be(carriesDebt ? 0 : 2);
    }

    [Fact]
    public void Where_nothing_is_carried_over_nothing_is_left_and_the_statement_says_why()
    {
        var later = Account("2024-01-01", Granted()).Continuing(Leaving("2023-12-31", Twenty(CarryOver.Nothing)));

        later.StatementOn("2024-01-01").Lines.Select(line => (line.Kind, line.Amount, line.Balance)).Should().Equal((LineKind.HandedOver, 20, 20), (LineKind.NotCarriedOver, -20, 0));
        StatementProse.Tell(later.StatementOn("2024-01-01"))[0].Should().Be("You have 0 days on 1 January 2024, because 20 were handed over by an earlier employment and 20 were not carried over.");
    }

    [Fact]
    public void Over_a_gap_each_beginning_of_a_leave_year_counts_and_what_expired_before_it_is_gone()
    {
        // Gone in November 2022 with 20 less 31 of 365 days and 2 until mid-December; back in February 2024: five into 2023, until March, and nothing of them into 2024.
        var earlier = Account("2022-01-01", Twenty(new(Limit: 5, new(On: MonthDay.Of(3, 31))))).Adjusts("2022-06-01", 2, usableUntil: "2022-12-15").Leaves("2022-11-30");
        var left = 20 * Fraction.Of(334, 365);

        LeaveReckoning.HandOver(earlier, AFact(7), Day("2024-02-01"))!.Between.Select(change => (change.Kind, change.Amount)).Should().Equal(
            (LineKind.Expired, -2), (LineKind.NotCarriedOver, 5 - left), (LineKind.Expired, -5));
        Account("2024-02-01", Granted()).Continuing(earlier).On("2024-02-01").Should().Be(0);
    }

    [Fact]
    public void The_leave_year_is_that_of_the_earlier_policy_and_the_version_is_that_of_its_last_day()
    {
        // A year from April: nothing begins on 1 January, and 5 are carried over on 1 April, by the version that ended with the year and not by the one that would follow it.
        var april = LeaveYear.From(MonthDay.Of(4, 1)!.Value);
        var earlier = Account("2023-04-01", ("2023-04-01", Five with { Year = april }), ("2024-04-01", Twenty(CarryOver.Nothing) with { Year = april }));

        LeaveReckoning.HandOver(earlier.Leaves("2023-12-31"), AFact(7), Day("2024-01-01"))!.Between.Should().BeEmpty();
        LeaveReckoning.HandOver(earlier.Leaves("2024-03-31"), AFact(7), Day("2024-04-01"))!.Lots.Should().Equal(new Lot(Day("2023-04-01"), null, 5));
    }

    [Fact]
    public void Nothing_is_handed_over_while_no_end_is_in_sight_or_where_nothing_was_left()
    {
        LeaveReckoning.HandOver(Account("2023-01-01", Five), AFact(7), Day("2024-01-01")).Should().BeNull();
        LeaveReckoning.HandOver(Leaving("2023-12-31", Granted()), AFact(7), Day("2024-01-01")).Should().BeNull();
        LeaveReckoning.HandOver(Leaving("2023-12-31", Five) with { Versions = [] }, AFact(7), Day("2024-01-01")).Should().BeNull();
    }

    private static LeaveTerms Twenty(CarryOver carryOver) => InDays(Accrual.AtOnce(20)) with { CarryOver = carryOver };

    private static AccountInFull Leaving(string last, LeaveTerms terms) => Account("2023-01-01", terms).Leaves(last);
}
