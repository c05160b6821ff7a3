namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

/// <summary>Make a place of work known.</summary>
public sealed record OpenLocation(LocationId Id, string Code, string Name, string Country, string? Region, string TimeZone);

/// <summary>Put right what a location was opened with. Its code stays.</summary>
public sealed record CorrectLocationOpening(FactId Fact, FactId Correction, LocationTerms Terms, Reason Reason);

/// <summary>Give a location another name, region or zone from a day.</summary>
public sealed record ChangeLocation(FactId Fact, DateOnly EffectiveDate, LocationChange Change);

/// <summary>Put right a recorded change of name, region or zone.</summary>
public sealed record CorrectLocationChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, LocationChange Change, Reason Reason);

/// <summary>Close a location after its last day.</summary>
public sealed record CloseLocation(FactId Fact, DateOnly LastDay);

/// <summary>Put right a recorded closing: another last day.</summary>
public sealed record CorrectLocationClosing(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason);

/// <summary>Let a location have the holidays of a calendar from a day on.</summary>
public sealed record AssignHolidayCalendar(FactId Fact, DateOnly EffectiveDate, HolidayCalendarId Calendar);

/// <summary>Put right which calendar a location was given, or from which day on.</summary>
public sealed record CorrectHolidayCalendarAssignment(FactId Fact, FactId Correction, DateOnly EffectiveDate, HolidayCalendarId Calendar, Reason Reason);

/// <summary>Let a location have the holidays of no calendar from a day on.</summary>
public sealed record UnassignHolidayCalendar(FactId Fact, DateOnly EffectiveDate);

/// <summary>Put right from which day on a location has no calendar.</summary>
public sealed record CorrectHolidayCalendarUnassignment(FactId Fact, FactId Correction, DateOnly EffectiveDate, Reason Reason);

/// <summary>Withdraw a fact about a location that should not have been recorded, or a correction of one.</summary>
public sealed record RescindLocationFact(FactId Fact, Reason Reason);
