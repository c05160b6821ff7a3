namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Worked cases of other products about requests and what they cost, each under its id (docs/leave-cases.md).</summary>
public sealed class CasesOfAsking
{
    [Fact]
    public void L_REQ_06_Two_halves_of_one_day_are_no_overlap()
    {
        var leave = new LeaveSpan(Day("2024-01-01"), Day("2024-01-05"), Ends: DayPart.FirstHalf);

        leave.Overlaps(new(Day("2024-01-04"), Day("2024-01-07"))).Should().BeTrue();
        leave.Overlaps(new(Day("2024-01-05"), Day("2024-01-07"), Starts: DayPart.SecondHalf)).Should().BeFalse();
    }

    [Fact]
    public void L_REQ_09_Nobody_gets_more_days_than_there_are()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(5))).Approved("2024-02-05", "2024-02-07");

        account.OverdrawnBy("2024-03-04", "2024-03-08").Should().Be(new Overdraft(Day("2024-03-06"), 1));
    }

    [Fact]
    public void L_REQ_12_Leave_may_be_taken_after_fifteen_working_days_of_service()
    {
        var terms = Granted() with { UsableAfter = new(15, WaitingUnit.WorkingDays) };
        var account = Account("2024-01-01", terms).Adjusts("2024-01-01", 10);

        LeaveReckoning.WaitingUntil(account, Day("2024-01-19")).Should().Be(Day("2024-01-20"));
        account.BalanceOn("2024-01-08").Available.Should().Be(0);
        account.BalanceOn("2024-01-08").Amount.Should().Be(10);
        account.BalanceOn("2024-01-22").Available.Should().Be(10);
        LeaveReckoning.WaitingUntil(Account("2024-01-01", Granted()), Day("2024-01-01")).Should().BeNull();
    }

    [Fact]
    public void L_REQ_15_What_is_asked_for_is_available_no_more()
    {
        var account = Account("2024-01-01", Granted()).Adjusts("2024-01-01", 2);
        Numbers(account).Should().Be("2, 0, 0, 2");
        Numbers(account.Requested("2024-02-05", "2024-02-06")).Should().Be("2, 2, 0, 0");
        Numbers(account.Approved("2024-02-05", "2024-02-06")).Should().Be("2, 0, 2, 0");

        static string Numbers(AccountInFull account)
        {
            var balance = account.BalanceOn("2024-01-10");
            return $"{balance.Amount}, {balance.Reserved}, {balance.Approved}, {balance.Available}";
        }
    }

    [Fact]
    public void L_REQ_18_Days_are_dates_and_no_zone_shifts_them()
    {
        var account = Account("2019-01-01", InDays(Accrual.AtOnce(25)));

        account.Costs("2020-01-01", "2020-01-01").Should().Be(1);
        account.Costs("2020-01-02", "2020-01-09").Should().Be(6);
    }

    [Fact]
    public void L_REQ_21_A_holiday_that_is_added_moved_or_removed_counts_all_leave_again()
    {
        var account = Account("2021-01-01", InDays(Accrual.AtOnce(25)));
        Costs(account.Holidays(Holiday("2021-12-07"))).Should().Equal(4, 5);
        Costs(account.Holidays(Holiday("2021-12-07"), Holiday("2021-12-08"))).Should().Equal(3, 5);
        Costs(account.Holidays(Holiday("2021-12-15"))).Should().Equal(5, 4);
        Costs(account).Should().Equal(5, 5);

        static IEnumerable<Fraction> Costs(AccountInFull account) => [account.Costs("2021-12-06", "2021-12-10"), account.Costs("2021-12-13", "2021-12-17")];
    }

    [Fact]
    public void L_REQ_27_A_blackout_holds_for_its_unit_and_all_below()
    {
        var (parent, own, sibling) = (new OrgUnitId(Guid.NewGuid()), new OrgUnitId(Guid.NewGuid()), new OrgUnitId(Guid.NewGuid()));
        var rules = RequestRules.None with
        {
            Blackouts =
            [
                new(Day("2024-11-03"), Day("2024-11-03"), "Stocktaking", [parent]), new(Day("2024-11-04"), Day("2024-11-04"), "Fair", [own]),
                new(Day("2024-11-05"), Day("2024-11-05"), "Audit", [sibling]), new(Day("2024-11-06"), Day("2024-11-06"), "Year's end", []),
            ],
        };

        Hit("2024-11-03").Should().Be("Stocktaking");
        Hit("2024-11-04").Should().Be("Fair");
        Hit("2024-11-05").Should().BeNull();
        Hit("2024-11-06").Should().Be("Year's end");

        string? Hit(string day) => rules.BlackoutOn(Day(day), [own, parent])?.Name;
    }

    [Fact]
    public void L_REQ_30_and_33_Leave_over_a_change_of_working_time_costs_each_day_by_the_pattern_of_its_day()
    {
        var account = Account("2022-01-01", InDays(Accrual.AtOnce(25))).Pattern("2022-01-01", 8, 8, 8, 8, 8, 0, 0).Pattern("2022-06-16", 8, 8, 8, 8, 8, 0, 0);

        account.Costs("2022-06-01", "2022-06-30").Should().Be(22);
        account.Costs("2022-06-01", "2022-06-15").Should().Be(11);
        account.Costs("2022-06-16", "2022-06-30").Should().Be(11);
    }

    [Fact]
    public void L_REQ_36_A_pattern_that_changes_within_the_leave() =>
        Account("2022-01-01", InDays(Accrual.AtOnce(25))).Pattern("2022-01-01", 8, 8, 8, 8, 8, 0, 0).Pattern("2022-01-17", 8, 8, 8, 0, 0, 0, 0)
            .Costs("2022-01-10", "2022-01-23").Should().Be(8);

    [Fact]
    public void L_REQ_39_Holidays_and_half_holidays_for_part_time_and_full_time()
    {
        var account = Account("2013-01-01", InDays(Accrual.AtOnce(25)))
            .Holidays(Holiday("2013-12-24", half: true), Holiday("2013-12-25"), Holiday("2013-12-26"), Holiday("2013-12-31", half: true));

        account.Pattern("2013-01-01", 8, 0, 8, 0, 8, 8, 0).Costs("2013-12-16", "2013-12-31").Should().Be(8);
        account.Costs("2013-12-16", "2013-12-31").Should().Be(9);
    }
}
