namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>What may be asked of Organization about holiday calendars. What a decision has been told here is proved with it.</summary>
public interface IKnownHolidayCalendars
{
    ValueTask<bool> Knows(HolidayCalendarId calendar, CancellationToken cancellation);
}
