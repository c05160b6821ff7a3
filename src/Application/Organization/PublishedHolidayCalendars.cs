namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>Answers other roots and contexts from the streams, so that the ledger proves what their decisions were told.</summary>
public sealed class PublishedHolidayCalendars(StateReader reader) : IKnownHolidayCalendars
{
    public async ValueTask<bool> Knows(HolidayCalendarId calendar, CancellationToken cancellation) =>
        (await reader.Find(Roots.HolidayCalendar, calendar.Value, cancellation)).State is CreatedHolidayCalendar;
}
