namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>Numbers that somebody might dispute, and the lines that lead to them.</summary>
public sealed class Policies
{
    private static readonly EmploymentId First = Id<EmploymentId>("the first employment"), Second = Id<EmploymentId>("the second employment");

    [Theory]
    [InlineData(3000, PayPeriod.Month, 1, 36000)]
    [InlineData(2400, PayPeriod.Month, 0.8, 36000)]
    [InlineData(1000, PayPeriod.HalfMonth, 0.5, 48000)]
    [InlineData(500, PayPeriod.Week, 1, 26000)]
    [InlineData(1000, PayPeriod.TwoWeeks, 1, 26000)]
    [InlineData(2000, PayPeriod.FourWeeks, 1, 26000)]
    [InlineData(45000, PayPeriod.Year, 0.75, 60000)]
    [InlineData(20, PayPeriod.Hour, 0.5, 41600)]
    public void The_full_time_annual_amount_is_the_pay_of_a_year_for_full_time(decimal amount, PayPeriod per, decimal fte, decimal annual)
    {
        var told = Compensation.Of(On(amount, per, fte, "P7"), [], weeklyHours: 20, new(30000, 40000, 50000));

        told.FullTimeAnnual.Should().Be(annual);
        told.CompaRatio.Should().Be(annual / 40000);
        told.RangePenetration.Should().Be((annual - 30000) / 20000);
        told.Missing.Should().BeEmpty();
    }

    [Fact]
    public void What_cannot_be_told_is_said_and_not_guessed()
    {
        Compensation.Of(On(20, PayPeriod.Hour, 1, "P7"), [], null, new(30000, 40000, 50000)).Missing.Should().Equal(CompensationGap.NoWeeklyHours);
        Compensation.Of(On(null, PayPeriod.Hour, 1, "P7"), [], null, null).Missing.Should().Equal(CompensationGap.NoPay);
        Compensation.Of(On(3000, PayPeriod.Month, 1, null), [], null, null).Missing.Should().Equal(CompensationGap.NoGrade);
        Compensation.Of(On(3000, PayPeriod.Month, 1, "P7"), [], null, null).Missing.Should().Equal(CompensationGap.NoRangeInCurrency);
        Compensation.Of(On(3000, PayPeriod.Month, 1, "P7"), [], null, new(36000, 36000, 36000)).Missing.Should().Equal(CompensationGap.NoSpread);
    }

    [Fact]
    public void Half_time_pay_is_twice_as_much_for_full_time() => Compensation.FullTimeOf(Euros(1500, PayPeriod.Month), new(0.5m)).Should().Be(3000);

    [Fact]
    public void Weekly_hours_are_told_for_pay_by_the_hour_and_a_midpoint_of_nothing_compares_with_nothing()
    {
        bool TellsHours(PayPeriod per, decimal? hours) => Compensation.Of(On(20, per, 1, "P7"), [], hours, null).Lines.Any(line => line.Item == CompensationItem.WeeklyHours);
        (TellsHours(PayPeriod.Hour, 40), TellsHours(PayPeriod.Hour, null), TellsHours(PayPeriod.Month, 40)).Should().Be((true, false, false));
        Compensation.Of(On(3000, PayPeriod.Month, 1, "P7"), [], null, new(0, 0, 0)).CompaRatio.Should().BeNull();
        Compensation.Of(On(3000, PayPeriod.Month, 1, "P7"), [], null, new(0, 0.5m, 1)).CompaRatio.Should().Be(72000);
    }

