namespace HrSaas.Domain.Organization.HolidayCalendars;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>For whom a holiday is one. The words are those of <see href="https://github.com/nager/Nager.Date">Nager.Date</see>, of whose types these may be a day off at an employer.</summary>
public enum HolidayType
{
    /// <summary>By law or decree, for everybody.</summary>
    Public,

    /// <summary>Banks and many offices are closed; whether others work is for them to say.</summary>
    Bank,

    /// <summary>No law gives it; who observes it takes it off.</summary>
    Optional,
}

/// <summary>How much of the day is off.</summary>
public enum HolidayExtent
{
    WholeDay,

    /// <summary>One half of it, whichever that is where people work.</summary>
    HalfDay,
}

/// <summary>What is told of a date that is a holiday.</summary>
/// <param name="Name">As the country calls it. Two feasts on one date are one holiday, whose name says both.</param>
public sealed record Holiday(string Name, HolidayType Type, HolidayExtent Extent)
{
    /// <param name="member">Where it stands in the command, with the dot after it; empty for the command itself.</param>
    public ImmutableArray<Flaw> FindFlaws(string member = "") => Text.FlawsOfName(member + "name", Name);
}

/// <summary>A holiday and its date, under the fact that will say so.</summary>
public sealed record DatedHoliday(FactId Fact, DateOnly Date, Holiday Holiday)
{
    /// <summary>Every day of a leap year.</summary>
    public const int MostAtOnce = 366;

    public static ImmutableArray<Flaw> FlawsOf(ImmutableArray<DatedHoliday> holidays) =>
        holidays.Length is < 1 or > MostAtOnce
            ? [new("holidays", "out-of-range", "must be 1 to 366.")]
            : [.. holidays.SelectMany((dated, n) => dated.Holiday.FindFlaws(FormattableString.Invariant($"holidays.{n}.")))];
}
