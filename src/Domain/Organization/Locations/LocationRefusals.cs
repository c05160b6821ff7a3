namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

/// <summary>A location is opened once.</summary>
/// <remarks>Read it: it is there already. Another location is opened under an id and a code of its own.</remarks>
public sealed record LocationAlreadyOpened() : Refusal("location-already-opened",
    "This location is open already.", RefusalKind.Conflict);

/// <summary>A code belongs to one location for ever, so that nobody has to ask which one was meant.</summary>
/// <remarks>Choose another code, or use the location that has this one; the list of locations shows it.</remarks>
public sealed record LocationCodeTaken(string LocationCode) : Refusal("location-code-taken",
    $"Another location has the code '{LocationCode}'.", RefusalKind.Conflict);

/// <summary>There is no location with that id.</summary>
/// <remarks>List the locations and take the id from there; a location has to be opened before anything is recorded about it.</remarks>
public sealed record LocationNotFound() : Refusal("location-not-found", "There is no such location.", RefusalKind.NotThere);

/// <summary>The holiday calendar named for a location is not there.</summary>
/// <remarks>Create the calendar first, or name another; the list of holiday calendars shows those that are there. It need not have holidays yet.</remarks>
public sealed record HolidayCalendarNotKnown(HolidayCalendarId Calendar) : Refusal("holiday-calendar-not-known",
    $"There is no holiday calendar {Calendar} for the location.");

/// <summary>A change has to name at least one of name, region and zone.</summary>
/// <remarks>Name what changes; null takes a region away. A place in another country is another location.</remarks>
public sealed record LocationChangeNamesNothing() : Refusal("location-change-names-nothing", "The change names nothing that would change.");

/// <summary>Nothing is recorded about a location for a day after its last one.</summary>
/// <remarks>Give a day up to the last one; if the location goes on, correct or rescind its closing.</remarks>
public sealed record AfterLocationClosing(DateOnly EffectiveDate, DateOnly LastDay) : Refusal("after-location-closing",
    $"The last day of the location is {LastDay:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is after that.");

/// <summary>A location has one last day.</summary>
/// <remarks>If the last day is another, correct the closing; if the location goes on, rescind it.</remarks>
public sealed record LocationAlreadyClosed(DateOnly LastDay) : Refusal("location-already-closed",
    $"The location closes already: its last day is {LastDay:yyyy-MM-dd}.", RefusalKind.Conflict);

/// <summary>The opening of the location was rescinded: there never was such a location, and nothing can be recorded about it.</summary>
/// <remarks>Open a location under another code. The code of a void location stays taken, so that old reports cannot be misread.</remarks>
public sealed record LocationIsVoid() : Refusal("location-is-void", "The opening of this location was rescinded.", RefusalKind.Conflict);
