namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>For whom a holiday is one, as other contexts see it.</summary>
public enum KnownHolidayType
{
    Public,
    Bank,
    Optional,
}

/// <summary>A holiday, as other contexts see it.</summary>
public sealed record KnownHoliday(DateOnly Date, string Name, KnownHolidayType Type, bool IsHalfDay, FactId Fact);

/// <summary>What may be asked of Organization about holiday calendars. What a decision has been told here is proved with it.</summary>
public interface IKnownHolidayCalendars
{
    ValueTask<bool> Knows(HolidayCalendarId calendar, CancellationToken cancellation);

    /// <summary>All holidays of the calendar; none where there is no such calendar.</summary>
    ValueTask<IReadOnlyList<KnownHoliday>> HolidaysOf(HolidayCalendarId calendar, CancellationToken cancellation);
}
