namespace HrSaas.Domain.Organization.HolidayCalendars;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Make a holiday calendar known, without a holiday yet.</summary>
public sealed record CreateHolidayCalendar(HolidayCalendarId Id, string Code, string Name, string Country, string? Region);

/// <summary>Call a calendar something else.</summary>
public sealed record RenameHolidayCalendar(FactId Fact, string Name);

/// <summary>Put holidays into a calendar, such as those of a year: all of them or none.</summary>
public sealed record AddHolidays(ImmutableArray<DatedHoliday> Holidays);

/// <summary>Put right a holiday: another date, name, type or extent.</summary>
public sealed record CorrectHoliday(FactId Fact, FactId Correction, DateOnly Date, Holiday Holiday, Reason Reason);

/// <summary>Withdraw a holiday that is none, a renaming, or a correction.</summary>
public sealed record RescindHolidayCalendarFact(FactId Fact, Reason Reason);
