namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Cases of our own about several leave years, each reckoned by hand beside it (docs/leave-cases.md).</summary>
public sealed class YearsByHand
{
    private static readonly CarriedUntil MarchEnds = new(On: MonthDay.Of(3, 31));
    private static readonly LeaveTerms German = InDays(Accrual.AtOnce(30)) with { CarryOver = new(Limit: null, MarchEnds) };

    [Fact]
    public void Leave_over_31_March_and_Easter_that_is_then_cut_short()
    {
        // 25 days are taken in 2023, and 5 carried over until 31 March. 25 to 28 March are 4 of them, and 1 expires; Good Friday and Easter Monday are free; 2 to 5 April are of the 30. Until 27 March: 3, and 2 expire.
        var account = Account("2023-01-01", German).Holidays(Holiday("2024-03-29"), Holiday("2024-04-01")).Approved("2023-05-01", "2023-06-02");

        var whole = account.Approved("2024-03-25", "2024-04-05").BalanceOn("2024-04-05");
        (whole.Amount, whole.TotalOf(LineKind.Expired)).Should().Be(((Fraction)26, (Fraction)(-1)));
        var cut = account.Approved("2024-03-25", "2024-03-27").BalanceOn("2024-04-05");
        (cut.Amount, cut.TotalOf(LineKind.Expired)).Should().Be(((Fraction)30, (Fraction)(-2)));
    }

    [Fact]
    public void An_adjustment_of_the_first_year_that_is_corrected_in_the_third_goes_through_all()
    {
        // At most 5 carried over of 10. +4: 14 - 11 = 3; 13 - 9 = 4; 14. With +1: 0; 10 - 9 = 1; 11. Nothing of the later years was recorded anew.
        static AccountInFull With(decimal adjustment) => Account("2021-01-01", InDays(Accrual.AtOnce(10)) with { CarryOver = new(Limit: 5) })
            .Adjusts("2021-02-01", adjustment).Approved("2021-06-07", "2021-06-21").Approved("2022-06-06", "2022-06-16");

        With(4).StatementOn("2023-01-01").Lines.Where(line => line.Kind == LineKind.CarriedOver).Select(line => line.Balance).Should().Equal(3, 4);
        With(4).On("2023-01-01").Should().Be(14);
        With(1).StatementOn("2023-01-01").Lines.Where(line => line.Kind == LineKind.CarriedOver).Select(line => line.Balance).Should().Equal(0, 1);
        With(1).On("2023-01-01").Should().Be(11);
    }

    [Fact]
    public void Dutch_statutory_days_lapse_on_1_July_and_the_others_after_five_years()
    {
        // 20 statutory, 12 of them taken in May of the next year: of the 20 carried over 8 are gone on 1 July, and 20 of that year are left.
        var statutory = Account("2023-01-01", InDays(Accrual.AtOnce(20)) with { CarryOver = new(Limit: null, new(AfterMonths: 6)) }).Approved("2024-05-06", "2024-05-21");
        (statutory.On("2024-06-30"), statutory.On("2024-07-01")).Should().Be(((Fraction)28, (Fraction)20));

        // 5 beyond them each year: those of 2020 may be used until the end of 2025, when there are those of 2021 to 2025 and 5 more of 2026.
        var beyond = Account("2020-01-01", InDays(Accrual.AtOnce(5)) with { CarryOver = new(Limit: null, new(AfterMonths: 60)) });
        (beyond.On("2025-12-31"), beyond.On("2026-01-01")).Should().Be(((Fraction)30, (Fraction)30));
        beyond.StatementOn("2026-01-01").Lines.Single(line => line.Kind == LineKind.Expired).Should().BeEquivalentTo(new { Day = Day("2026-01-01"), Amount = (Fraction)(-5) });
    }

