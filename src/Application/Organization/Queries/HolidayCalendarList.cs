namespace HrSaas.Application.Organization.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The holiday calendars of a tenant. Their holidays are read one calendar at a time.</summary>
public interface IHolidayCalendarList
{
    const string Model = "holiday-calendars";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<HolidayCalendarRow, CodeKey>> List(HolidayCalendarFilter filter, PageOf<CodeKey> page, CancellationToken cancellation);
}

/// <summary>Which calendars; a member that is null narrows nothing.</summary>
/// <param name="Country">Those of this country and of its regions, by ISO 3166-1 alpha-2.</param>
public sealed record HolidayCalendarFilter(string? Country = null);

/// <summary>One holiday calendar.</summary>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record HolidayCalendarRow(HolidayCalendarId Id, string Code, string Name, string Country, string? Region, long Version);
