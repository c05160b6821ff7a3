namespace HrSaas.Adapters.Holidays;

using System.Collections.Immutable;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>Two feasts on one date are one holiday: that for more people counts, and its name says both.</summary>
internal static class OnePerDate
{
    public static ImmutableArray<SaidHoliday> Of(IEnumerable<SaidHoliday> holidays) =>
    [
        .. holidays.GroupBy(said => said.Date).OrderBy(date => date.Key).Select(date =>
        {
            Holiday[] byWeight = [.. date.Select(said => said.Holiday).OrderBy(holiday => holiday.Type)];
            return new SaidHoliday(date.Key, byWeight[0] with { Name = string.Join(" / ", byWeight.Select(holiday => holiday.Name).Distinct()) });
        }),
    ];
}
