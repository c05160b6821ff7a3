namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Cases of our own about caps, waiting and limits below nothing, each reckoned by hand beside it (docs/leave-cases.md).</summary>
public sealed class CapsAndWaitingByHand
{
    private static readonly LeaveTerms Monthly = InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12));

    [Fact]
    public void Leave_on_the_day_of_the_credit_comes_after_the_cap()
    {
        // Two at the cap; on 1 March one comes and is cut, and one is taken: 1. On 1 April one comes again: 2.
        var account = Account("2024-01-01", Monthly with { Cap = 2 }).Approved("2024-03-01", "2024-03-01");

        account.On("2024-02-29").Should().Be(2);
        account.On("2024-03-01").Should().Be(1);
        account.On("2024-04-01").Should().Be(2);
    }

    [Fact]
    public void Two_credits_of_one_day_are_cut_together()
    {
        // In arrears 1 for February by the old version and in advance 2 for March by the new: 1 + 1 + 2 are 2.5 above the cap of 1.5, and 3 came on the day.
        var account = Account("2024-01-01", ("2024-01-01", Monthly with { Accrual = Monthly.Accrual with { Credited = CreditDay.After }, Cap = 1.5m }), ("2024-03-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 24)) with { Cap = 1.5m }));

        account.On("2024-02-29").Should().Be(1);
        account.On("2024-03-01").Should().Be(1.5m);
        account.StatementOn("2024-03-01").Lines[^1].Should().BeEquivalentTo(new { Kind = LineKind.CutByCap, Amount = (Fraction)(-2.5m) });
    }

    [Fact]
    public void A_cap_that_falls_cuts_once_and_one_that_stays_or_rises_cuts_nothing_that_was_granted()
    {
        // 4 come by April, 3 are granted. From 10 April at most 5: 2 are cut. Granted up to 8; from 20 April at most 5 still, from the 25th 6: nothing is cut.
        var account = Account("2024-01-01", ("2024-01-01", Monthly), ("2024-04-10", Monthly with { Cap = 5 }), ("2024-04-20", Monthly with { Cap = 5, NegativeLimit = 1 }), ("2024-04-25", Monthly with { Cap = 6 }))
            .Adjusts("2024-04-02", 3).Adjusts("2024-04-12", 3);

        (account.On("2024-04-09"), account.On("2024-04-10"), account.On("2024-04-12"), account.On("2024-04-30")).Should().Be(((Fraction)7, (Fraction)5, (Fraction)8, (Fraction)8));
        account.On("2024-05-01").Should().Be(8, "what comes is cut, and no more than came");
    }

    [Fact]
    public void The_lower_cap_of_a_band_counts_while_its_version_is_in_force_and_on_no_other_day()
    {
        // The band of full twelve months begins on 1 January 2024, when another version without a cap is in force.
        var capped = Monthly with { Accrual = Monthly.Accrual with { Bands = [new(0, 12), new(12, 12, Cap: 3)] } };
        var account = Account("2023-01-01", ("2023-01-01", capped), ("2024-01-01", Monthly));

        account.On("2023-12-31").Should().Be(12);
        account.On("2024-01-01").Should().Be(13);
    }

    [Fact]
    public void An_opening_may_lie_above_the_cap_of_the_first_version()
    {
        // 10 were taken over, at most 5 accrue: what comes is cut until less than 5 are there.
        var account = Account("2024-01-01", Monthly with { Cap = 5 }).Opens("2024-01-01", 10);

        (account.On("2024-01-01"), account.On("2024-02-01")).Should().Be(((Fraction)10, (Fraction)10));
    }

    [Fact]
    public void By_the_hour_with_a_cap_and_a_limit_of_what_is_carried_over()
    {
        // 1 for 30: 1,500 hours earn 50, of which 48 stay; 40 are carried over; 360 more hours earn 12, of which 8 stay.
        var terms = InHours(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, []) { Hourly = new(1, 30) }) with { Cap = 48, CarryOver = new(Limit: 40) };
        var account = Account("2023-01-01", terms).Works("2023-06-30", 750).Works("2023-12-31", 750).Works("2024-03-31", 360);

        (account.On("2023-12-31"), account.On("2024-01-01"), account.On("2024-03-31")).Should().Be(((Fraction)48, (Fraction)40, (Fraction)48));
    }

    [Fact]
    public void Nothing_is_used_for_ninety_days_and_everything_after_them()
    {
        // From 1 January 90 days are over on 31 March 2024. 1 hour for 30: 450 hours are 15.
        var account = Account("2024-01-01", InHours(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, []) { Hourly = new(1, 30) }) with { UsableAfter = new(90, WaitingUnit.Days) }).Works("2024-03-29", 450);

        (account.BalanceOn("2024-03-30").Amount, account.BalanceOn("2024-03-30").Available).Should().Be(((Fraction)15, (Fraction)0));
        account.BalanceOn("2024-03-31").Available.Should().Be(15);
    }

    [Fact]
    public void Six_months_from_31_August_are_full_on_1_March()
    {
        var account = Account("2024-08-31", Monthly with { UsableAfter = new(6, WaitingUnit.Months), Proration = Proration.None });

        account.BalanceOn("2025-02-28").Available.Should().Be(0);
        account.BalanceOn("2025-03-01").Available.Should().Be(8, "one for each month from August to March");
    }

    [Theory]
    [InlineData(true, "8.5808")]
    [InlineData(false, "12")]
    public void Where_it_is_not_prorated_the_year_in_which_waiting_ends_is_granted_whole(bool isProrated, string granted)
    {
        // Three months from 15 January. 15 April to 31 December are 261 of 365 days of 12.
        var account = Account("2023-01-15", InDays(Accrual.AtOnce(12)) with { AccruesAfter = new(3, WaitingUnit.Months), Proration = Proration.ByDays with { OnHire = isProrated } });

        account.On("2023-04-14").Should().Be(0);
        account.On("2023-04-15").ToString().Should().Be(granted);
    }

    [Fact]
    public void Working_days_are_waited_for_without_days_off_and_holidays_and_half_a_holiday_is_worked()
    {
        // Monday 1 January is a holiday; Tuesday, half of Wednesday and Thursday are three: usable from Friday on.
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(10)) with { UsableAfter = new(3, WaitingUnit.WorkingDays) }).Holidays(Holiday("2024-01-01"), Holiday("2024-01-03", half: true));

        LeaveReckoning.WaitingUntil(account, Day("2024-01-04")).Should().Be(Day("2024-01-05"));
        LeaveReckoning.WaitingUntil(account, Day("2024-01-05")).Should().BeNull();
    }

    [Fact]
    public void Service_that_goes_back_has_waited_already()
    {
        // Ninety days since 1 January were over when the employment began in May.
        var account = Account("2024-05-01", InDays(Accrual.AtOnce(10)) with { UsableAfter = new(90, WaitingUnit.Days), Proration = Proration.None });
        LeaveReckoning.WaitingUntil(account, Day("2024-05-01")).Should().Be(Day("2024-07-30"), "30 more days of May, 30 of June, 30 of July");

        LeaveReckoning.WaitingUntil(account with { Circumstances = account.Circumstances with { ServiceFrom = Day("2024-01-01") } }, Day("2024-05-01")).Should().BeNull();
    }

    [Fact]
    public void The_version_in_force_on_the_day_says_whether_it_is_waited()
    {
        // None waits until March; from 1 March on a year since 1 January 2024 is waited; from July on no more.
        var account = Account("2024-01-01", ("2024-01-01", InDays(Accrual.AtOnce(10))), ("2024-03-01", InDays(Accrual.AtOnce(10)) with { UsableAfter = new(12, WaitingUnit.Months) }), ("2024-07-01", InDays(Accrual.AtOnce(10))));

        (account.BalanceOn("2024-02-29").Available, account.BalanceOn("2024-03-01").Available, account.BalanceOn("2024-06-30").Available, account.BalanceOn("2024-07-01").Available)
            .Should().Be(((Fraction)10, (Fraction)0, (Fraction)0, (Fraction)10));
        LeaveReckoning.WaitingUntil(account, Day("2024-03-01")).Should().Be(Day("2025-01-01"));
    }

    [Fact]
    public void Where_no_policy_is_followed_nothing_may_be_used()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(366)));
        account = account with { Versions = [account.Versions[0] with { Until = Day("2024-07-01") }] };

        account.BalanceOn("2024-06-30").Available.Should().Be(182, "31 + 29 + 31 + 30 + 31 + 30");
        (account.BalanceOn("2024-07-01").Amount, account.BalanceOn("2024-07-01").Available).Should().Be(((Fraction)182, (Fraction)0));
    }

    [Fact]
    public void Below_nothing_up_to_the_limit_of_the_day_and_paid_by_what_comes()
    {
        // One a month, five days in January at a limit of 4: -4, and 0 on 1 May.
        var account = Account("2024-01-01", Monthly with { NegativeLimit = 4 });
        account.OverdrawnBy("2024-01-08", "2024-01-12").Should().BeNull();
        account.OverdrawnBy("2024-01-08", "2024-01-15").Should().Be(new Overdraft(Day("2024-01-15"), 1));

        var taken = account.Approved("2024-01-08", "2024-01-12");
        (taken.On("2024-01-12"), taken.On("2024-04-30"), taken.On("2024-05-01")).Should().Be(((Fraction)(-4), (Fraction)(-1), (Fraction)0));
        taken.BalanceOn("2024-02-15").Available.Should().Be(1, "3 owed of 4");
    }

    [Fact]
    public void A_limit_below_nothing_that_ends_with_its_version_is_looked_at_on_that_day()
    {
        // Two days are owed until 14 November; from the 15th no policy lets them be, and nothing else happens on it. What is granted in December is too late.
        var account = Account("2020-01-01", ("2020-01-01", Granted() with { NegativeLimit = 3 })).Approved("2022-01-24", "2022-01-25");
        account = account with { Versions = [account.Versions[0] with { Until = Day("2022-11-15") }], Facts = [new AccountFact.Adjustment(AFact(1), Day("2022-12-01"), 1)] };

        account.BalanceOn("2022-02-01").Overdrawn.Should().Be(new Overdraft(Day("2022-11-15"), 2));
    }

    [Fact]
    public void A_limit_below_nothing_that_begins_with_a_version_is_looked_at_on_its_day()
    {
        // Two are owed and one lacks; from March on three may be owed, and nothing lacks; nothing else happens in March.
        var account = Account("2024-01-01", ("2024-01-01", Granted() with { NegativeLimit = 1 }), ("2024-03-01", Granted() with { NegativeLimit = 3 })).Approved("2024-01-24", "2024-01-25").Approved("2024-06-03", "2024-06-04");

        account.BalanceOn("2024-02-01").Overdrawn.Should().Be(new Overdraft(Day("2024-02-01"), 1));
        account.BalanceOn("2024-03-01").Overdrawn.Should().Be(new Overdraft(Day("2024-06-04"), 1));
    }

    [Fact]
    public void What_is_owed_before_the_first_version_is_allowed_from_its_day()
    {
        // Two are taken back when no policy lets anything be owed; from March on three may be.
        var account = Account("2024-01-01", ("2024-03-01", Granted() with { NegativeLimit = 3 })).Adjusts("2024-01-10", -2);

        account.BalanceOn("2024-02-29").Overdrawn.Should().Be(new Overdraft(Day("2024-02-29"), 2));
        account.BalanceOn("2024-03-01").Overdrawn.Should().BeNull();
    }

    [Fact]
    public void A_band_that_grants_less_is_looked_ahead_at()
    {
        // 24 at once; from 1 July 2024, full five years, 12 a year: 12 x 184/366 are taken back. Of 24 so much less is available before.
        var account = Account("2019-07-01", InDays(Accrual.AtOnce(0) with { Bands = [new(0, 24), new(60, 12)] }) with { CarryOver = CarryOver.Nothing });

        account.BalanceOn("2024-03-01").Available.Should().Be(24 - (12 * Fraction.Of(184, 366)));
        account.OverdrawnBy("2024-03-01", "2024-03-25").Should().BeNull("17 days of 17.97");
        account.OverdrawnBy("2024-03-01", "2024-03-26").Should().NotBeNull();
    }
}
