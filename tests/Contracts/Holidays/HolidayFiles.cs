namespace HrSaas.Contracts.Holidays;

using HrSaas.Adapters.Holidays.Files;
using HrSaas.Adapters.Holidays.Packaged;
using HrSaas.Application.Organization.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>What is read of files of holidays, and which line is named where it is not.</summary>
public sealed class HolidayFiles
{
    [Fact]
    public void A_calendar_of_all_day_events_is_read_as_it_is_meant()
    {
        var told = Icalendar(Event(
            "UID:1\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY;LANGUAGE=en:New Year\\, and\r\n  more\\; so"),
            Event("DTSTART;VALUE=DATE:20270501\nDTEND;VALUE=DATE:20270503\nSUMMARY:Two days\nCATEGORIES:Holidays,Bank\nBEGIN:VALARM\nTRIGGER:-PT1H\nSUMMARY:not this\nEND:VALARM"),
            Event("DTSTART;VALUE=DATE:20271224\nDURATION:P1D\nSUMMARY:Eve\nCATEGORIES:OPTIONAL,HALF-DAY"),
            Event("DTSTART;VALUE=DATE:20271226\nSUMMARY:Called off\nSTATUS:CANCELLED"));

        told.Should().Equal("2027-01-01 New Year, and more; so Public WholeDay", "2027-05-01 Two days Bank WholeDay", "2027-05-02 Two days Bank WholeDay", "2027-12-24 Eve Optional HalfDay");
    }

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY", "2027-05-01", "2028-05-01", "2029-05-01")]
    [InlineData("RRULE:FREQ=YEARLY;INTERVAL=2", "2027-05-01", "2029-05-01")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=3", "2027-05-01")]
    [InlineData("RRULE:FREQ=YEARLY;UNTIL=20280501", "2027-05-01", "2028-05-01")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "2027-05-31", "2028-05-29", "2029-05-28")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO;WKST=SU", "2027-09-06", "2028-09-04", "2029-09-03")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6", "2027-12-06", "2028-12-06", "2029-12-06")]
    [InlineData("RRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20280501", "2027-05-01", "2029-05-01")]
    public void A_yearly_repetition_is_read(string rule, params string[] dates) =>
        Icalendar(Event("DTSTART;VALUE=DATE:20250501\nSUMMARY:May Day\n" + rule)).Should().Equal(dates.Select(date => date + " May Day Public WholeDay"));

    [Fact]
    public void A_leap_day_is_one_in_leap_years_and_two_feasts_on_a_date_are_one()
    {
        Icalendar(Event("DTSTART;VALUE=DATE:20240229\nSUMMARY:Leap\nRRULE:FREQ=YEARLY")).Should().Equal("2028-02-29 Leap Public WholeDay");
        Icalendar(Event("DTSTART;VALUE=DATE:20270501\nSUMMARY:Bank\nCATEGORIES:BANK"), Event("DTSTART;VALUE=DATE:20270501\nSUMMARY:Labour")).Should().Equal("2027-05-01 Labour / Bank Public WholeDay");
    }

    [Theory]
    [InlineData("DTSTART:20270501T100000Z\nSUMMARY:x", 3, "a time of day")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nRRULE:FREQ=MONTHLY\nSUMMARY:x", 4, "a repetition that is not yearly")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nSUMMARY:x\nRRULE:FREQ=YEARLY;BYDAY=MO,TU", 5, "a repetition on several weekdays, or on every one of a month")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nSUMMARY:x\nRRULE:FREQ=YEARLY;BYEASTER=1", 5, "a repetition by other than month, day of the month and weekday")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nSUMMARY:x\nRRULE:FREQ=YEARLY;BYDAY=1MO", 5, "a weekday without its month")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nSUMMARY:x\nRDATE;VALUE=DATE:20280501", 5, "RDATE")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nSUMMARY:x\nDURATION:PT5H", 5, "a DURATION of other than days or weeks")]
    public void What_is_not_understood_is_refused_by_its_line(string lines, int line, string what) =>
        Refusal(Event(lines)).Should().Be(new HolidayFileNotUnderstood(line, what));

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:2027-05-01\nSUMMARY:x", 3, "a date is written as 20270501, from 1900 on")]
    [InlineData("SUMMARY:x", 4, "the event that ends here has no DTSTART")]
    [InlineData("DTSTART;VALUE=DATE:20270501", 4, "the event that ends here has no SUMMARY")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nDTEND;VALUE=DATE:20270501\nSUMMARY:x", 4, "the event has no day, or more than a year")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nnonsense\nSUMMARY:x", 4, "it has no name and value")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nSUMMARY:x\\y", 4, "a backslash escapes what needs no escape")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nEND:VTODO", 4, "it ends what is not open")]
    public void What_cannot_be_read_is_refused_by_its_line(string lines, int line, string problem) =>
        Refusal(Event(lines)).Should().Be(new HolidayFileNotReadable(line, problem));

    [Theory]
    [InlineData("", 1, "the file is empty")]
    [InlineData(" x", 1, "it goes on with a line that there is not")]
    [InlineData("BEGIN:VTODO", 1, "a calendar begins with BEGIN:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0", 2, "the file ends before the calendar does")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\nX:1", 3, "it stands outside of a calendar")]
    public void A_file_that_is_no_calendar_is_refused(string file, int line, string problem) =>
        Find(new IcalendarHolidays(), file).Refusal.Should().Be(new HolidayFileNotReadable(line, problem));

    [Fact]
    public void A_json_file_is_read_and_what_is_wrong_is_named_by_its_line()
    {
        Told(Json("""{"holidays":[{"date":"2027-12-24","name":"Eve","type":"optional","extent":"half-day"},{"name":"Christmas","date":"2027-12-25"}]}"""))
            .Should().Equal("2027-12-24 Eve Optional HalfDay", "2027-12-25 Christmas Public WholeDay");
        Json("{\"holidays\":[\n{\"date\":\"2027-12-24\",\n\"name\":7}]}").Refusal.Should().Be(new HolidayFileNotReadable(3, "each member of a holiday is a text"));
        Json("{\"holidays\":[\n{\"date\":\"24.12.2027\"}]}").Refusal.Should().Be(new HolidayFileNotReadable(2, "a date is written as 2027-05-01"));
        Json("{\"holidays\":[\n{\"date\":\"2027-12-24\",\"typ\":\"bank\"}]}").Refusal.Should().Be(new HolidayFileNotReadable(2, "a holiday has the members date, name, type and extent"));
        Json("{\"holidays\":[\n{\"date\":\"2027-12-24\"}]}").Refusal.Should().Be(new HolidayFileNotReadable(2, "the holiday that ends here has no date or no name"));
        Json("{\n\"holidays\":[").Refusal.Should().BeOfType<HolidayFileNotReadable>().Which.Line.Should().Be(2);
        foreach (var file in (string[])["[]", "{}", "{\"holidays\":1}", "x", "{\"holidays\":[]} x", "{\"holidays\":[],\"more\":1}", "{\"holidays\":[{\"name\":\"\\ud800\"}]}"])
            Json(file).Refusal.Should().BeOfType<HolidayFileNotReadable>(file);
    }

    [Fact]
    public void What_is_packaged_is_by_state_and_by_nation_and_has_three_years()
    {
        var packaged = PackagedHolidays.All;
        packaged.Calendars.GroupBy(calendar => calendar.Country).Select(country => $"{country.Key} {country.Count()}").Should().Equal("DE 17", "FR 1", "GB 5", "NL 1", "US 1");
        packaged.Calendars.Should().OnlyContain(calendar => calendar.FirstYear == 2026 && calendar.LastYear == 2028);
        Told(Of("DE", "BE")).Should().Contain("2027-03-08 Internationaler Frauentag Public WholeDay").And.Contain("2027-12-24 Heiliger Abend Bank HalfDay");
        Told(Of("DE", "BY")).Should().Contain("2027-01-06 Heilige Drei Könige Public WholeDay").And.NotContain(day => day.StartsWith("2027-03-08", StringComparison.Ordinal));
        Told(Of("GB", "SCT")).Should().Contain("2027-11-30 St Andrew’s Day Public WholeDay");
        Of("ES", null).Refusal.Should().Be(new HolidaySourceHasNoCountry("ES"));
        Of("DE", "XX").Refusal.Should().Be(new HolidaySourceHasNoRegion("DE", "XX"));
    }

    private static HolidaysFound Of(string country, string? region) => PackagedHolidays.All.Find(new(country, region, 2026, 2028, null), default).AsTask().Result;

    private static string Event(string lines) => $"BEGIN:VEVENT\n{lines}\nEND:VEVENT\n";

    private static Refusal? Refusal(string one) => Find(new IcalendarHolidays(), "BEGIN:VCALENDAR\n" + one + "END:VCALENDAR\n").Refusal;

    private static List<string> Icalendar(params string[] events)
    {
        var found = Find(new IcalendarHolidays(), "\uFEFFBEGIN:VCALENDAR\nVERSION:2.0\n" + string.Concat(events) + "END:VCALENDAR\n");
        found.Refusal.Should().BeNull();
        return Told(found);
    }

    private static HolidaysFound Json(string file) => Find(new JsonHolidays(), file);

    private static HolidaysFound Find(IHolidaySource source, string file) => source.Find(new("ES", null, 2027, 2029, file), default).AsTask().Result;

    private static List<string> Told(HolidaysFound found) => [.. found.Holidays.Select(said => FormattableString.Invariant($"{said.Date:yyyy-MM-dd} {said.Holiday.Name} {said.Holiday.Type} {said.Holiday.Extent}"))];
}
