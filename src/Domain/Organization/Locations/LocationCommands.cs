namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

/// <summary>Make a place of work known.</summary>
public sealed record OpenLocation(LocationId Id, string Code, string Name, string Country, string? Region, string TimeZone);

/// <summary>Let a location have the holidays of a calendar from a day on.</summary>
public sealed record AssignHolidayCalendar(FactId Fact, DateOnly EffectiveDate, HolidayCalendarId Calendar);

/// <summary>Put right which calendar a location was given, or from which day on.</summary>
public sealed record CorrectHolidayCalendarAssignment(FactId Fact, FactId Correction, DateOnly EffectiveDate, HolidayCalendarId Calendar, Reason Reason);

/// <summary>Withdraw a fact about a location that should not have been recorded, or a correction of one.</summary>
public sealed record RescindLocationFact(FactId Fact, Reason Reason);
