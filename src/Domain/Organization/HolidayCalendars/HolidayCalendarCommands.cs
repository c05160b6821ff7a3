namespace HrSaas.Domain.Organization.HolidayCalendars;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Make a holiday calendar known, without a holiday yet.</summary>
public sealed record CreateHolidayCalendar(HolidayCalendarId Id, string Code, string Name, string Country, string? Region);

/// <summary>Call a calendar something else.</summary>
public sealed record RenameHolidayCalendar(FactId Fact, string Name);

/// <summary>Put holidays into a calendar, such as those of a year: all of them or none.</summary>
public sealed record AddHolidays(ImmutableArray<DatedHoliday> Holidays);

/// <summary>Take the holidays of years from a source.</summary>
/// <param name="Region">The part of the country by the source's own code; null for the country.</param>
/// <param name="Content">The text of a file, where one is the source.</param>
public sealed record BringInHolidays(HolidaySourceKind Source, string? Region, int FirstYear, int LastYear, string? Content)
{
    public const int MostYears = 10, FirstOfAll = 1900, LastOfAll = 2999;

    private bool IsFile => Source.IsFile();

    public NotWellFormed? FindFlaws() => NotWellFormed.Of(
        FirstYear is < FirstOfAll or > LastOfAll ? [new("firstYear", "out-of-range", "must be 1900 to 2999.")] : [],
        LastYear < FirstYear || LastYear - FirstYear >= MostYears || LastYear > LastOfAll ? [new("lastYear", "out-of-range", "must be the first year or one of the nine after it.")] : [],
        Region is { } region ? Text.FlawsOfName("region", region) : [],
        IsFile && Region is not null ? [new("region", "not-allowed", "must be left out: a file has the holidays of one calendar.")] : [],
        IsFile != Content is not null ? [IsFile ? new("content", "missing", "must be there: the text of the file.") : new Flaw("content", "not-allowed", "must be left out: this source is no file.")] : []);
}

/// <summary>Look whether the source of a year still says what was brought in.</summary>
/// <param name="Today">The day on which it is looked.</param>
public sealed record CompareWithHolidaySource(int Year, DateOnly Today);

/// <summary>Put right a holiday: another date, name, type or extent.</summary>
public sealed record CorrectHoliday(FactId Fact, FactId Correction, DateOnly Date, Holiday Holiday, Reason Reason);

/// <summary>Withdraw a holiday that is none, a renaming, or a correction.</summary>
public sealed record RescindHolidayCalendarFact(FactId Fact, Reason Reason);