    [Fact]
    public void French_leave_of_a_reference_year_is_rounded_up_to_whole_days()
    {
        // From 1 September nine months at 2.5 are 22.5, rounded up to 23 when the reference year is over; on 1 June begins the next.
        var account = Account("2023-09-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.After, 30)) with
        {
            Year = LeaveYear.From(MonthDay.Of(6, 1)!.Value), Proration = Proration.ByDays with { By = ProratedBy.Months }, Rounding = new(RoundingRule.Up, 1, Rounded.SumOfYear),
        });

        account.On("2024-06-01").Should().Be(23);
        account.On("2024-07-01").Should().Be(23 + 3, "2.5 of the next year, rounded up");
        account.BalanceOn("2024-06-01").Year.Should().Be((Day("2024-06-01"), Day("2025-05-31")));
    }

    [Fact]
    public void A_leave_year_from_1_April_with_a_limit_until_30_June()
    {
        // Hired on the first day of the year: 20, of which 8 are taken in May; 12 are left and 5 carried over. 3 of them are taken in June, and 2 expire.
        var account = Account("2022-04-01", InDays(Accrual.AtOnce(20)) with { Year = LeaveYear.From(MonthDay.Of(4, 1)!.Value), CarryOver = new(Limit: 5, new(AfterMonths: 3)) })
            .Approved("2022-05-02", "2022-05-11").Approved("2023-06-05", "2023-06-07");

        (account.On("2023-03-31"), account.On("2023-04-01"), account.On("2023-06-30"), account.On("2023-07-01")).Should().Be(((Fraction)12, (Fraction)25, (Fraction)22, (Fraction)20));
    }

    [Fact]
    public void A_leave_year_from_an_anniversary_on_29_February()
    {
        // Years begin on 29 February 2024, 1 March 2025, 2026, 2027 and 29 February 2028; nothing is carried over.
        var account = Account("2024-02-29", InDays(Accrual.AtOnce(10)) with { Year = LeaveYear.Anniversary, CarryOver = CarryOver.Nothing }).Approved("2025-02-28", "2025-02-28");

        (account.On("2025-02-28"), account.On("2025-03-01")).Should().Be(((Fraction)9, (Fraction)10));
        account.BalanceOn("2025-02-28").Year.Should().Be((Day("2024-02-29"), Day("2025-02-28")));
        account.BalanceOn("2027-03-01").Year.Should().Be((Day("2027-03-01"), Day("2028-02-28")));
        account.StatementOn("2028-02-29").LinesOfYear.Select(line => (line.Kind, line.Amount)).Should().Equal((LineKind.CarriedOver, 0), (LineKind.Accrued, 10));
    }

    [Theory]
    [InlineData(2023, "2024-02-29")]
    [InlineData(2022, "2023-03-01")]
    public void The_sixtieth_day_of_a_year_is_29_February_or_1_March(int granted, string last)
    {
        var account = Account($"{granted}-01-01", Granted(new(Limit: null, new(AfterDays: 60)))).Adjusts($"{granted}-06-01", 4);

        account.On(last).Should().Be(4);
        LeaveReckoning.BalanceOn(account, Day(last).AddDays(1))!.Amount.Should().Be(0);
    }

    [Fact]
    public void A_debt_is_carried_through_a_year_without_leave_and_written_off_when_a_later_version_says_so()
    {
        // 2 - 5 = -3; no entitlement in 2022: -3; the version of the last day of 2022 carries no debt: 0, and 2 for 2023.
        var terms = InDays(Accrual.AtOnce(2)) with { NegativeLimit = 5 };
        var account = Account("2021-01-01", ("2021-01-01", terms), ("2022-01-01", terms with { Accrual = Accrual.AtOnce(0), CarryOver = new(Limit: null, CarriesDebt: false) }), ("2023-01-01", terms))
            .Approved("2021-03-01", "2021-03-05");

        (account.On("2021-12-31"), account.On("2022-06-30"), account.On("2023-01-01")).Should().Be(((Fraction)(-3), (Fraction)(-3), (Fraction)2));
    }

