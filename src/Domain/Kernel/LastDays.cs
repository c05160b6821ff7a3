namespace HrSaas.Domain.Kernel;

/// <summary>Last days are included: what ends with one is so no more from the day after.</summary>
public static class LastDays
{
    /// <summary>The first day no more; of the calendar's last day, that day.</summary>
    public static DateOnly DayAfter(DateOnly lastDay) => lastDay == DateOnly.MaxValue ? lastDay : lastDay.AddDays(1);
}
