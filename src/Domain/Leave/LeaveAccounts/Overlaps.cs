namespace HrSaas.Domain.Leave.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>When leave takes the same time as other leave. Two halves of a day do not, nor hours that fit into the day together with all others.</summary>
internal static class Overlaps
{
    /// <summary>The first day on which they do; null where there is none.</summary>
    public static DateOnly? FirstDay(WantedLeave wanted, LeaveRequest other)
    {
        var (one, its) = (wanted.Span, other.Span);
        var (first, last) = (one.First > its.First ? one.First : its.First, one.Last < its.Last ? one.Last : its.Last);
        for (var day = first; day <= last; day = day.AddDays(1))
            if (Overlap(wanted, its, day)) return day;
        return null;
    }

    private static bool Overlap(WantedLeave wanted, LeaveSpan other, DateOnly day)
    {
        var (circumstances, terms) = (wanted.Facts.Circumstances, wanted.Facts.TermsOn(day));
        if (wanted.Span.Hours is { } hours && other.Hours is not null)
            return hours + HoursTakenOn(wanted, day) > DayCount.HoursLeftOf(day, terms, circumstances);
        if (wanted.Span.Hours is not null || other.Hours is not null) return true;
        // Of half a holiday there is but one half to be asked for.
        var (part, otherPart) = (wanted.Span.PartOn(day), other.PartOn(day));
        return part == otherPart || part == DayPart.Whole || otherPart == DayPart.Whole || DayCount.IsHalfHoliday(day, terms, circumstances);
    }

    private static Fraction HoursTakenOn(WantedLeave wanted, DateOnly day) =>
        wanted.Others.Where(other => other.Span.First == day).Aggregate(Fraction.Zero, static (sum, other) => sum + (other.Span.Hours ?? 0));
}
