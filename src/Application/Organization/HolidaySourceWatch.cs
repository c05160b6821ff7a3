namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>Looks whether a source still says what was brought in from it. Files are asked by nobody, and years that are over hardly change.</summary>
public sealed class HolidaySourceWatch(StateReader reader, HolidayCalendars calendars, TimeProvider time)
{
    public async Task Look(HolidayCalendarId id, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if ((await reader.Current(Roots.HolidayCalendar, id.Value, cancellation)).State is not CreatedHolidayCalendar calendar) return;
        foreach (var sourced in calendar.Sourced.All)
        {
            if (sourced.Year < today.Year || sourced.Source.Kind.IsFile()) continue;
            var key = Guid.CreateVersion7();
            // Whoever is kept from recording it by others will find it the next time.
            await calendars.CompareWithSource(id, new(sourced.Year, today), new(new(key, key), null, cancellation));
        }
    }
}
