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

/// <summary>From a day on, the location has the holidays of no calendar.</summary>
public sealed record HolidayCalendarUnassigned(FactId Fact, DateOnly EffectiveDate) : LocationEvent;

/// <summary>It was from this day on that the location had no calendar.</summary>
public sealed record HolidayCalendarUnassignmentCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Reason Reason) : LocationEvent;

/// <summary>What the location was opened with was not as recorded: it was this.</summary>
public sealed record LocationOpeningCorrected(FactId Fact, FactId Correction, LocationTerms Terms, Reason Reason) : LocationEvent;

/// <summary>From a day on, the location has another name, region or zone.</summary>
public sealed record LocationChanged(FactId Fact, DateOnly EffectiveDate, LocationChange Change) : LocationEvent;

/// <summary>The change was not as recorded: it was from this day and to this.</summary>
public sealed record LocationChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, LocationChange Change, Reason Reason) : LocationEvent;

/// <summary>The location closed: after its last day whoever works there is listed.</summary>
public sealed record LocationClosed(FactId Fact, DateOnly LastDay) : LocationEvent;

/// <summary>The closing was not as recorded: the last day was this.</summary>
public sealed record LocationClosingCorrected(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason) : LocationEvent;

/// <summary>A fact about the location, or a correction of one, is withdrawn. Withdrawing the opening makes the location void.</summary>
public sealed record LocationFactRescinded(FactId Fact, Reason Reason) : LocationEvent;
