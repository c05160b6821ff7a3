namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Cases of our own about beginnings and ends: openings, rehires, hire dates put right. Each reckoned by hand beside it (docs/leave-cases.md).</summary>
public sealed class EndsByHand
{
    [Fact]
    public void A_rehire_is_not_handed_what_expired_between_the_employments()
    {
        // 3 until the end of 2023, 2 until 31 May and 1 without a last day; begun again on 1 February: 3 are gone on that day, and the line is of no earlier one.
        var later = Account("2024-02-01", Granted());
        later = later with { Facts = [new AccountFact.HandOver(AFact(7), Day("2024-02-01"), [new(Day("2023-01-01"), Day("2023-12-31"), 3), new(Day("2023-01-01"), Day("2024-05-31"), 2), new(Day("2023-01-01"), null, 1)])] };

        later.StatementOn("2024-02-01").Lines.Select(line => (line.Day, line.Kind, line.Amount, line.Balance)).Should().Equal(
            (Day("2024-02-01"), LineKind.HandedOver, 6, 6), (Day("2024-02-01"), LineKind.Expired, -3, 3));
        (later.On("2024-05-31"), later.On("2024-06-01")).Should().Be(((Fraction)3, (Fraction)1));
        later.BalanceOn("2024-02-01").Available.Should().Be(3);
    }

    [Fact]
    public void A_rehire_is_handed_its_debt_which_the_first_leave_pays()
    {
        // -2 and 5 until May: the debt takes 2 of the 5.
        var later = Account("2024-02-01", Granted());
        later = later with { Facts = [new AccountFact.HandOver(AFact(7), Day("2024-02-01"), [new(Day("2023-01-01"), Day("2024-05-31"), 5), new(Day("2023-01-01"), null, -2)])] };

        later.BalanceOn("2024-02-01").Lots.Should().Equal(new Lot(Day("2023-01-01"), Day("2024-05-31"), 3));
    }

    [Fact]
    public void Lots_with_the_same_last_day_are_used_oldest_first_in_whatever_order_they_are_handed_over()
    {
        // 2 since March and 1 since January, both until 31 May; a day is taken.
        var later = Account("2024-02-01", Granted()).Approved("2024-02-05", "2024-02-05");
        later = later with { Facts = [new AccountFact.HandOver(AFact(7), Day("2024-02-01"), [new(Day("2023-03-01"), Day("2024-05-31"), 2), new(Day("2023-01-01"), Day("2024-05-31"), 1)])] };

        later.BalanceOn("2024-02-05").Lots.Should().Equal(new Lot(Day("2023-03-01"), Day("2024-05-31"), 2));
    }

    [Fact]
    public void A_grant_from_before_a_hire_date_put_right_that_was_usable_until_before_it_is_gone()
    {
        // 2 on 10 January, usable until 15 February; the hire date is 1 March.
        var account = Account("2024-03-01", Granted()).Adjusts("2024-01-10", 2, usableUntil: "2024-02-15").Adjusts("2024-01-11", 1);

        account.On("2024-03-01").Should().Be(1);
        account.StatementOn("2024-03-01").Lines.Should().OnlyContain(line => line.Day == Day("2024-03-01"));
    }

    [Fact]
    public void Grants_from_before_a_hire_date_put_right_come_in_the_order_of_their_days_whenever_they_were_recorded()
    {
        // 3 until June on 5 January, 2 taken back on the 10th, 1 on the 12th: 1 is left of the 3, and the 1.
        var account = Account("2024-03-01", Granted()).Adjusts("2024-01-12", 1).Adjusts("2024-01-10", -2).Adjusts("2024-01-05", 3, usableUntil: "2024-06-30");

        account.BalanceOn("2024-03-01").Lots.Should().Equal(new Lot(Day("2024-03-01"), Day("2024-06-30"), 1), new Lot(Day("2024-01-01"), null, 1));
    }

    [Fact]
    public void Hours_from_before_a_hire_date_put_right_count_on_it_and_those_of_a_waiting_period_do_not()
    {
        // 60 hours of January and 30 of March at 1 for 30: two on the hire date, 1 March, and one more.
        var terms = InHours(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, []) { Hourly = new(1, 30) });
        var account = Account("2024-03-01", terms).Works("2024-03-15", 30).Works("2024-01-31", 60);

