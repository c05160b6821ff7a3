namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;

/// <summary>A location as it is on a day, as known at a moment, read from its stream.</summary>
/// <param name="IsOpen">False on days after its last one; the rest is then told as it was.</param>
/// <param name="IsVoid">True where the opening was rescinded, so that there never was such a location; absent otherwise. The rest is then told as it was.</param>
/// <param name="LastDay">Absent while there is no end in sight.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="HolidayCalendar">The calendar whose holidays it has on that day; absent before the first, and where it has none.</param>
/// <param name="HolidayCalendarSource">The fact that says so.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record LocationReading(
    LocationId Id, long Version, string Code, bool IsOpen, bool? IsVoid, DateOnly? LastDay, string Name, string Country, string? Region, string TimeZone,
    HolidayCalendarId? HolidayCalendar, Source? HolidayCalendarSource, LocationSources Sources, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>The facts that say so. What the location was opened with bears the id of the location.</summary>
public sealed record LocationSources(Source Name, Source Region, Source TimeZone);

/// <summary>What a fact about a location says; members that the fact is not about are absent.</summary>
/// <param name="LastDay">The last day before it is closed.</param>
public sealed record LocationSays(
    HolidayCalendarId? HolidayCalendar = null, string? Name = null, Named<string?>? Region = null, string? TimeZone = null, DateOnly? LastDay = null, string? Country = null);

/// <summary>Tells of single locations from their streams; always current.</summary>
public sealed class LocationReadings(StateReader reader, TimeProvider time)
{
    /// <summary>The location on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <param name="day">Null for today there, by the zone that it has on that day.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<LocationReading?> On(LocationId id, DateOnly? day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.Location, id.Value, moment, cancellation)
            : await reader.Current(Roots.Location, id.Value, cancellation);
        var isVoid = folded.State is VoidLocation;
        if ((folded.State is VoidLocation { Was: var was } ? was : folded.State as OpenedLocation) is not { } it) return null;
        var asOf = day ?? Today.In(it.Zones, time);
        var (on, calendar) = (it.On(asOf), it.HolidayCalendarOn(asOf));
        return new(it.Id, folded.Version, it.Code, !isVoid && it.IsOpenOn(asOf), isVoid ? true : null, it.LastDay, on.Name.Value, it.Country, on.Region.Value, on.TimeZone.Value,
            calendar?.Value, calendar is null ? null : new(calendar.Id, calendar.From), new(Source.Of(on.Name), Source.Of(on.Region), Source.Of(on.TimeZone)),
            asOf, knownAt ?? folded.RecordedAt, new(folded.Position));
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
        LocationOpened e => ("opening", Say(new LocationTerms(e.Country, e.Name, e.Region, e.TimeZone)), null),
        LocationOpeningCorrected e => ("opening", Say(e.Terms), e.Reason),
        LocationChanged e => ("change", Say(e.Change), null),
        LocationChangeCorrected e => ("change", Say(e.Change), e.Reason),
        LocationClosed e => ("closing", new(LastDay: e.LastDay), null),
        LocationClosingCorrected e => ("closing", new(LastDay: e.LastDay), e.Reason),
        HolidayCalendarAssigned e => ("holiday-calendar-assignment", new(e.Calendar), null),
        HolidayCalendarAssignmentCorrected e => ("holiday-calendar-assignment", new(e.Calendar), e.Reason),
        HolidayCalendarUnassigned => ("holiday-calendar-unassignment", new(), null),
        HolidayCalendarUnassignmentCorrected e => ("holiday-calendar-unassignment", new(), e.Reason),
        LocationFactRescinded e => ("rescission", new(), e.Reason),
    };

    private static LocationSays Say(LocationTerms terms) => new(null, terms.Name, new(terms.Region), terms.TimeZone, Country: terms.Country);

    private static LocationSays Say(LocationChange change) => new(null, change.Name, change.Region, change.TimeZone);
}
