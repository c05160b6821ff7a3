namespace HrSaas.Specs.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using static HrSaas.Specs.Dsl.Names;

/// <summary>What agreed terms may be: the last value that is accepted and the first that is not, wherever the terms are said.</summary>
public sealed class FormsOfTerms : EmploymentSpecs
{
    private static readonly DateOnly From = Day("2026-03-01");
    private static readonly BasePay Negative = Euros(-1);
    private static readonly NoticePeriod TooLong = new(NoticePeriod.Most + 1, NoticeUnit.Days);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(NoticePeriod.Most, true)]
    [InlineData(NoticePeriod.Most + 1, false)]
    public void A_notice_period_is_of_0_to_999(int count, bool isOne) => new NoticePeriod(count, NoticeUnit.Weeks).FindFlaws("notice").IsEmpty.Should().Be(isOne);

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-02", true)]
    public void What_lasts_to_a_day_may_last_one_day_and_not_end_before_it_begins(string last, bool isOne)
    {
        new Suspension(SuspensionType.Unpaid, Day(last)).FindFlaws(From).IsEmpty.Should().Be(isOne);
        new ContractTerm(ContractType.FixedTerm, Day(last)).FindFlaws(From).IsEmpty.Should().Be(isOne);
        new Contract(ContractType.Permanent, ProbationEndsOn: Day(last)).FindFlaws(From).IsEmpty.Should().Be(isOne);
        new ContractChange(ProbationEndsOn: Day(last)).FindFlaws(From).IsEmpty.Should().Be(isOne);
    }

    [Theory]
    [InlineData("-0.0001", "negative")]
    [InlineData("0", null)]
    [InlineData("0.0001", null)]
    [InlineData("0.00001", "too-many-decimals")]
    [InlineData("999999999999.9999", null)]
    [InlineData("1000000000000", "too-large")]
    public void Pay_is_not_negative_with_twelve_digits_and_four_decimals(string amount, string? flaw) =>
        Codes(Euros(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).FindFlaws()).Should().Equal(flaw is null ? [] : [flaw]);

    [Fact]
    public void Pay_is_in_some_currency() => Codes(new BasePay(new(1, default), PayPeriod.Month).FindFlaws()).Should().Equal("unknown-currency");

    [Fact]
    public void An_employment_has_some_working_time_and_at_most_two_full_times()
    {
        Codes(new Fte(0).FindFlaws()).Should().Equal("zero");
        Codes(new Fte(0.0001m).FindFlaws()).Should().BeEmpty();
        Codes(new Fte(2).FindFlaws()).Should().BeEmpty();
        Codes(new Fte(2.0001m).FindFlaws()).Should().Equal("too-large");
    }

    [Fact]
    public void Pay_grade_and_working_time_are_judged_wherever_they_are_said()
    {
        Codes(new HireTerms(From, Pay: Negative, Fte: new Fte(0), Grade: " ").FindFlaws()).Should().Equal("negative", "zero", "blank");
        Codes(new HireTerms(From, Contract: new(ContractType.FixedTerm)).FindFlaws()).Should().Equal("required");
        Codes(new Promotion(Engineer, Pay: Negative, Grade: " ").FindFlaws()).Should().Equal("negative", "blank");
        Codes(new WorkingTime(new Fte(0), Pay: Negative).FindFlaws()).Should().Equal("zero", "negative");
        Codes(new Grading(" ", Negative).FindFlaws()).Should().Equal("blank", "negative");
        Codes(new Allowance(" ", Negative).FindFlaws()).Should().Equal("blank", "negative");
    }

    [Fact]
    public void Either_side_s_notice_and_the_term_are_judged_at_the_hire_and_in_a_change()
    {
        Members(new Contract(ContractType.Permanent, EmployerNotice: TooLong, EmployeeNotice: TooLong).FindFlaws(From)).Should().Equal("contract.employerNotice.count", "contract.employeeNotice.count");
        Members(new ContractChange(EmployerNotice: TooLong, EmployeeNotice: TooLong).FindFlaws(From)).Should().Equal("contract.employerNotice.count", "contract.employeeNotice.count");
        Codes(new ContractChange(new ContractTerm(ContractType.Permanent, From)).FindFlaws(From)).Should().Equal("not-allowed");
        Codes(new Contract(ContractType.FixedTerm).FindFlaws(From)).Should().Equal("required");
    }

    [Theory]
    [InlineData(NoticeUnit.Days, 30, NoticeEnd.AnyDay, "2026-01-31", "2026-03-02")]
    [InlineData(NoticeUnit.Weeks, 2, NoticeEnd.AnyDay, "2026-01-05", "2026-01-19")]
    [InlineData(NoticeUnit.Months, 1, NoticeEnd.AnyDay, "2026-01-31", "2026-02-28")]
    [InlineData(NoticeUnit.Months, 1, NoticeEnd.MonthEnd, "2026-01-15", "2026-02-28")]
    [InlineData(NoticeUnit.Weeks, 6, NoticeEnd.QuarterEnd, "2026-01-15", "2026-03-31")]
    [InlineData(NoticeUnit.Weeks, 6, NoticeEnd.QuarterEnd, "2026-02-18", "2026-06-30")]
    [InlineData(NoticeUnit.Days, 0, NoticeEnd.QuarterEnd, "2026-12-31", "2026-12-31")]
    [InlineData(NoticeUnit.Days, 1, NoticeEnd.QuarterEnd, "2026-09-30", "2026-12-31")]
    public void Notice_runs_out_on_the_first_day_on_which_it_may(NoticeUnit unit, int count, NoticeEnd end, string given, string last) =>
        new NoticePeriod(count, unit, end).EarliestLastDay(Day(given)).Should().Be(Day(last));

    [Fact]
    public void Service_adds_up_stretches_counts_no_day_twice_and_begins_later_by_each_gap()
    {
        EmploymentId first = new(Guid.NewGuid()), second = new(Guid.NewGuid()), third = new(Guid.NewGuid());
        var length = ServiceLength.Of([new(third, Day("2021-01-11"), Day("2021-12-31")), new(first, Day("2020-01-01"), Day("2020-06-30")), new(second, Day("2020-06-30"), Day("2020-12-31"))]);
        length.CountsFrom.Should().Be(Day("2020-01-11"));
        (length.Years, length.Months, length.Days).Should().Be((1, 11, 21));
        length.Lines.Should().Equal(
            new ServiceLine(first, Day("2020-01-01"), Day("2020-06-30"), 182, 0), new ServiceLine(second, Day("2020-06-30"), Day("2020-12-31"), 184, 0),
            new ServiceLine(third, Day("2021-01-11"), Day("2021-12-31"), 355, 10));
    }

    [Fact]
    public void Of_two_employments_at_a_time_the_shorter_adds_nothing()
    {
        EmploymentId wide = new(Guid.NewGuid()), within = new(Guid.NewGuid()), alike = new(Guid.NewGuid());
        ServiceLength.Of([new(within, Day("2020-03-01"), Day("2020-04-30")), new(wide, Day("2020-01-01"), Day("2020-12-31"))]).Lines.Select(line => (line.Employment, line.Days, line.Gap))
            .Should().Equal((wide, 366, 0), (within, 0, 0));
        ServiceLength.Of([new(wide, Day("2020-01-01"), Day("2020-12-31")), new(alike, Day("2020-01-01"), Day("2020-01-31"))]).Lines.Select(line => (line.Employment, line.Days))
            .Should().Equal((alike, 31), (wide, 335));
        ServiceLength.Of([new(wide, Day("2020-01-01"), Day("2020-12-31")), new(within, Day("2020-02-01"), Day("2020-02-29")), new(alike, Day("2021-01-01"), Day("2021-01-01"))]).Lines[2].Gap.Should().Be(0);
        ServiceLength.Of([]).Should().BeEquivalentTo(new ServiceLength(0, 0, 0, null, []));
    }

    [Theory]
    [InlineData("2020-05-10", "2020-05-10", "2021-05-10")]
    [InlineData("2020-05-10", "2021-05-09", "2021-05-10")]
    [InlineData("2020-05-10", "2021-05-10", "2022-05-10")]
    [InlineData("2020-05-10", "2019-01-01", "2021-05-10")]
    [InlineData("2020-02-29", "2020-12-31", "2021-03-01")]
    public void The_next_anniversary_comes_after_the_day(string from, string day, string next) => ServiceLength.AnniversaryAfter(Day(from), Day(day)).Should().Be(Day(next));

    private static IEnumerable<string> Codes(ImmutableArray<Flaw> flaws) => flaws.Select(flaw => flaw.Code);

    private static IEnumerable<string> Members(ImmutableArray<Flaw> flaws) => flaws.Select(flaw => flaw.Member);
}
