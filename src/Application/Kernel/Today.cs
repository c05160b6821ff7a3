namespace HrSaas.Application.Kernel;

/// <summary>Which day it is, somewhere. A day is always somebody's: a legal entity's, or the tenant's at home.</summary>
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
}
