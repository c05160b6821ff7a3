namespace HrSaas.Application.Organization.Ports;

/// <summary>One of the calendars that come with the product.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">The code by which the region is asked for; absent for the whole country.</param>
/// <param name="FirstYear">The first year of which it has the holidays.</param>
/// <param name="LastYear">The last one, included.</param>
public sealed record PackagedCalendar(string Country, string? Region, string Name, int FirstYear, int LastYear);

/// <summary>The sort key.</summary>
public sealed record PackagedCalendarKey(string CountryAndRegion);

/// <summary>Which calendars come with the product.</summary>
public interface IPackagedCalendars
{
    /// <summary>By country, the whole of it first, then by region.</summary>
    IReadOnlyList<PackagedCalendar> Calendars { get; }
}
