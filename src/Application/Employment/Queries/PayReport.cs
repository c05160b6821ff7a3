namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// What those who count are paid, currency by currency: amounts of two currencies are never added. Somebody counts as in <see cref="IHeadcounts"/>, where the caller may see
/// both the employment and its pay. Of groups that are too small nothing of pay is told, and nothing from which it would follow (<see cref="Suppression"/>).
/// </summary>
public interface IPayReport
{
    const string Model = "pay-report";

    /// <summary>Of each day asked for, group by group and currency by currency; the groups as in <see cref="IHeadcounts.Counts"/>, but somebody with several managers is with one of them.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<PayReportRow, PayReportKey>> Pay(HeadcountFilter filter, PageOf<PayReportKey> page, CancellationToken cancellation);

    /// <summary>
    /// The employments that are paid otherwise for a year than they were then: on another day, or as known at another moment, or both. What they differ by adds up, currency by
    /// currency, to what the totals differ by. It tells of single employments, and only of those whose pay the caller may see.
    /// </summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<PayChangeRow, EmploymentKey>> Changes(PayChangeFilter filter, PageOf<EmploymentKey> page, CancellationToken cancellation);
}

/// <summary>What reports are told by whoever runs the product.</summary>
/// <param name="MinimumGroupSize">The fewest people of a group whose pay is told.</param>
public sealed record ReportSettings(int MinimumGroupSize = 5)
{
    public const int Least = 2, Most = 1000;
}

/// <param name="Group">The group as text; empty for those who belong to none.</param>
/// <param name="Currency">Empty for those of whom no pay for a year can be told.</param>
public sealed record PayReportKey(DateOnly Day, string Group, string Currency);

/// <summary>One group on one day in one currency; of the members that name groups only that one is there by which was grouped, and none for those who belong to none.</summary>
/// <param name="Currency">Absent for those of whom no pay for a year can be told: none was agreed, or it is per hour and no working pattern says how many.</param>
/// <param name="MinimumGroupSize">The fewest people of a group whose pay is told.</param>
/// <param name="IsSuppressed">Nothing of pay is told: they are too few, or it would follow from it what others are paid who are too few.</param>
/// <param name="AnnualBasePay">Base pay × periods of a year, all together, rounded to four decimals, half away from zero.</param>
/// <param name="MeanAnnualBasePay">The same for each employment.</param>
/// <param name="MeanFullTimeAnnual">What full time would pay each employment in a year.</param>
/// <param name="Range">By grade only: the range that is in force on the day in this currency.</param>
/// <param name="CompaRatio">By grade only, where there is a range.</param>
public sealed record PayReportRow(
    DateOnly Day, LegalEntityId? LegalEntity, OrgUnitId? OrgUnit, LocationId? Location, JobId? Job, string? Grade, PersonId? Manager, ContractType? ContractType, string? Currency,
    int People, int Employments, int MinimumGroupSize, bool IsSuppressed, string? AnnualBasePay, string? MeanAnnualBasePay, string? MeanFullTimeAnnual, ReportedRange? Range, CompaRatios? CompaRatio);

/// <summary>Full-time annual amounts.</summary>
public sealed record ReportedRange(string Minimum, string Midpoint, string Maximum);

/// <summary>Full-time annual amounts ÷ midpoint, rounded to four decimals, half away from zero.</summary>
public sealed record CompaRatios(string Mean, string Minimum, string Maximum);

/// <param name="ThenAsOf">The other day; null for the same day.</param>
/// <param name="ThenKnownAt">The other moment; null for the same moment.</param>
public sealed record PayChangeFilter(bool WithContractors, DateOnly? ThenAsOf, DateTimeOffset? ThenKnownAt);

/// <summary>Why an employment adds another amount to the totals.</summary>
public enum PayDifference
{
    /// <summary>Counts, and did not then.</summary>
    Added,

    /// <summary>Does not count, and did then.</summary>
    Removed,

    /// <summary>Another FTE; the pay may differ with it.</summary>
    OtherFte,

    /// <summary>Another pay, and the same FTE.</summary>
    OtherPay,
}

/// <summary>One employment that is paid otherwise.</summary>
/// <param name="Currency">Absent where it does not count, or no pay for a year can be told.</param>
/// <param name="AnnualBasePay">Base pay × periods of a year.</param>
/// <param name="Because">What was recorded of it since the other moment and, where the days differ, what takes effect between the two days, in the order of recording.</param>
public sealed record PayChangeRow(
    EmploymentId Employment, PersonId Person, PayDifference Change, string? Currency, string? AnnualBasePay, decimal? Fte, string? ThenCurrency, string? ThenAnnualBasePay, decimal? ThenFte,
    IReadOnlyList<HeadcountCause> Because);