    [Fact]
    public void Each_line_of_the_statement_names_the_fact_behind_it()
    {
        var allowance = Id<FactId>("the allowance");
        var lines = Compensation.Of(On(3000, PayPeriod.Month, 1, "P7"), [("car", allowance, Euros(300, PayPeriod.Month))], null, new(30000, 40000, 50000)).Lines;

        lines.Select(line => line.Item).Should().Equal(CompensationItem.BasePay, CompensationItem.Fte, CompensationItem.PeriodsPerYear, CompensationItem.FullTimeAnnual,
            CompensationItem.Grade, CompensationItem.RangeMinimum, CompensationItem.RangeMidpoint, CompensationItem.RangeMaximum, CompensationItem.CompaRatio,
            CompensationItem.RangePenetration, CompensationItem.Allowance);
        lines.Where(line => line.Fact is not null).Select(line => line.Item)
            .Should().Equal(CompensationItem.BasePay, CompensationItem.Fte, CompensationItem.Grade, CompensationItem.Allowance);
        lines[^1].Fact.Should().Be(allowance);
    }

    [Theory]
    [InlineData("2024-02-29", "2025-02-27", 0, 11, 30)]
    [InlineData("2024-02-29", "2025-02-28", 1, 0, 0)]
    [InlineData("2024-02-29", "2028-02-28", 4, 0, 0)]
    [InlineData("2026-03-01", "2026-03-01", 0, 0, 1)]
    [InlineData("2026-01-31", "2026-02-28", 0, 1, 0)]
    [InlineData("2026-01-01", "2026-12-31", 1, 0, 0)]
    [InlineData("2020-05-15", "2026-05-14", 6, 0, 0)]
    [InlineData("2020-05-15", "2026-05-13", 5, 11, 29)]
    public void Service_is_counted_in_full_years_full_months_and_days(string first, string last, int years, int months, int days)
    {
        var service = ServiceLength.Of([new(First, Day(first), Day(last))]);

        (service.Years, service.Months, service.Days).Should().Be((years, months, days));
        service.CountsFrom.Should().Be(Day(first));
    }

    [Fact]
    public void Days_without_employment_let_service_begin_later()
    {
        var service = ServiceLength.Of([new(Second, Day("2026-02-01"), Day("2026-12-31")), new(First, Day("2025-01-01"), Day("2025-12-31"))]);

        service.CountsFrom.Should().Be(Day("2025-02-01"));
        (service.Years, service.Months, service.Days).Should().Be((1, 11, 0));
        service.Lines.Should().Equal(
            new ServiceLine(First, Day("2025-01-01"), Day("2025-12-31"), 365, 0), new ServiceLine(Second, Day("2026-02-01"), Day("2026-12-31"), 334, 31));
    }

    [Fact]
    public void Days_of_two_employments_count_once()
    {
        var service = ServiceLength.Of([new(First, Day("2026-01-01"), Day("2026-06-30")), new(Second, Day("2026-04-01"), Day("2026-12-31"))]);

        (service.Years, service.Months, service.Days).Should().Be((1, 0, 0));
        service.Lines.Select(line => line.Days).Should().Equal(181, 184);
        ServiceLength.Of([new(First, Day("2026-01-01"), Day("2026-12-31")), new(Second, Day("2026-04-01"), Day("2026-06-30"))]).Lines.Select(line => line.Days).Should().Equal(365, 0);
    }

    [Fact]
    public void Nobody_has_served_before_the_first_day() => ServiceLength.Of([]).Should().BeEquivalentTo(new { Years = 0, Months = 0, Days = 0, CountsFrom = (DateOnly?)null });

    private static EmploymentOn On(decimal? amount, PayPeriod per, decimal fte, string? grade)
    {
        var hire = new HireTerms(Day("2026-01-01"), Pay: amount is { } paid ? Euros(paid, per) : null, Fte: new Fte(fte), Grade: grade);
        var state = Employment.Evolve(Employment.Initial, new EmployeeHired(
            Id<FactId>("the hire"), Id<PersonId>("Ana"), Id<LegalEntityId>("Acme"), Identifying<EmployeeNumber>.Of(new("1")), hire));
        return ((CurrentEmployment)state).On(Day("2026-06-01"))!;
    }

    private static BasePay Euros(decimal amount, PayPeriod per) => new(new(amount, Currency.Of("EUR")!.Value), per);
}
