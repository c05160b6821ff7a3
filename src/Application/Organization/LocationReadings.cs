namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;

/// <summary>A location as it is on a day, as known at a moment, read from its stream.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="HolidayCalendar">The calendar whose holidays it has on that day; absent before the first.</param>
/// <param name="HolidayCalendarSource">The fact that says so.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record LocationReading(
    LocationId Id, long Version, string Code, string Name, string Country, string? Region, string TimeZone,
    HolidayCalendarId? HolidayCalendar, Source? HolidayCalendarSource, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>What a fact about a location says.</summary>
public sealed record LocationSays(HolidayCalendarId? HolidayCalendar = null);

/// <summary>Tells of single locations from their streams; always current.</summary>
public sealed class LocationReadings(StateReader reader)
{
    /// <summary>The location on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<LocationReading?> On(LocationId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.Location, id.Value, moment, cancellation)
            : await reader.Current(Roots.Location, id.Value, cancellation);
        if (folded.State is not OpenedLocation it) return null;
        var calendar = it.HolidayCalendarOn(day);
        return new(it.Id, folded.Version, it.Code, it.Name, it.Country, it.Region, it.TimeZone,
            calendar?.Value, calendar is null ? null : new(calendar.Id, calendar.From), day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the location; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<LocationSays>?> History(LocationId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.Location, id.Value, knownAt, cancellation);
        return Histories.Of<LocationEvent, LocationSays>(id.Value, events, knownAt, Location.ChangeOf, Tell);
    }

    private static (string, LocationSays, Reason?) Tell(LocationEvent @event) => @event switch
    {
        LocationOpened => ("opening", new(), null),
        HolidayCalendarAssigned e => ("holiday-calendar-assignment", new(e.Calendar), null),
        HolidayCalendarAssignmentCorrected e => ("holiday-calendar-assignment", new(e.Calendar), e.Reason),
        LocationFactRescinded e => ("rescission", new(), e.Reason),
    };
}
