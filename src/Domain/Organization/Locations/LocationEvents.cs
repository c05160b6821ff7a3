namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one location.</summary>
public abstract record LocationEvent
{
    private protected LocationEvent() { }
}

/// <summary>A location became known: a place of work with its country, region and zone.</summary>
public sealed record LocationOpened(LocationId Id, string Code, string Name, string Country, string? Region, string TimeZone) : LocationEvent;

/// <summary>From a day on, the location has the holidays of this calendar.</summary>
public sealed record HolidayCalendarAssigned(FactId Fact, DateOnly EffectiveDate, HolidayCalendarId Calendar) : LocationEvent;

/// <summary>The assignment was not as recorded: it was from this day, and of this calendar.</summary>
public sealed record HolidayCalendarAssignmentCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, HolidayCalendarId Calendar, Reason Reason) : LocationEvent;

/// <summary>A fact about the location, or a correction of one, is withdrawn.</summary>
public sealed record LocationFactRescinded(FactId Fact, Reason Reason) : LocationEvent;