    [Fact]
    public void A_debt_that_is_written_off_is_no_leave_of_the_year_that_has_just_begun()
    {
        // Nothing is carried over; -2 is written off on 1 January, 10 come for the year, and of those 4 are carried over.
        var account = Account("2023-01-01", InDays(Accrual.AtOnce(10)) with { NegativeLimit = 5, CarryOver = new(Limit: 4, MarchEnds, CarriesDebt: false) }).Approved("2023-03-06", "2023-03-21");

        account.On("2023-12-31").Should().Be(-2);
        account.BalanceOn("2024-01-01").Lots.Should().Equal(new Lot(Day("2024-01-01"), null, 10));
        account.On("2025-01-01").Should().Be(14);
    }

    [Fact]
    public void Without_an_entitlement_there_is_what_somebody_grants_until_the_year_ends()
    {
        var account = Account("2023-01-01", Granted(CarryOver.Nothing)).Adjusts("2023-03-01", 2).Approved("2023-04-03", "2023-04-03");

        (account.On("2023-02-28"), account.On("2023-04-03"), account.On("2024-01-01")).Should().Be(((Fraction)0, (Fraction)1, (Fraction)0));
        account.OverdrawnBy("2024-02-01", "2024-02-01").Should().Be(new Overdraft(Day("2024-02-01"), 1));
    }

    [Fact]
    public void A_grant_of_last_year_is_cut_before_what_was_carried_into_it()
    {
        // Everything but 3 is lost on 1 January 2025: what came last goes first, so that the 2 of 2023 and 1 of the 4 of 2024 stay.
        var account = Account("2023-01-01", ("2023-01-01", Granted()), ("2024-01-01", Granted(new(Limit: 3)))).Adjusts("2023-05-02", 2).Adjusts("2024-05-02", 4);

        account.BalanceOn("2024-12-31").Lots.Should().Equal(new Lot(Day("2023-01-01"), null, 2), new Lot(Day("2024-01-01"), null, 4));
        account.BalanceOn("2025-01-01").Lots.Should().Equal(new Lot(Day("2023-01-01"), null, 2), new Lot(Day("2024-01-01"), null, 1));
    }

    [Fact]
    public void What_is_granted_late_in_a_fiscal_year_is_of_that_year()
    {
        // The year began on 1 October 2023. Two grants of it are one lot, whichever was recorded first, and an older one stays before it.
        var account = Account("2022-10-01", Granted() with { Year = LeaveYear.From(MonthDay.Of(10, 1)!.Value) }).Adjusts("2024-05-02", 1).Adjusts("2024-02-01", 2).Adjusts("2023-03-01", 4);

        account.BalanceOn("2024-06-01").Lots.Should().Equal(new Lot(Day("2022-10-01"), null, 4), new Lot(Day("2023-10-01"), null, 3));
    }

    [Fact]
    public void Grants_of_two_days_with_the_same_last_day_are_two_lots_the_older_first()
    {
        var account = Account("2024-01-01", Granted()).Adjusts("2024-03-01", 2, usableUntil: "2024-06-30").Adjusts("2024-02-01", 1, usableUntil: "2024-06-30").Adjusts("2024-02-15", 5);

        account.BalanceOn("2024-03-31").Lots.Should().Equal(
            new Lot(Day("2024-02-01"), Day("2024-06-30"), 1), new Lot(Day("2024-03-01"), Day("2024-06-30"), 2), new Lot(Day("2024-01-01"), null, 5));
    }

    [Fact]
    public void What_lasts_for_twelve_months_is_used_oldest_first_and_lost_month_by_month()
    {
        // One on each first, usable through the day before the same day of the next year. 2 taken in June of 2023: the third of 2023 is the first to go, on 1 March 2024.
        var account = Account("2023-01-01", InDays(Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12)) with { LastsMonths = 12 }).Approved("2023-06-05", "2023-06-06");

        (account.On("2023-12-31"), account.On("2024-01-01"), account.On("2024-02-29"), account.On("2024-03-01")).Should().Be(((Fraction)10, (Fraction)11, (Fraction)12, (Fraction)12));
        account.StatementOn("2024-03-01").Lines.Single(line => line.Kind == LineKind.Expired).Day.Should().Be(Day("2024-03-01"));
    }
}
