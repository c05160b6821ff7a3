namespace HrSaas.Adapters.Http.Feeds;

using System.Globalization;
using System.Text;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Leave.AbsenceFeeds;
using HrSaas.Domain.Leave.Counting;

/// <summary>Writes absences as an iCalendar (RFC 5545): all-day events that say who is away and from when to when, and nothing of why.</summary>
internal static class IcalendarText
{
    private const int LongestLine = 75;

    public static byte[] Of(OpenAbsenceFeed feed, IReadOnlyList<FeedEntry> entries)
    {
        using var text = new MemoryStream();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//HrSaas//Absences//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "X-WR-CALNAME:" + (feed.Shows is AbsenceFeedShows.OwnLeave ? "Own leave" : "Who is away"));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line(text, "X-PUBLISHED-TTL:PT1H");
        foreach (var entry in entries) Event(text, entry, feed.Shows is AbsenceFeedShows.OwnLeave);
        Line(text, "END:VCALENDAR");
        return text.ToArray();
    }

    private static void Event(MemoryStream text, FeedEntry entry, bool isOwn)
    {
        var absence = entry.Absence;
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{absence.Request}@absences.hrsaas");
        Line(text, "DTSTAMP:" + AskedAt(absence).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line(text, FormattableString.Invariant($"SEQUENCE:{absence.Version}"));
        Line(text, "DTSTART;VALUE=DATE:" + Written(absence.FirstDay));
        Line(text, "DTEND;VALUE=DATE:" + Written(absence.LastDay.AddDays(1)));
        Line(text, "SUMMARY:" + Escaped((isOwn ? "Leave" : "Away: " + (entry.Name ?? "somebody")) + PartOf(absence)));
        Line(text, isOwn ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    /// <summary>What of the days is taken, where it is not all of them.</summary>
    private static string PartOf(AbsenceRow absence) => absence switch
    {
        { Hours: { } hours } => FormattableString.Invariant($" ({hours:0.##} h)"),
        { FirstDay: var first, LastDay: var last, Starts: DayPart.FirstHalf } when first == last => " (first half of the day)",
        { FirstDay: var first, LastDay: var last, Starts: DayPart.SecondHalf } when first == last => " (second half of the day)",
        { Starts: DayPart.SecondHalf, Ends: DayPart.FirstHalf } => " (from the second half of the first day to the first half of the last)",
        { Starts: DayPart.SecondHalf } => " (from the second half of the first day)",
        { Ends: DayPart.FirstHalf } => " (to the first half of the last day)",
        _ => "",
    };

    /// <summary>When it was asked for, which its id tells: the same whenever the feed is read.</summary>
    private static DateTime AskedAt(AbsenceRow absence)
    {
        Span<byte> id = stackalloc byte[16];
        absence.Request.Value.TryWriteBytes(id, bigEndian: true, out _);
        return absence.Request.Value.Version == 7
            ? DateTime.UnixEpoch.AddMilliseconds(System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian([0, 0, .. id[..6]])) : absence.FirstDay.ToDateTime(default);
    }

    private static string Written(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line has 75 octets at most without its end, and is broken between characters; what follows begins with a space (3.1).</summary>
    private static void Line(MemoryStream text, string line)
    {
        Span<byte> octets = stackalloc byte[4];
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(octets);
            if (used + length > LongestLine)
            {
                text.Write("\r\n "u8);
                used = 1;
            }
            text.Write(octets[..length]);
            used += length;
        }
        text.Write("\r\n"u8);
    }
}
