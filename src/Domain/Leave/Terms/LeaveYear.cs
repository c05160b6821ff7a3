namespace HrSaas.Domain.Leave.Terms;

using HrSaas.Domain.Kernel;

/// <summary>On which day a leave year begins.</summary>
public enum LeaveYearKind
{
    /// <summary>On 1 January.</summary>
    Calendar,

    /// <summary>On the day that the policy names.</summary>
    Fiscal,

    /// <summary>On the day from which service counts, every year.</summary>
    Anniversary,
}

/// <summary>The year for which leave is granted, and after which what is left is carried over or lost.</summary>
/// <param name="Start">The first day of a fiscal year; null for the others.</param>
public sealed record LeaveYear(LeaveYearKind Kind, MonthDay? Start = null)
{
    public static LeaveYear Calendar { get; } = new(LeaveYearKind.Calendar);

    public static LeaveYear Anniversary { get; } = new(LeaveYearKind.Anniversary);

    public static LeaveYear From(MonthDay start) => new(LeaveYearKind.Fiscal, start);

    /// <summary>The first day of the leave year that the day is in.</summary>
    public DateOnly StartOf(DateOnly day, DateOnly serviceFrom)
    {
        var start = InYear(day.Year, serviceFrom);
        return start <= day ? start : InYear(day.Year - 1, serviceFrom);
    }

    /// <summary>The first day of the leave year after the one that the day is in.</summary>
    public DateOnly NextAfter(DateOnly day, DateOnly serviceFrom)
    {
        var start = InYear(day.Year, serviceFrom);
        return start > day ? start : InYear(day.Year + 1, serviceFrom);
    }

    private DateOnly InYear(int year, DateOnly serviceFrom) => Kind switch
    {
        LeaveYearKind.Calendar => new(year, 1, 1),
        LeaveYearKind.Fiscal when Start is { } start => new(year, start.Month, start.Day),
        LeaveYearKind.Fiscal => new(year, 1, 1),
        LeaveYearKind.Anniversary => Anniversaries.InYear(serviceFrom, year),
    };
}

/// <summary>Days that come back, counted as length of service is: where a month or year has no such date, on the day after its last one.</summary>
public static class Anniversaries
{
    public static DateOnly InYear(DateOnly first, int year) =>
        first is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new(year, 3, 1) : new(year, first.Month, first.Day);

    /// <summary>The first day after so many full months.</summary>
    public static DateOnly AfterMonths(DateOnly first, int months)
    {
        var day = first.AddMonths(months);
        return day.Day == first.Day ? day : day.AddDays(1);
    }
}
