namespace HrSaas.Adapters.Holidays.Files;

using System.Globalization;

/// <summary>A repetition every year or every few: on the same date, or on a weekday of a month such as the last Monday in May (RFC 5545, 3.3.10).</summary>
/// <param name="Day">Null for the date of the start.</param>
internal sealed record YearlyRule(int Interval, int? Count, DateOnly? Until, int Month, int? MonthDay, (int Ordinal, DayOfWeek Day)? Day)
{
    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <exception cref="FileProblemException">It repeats otherwise.</exception>
    public static YearlyRule Read(ContentLine line, DateOnly first)
    {
        var rule = new YearlyRule(1, null, null, first.Month, first.Day, null);
        var isYearly = false;
        foreach (var part in line.Value.Split(';').Select(part => part.Split('=', 2)))
        {
            if (part.Length != 2) throw line.Unreadable("a part of RRULE has no value");
            switch (part[0].ToUpperInvariant())
            {
                case "FREQ":
                    isYearly = part[1].Equals("YEARLY", StringComparison.OrdinalIgnoreCase);
                    break;
                case "INTERVAL":
                    rule = rule with { Interval = Number(part[1], 100) };
                    break;
                case "COUNT":
                    rule = rule with { Count = Number(part[1], 1100) };
                    break;
                case "UNTIL":
                    rule = rule with { Until = DateOnly.TryParseExact(part[1].Split('T')[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : throw line.Unreadable("UNTIL is no date") };
                    break;
                case "BYMONTH":
                    rule = rule with { Month = Number(part[1], 12) };
                    break;
                case "BYMONTHDAY":
                    rule = rule with { MonthDay = Number(part[1], 31) };
                    break;
                case "BYDAY":
                    rule = rule with { Day = WeekdayOf(part[1]), MonthDay = null };
                    break;
                case "WKST":
                    break;
                default:
                    throw line.NotUnderstood("a repetition by other than month, day of the month and weekday");
            }
        }
        if (!isYearly) throw line.NotUnderstood("a repetition that is not yearly");
        // A weekday of no month would be one of the year, and one beside a day of the month a date in some years only.
        var hasMonth = line.Value.Contains("BYMONTH=", StringComparison.OrdinalIgnoreCase);
        if (rule.Day is not null && (!hasMonth || line.Value.Contains("BYMONTHDAY=", StringComparison.OrdinalIgnoreCase))) throw line.NotUnderstood("a weekday without its month");
        if (line.Value.Contains("BYMONTHDAY=", StringComparison.OrdinalIgnoreCase) && !hasMonth) throw line.NotUnderstood("a day of every month");
        return rule;

        int Number(string text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number : throw line.NotUnderstood("a repetition with several values, or with one out of range");

        (int, DayOfWeek) WeekdayOf(string text) =>
            text.Length > 2 && Array.IndexOf(Weekdays, text[^2..].ToUpperInvariant()) is >= 0 and var day
            && int.TryParse(text[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ordinal) && ordinal is >= -5 and <= 5 and not 0
                ? (ordinal, (DayOfWeek)day) : throw line.NotUnderstood("a repetition on several weekdays, or on every one of a month");
    }

    /// <summary>The dates of these years. Those before are counted, where so many are wanted.</summary>
    public IEnumerable<DateOnly> Dates(DateOnly first, int from, int to)
    {
        var told = 0;
        for (var year = first.Year; year <= to && (Count is null || told < Count); year += Interval)
        {
            if (In(year) is not { } date || date < first) continue;
            if (date > Until) yield break;
            told++;
            if (year >= from) yield return date;
        }
    }

    private DateOnly? In(int year)
    {
        var length = DateTime.DaysInMonth(year, Month);
        // A leap day is one in leap years only.
        if (Day is not var (ordinal, weekday)) return MonthDay <= length ? new DateOnly(year, Month, MonthDay.Value) : null;
        var days = Enumerable.Range(1, length).Select(day => new DateOnly(year, Month, day)).Where(date => date.DayOfWeek == weekday).ToList();
        var at = ordinal > 0 ? ordinal - 1 : days.Count + ordinal;
        return at >= 0 && at < days.Count ? days[at] : null;
    }
}
