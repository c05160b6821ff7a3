namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// How long those who count have served by a day: over all employments that continue one another, days between them left out, as <see cref="ServiceReadings"/> tells of one. A
/// person with several employments in a group counts once, with the longest.
/// </summary>
public interface ITenure
{
    const string Model = "tenure";

    /// <summary>Of each day asked for, group by group, the groups as in <see cref="IHeadcounts.Counts"/>.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<TenureRow, TenureKey>> Tenure(HeadcountFilter filter, PageOf<TenureKey> page, CancellationToken cancellation);
}

/// <param name="Group">The group as text; empty for those who belong to none.</param>
public sealed record TenureKey(DateOnly Day, string Group);

/// <summary>One group on one day; of the members that name groups only that one is there by which was grouped, and none for those who belong to none.</summary>
/// <param name="MeanMonths">The mean of full months served, rounded to four decimals, half away from zero; absent where nobody is there.</param>
/// <param name="MedianMonths">As many people have served less as have served more.</param>
/// <param name="UnderOneYear">How many have served less than a full year; the members after it: how many so many full years, the first number included and the second not.</param>
public sealed record TenureRow(
    DateOnly Day, LegalEntityId? LegalEntity, OrgUnitId? OrgUnit, LocationId? Location, JobId? Job, string? Grade, PersonId? Manager, ContractType? ContractType,
    int People, decimal? MeanMonths, decimal? MedianMonths, int UnderOneYear, int OneToTwoYears, int TwoToFiveYears, int FiveToTenYears, int TenYearsAndMore);
