namespace HrSaas.Domain.Organization.HolidayCalendars;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>A fact about one holiday calendar.</summary>
public abstract record HolidayCalendarEvent
{
    private protected HolidayCalendarEvent() { }
}

/// <summary>A holiday calendar became known: of a country, or of a region of it.</summary>
public sealed record HolidayCalendarCreated(HolidayCalendarId Id, string Code, string Name, string Country, string? Region) : HolidayCalendarEvent;

/// <summary>The calendar is called something else.</summary>
public sealed record HolidayCalendarRenamed(FactId Fact, string Name) : HolidayCalendarEvent;

/// <summary>A date is a holiday.</summary>
public sealed record HolidayAdded(FactId Fact, DateOnly Date, Holiday Holiday) : HolidayCalendarEvent;

/// <summary>The holiday was not as recorded: it is on this date, and this.</summary>
public sealed record HolidayCorrected(FactId Fact, FactId Correction, DateOnly Date, Holiday Holiday, Reason Reason) : HolidayCalendarEvent;

/// <summary>The holidays of a year were taken from a source, which says this. What came of it stands beside it, as if somebody had recorded it.</summary>
public sealed record HolidaysBroughtIn(int Year, HolidaySource Source, ImmutableArray<SaidHoliday> Said) : HolidayCalendarEvent
{
    public bool Equals(HolidaysBroughtIn? other) => other is not null && Year == other.Year && Source == other.Source && Said.AsSpan().SequenceEqual(other.Said.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Year, Said.Length);
}

/// <summary>The source of a year says otherwise now than when the year was brought in. Nothing has come of it yet.</summary>
/// <param name="Since">The day on which that was found first.</param>
/// <param name="Says">What it says now.</param>
public sealed record HolidaySourceDiffered(int Year, DateOnly Since, ImmutableArray<SaidHoliday> Says) : HolidayCalendarEvent
{
    public bool Equals(HolidaySourceDiffered? other) => other is not null && (Year, Since) == (other.Year, other.Since) && Says.AsSpan().SequenceEqual(other.Says.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Year, Since, Says.Length);
}

/// <summary>The source of a year says again what was brought in.</summary>
public sealed record HolidaySourceAgreed(int Year) : HolidayCalendarEvent;

/// <summary>A holiday, a renaming or a correction is withdrawn.</summary>
public sealed record HolidayCalendarFactRescinded(FactId Fact, Reason Reason) : HolidayCalendarEvent;
