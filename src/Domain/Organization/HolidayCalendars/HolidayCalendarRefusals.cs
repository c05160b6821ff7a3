namespace HrSaas.Domain.Organization.HolidayCalendars;

using HrSaas.Domain.Kernel;

/// <summary>There is no holiday calendar with that id.</summary>
/// <remarks>List the holiday calendars and take the id from there; a calendar has to be created before holidays are put into it.</remarks>
public sealed record HolidayCalendarNotFound() : Refusal("holiday-calendar-not-found", "There is no such holiday calendar.", RefusalKind.NotThere);

/// <summary>A holiday calendar is created once.</summary>
/// <remarks>Read it: it is there already. Another calendar is created under an id and a code of its own.</remarks>
public sealed record HolidayCalendarAlreadyCreated() : Refusal("holiday-calendar-already-created",
    "This holiday calendar is there already.", RefusalKind.Conflict);

/// <summary>A code belongs to one holiday calendar for ever, so that nobody has to ask which one was meant.</summary>
/// <remarks>Choose another code, or use the calendar that has this one; the list of holiday calendars shows it.</remarks>
public sealed record HolidayCalendarCodeTaken(string CalendarCode) : Refusal("holiday-calendar-code-taken",
    $"Another holiday calendar has the code '{CalendarCode}'.", RefusalKind.Conflict);

/// <summary>A date is one holiday at most in a calendar, so that nobody has to ask which of two counts.</summary>
/// <remarks>Correct the holiday that is there, move it to its right date or rescind it. Where two feasts fall on one date, let one name say both.</remarks>
public sealed record HolidayDateTaken(DateOnly Date, string Name) : Refusal("holiday-date-taken",
    $"{Date:yyyy-MM-dd} is a holiday already: '{Name}'.", RefusalKind.Conflict);
