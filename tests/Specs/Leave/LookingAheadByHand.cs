namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Cases of our own about what may be used, because of what comes later; each reckoned by hand beside it (docs/leave-cases.md).</summary>
public sealed class LookingAheadByHand
{
    private static readonly LeaveTerms AtOnce = InDays(Accrual.AtOnce(36.5m)) with { CarryOver = CarryOver.Nothing };

    [Fact]
    public void Half_time_from_a_later_day_leaves_less_to_be_used_before()
    {
        // A tenth for each day; from 3 July on half of it for 182 days: 9.1 less.
        var account = Account("2023-01-01", AtOnce).Fte("2023-01-01", 1).Fte("2023-07-03", 0.5m);

        account.BalanceOn("2023-03-01").Available.Should().Be(27.4m);
    }

    [Fact]
    public void So_does_an_unpaid_absence_even_if_some_of_it_comes_back()
    {
        // On 1 December nothing is due for 31 days: 3.1 less. From the 11th on 2.1 come again, too late for what was used before.
        var account = Account("2023-01-01", AtOnce).UnpaidAbsence("2023-12-01", "2023-12-10");

        account.BalanceOn("2023-03-01").Available.Should().Be(33.4m);
        account.BalanceOn("2023-12-11").Available.Should().Be(35.5m);
    }

    [Fact]
    public void So_does_what_is_taken_back_later_and_the_end_of_the_policy()
    {
        Account("2023-01-01", AtOnce).Adjusts("2023-09-01", -4).BalanceOn("2023-03-01").Available.Should().Be(32.5m);

        // From 1 November on no policy is followed: 6.1 less for 61 days.
        var account = Account("2023-01-01", AtOnce);
        (account with { Versions = [account.Versions[0] with { Until = Day("2023-11-01") }] }).BalanceOn("2023-03-01").Available.Should().Be(30.4m);
    }

    [Fact]
    public void A_debt_that_will_be_written_off_may_be_made_though_the_next_year_is_used_up()
    {
        // Ten are taken, and five more may be owed until the year ends; the ten of the next year and its own five are planned already.
        var account = Account("2023-01-01", InDays(Accrual.AtOnce(10)) with { NegativeLimit = 5, CarryOver = new(Limit: null, CarriesDebt: false) })
            .Approved("2023-03-06", "2023-03-17").Approved("2024-03-04", "2024-03-22");

        account.BalanceOn("2023-12-01").Available.Should().Be(5);
        account.BalanceOn("2024-02-01").Available.Should().Be(0);
    }

    [Fact]
    public void A_debt_that_was_paid_is_no_overdraft_any_more()
    {
        // One day on 1 January, two taken in January: one lacks until February.
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12))).Approved("2024-01-08", "2024-01-09");

        account.BalanceOn("2024-01-31").Overdrawn.Should().Be(new Overdraft(Day("2024-01-31"), 1));
        account.BalanceOn("2024-02-01").Overdrawn.Should().BeNull();
    }

    [Fact]
    public void The_last_day_that_is_reckoned_may_be_asked_for()
    {
        // Thirty years from today, 1 January 2054, a Thursday.
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(10)));

        account.OverdrawnBy("2054-01-01", "2054-01-01").Should().BeNull();
        account.OverdrawnBy("2054-01-02", "2054-01-02").Should().NotBeNull();
    }

    [Fact]
    public void Without_a_policy_days_cost_what_they_usually_do()
    {
        // Monday to Friday; a public holiday is free, an optional one is not.
        var account = Account("2024-01-01", AtOnce).Holidays(Holiday("2024-05-08"), Holiday("2024-05-09", kind: HolidayKind.Optional)) with { Versions = [] };

        account.Costs("2024-05-06", "2024-05-12").Should().Be(4);
        account.Costs(LeaveSpan.HoursOn(Day("2024-05-06"), 2)).Should().Be(0.25m);
    }
}