        (account.On("2024-03-01"), account.On("2024-03-15")).Should().Be(((Fraction)2, (Fraction)3));
        (Account("2024-03-01", terms with { AccruesAfter = new(14, WaitingUnit.Days) }).Works("2024-03-14", 30).Works("2024-03-15", 60).On("2024-12-31")).Should().Be(2);
        account.Leaves("2024-03-14").On("2024-12-31").Should().Be(2, "the last day is before the 15th");
    }

    [Fact]
    public void What_was_granted_for_a_day_after_the_last_does_not_come_and_there_is_one_number_for_what_is_left()
    {
        // 5 on 1 June, and 2 for 1 December; the last day is 30 November.
        var account = Account("2024-01-01", Granted()).Adjusts("2024-06-01", 5).Adjusts("2024-12-01", 2).Leaves("2024-11-30");

        LeaveReckoning.LeftAtTheEnd(account)!.Amount.Should().Be(5);
        (account.On("2024-11-30"), account.On("2024-12-01"), account.On("2024-12-31")).Should().Be(((Fraction)5, (Fraction)5, (Fraction)5));
        account.Leaves("2024-12-01").On("2024-12-31").Should().Be(7, "the last day is included");
    }

    [Fact]
    public void Nothing_is_carried_over_on_the_day_after_the_last()
    {
        // The last day of the employment is that of the leave year: 10 are left, though nothing could be carried over.
        var account = Account("2023-01-01", InDays(Accrual.AtOnce(10)) with { CarryOver = CarryOver.Nothing }).Leaves("2023-12-31");

        account.On("2024-01-01").Should().Be(10);
        LeaveReckoning.LeftAtTheEnd(account)!.Lots.Should().Equal(new Lot(Day("2023-01-01"), null, 10));
    }

    [Fact]
    public void Of_two_openings_the_earlier_one_is_the_beginning_and_both_count()
    {
        // 7 on 1 March and 2 on 1 May; one a month from 1 March on: 7 + 1 on the first, and 7 + 2 + 3 on 1 May.
        var account = Account("2024-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12))).Opens("2024-05-01", 2).Opens("2024-03-01", 7);

        LeaveReckoning.BalanceOn(account, Day("2024-02-29")).Should().BeNull();
        (account.On("2024-03-01"), account.On("2024-05-01")).Should().Be(((Fraction)8, (Fraction)12));
    }

    [Fact]
    public void An_opening_from_before_a_hire_date_put_right_is_of_that_day()
    {
        // The account begins on 1 March with 7, and one more comes on that day.
        var account = Account("2024-03-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12))).Opens("2024-01-01", 7);

        LeaveReckoning.BalanceOn(account, Day("2024-02-29")).Should().BeNull();
        account.On("2024-03-01").Should().Be(8);
    }

    [Fact]
    public void What_is_left_tells_the_leave_that_lies_after_the_last_day()
    {
        // Of three requests that of the last day is over, that which spans it and the later one are not.
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(20))).Leaves("2024-06-28").Approved("2024-06-28", "2024-06-28").Approved("2024-06-27", "2024-06-29").Approved("2024-07-01", "2024-07-01");

        LeaveReckoning.LeftAtTheEnd(account)!.After.Select(leave => leave.Span.Last).Should().Equal(Day("2024-06-29"), Day("2024-07-01"));
    }

    [Fact]
    public void On_the_day_itself_leave_is_taken_and_what_is_approved_is_still_to_come()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(20))).Approved("2024-06-03", "2024-06-05").Today("2024-06-04");

        var balance = account.BalanceOn("2024-06-04");
        (balance.Amount, balance.Approved, balance.TotalOf(LineKind.Taken)).Should().Be(((Fraction)18, (Fraction)1, (Fraction)(-2)));
        account.StatementOn("2024-06-05").Lines.Select(line => (line.Kind, line.Amount)).Should().Equal((LineKind.Accrued, 20), (LineKind.Taken, -2), (LineKind.Approved, -1));
    }
}
