namespace HrSaas.Domain.Organization.HolidayCalendars;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

public abstract partial record HolidayCalendar
{
    /// <summary>Nothing is changed but what is known of the source. What an unreachable source said earlier, and a year of which it says nothing, tell nothing new.</summary>
    public static Decision<HolidayCalendarEvent> Decide(HolidayCalendar state, CompareWithHolidaySource command, HolidaysSaid said) => state switch
    {
        NoHolidayCalendar => new HolidayCalendarNotFound(),
        CreatedHolidayCalendar calendar => calendar.Sourced.Of(command.Year) is { } year && said is { Source.IsStale: false, Refusal: null }
            ? Compare(year, command.Today, [.. said.Holidays.Where(dated => dated.Date.Year == command.Year).OrderBy(dated => dated.Date).Select(dated => new SaidHoliday(dated.Date, dated.Holiday))])
            : Decision<HolidayCalendarEvent>.Nothing,
    };

    private static Decision<HolidayCalendarEvent> Compare(SourcedYear year, DateOnly today, ImmutableArray<SaidHoliday> now)
    {
        if (now.IsEmpty || (year.Otherwise is { } known && known.Says.AsSpan().SequenceEqual(now.AsSpan()))) return Decision<HolidayCalendarEvent>.Nothing;
        if (!year.Said.AsSpan().SequenceEqual(now.AsSpan())) return new HolidaySourceDiffered(year.Year, year.Otherwise?.Since ?? today, now);
        return year.Otherwise is null ? Decision<HolidayCalendarEvent>.Nothing : new HolidaySourceAgreed(year.Year);
    }
}
