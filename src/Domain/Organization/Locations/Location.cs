namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

/// <summary>A place of work, and which holidays it has from which day on. Its code belongs to it for ever, which the store's claims keep.</summary>
public abstract partial record Location : IAggregate<Location, LocationEvent>
{
    private protected Location() { }

    public static Location Initial { get; } = new NoLocation();

    public static Location Evolve(Location state, LocationEvent @event) => @event switch
    {
        LocationOpened e => new OpenedLocation(e.Id, e.Code, e.Name, e.Country, e.Region, e.TimeZone, FactLog<HolidayCalendarId>.Empty),
        HolidayCalendarAssigned e => With(state, location => location with { HolidayCalendars = location.HolidayCalendars.Record(e.Fact, e.EffectiveDate, e.Calendar) }),
        HolidayCalendarAssignmentCorrected e => With(state, location => location with
        {
            HolidayCalendars = location.HolidayCalendars.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Calendar),
        }),
        LocationFactRescinded e => With(state, location => location with { HolidayCalendars = location.HolidayCalendars.Rescind(e.Fact) }),
    };

    /// <summary>What an event does to the facts of its location, for history.</summary>
    public static FactChange ChangeOf(LocationEvent @event) => @event switch
    {
        LocationOpened => new FactChange.Introduces(),
        HolidayCalendarAssigned e => new FactChange.Records(e.Fact, e.EffectiveDate),
        HolidayCalendarAssignmentCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        LocationFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    public static Decision<LocationEvent> Decide(Location state, OpenLocation command) => state switch
    {
        OpenedLocation => new LocationAlreadyOpened(),
        NoLocation when FlawsOf(command) is { } flaws => flaws,
        NoLocation => new LocationOpened(command.Id, command.Code, command.Name, command.Country, command.Region, command.TimeZone),
    };

    private static NotWellFormed? FlawsOf(OpenLocation command) => NotWellFormed.Of(
        Text.FlawsOfCode("code", command.Code), Text.FlawsOfName("name", command.Name),
        Countries.FlawsOf("country", command.Country),
        command.Region is { } region ? Text.FlawsOfName("region", region) : [],
        TimeZones.FlawsOf("timeZone", command.TimeZone));

    // No event comes before the opening; one that did would say nothing.
    private static Location With(Location state, Func<OpenedLocation, Location> change) => state switch
    {
        NoLocation => state,
        OpenedLocation location => change(location),
    };
}

/// <summary>Not known yet.</summary>
public sealed record NoLocation : Location;

/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">What the country calls its parts, where holidays or taxes differ by it.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="HolidayCalendars">Which holidays are those of the location from a day on; none before the first.</param>
public sealed record OpenedLocation(
    LocationId Id, string Code, string Name, string Country, string? Region, string TimeZone, FactLog<HolidayCalendarId> HolidayCalendars) : Location
{
    public IReadOnlyList<IFactLog> Logs => [HolidayCalendars];

    /// <summary>The assignment that counts on the day; null before the first.</summary>
    public RecordedFact<HolidayCalendarId>? HolidayCalendarOn(DateOnly day) => HolidayCalendars.InForce(day, _ => true);
}
