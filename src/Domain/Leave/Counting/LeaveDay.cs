namespace HrSaas.Domain.Leave.Counting;

using HrSaas.Domain.Kernel;

/// <summary>Why a day of leave costs what it costs.</summary>
public enum WhyCounted
{
    /// <summary>It would have been worked.</summary>
    Worked,

    /// <summary>Half of it was asked for.</summary>
    HalfAsked,

    /// <summary>So many hours of it were asked for.</summary>
    HoursAsked,

    /// <summary>The pattern does not work on it.</summary>
    DayOff,

    /// <summary>It is an observed holiday.</summary>
    Holiday,

    /// <summary>Half of it is an observed holiday.</summary>
    HalfHoliday,

    /// <summary>All days cost leave.</summary>
    CalendarDay,

    /// <summary>It is free, and lies between two leave days.</summary>
    Sandwiched,

    /// <summary>It is before the first day or after the last.</summary>
    NotEmployed,

    /// <summary>It lies in an unpaid absence.</summary>
    Absent,
}

/// <summary>One day of a request and what it costs.</summary>
/// <param name="By">The fact behind it: that of the holiday, of the pattern, of the absence; null where nothing was agreed.</param>
public readonly record struct LeaveDay(DateOnly Date, Fraction Amount, WhyCounted Why, FactId? By);
