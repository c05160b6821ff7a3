namespace HrSaas.Domain.Leave.Counting;

/// <summary>Which part of a single day.</summary>
public enum DayPart
{
    Whole,
    FirstHalf,
    SecondHalf,
}

/// <summary>From when until when somebody is away: dates, never moments, so that no zone ever shifts a day.</summary>
/// <param name="Starts">What of the first day is taken: all of it, or its second half. On a single day, also the first half.</param>
/// <param name="Ends">What of the last day is taken: all of it, or its first half. On a single day, as <paramref name="Starts"/>.</param>
/// <param name="Hours">So many hours of a single day; null: as the parts say.</param>
public sealed record LeaveSpan(DateOnly First, DateOnly Last, DayPart Starts = DayPart.Whole, DayPart Ends = DayPart.Whole, decimal? Hours = null)
{
    public static LeaveSpan Of(DateOnly day, DayPart part = DayPart.Whole) => new(day, day, part, part);

    public static LeaveSpan HoursOn(DateOnly day, decimal hours) => new(day, day, Hours: hours);

    public bool IsOneDay => First == Last;

    /// <summary>All days from the first to the last, whatever they cost.</summary>
    public int CalendarDays => Last.DayNumber - First.DayNumber + 1;

    /// <summary>What of a day within the span is taken.</summary>
    public DayPart PartOn(DateOnly day) =>
        day == First && Starts != DayPart.Whole ? Starts
        : day == Last && Ends != DayPart.Whole ? Ends
        : DayPart.Whole;

    /// <summary>
    /// Whether somebody would be away twice at once. Two halves of a day may meet, if they are different ones; and several spans of hours may share a day,
    /// for nobody says when those hours are.
    /// </summary>
    public bool Overlaps(LeaveSpan other)
    {
        var (first, last) = (First > other.First ? First : other.First, Last < other.Last ? Last : other.Last);
        if (first != last) return first < last;
        if (Hours is not null || other.Hours is not null) return Hours is null || other.Hours is null;
        var (mine, theirs) = (PartOn(first), other.PartOn(first));
        return mine == DayPart.Whole || theirs == DayPart.Whole || mine == theirs;
    }

    /// <summary>The parts fit the span: it begins in the middle of a day with a second half, and ends in one with a first half; hours are those of one whole day.</summary>
    public bool IsWellFormed =>
        First <= Last && (Hours is null || (IsOneDay && Hours > 0 && Starts == DayPart.Whole && Ends == DayPart.Whole))
        && (IsOneDay ? Starts == Ends : Starts != DayPart.FirstHalf && Ends != DayPart.SecondHalf);
}
