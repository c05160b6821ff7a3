namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Organization.HolidayCalendars;
using NpgsqlTypes;

/// <summary>What is listed of a calendar. No day changes it, so there is one stretch: all days.</summary>
internal readonly record struct HolidayCalendarStretch(string Code, string Name, string Country, string? Region, DateOnly? SourceDiffersSince);

/// <summary>The holiday calendars as known at each moment.</summary>
internal static class HolidayCalendarTable
{
    private static readonly TimedTable<HolidayCalendar, HolidayCalendarStretch> Table = new("holiday_calendars",
        [
            new("code", NpgsqlDbType.Text, s => s.Code), new("name", NpgsqlDbType.Text, s => s.Name),
            new("country", NpgsqlDbType.Text, s => s.Country), new("region", NpgsqlDbType.Text, s => s.Region),
            new("source_differs_since", NpgsqlDbType.Date, s => s.SourceDiffersSince),
        ],
        _ => (DateOnly.MinValue, null), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) => new TimedRegister<HolidayCalendar, HolidayCalendarEvent, HolidayCalendarStretch>(
        IHolidayCalendarList.Model, "Organization/HolidayCalendars.model.sql", Table, log, StoredHolidayCalendarEvents.Map, schemas);

    private static HolidayCalendarStretch[] Of(HolidayCalendar state) => state switch
    {
        NoHolidayCalendar => [],
        CreatedHolidayCalendar calendar => [new(calendar.Code, calendar.Name, calendar.Country, calendar.Region, calendar.Sourced.OtherwiseSince)],
    };
}

/// <summary>The list of holiday calendars.</summary>
public sealed class HolidayCalendarList(TwoTimes twoTimes) : IHolidayCalendarList
{
    public Task<Page<HolidayCalendarRow, CodeKey>> List(HolidayCalendarFilter filter, PageOf<CodeKey> page, CancellationToken cancellation) => twoTimes.Read(
        IHolidayCalendarList.Model, page, p => Statement(filter, page, p),
        r => new HolidayCalendarRow(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetString(3), CodeLists.Text(r, 4), r.GetInt64(5)),
        row => new CodeKey(row.Code), cancellation);

    private static string Statement(HolidayCalendarFilter filter, PageOf<CodeKey> page, Parameters p)
    {
        var where = new List<string>();
        if (filter.Country is { } country) where.Add($"t.country = {p.Add(Sql.Text(country))}");
        if (page.After is { Last: var last }) where.Add($"t.code > {p.Add(Sql.Text(last.Code))}");
        return TimedRegisters.Statement("t.id, t.code, t.name, t.country, t.region", "holiday_calendars", page, p, where, "t.code");
    }
}
