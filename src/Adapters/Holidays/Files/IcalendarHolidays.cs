namespace HrSaas.Adapters.Holidays.Files;

using System.Globalization;
using HrSaas.Application.Organization.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>
/// Reads the all-day events of an iCalendar file (RFC 5545) as holidays. What would make other dates of it and is not understood is refused by its line,
/// rather than left out.
/// </summary>
public sealed class IcalendarHolidays : IHolidaySource
{
    private const int MostEvents = 2000;
    private const int MostDates = 40_000;
    private const int MostDays = 366;

    public HolidaySourceKind Kind => HolidaySourceKind.IcalendarFile;

    public ValueTask<HolidaysFound> Find(HolidaysWanted wanted, CancellationToken cancellation)
    {
        try
        {
            return new(new HolidaysFound(OnePerDate.Of(Read(wanted))));
        }
        catch (FileProblemException problem)
        {
            return new(HolidaysFound.Refused(problem.Refusal));
        }
    }

    private static IEnumerable<SaidHoliday> Read(HolidaysWanted wanted)
    {
        ContentLine[] lines = [.. ContentLines.Of(wanted.Content ?? "")];
        if (lines.Length == 0) throw new FileProblemException(new HolidayFileNotReadable(1, "the file is empty"));
        if (!lines[0].IsBegin("VCALENDAR")) throw lines[0].Unreadable("a calendar begins with BEGIN:VCALENDAR");
        var open = new Stack<ContentLine>();
        var of = new List<ContentLine>();
        var found = new List<SaidHoliday>();
        var events = 0;
        foreach (var line in lines)
        {
            if (open.Count == 0 && !line.IsBegin("VCALENDAR")) throw line.Unreadable("it stands outside of a calendar");
            if (line.Name == "BEGIN") open.Push(line);
            else if (line.Name == "END")
            {
                if (!open.Peek().Value.Equals(line.Value, StringComparison.OrdinalIgnoreCase)) throw line.Unreadable("it ends what is not open");
                if (!open.Pop().IsBegin("VEVENT")) continue;
                if (++events > MostEvents) throw line.Unreadable("there are more than 2000 events before it");
                found.AddRange(Read(of, line, wanted));
                if (found.Count > MostDates) throw line.Unreadable("the events before it have more than 40000 dates");
                of.Clear();
            }
            else if (open.Peek().IsBegin("VEVENT")) of.Add(line);
        }
        return open.Count == 0 ? found : throw lines[^1].Unreadable("the file ends before the calendar does");
    }

    private static IEnumerable<SaidHoliday> Read(List<ContentLine> lines, ContentLine end, HolidaysWanted wanted)
    {
        if (lines.Exists(line => line.Name == "STATUS" && line.Value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase))) return [];
        if (lines.Find(line => line.Name is "RDATE" or "RECURRENCE-ID" or "EXRULE") is { } unknown) throw unknown.NotUnderstood(unknown.Name);
        var start = lines.Find(line => line.Name == "DTSTART") ?? throw end.Unreadable("the event that ends here has no DTSTART");
        var summary = lines.Find(line => line.Name == "SUMMARY") ?? throw end.Unreadable("the event that ends here has no SUMMARY");
        if (!Text.FlawsOfName("name", summary.Text).IsEmpty) throw summary.Unreadable("a name has 1 to 200 characters");
        var first = DateOf(start);
        var days = DaysOf(lines, first);
        var except = lines.Where(line => line.Name == "EXDATE").SelectMany(DatesOf).ToHashSet();
        var holiday = new Holiday(summary.Text, TypeOf(lines), Categories(lines).Contains("HALF-DAY") ? HolidayExtent.HalfDay : HolidayExtent.WholeDay);
        var starts = lines.Find(line => line.Name == "RRULE") is { } rule ? YearlyRule.Read(rule, first).Dates(first, wanted.FirstYear - 1, wanted.LastYear) : [first];
        return starts.Where(date => !except.Contains(date)).SelectMany(date => Enumerable.Range(0, days).Select(date.AddDays))
            .Where(date => date.Year >= wanted.FirstYear && date.Year <= wanted.LastYear).Select(date => new SaidHoliday(date, holiday));
    }

    /// <summary>How many days the event has. DTEND is the first day after it; without one it has one day.</summary>
    private static int DaysOf(List<ContentLine> lines, DateOnly first)
    {
        var days = 1;
        if (lines.Find(line => line.Name == "DTEND") is { } end) days = DateOf(end).DayNumber - first.DayNumber;
        else if (lines.Find(line => line.Name == "DURATION") is { } lasts)
            days = lasts.Value is ['P', .. var number, 'D' or 'W'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostDays
                ? count * (lasts.Value[^1] == 'W' ? 7 : 1) : throw lasts.NotUnderstood("a DURATION of other than days or weeks");
        return days is >= 1 and <= MostDays ? days : throw lines.First(line => line.Name is "DTEND" or "DURATION").Unreadable("the event has no day, or more than a year");
    }

    private static DateOnly DateOf(ContentLine line) => DatesOf(line) is [var only] ? only : throw line.Unreadable("it has more than one date");

    private static List<DateOnly> DatesOf(ContentLine line) => line.Parameters.GetValueOrDefault("VALUE", "DATE-TIME").Equals("DATE", StringComparison.OrdinalIgnoreCase)
        ? [.. line.Value.Split(',').Select(date => DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2999 ? day : throw line.Unreadable("a date is written as 20270501, from 1900 on"))]
        : throw line.NotUnderstood("a time of day");

    private static HolidayType TypeOf(List<ContentLine> lines) => Categories(lines).Contains("BANK") ? HolidayType.Bank : Categories(lines).Contains("OPTIONAL") ? HolidayType.Optional : HolidayType.Public;

    private static IEnumerable<string> Categories(List<ContentLine> lines) => lines.Where(line => line.Name == "CATEGORIES").SelectMany(line => line.Value.Split(',')).Select(category => category.Trim().ToUpperInvariant());
}
