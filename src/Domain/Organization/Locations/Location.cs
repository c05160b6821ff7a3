namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

/// <summary>A place of work. Its code belongs to it for ever, which the store's claims keep.</summary>
public abstract record Location : IAggregate<Location, LocationEvent>
{
    private protected Location() { }

    public static Location Initial { get; } = new NoLocation();

    public static Location Evolve(Location state, LocationEvent @event) => @event switch
    {
        LocationOpened e => new OpenedLocation(e.Id, e.Code, e.Name, e.Country, e.Region, e.TimeZone),
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
}

/// <summary>Not known yet.</summary>
public sealed record NoLocation : Location;

/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">What the country calls its parts, where holidays or taxes differ by it.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record OpenedLocation(
    LocationId Id, string Code, string Name, string Country, string? Region, string TimeZone) : Location;
