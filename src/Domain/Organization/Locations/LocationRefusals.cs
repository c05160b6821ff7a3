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
