namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Statements in words. The first is the example of docs/how-we-count/leave.md.</summary>
public sealed class TellingLeave
{
    [Fact]
    public void A_statement_says_line_by_line_why_there_is_so_much_leave()
    {
        var terms = InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 24)) with { CarryOver = new(Limit: 5, new(On: MonthDay.Of(3, 31))) };
        var account = Account("2024-03-15", terms).Fte("2025-06-11", 0.5m).Approved("2025-02-03", "2025-02-05").Approved("2025-04-14", "2025-04-17").Today("2025-06-30");

        account.BalanceOn("2024-12-31").Amount.Should().Be(19 + Fraction.Of(3, 31));
        StatementProse.Tell(account.StatementOn("2025-06-30")).Should().Equal(
            "You have 7.3333 days on 30 June 2025, because 11.3333 accrued, 5 were carried over, 7 were taken and 2 expired.",
            "5 days were carried over into the leave year that began on 1 January 2025.",
            "2 days came on 1 January 2025, for 1 January 2025 to 31 January 2025.",
            "2 days came on 1 February 2025, for 1 February 2025 to 28 February 2025.",
            "3 days were taken, for 3 February 2025 to 5 February 2025.",
            "2 days came on 1 March 2025, for 1 March 2025 to 31 March 2025.",
            "2 days could be used until 31 March 2025, and expired.",
            "2 days came on 1 April 2025, for 1 April 2025 to 30 April 2025.",
            "4 days were taken, for 14 April 2025 to 17 April 2025.",
            "2 days came on 1 May 2025, for 1 May 2025 to 31 May 2025.",
            "2 days came on 1 June 2025, for 1 June 2025 to 30 June 2025.",
            "The working time changed on 11 June 2025: 0.6667 days less, for 11 June 2025 to 30 June 2025.");
    }

    [Fact]
    public void Parts_of_a_period_are_told_as_fractions() =>
        StatementProse.Tell(Account("2023-03-15", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12))).StatementOn("2023-03-15")).Should().Equal(
            "You have 0.5484 days on 15 March 2023, because 0.5484 accrued.",
            "0.5484 days came on 15 March 2023, for 15 March 2023 to 31 March 2023: 17/31 of 1.");

    [Fact]
    public void What_is_to_come_is_told_as_planned()
    {
        var account = Account("2024-01-01", InDays(Accrual.AtOnce(10))).Approved("2024-03-04", "2024-03-04").Requested("2024-03-05", "2024-03-06").Today("2024-02-01");

        StatementProse.Tell(account.StatementOn("2024-03-31")).Should().Equal(
            "You have 7 days on 31 March 2024, because 10 accrued, 2 are asked for and not decided and 1 will be taken.",
            "10 days came on 1 January 2024, for 1 January 2024 to 31 December 2024.",
            "1 day will be taken, for 4 March 2024.",
            "2 days are asked for, for 5 March 2024 to 6 March 2024, and not decided.",
            "That day has not come: what is after today is planned, and will be so if nothing changes.");
    }

    [Fact]
    public void A_holiday_that_is_added_afterwards_moves_the_balance_and_the_line_of_the_leave_says_why()
    {
        var account = Account("2021-01-01", InDays(Accrual.AtOnce(10))).Approved("2021-12-06", "2021-12-10").Today("2021-12-31");
        account.On("2021-12-31").Should().Be(5);

        var after = account.Holidays(Holiday("2021-12-06"), Holiday("2021-12-08", half: true));
        after.On("2021-12-31").Should().Be(6.5m);
        StatementProse.Tell(after.StatementOn("2021-12-31"))[^1].Should().Be(
            "3.5 days were taken, for 6 December 2021 to 10 December 2021, of which free: 6 December 2021 (Feast), half of 8 December 2021 (Feast).");
        after.StatementOn("2021-12-31").Lines[^1].Holidays.Select(holiday => holiday.Fact).Should().Equal(Holiday("2021-12-06").Fact, Holiday("2021-12-08").Fact);
    }

    [Fact]
    public void Every_kind_of_line_has_its_sentence()
    {
        var hourly = InHours(new Accrual(AccrualSchedule.PerHourWorked, CreditDay.First, []) { Hourly = new(1, 30) }) with { NegativeLimit = 40, CarryOver = new(Limit: 1, CarriesDebt: false) };
        Sentences(Account("2023-01-01", hourly).Opens("2023-01-01", 1).Adjusts("2023-02-01", 2).Adjusts("2023-02-02", -1).Works("2023-02-28", 45).Approved("2023-05-01", "2023-05-01").Today("2024-12-31"), "2024-01-01").Should().Equal(
            "The account opened on 1 January 2023 with 1 hour.", "2 hours were granted on 1 February 2023.", "1 hour was taken back on 2 February 2023.",
            "1.5 hours came on 28 February 2023 for 45 hours worked.", "8 hours were taken, for 1 May 2023.", "A debt of 4.5 hours was written off on 1 January 2024.",
            "0 hours were carried over into the leave year that began on 1 January 2024.");

        var capped = InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12) with { Bands = [new(0, 12), new(2, 24)] }) with { Cap = 3, CarryOver = new(Limit: 1) };
        Sentences(Account("2023-10-16", capped).UnpaidAbsence("2023-11-10", "2023-11-19").Leaves("2024-01-15"), "2024-01-16").Should().Equal(
            "0.5161 days came on 16 October 2023, for 16 October 2023 to 31 October 2023: 16/31 of 1.", "1 day came on 1 November 2023, for 1 November 2023 to 30 November 2023.",
            "An unpaid absence began on 10 November 2023: 0.7 days less, for 10 November 2023 to 30 November 2023.",
            "An unpaid absence was over on 20 November 2023: 0.3667 days more, for 20 November 2023 to 30 November 2023.",
            "1 day came on 1 December 2023, for 1 December 2023 to 31 December 2023.",
            "Another entitlement began on 16 December 2023, by length of service: 0.5161 days more, for 16 December 2023 to 31 December 2023.",
            "1.6989 days were not carried over on 1 January 2024: at most 1 may be.", "1 day was carried over into the leave year that began on 1 January 2024.",
            "2 days came on 1 January 2024, for 1 January 2024 to 31 January 2024.", "The employment was over on 16 January 2024: 1.0323 days less, for 16 January 2024 to 31 January 2024.");

        var later = Account("2024-02-01", ("2024-02-01", Granted() with { Cap = 10 }), ("2024-03-01", InDays(Accrual.AtOnce(366)) with { Cap = 5 }), ("2024-12-31", Granted()));
        later = later with { Facts = [new AccountFact.HandOver(AFact(7), Day("2024-02-01"), [new(Day("2023-01-01"), null, 2)])] };
        Sentences(later, "2024-12-31").Should().Equal(
            "An earlier employment handed over 2 days on 1 February 2024.", "306 days came on 1 March 2024, for 1 March 2024 to 31 December 2024: 51/61 of 366.",
            "303 days were cut on 1 March 2024: what accrues may not lift the balance above 5.", "Another version of the policy came into force on 31 December 2024: 1 day less, for 31 December 2024.");
    }

    /// <summary>Of all years; what was carried over is told as in a year's statement.</summary>
    private static IEnumerable<string> Sentences(AccountInFull account, string day)
    {
        var statement = account.StatementOn(day);
        return StatementProse.Tell(statement with { LinesOfYear = [.. statement.Lines.Select(line => line.Kind == LineKind.CarriedOver ? line with { Amount = line.Balance } : line)] })
            .Skip(1).Where(sentence => !sentence.StartsWith("That day", StringComparison.Ordinal));
    }
}
