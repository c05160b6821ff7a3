namespace HrSaas.Domain.Organization.HolidayCalendars;

using HrSaas.Domain.Kernel;

/// <summary>The source has no holiday of that year. A year without one is taken for a gap in the source, so nothing of it is changed.</summary>
/// <remarks>Ask for the years that the source has. The packaged calendars have those of three years; a file has those that stand in it.</remarks>
public sealed record HolidaySourceHasNoYear(int Year) : Refusal("holiday-source-has-no-year", FormattableString.Invariant($"The source has no holidays of {Year}."));

/// <summary>The source does not know the country of the calendar.</summary>
/// <remarks>Take the holidays from another source, such as a file, or add them by hand.</remarks>
public sealed record HolidaySourceHasNoCountry(string Country) : Refusal("holiday-source-has-no-country", $"The source has no holidays of '{Country}'.");

/// <summary>The source knows the country, and no such part of it.</summary>
/// <remarks>Name a region by the source's own code, such as BY for Bavaria among the packaged calendars and DE-BY at a public service; leave it out for the whole country.</remarks>
public sealed record HolidaySourceHasNoRegion(string Country, string Region) : Refusal("holiday-source-has-no-region", $"The source has no region '{Region}' of '{Country}'.");

/// <summary>This installation asks no public service for holidays: nobody has said where one is.</summary>
/// <remarks>Take the packaged calendars or a file. Whoever operates the product may name a service in its settings.</remarks>
public sealed record HolidayServiceNotConnected() : Refusal("holiday-service-not-connected", "No public service for holidays is connected.");

/// <summary>The file of holidays cannot be read.</summary>
/// <remarks>Put right the line that is named and send the file again; nothing of it was taken.</remarks>
public sealed record HolidayFileNotReadable(int Line, string Problem) : Refusal("holiday-file-not-readable", FormattableString.Invariant($"Line {Line} of the file cannot be read: {Problem}."));

/// <summary>The file says something by which dates would follow, and which is not understood here. Leaving it out would leave out holidays.</summary>
/// <remarks>Write the dates out, one entry each, and send the file again. Yearly repetitions on a date or on a weekday of a month are understood.</remarks>
public sealed record HolidayFileNotUnderstood(int Line, string What) : Refusal("holiday-file-not-understood", FormattableString.Invariant($"Line {Line} of the file has {What}, which is not understood."));
