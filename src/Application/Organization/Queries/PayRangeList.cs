namespace HrSaas.Application.Organization.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;

/// <summary>The pay ranges that are in force on a day, each with its amounts of that day.</summary>
public interface IPayRangeList
{
    const string Model = "pay-ranges";

    /// <summary>Sorted by grade, then currency.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<PayRangeRow, PayRangeKey>> List(PayRangeFilter filter, PageOf<PayRangeKey> page, CancellationToken cancellation);
}

/// <summary>Which ranges; a member that is null narrows nothing.</summary>
public sealed record PayRangeFilter(string? Grade = null, Currency? Currency = null);

/// <summary>The sort key: of these two there is one range.</summary>
public sealed record PayRangeKey(string Grade, string Currency);

/// <summary>One pay range on a day.</summary>
/// <param name="FirstDay">The first day on which it is in force.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record PayRangeRow(PayRangeId Id, string Grade, Currency Currency, RangeAmounts Amounts, DateOnly FirstDay, long Version);
