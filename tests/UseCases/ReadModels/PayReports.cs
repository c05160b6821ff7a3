namespace HrSaas.UseCases.ReadModels;

using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.UseCases.Watching;
using Microsoft.Extensions.DependencyInjection;
using static HrSaas.UseCases.Watching.WatchedCompany;

/// <summary>What groups are paid, and what is not told of them.</summary>
public sealed class PayReports(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly Currency Euro = Currency.Of("EUR")!.Value, Dollar = Currency.Of("USD")!.Value;
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task Base_pay_is_summed_up_for_a_year_currency_by_currency_and_who_has_none_that_can_be_told_is_a_group_of_their_own()
    {
        await Hire(4, Euro, 3000);
        await Hire(1, Euro, 2400, fte: 0.8m);
        await Hire(5, Dollar, 4000, per: PayPeriod.FourWeeks);
        await Hire(2, Euro, 20, per: PayPeriod.Hour);
        await _company.Hire(new(new(2023, 1, 1)));

        (await Told(null)).Should().Equal(
            "2024-06-30 - - 3 in 3: ", "2024-06-30 - EUR 5 in 5: 172800 mean 34560 full time 36000", "2024-06-30 - USD 5 in 5: 260000 mean 52000 full time 52000");
    }

    [Fact]
    public async Task By_grade_the_range_in_force_is_told_with_the_compa_ratios()
    {
        await _company.Record(NewIds.Of<PayRangeId>(), new PayRangeDefined(Fact(), NewIds.Of<PayRangeId>(), "G1", Euro, new(2023, 1, 1), new(30_000, 40_000, 50_000)));
        await Hire(4, Euro, 3000, grade: "G1");
        await Hire(1, Euro, 2000, fte: 0.5m, grade: "G1");
        await Hire(5, Euro, 3000, grade: "G2");

        (await Told(HeadcountBy.Grade)).Should().Equal(
            "2024-06-30 G1 EUR 5 in 5: 168000 mean 33600 full time 38400 range 30000/40000/50000 ratios 0.96 from 0.9 to 1.2",
            "2024-06-30 G2 EUR 5 in 5: 180000 mean 36000 full time 36000");
    }

    [Fact]
    public async Task A_group_that_is_too_small_is_suppressed_with_the_one_that_would_reveal_it()
    {
        var (top, small, middle, large) = (await Open("TOP"), await Open("SMALL"), await Open("MIDDLE"), await Open("LARGE"));
        foreach (var unit in (OrgUnitId[])[small, middle, large]) await _company.Record(new OrgUnitReparented(Fact(), unit, new(2023, 2, 1), top));
        await Hire(2, Euro, 9000, unit: small);
        await Hire(6, Euro, 3000, unit: middle);
        await Hire(7, Euro, 2000, unit: large);
        string Name(OrgUnitId? unit) => unit == top ? "TOP" : unit == small ? "SMALL" : unit == middle ? "MIDDLE" : unit == large ? "LARGE" : "-";

        (await Told(HeadcountBy.OrgUnit, Name)).Should().BeEquivalentTo(
            "2024-06-30 SMALL EUR 2 in 2: suppressed below 5", "2024-06-30 MIDDLE EUR 6 in 6: suppressed below 5", "2024-06-30 LARGE EUR 7 in 7: 168000 mean 24000 full time 24000");
        (await Told(HeadcountBy.OrgUnitAndAbove, Name)).Should().BeEquivalentTo(
            "2024-06-30 TOP EUR 15 in 15: 600000 mean 40000 full time 40000",
            "2024-06-30 SMALL EUR 2 in 2: suppressed below 5", "2024-06-30 MIDDLE EUR 6 in 6: suppressed below 5", "2024-06-30 LARGE EUR 7 in 7: 168000 mean 24000 full time 24000");
        (await Told(null)).Should().Equal("2024-06-30 - EUR 15 in 15: 600000 mean 40000 full time 40000");
    }

    [Fact]
    public async Task A_person_with_two_employments_protects_one_group_only_and_pages_add_up()
    {
        var (one, two) = (await Open("ONE"), await Open("TWO"));
        var person = await Hire(5, Euro, 3000, unit: one);
        await _company.Hire(new(new(2023, 1, 1), OrgUnit: two, Pay: new(new(1000, Euro), PayPeriod.Month)), person);
        await Hire(4, Euro, 3000, unit: two);

        (await Told(HeadcountBy.OrgUnit, limit: 1)).Should().HaveCount(2).And.OnlyContain(row => row.EndsWith("5 in 5: suppressed below 5", StringComparison.Ordinal), "the one is suppressed lest it reveals the other");
        (await Told(null)).Should().Equal("2024-06-30 - EUR 9 in 10: 336000 mean 33600 full time 33600");
    }

    private Task<OrgUnitId> Open(string code) => _company.Open(code, new(2023, 1, 1));

    /// <returns>The first of them.</returns>
    private async Task<PersonId> Hire(int people, Currency currency, decimal amount, decimal fte = 1, PayPeriod per = PayPeriod.Month, string? grade = null, OrgUnitId? unit = null)
    {
        PersonId? first = null;
        for (var i = 0; i < people; i++)
        {
            var (_, person) = await _company.Hire(new(new(2023, 1, 1), OrgUnit: unit, Pay: new(new(amount, currency), per), Fte: new Fte(fte), Grade: grade));
            first ??= person;
        }
        return first!.Value;
    }

    private async Task<List<string>> Told(HeadcountBy? by, Func<OrgUnitId?, string>? name = null, int limit = 50)
    {
        await followed.Host.CatchesUp();
        var rows = new List<string>();
        for (Cursor<PayReportKey>? after = null; ;)
        {
            var page = await followed.Host.For(_company.Tenant, services => services.GetRequiredService<IPayReport>().Pay(
                new(by, WithContractors: false, []), new(new(2024, 6, 30), null, limit, after), default));
            rows.AddRange(page.Rows.Select(row => $"{row.Day:yyyy-MM-dd} {row.Grade ?? name?.Invoke(row.OrgUnit) ?? "-"} {row.Currency ?? "-"} {row.People} in {row.Employments}: {Amounts(row)}"));
            if ((after = page.Next) is null) return rows;
        }
    }

    private static string Amounts(PayReportRow row) =>
        row.IsSuppressed ? $"suppressed below {row.MinimumGroupSize}{row.AnnualBasePay}{row.MeanAnnualBasePay}{row.MeanFullTimeAnnual}{row.CompaRatio}"
        : row.AnnualBasePay is null ? ""
        : $"{row.AnnualBasePay} mean {row.MeanAnnualBasePay} full time {row.MeanFullTimeAnnual}"
            + (row.Range is { } range ? $" range {range.Minimum}/{range.Midpoint}/{range.Maximum}" : "")
            + (row.CompaRatio is { } ratio ? $" ratios {ratio.Mean} from {ratio.Minimum} to {ratio.Maximum}" : "");
}
