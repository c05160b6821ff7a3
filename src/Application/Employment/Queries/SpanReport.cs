namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>How many report to managers, by the groups that the managers are in: each counts with all employments that report to them directly, by the rules of the profile.</summary>
public interface ISpanReport
{
    const string Model = "span-report";

    /// <summary>Group by group, the groups as in <see cref="IHeadcounts.Counts"/>. A manager in several groups counts in each.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<SpanReportRow, SpanReportKey>> Spans(SpanReportFilter filter, PageOf<SpanReportKey> page, CancellationToken cancellation);
}

/// <param name="By">What the managers are grouped by; null for all together.</param>
public sealed record SpanReportFilter(HeadcountBy? By, bool WithContractors);

/// <param name="Group">The group as text; empty for those who belong to none.</param>
public sealed record SpanReportKey(string Group);

/// <summary>One group of managers; of the members that name groups only that one is there by which was grouped, and none for those who belong to none.</summary>
/// <param name="DirectReports">Of all of them together.</param>
/// <param name="MeanDirectReports">Of each manager, rounded to four decimals, half away from zero.</param>
/// <param name="UpToThree">How many managers have one to three direct reports; the members after it: so many.</param>
public sealed record SpanReportRow(
    LegalEntityId? LegalEntity, OrgUnitId? OrgUnit, LocationId? Location, JobId? Job, string? Grade, PersonId? Manager, ContractType? ContractType,
    int Managers, int DirectReports, decimal MeanDirectReports, decimal MedianDirectReports, int MostDirectReports, int UpToThree, int FourToSeven, int EightToTwelve, int ThirteenAndMore);
