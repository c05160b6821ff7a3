namespace HrSaas.Domain.Leave.LeaveAccounts;

using HrSaas.Domain.Leave.Counting;

/// <summary>When two spans take the same time. Two halves of a day do not, nor hours that fit into the day together.</summary>
internal static class Overlaps
{
    private const int MinutesOfUsualDay = 480;

    /// <summary>The first day on which they do; null where there is none.</summary>
    public static DateOnly? FirstDay(LeaveSpan one, LeaveSpan other, Circumstances circumstances)
    {
        var (first, last) = (one.First > other.First ? one.First : other.First, one.Last < other.Last ? one.Last : other.Last);
        for (var day = first; day <= last; day = day.AddDays(1))
            if (Overlap(one, other, day, circumstances)) return day;
        return null;
    }

    private static bool Overlap(LeaveSpan one, LeaveSpan other, DateOnly day, Circumstances circumstances)
    {
        if (one.Hours is { } hours && other.Hours is { } more) return (hours + more) * 60 > MinutesOn(day, circumstances);
        if (one.Hours is not null || other.Hours is not null) return true;
        var (part, otherPart) = (one.PartOn(day), other.PartOn(day));
        return part == otherPart || part == DayPart.Whole || otherPart == DayPart.Whole;
    }

    private static int MinutesOn(DateOnly day, Circumstances circumstances)
    {
        foreach (var stretch in circumstances.Patterns)
            if (stretch.From <= day && !(day >= stretch.Until)) return stretch.Value.MinutesOn(day);
        return MinutesOfUsualDay;
    }
}
