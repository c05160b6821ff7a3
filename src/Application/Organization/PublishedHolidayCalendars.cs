namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>Answers other roots and contexts from the streams, so that the ledger proves what their decisions were told.</summary>
public sealed class PublishedHolidayCalendars(StateReader reader) : IKnownHolidayCalendars
{
    // Told once for as long as nothing new is recorded of the calendar: leave asks with every request.
    private static readonly ConditionalWeakTable<FactLog<Holiday>, IReadOnlyList<KnownHoliday>> Told = [];

    public async ValueTask<bool> Knows(HolidayCalendarId calendar, CancellationToken cancellation) =>
        (await reader.Find(Roots.HolidayCalendar, calendar.Value, cancellation)).State is CreatedHolidayCalendar;

    public async ValueTask<IReadOnlyList<KnownHoliday>> HolidaysOf(HolidayCalendarId calendar, CancellationToken cancellation) =>
        (await reader.Find(Roots.HolidayCalendar, calendar.Value, cancellation)).State switch
        {
            NoHolidayCalendar => [],
            CreatedHolidayCalendar created => Told.GetValue(created.Holidays, static holidays => [.. holidays.Standing.Select(Tell)]),
        };

    private static KnownHoliday Tell(RecordedFact<Holiday> holiday) =>
        new(holiday.From, holiday.Value.Name, TypeOf(holiday.Value.Type), holiday.Value.Extent is HolidayExtent.HalfDay, holiday.Id);

    private static KnownHolidayType TypeOf(HolidayType type) => type switch
    {
        HolidayType.Public => KnownHolidayType.Public,
        HolidayType.Bank => KnownHolidayType.Bank,
        HolidayType.Optional => KnownHolidayType.Optional,
    };
}
