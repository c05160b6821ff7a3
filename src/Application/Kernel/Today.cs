namespace HrSaas.Application.Kernel;

using HrSaas.Domain.Kernel;

/// <summary>Which day it is, somewhere. A day is always somebody's: a legal entity's, a location's, or the tenant's at home.</summary>
public static class Today
{
    /// <param name="zone">IANA name; a zone that this machine does not know counts as UTC.</param>
    public static DateOnly In(string zone, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return DateOnly.FromDateTime(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? TimeZoneInfo.ConvertTime(now, found).DateTime
            : now.UtcDateTime);
    }

    /// <summary>
    /// Where the zone is another from a day on: the last day that has begun there. A day begins at midnight by the zone that is in force on it. So
    /// the day that it is never goes back, and where zones leave an hour between two days it is still the day before.
    /// </summary>
    /// <param name="zones">IANA names, with one on every day; null, where nobody knows of a zone, counts as UTC.</param>
    public static DateOnly In(Timeline<string>? zones, TimeProvider time)
    {
        if (zones is null) return DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        // A client may name any moment that can be written, the last one too.
        if (day < DateOnly.MaxValue) day = day.AddDays(1);
        // In no zone is it earlier than the day before that of UTC.
        while (In(zones.At(day)!.Value.Value, time) < day) day = day.AddDays(-1);
        return day;
    }
}
