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

    /// <summary>What of a day within the span is taken.</summary>
    public DayPart PartOn(DateOnly day) =>
        day == First && Starts != DayPart.Whole ? Starts
        : day == Last && Ends != DayPart.Whole ? Ends
        : DayPart.Whole;
}
