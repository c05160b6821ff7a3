namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>The days of one employment, both included, as far as they have come by the day asked about.</summary>
public readonly record struct ServedDays(EmploymentId Employment, DateOnly First, DateOnly Last);

/// <summary>What one employment adds.</summary>
/// <param name="Days">Its days, without those that an earlier line has counted already.</param>
/// <param name="Gap">The days without employment before it, by which service begins later.</param>
public sealed record ServiceLine(EmploymentId Employment, DateOnly First, DateOnly Last, int Days, int Gap);

/// <summary>
/// How long somebody has served over all employments that continue one another: full years, full months, days. A year is full on the day before the same date
/// comes again; whoever began on 29 February completes one on 28 February.
/// </summary>
/// <param name="CountsFrom">The day from which service counts: the first day, as much later as there were days without employment.</param>
public sealed record ServiceLength(int Years, int Months, int Days, DateOnly? CountsFrom, ImmutableArray<ServiceLine> Lines)
{
    public static ServiceLength Of(IEnumerable<ServedDays> stretches)
    {
        var lines = ImmutableArray.CreateBuilder<ServiceLine>();
        DateOnly? begin = null, covered = null;
        var gaps = 0;
        foreach (var stretch in stretches.OrderBy(stretch => stretch.First).ThenBy(stretch => stretch.Last))
        {
            begin ??= stretch.First;
            var gap = covered is { } until ? Math.Max(0, stretch.First.DayNumber - until.DayNumber - 1) : 0;
            var from = covered is { } counted && counted >= stretch.First ? counted.DayNumber + 1 : stretch.First.DayNumber;
            lines.Add(new(stretch.Employment, stretch.First, stretch.Last, Math.Max(0, stretch.Last.DayNumber - from + 1), gap));
            gaps += gap;
            if (covered is null || stretch.Last > covered) covered = stretch.Last;
        }
        if (begin is not { } first || covered is not { } last) return new(0, 0, 0, null, []);
        var countsFrom = first.AddDays(gaps);
        var end = last.AddDays(1);
        var months = 0;
        while (After(countsFrom, months + 1) <= end) months++;
        return new(months / 12, months % 12, end.DayNumber - After(countsFrom, months).DayNumber, countsFrom, lines.ToImmutable());
    }

    /// <summary>The first day after this one on which a further year of service is complete.</summary>
    /// <param name="countsFrom">The day from which service counts.</param>
    public static DateOnly AnniversaryAfter(DateOnly countsFrom, DateOnly day)
    {
        var years = Math.Max(1, day.Year - countsFrom.Year);
        while (After(countsFrom, 12 * years) <= day) years++;
        return After(countsFrom, 12 * years);
    }

    /// <summary>The day after so many full months: the same date, or the first of the next month where there is no such date.</summary>
    private static DateOnly After(DateOnly day, int months)
    {
        var same = day.AddMonths(months);
        return same.Day == day.Day ? same : same.AddDays(1);
    }
}
