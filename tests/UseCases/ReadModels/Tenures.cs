namespace HrSaas.UseCases.ReadModels;

using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.UseCases.Watching;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;
using static HrSaas.UseCases.Watching.WatchedCompany;

/// <summary>How long people have served.</summary>
public sealed class Tenures(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private readonly WatchedCompany _company = new(followed.Host);

    [Theory]
    [InlineData("2020-05-15", "2026-05-13", 71)]
    [InlineData("2020-05-15", "2026-05-14", 72)]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2024-02-29", "2025-02-27", 11)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    [InlineData("2026-03-01", "2026-03-01", 0)]
    [InlineData("2026-01-01", "2026-12-31", 12)]
    public async Task Full_months_are_those_that_one_employment_tells(string began, string on, int months)
    {
        var (hired, day) = (Day(began), Day(on));
        var (id, _) = await _company.Hire(new(hired));

        (await Rows(day)).Single().MeanMonths.Should().Be(months);
        var service = ServiceLength.Of([new(id, hired, day)]);
        (service.Years * 12 + service.Months).Should().Be(months, "the statement of the one employment says the same");
    }

    [Fact]
    public async Task Service_that_continues_counts_on_without_the_days_between_and_bands_hold_full_years()
    {
        var (first, back) = await _company.Hire(new(new(2025, 1, 1)));
        await _company.Record(first, new EmploymentTerminated(Fact(), new(2025, 12, 31), new("resignation")));
        await followed.Host.Append(
            _company.Tenant, StoredEmploymentEvents.Map, Guid.CreateVersion7(), 0, back,
            new EmployeeRehired(Fact(), back, Acme, Identifying<EmployeeNumber>.Of(new("1")), new(new(2026, 2, 1)), first, ContinuesService: true));
        var (_, twice) = await _company.Hire(new(new(2016, 12, 31)));
        await _company.Hire(new(new(2026, 12, 1)), twice);
        await _company.Hire(new(new(2021, 12, 31)));
        await _company.Hire(new(new(2022, 1, 1)));
        await _company.Hire(new(new(2027, 1, 1)));

        (await Rows(new(2026, 12, 31))).Select(Told).Should().Equal("4 people, mean 65.75 median 60, bands 0/1/0/2/1");
        (await Rows(new(2015, 1, 1))).Select(Told).Should().Equal("0 people, mean  median , bands 0/0/0/0/0");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Told(TenureRow row) => Invariant(
        $"{row.People} people, mean {row.MeanMonths:0.####} median {row.MedianMonths:0.#}, bands {row.UnderOneYear}/{row.OneToTwoYears}/{row.TwoToFiveYears}/{row.FiveToTenYears}/{row.TenYearsAndMore}");

    private async Task<IReadOnlyList<TenureRow>> Rows(DateOnly day)
    {
        await followed.Host.CatchesUp();
        return (await followed.Host.For(_company.Tenant, services => services.GetRequiredService<ITenure>().Tenure(new(null, WithContractors: false, []), new(day, null, 50, null), default))).Rows;
    }
}
