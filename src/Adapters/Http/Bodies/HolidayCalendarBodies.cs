namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

internal sealed class CreateHolidayCalendarBody
{
    public static Shape<CreateHolidayCalendarBody> Shape { get; } = new Shape<CreateHolidayCalendarBody>("CreateHolidayCalendar", "A holiday calendar of a country, or of a region of it. It is complete by itself.")
        .Required("code", Kinds.Text(40, "DE-BE"), "Unique among the tenant's holiday calendars, for ever.", (body, code) => body.Code = code)
        .Required("name", Kinds.Text(200, "Berlin"), "What it is called.", (body, name) => body.Name = name)
        .Required("country", Kinds.Text(2, "DE", "^[A-Z]{2}$"), "ISO 3166-1 alpha-2.", (body, country) => body.Country = country)
        .Optional("region", Kinds.Text(200, "Berlin"), "The part of the country whose holidays these are; left out where they are the country's.", (body, region) => body.Region = region);

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Country { get; set; } = "";

    public string? Region { get; set; }

    public CreateHolidayCalendar Command() => new(NewIds.Of<HolidayCalendarId>(), Code, Name, Country, Region);
}

internal sealed class RenameHolidayCalendarBody
{
    public static Shape<RenameHolidayCalendarBody> Shape { get; } = new Shape<RenameHolidayCalendarBody>("RenameHolidayCalendar", "The calendar is called something else.")
        .Required("name", Kinds.Text(200, "State of Berlin"), "What it is called.", (body, name) => body.Name = name);

    public string Name { get; set; } = "";
}

/// <summary>A holiday and its date, wherever a body gives one.</summary>
internal abstract class DatedHolidayBody
{
    public DateOnly Date { get; set; }

    public string Name { get; set; } = "";

    public HolidayType Type { get; set; }

    public HolidayExtent Extent { get; set; }

    public Holiday Holiday => new(Name, Type, Extent);

    protected static Shape<T> WithHoliday<T>(Shape<T> shape) where T : DatedHolidayBody, new() => shape
        .Required("date", Kinds.DayOf("2027-05-01"), "The date that is a holiday.", (body, date) => body.Date = date)
        .Required("name", Kinds.Text(200, "Fiesta del Trabajo"), "What it is called; both names, where two feasts fall on one date.", (body, name) => body.Name = name)
        .Required("type", Kinds.OneOf(HolidayType.Public), "For whom it is one: by law for everybody, for banks, or for those who observe it.", (body, type) => body.Type = type)
        .Required("extent", Kinds.OneOf(HolidayExtent.WholeDay), "How much of the day is off.", (body, extent) => body.Extent = extent);
}

internal sealed class HolidayBody : DatedHolidayBody
{
    public static Shape<HolidayBody> Shape { get; } = WithHoliday(new Shape<HolidayBody>("Holiday", "A date that is a holiday."));

    public DatedHoliday Dated => new(NewIds.Of<FactId>(), Date, Holiday);
}

internal sealed class CorrectHolidayBody : DatedHolidayBody
{
    public static Shape<CorrectHolidayBody> Shape { get; } = WithHoliday(new Shape<CorrectHolidayBody>("CorrectHoliday", "The holiday as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public Reason Reason { get; set; } = new("");
}

internal sealed class BringInHolidaysBody
{
    /// <summary>A body has this many bytes at most in all; see <see cref="HttpSettings.LargestBody"/>.</summary>
    private const int LargestContent = 60_000;

    public static Shape<BringInHolidaysBody> Shape { get; } = new Shape<BringInHolidaysBody>("BringInHolidays", "Years of holidays from a source. What is as the source last said follows it; what somebody changed since stays, and the calendar tells it under byHand.")
        .Required("source", Kinds.OneOf(HolidaySourceKind.Packaged), "Where to take them from: the calendars that come with the product, the public service that this installation asks, or a file in content.", (body, source) => body.Source = source)
        .Optional("region", Kinds.Text(200, "BE"), "The part of the country by the source's own code, such as BE packaged and DE-BE at a public service; left out for the country's, and for a file.", (body, region) => body.Region = region)
        .Required("firstYear", Kinds.WholeNumber(BringInHolidays.FirstOfAll, BringInHolidays.LastOfAll, 2027), "The first year.", (body, year) => body.FirstYear = year)
        .Required("lastYear", Kinds.WholeNumber(BringInHolidays.FirstOfAll, BringInHolidays.LastOfAll, 2028), "The last year, included: ten years at most.", (body, year) => body.LastYear = year)
        .OptionalUnshown("content", Kinds.Lines(LargestContent, "BEGIN:VCALENDAR"), "The text of the file, where the source is one: iCalendar (RFC 5545), or JSON as the guide shows it.", (body, content) => body.Content = content);

    public HolidaySourceKind Source { get; set; }

    public string? Region { get; set; }

    public int FirstYear { get; set; }

    public int LastYear { get; set; }

    public string? Content { get; set; }

    public BringInHolidays Command() => new(Source, Region, FirstYear, LastYear, Content);
}

internal sealed class CompareWithHolidaySourceBody
{
    public static Shape<CompareWithHolidaySourceBody> Shape { get; } = new Shape<CompareWithHolidaySourceBody>("CompareWithHolidaySource", "Looks whether the source of a year still says what was brought in; done by itself once a day. What differs is told by the calendar, under sources, and nothing else changes. A file, and a service that does not answer, tell nothing.")
        .Required("year", Kinds.WholeNumber(BringInHolidays.FirstOfAll, BringInHolidays.LastOfAll, 2027), "The year.", (body, year) => body.Year = year);

    public int Year { get; set; }

    public CompareWithHolidaySource Command(DateOnly today) => new(Year, today);
}

internal sealed class AddHolidaysBody
{
    public static Shape<AddHolidaysBody> Shape { get; } = new Shape<AddHolidaysBody>("AddHolidays", "Holidays for a calendar, such as those of a year. All are added or none; one that is there just so is passed over.")
        .Required("holidays", Kinds.ListOf(Kinds.Meaning(HolidayBody.Shape, body => body.Dated), DatedHoliday.MostAtOnce), "Each on a date of its own.", (body, holidays) => body.Holidays = holidays);

    public ImmutableArray<DatedHoliday> Holidays { get; set; } = [];
}

internal sealed class AssignHolidayCalendarBody
{
    public static Shape<AssignHolidayCalendarBody> Shape { get; } = With(new Shape<AssignHolidayCalendarBody>("AssignHolidayCalendar", "From a day on, the location has the holidays of this calendar."));

    public static Shape<AssignHolidayCalendarBody> Correction { get; } = With(new Shape<AssignHolidayCalendarBody>("CorrectHolidayCalendarAssignment", "The assignment as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public HolidayCalendarId Calendar { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<AssignHolidayCalendarBody> With(Shape<AssignHolidayCalendarBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("holidayCalendarId", Kinds.Id<HolidayCalendarId>(), "The calendar.", (body, calendar) => body.Calendar = calendar);
}

internal sealed class UnassignHolidayCalendarBody
{
    public static Shape<UnassignHolidayCalendarBody> Shape { get; } = With(new Shape<UnassignHolidayCalendarBody>("UnassignHolidayCalendar", "From a day on, the location has the holidays of no calendar."));

    public static Shape<UnassignHolidayCalendarBody> Correction { get; } = With(new Shape<UnassignHolidayCalendarBody>("CorrectHolidayCalendarUnassignment", "The end of the assignment as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<UnassignHolidayCalendarBody> With(Shape<UnassignHolidayCalendarBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day);
}
