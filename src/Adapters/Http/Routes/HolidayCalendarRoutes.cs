namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Ports;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

internal static class HolidayCalendarRoutes
{
    /// <summary>The years that a day of this API can be in.</summary>
    private const int FirstYear = 1900, LastYear = 2999;

    public static void Map(RouteTable routes)
    {
        routes.Creates("/v1/holiday-calendars", "createHolidayCalendar", "Create a holiday calendar", WriteOrganization, CreateHolidayCalendarBody.Shape,
            static (r, body) => r.Port<HolidayCalendars>().Create(body.Command(), r.Context));
        routes.Lists<HolidayCalendarFilter, HolidayCalendarRow, CodeKey>("/v1/holiday-calendars", "listHolidayCalendars", "List the holiday calendars, by code", ReadOrganization, IHolidayCalendarList.Model,
            [Parameters.KnownAt, Parameters.Text("country", "Only those of this country and of its regions, by ISO 3166-1 alpha-2.", "DE", 2)],
            static r => new(r.Query.Text("country", longest: 2)), static (r, filter, page) => r.Port<IHolidayCalendarList>().List(filter, page, r.Cancellation));
        routes.Reads("/v1/holiday-calendars/{holidayCalendarId}", "readHolidayCalendar", "Read a holiday calendar with its holidays, as known at a moment", ReadOrganization,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Number("year", "Only the holidays of this year. Without it, those of all years.", 2027, FirstYear, LastYear)], Read, static it => it.Version);
        routes.Reads("/v1/holiday-calendars/{holidayCalendarId}/history", "readHolidayCalendarHistory", "Read every fact about a holiday calendar, in both times", ReadOrganization, [Parameters.KnownAt],
            static r => r.Port<HolidayCalendarReadings>().History(r.Id<HolidayCalendarId>("holidayCalendarId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Lists<NoFilter, PackagedCalendar, PackagedCalendarKey>("/v1/packaged-holiday-calendars", "listPackagedHolidayCalendars", "List the holiday calendars that come with the product, by country and region", ReadOrganization, model: null,
            [], static _ => default, static (r, _, page) => Task.FromResult(Packaged(r, page)));

        routes.Changes("/v1/holiday-calendars/{holidayCalendarId}/renamings", "renameHolidayCalendar", "Call a holiday calendar something else", WriteOrganization, RenameHolidayCalendarBody.Shape,
            static (r, body) => r.Port<HolidayCalendars>().Rename(r.Id<HolidayCalendarId>("holidayCalendarId"), new(NewIds.Of<FactId>(), body.Name), r.Context));
        routes.Changes("/v1/holiday-calendars/{holidayCalendarId}/holidays", "addHolidays", "Put holidays into a calendar, such as those of a year: all or none", WriteOrganization, AddHolidaysBody.Shape,
            static (r, body) => r.Port<HolidayCalendars>().Add(r.Id<HolidayCalendarId>("holidayCalendarId"), new(body.Holidays), r.Context));

        routes.Changes("/v1/holiday-calendars/{holidayCalendarId}/sourced-years", "bringInHolidays", "Take years of holidays from a source; what somebody changed by hand stays", WriteOrganization, BringInHolidaysBody.Shape,
            static (r, body) => r.Port<HolidayCalendars>().BringIn(r.Id<HolidayCalendarId>("holidayCalendarId"), body.Command(), r.Context));

        routes.Changes("/v1/holiday-calendars/{holidayCalendarId}/source-comparisons", "compareWithHolidaySource", "Look at once whether the source of a year still says what was brought in", WriteOrganization, CompareWithHolidaySourceBody.Shape,
            static (r, body) => r.Port<HolidayCalendars>().CompareWithSource(r.Id<HolidayCalendarId>("holidayCalendarId"), body.Command(r.Today), r.Context));

        routes.Corrects("/v1/holiday-calendars/{holidayCalendarId}/holidays/{factId}/correction", "correctHoliday", "Put right a holiday: its date, name, type or extent", WriteOrganization, CorrectHolidayBody.Shape,
            static (r, body) => r.Port<HolidayCalendars>().Correct(
                r.Id<HolidayCalendarId>("holidayCalendarId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.Date, body.Holiday, body.Reason), r.Context));
        routes.Corrects("/v1/holiday-calendars/{holidayCalendarId}/facts/{factId}/rescission", "rescindHolidayCalendarFact", "Withdraw a holiday, a renaming or a correction", WriteOrganization, RescindPlainFactBody.Shape,
            static (r, body) => r.Port<HolidayCalendars>().Rescind(r.Id<HolidayCalendarId>("holidayCalendarId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));
    }

    private static Page<PackagedCalendar, PackagedCalendarKey> Packaged(ReadRequest r, PageOf<PackagedCalendarKey> page)
    {
        var after = page.After?.Last;
        var rest = r.Port<IPackagedCalendars>().Calendars.Where(it => after is null || string.CompareOrdinal(it.Country + it.Region, after.CountryAndRegion) > 0).ToList();
        PackagedCalendar[] rows = [.. rest.Take(page.Limit)];
        return new(rows, rest.Count > rows.Length ? new(page.AsOf, r.Now, new(rows[^1].Country + rows[^1].Region)) : null, page.AsOf, r.Now, 0);
    }

    private static Task<HolidayCalendarReading?> Read(ReadRequest r)
    {
        var year = r.Query.Number("year", FirstYear, LastYear);
        r.Query.Check();
        return r.Port<HolidayCalendarReadings>().On(r.Id<HolidayCalendarId>("holidayCalendarId"), r.AsOfOrToday, year, r.KnownAt, r.Cancellation);
    }
}
