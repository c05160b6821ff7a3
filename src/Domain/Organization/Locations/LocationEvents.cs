namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one location.</summary>
public abstract record LocationEvent
{
    private protected LocationEvent() { }
}

/// <summary>A location became known: a place of work with its country, region and zone.</summary>
public sealed record LocationOpened(LocationId Id, string Code, string Name, string Country, string? Region, string TimeZone) : LocationEvent;
