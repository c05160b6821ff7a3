namespace HrSaas.Domain.Organization.WorkingPatterns;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>A break within a shift. A paid one is working time, an unpaid one is not.</summary>
public sealed record ShiftBreak(int Minutes, bool IsPaid);

/// <summary>
/// Work from one time of day to another. An end that is not after the start lies on the next day; start and end alike are 24 hours. The
/// whole of a shift belongs to the day on which it starts.
/// </summary>
public sealed record Shift(TimeOnly Start, TimeOnly End, ImmutableArray<ShiftBreak> Breaks)
{
    internal const int MinutesOfDay = 24 * 60;
    private const int MostBreaks = 6;

    /// <summary>The minute of the day on which it starts, and that at which it ends, beyond the day's last one where that is the next day.</summary>
    internal (int From, int To) Minutes
    {
        get
        {
            var (from, to) = (MinuteOf(Start), MinuteOf(End));
            return (from, to > from ? to : to + MinutesOfDay);
        }
    }

    /// <summary>What is worked, unpaid breaks taken off.</summary>
    public int WorkingMinutes => Length - Breaks.Where(rest => !rest.IsPaid).Sum(rest => rest.Minutes);

    private int Length => Minutes.To - Minutes.From;

    /// <summary>Whole minutes; breaks that last and leave something to work.</summary>
    public ImmutableArray<Flaw> FindFlaws(string member) =>
        Start.Ticks % TimeSpan.TicksPerMinute != 0 ? [new($"{member}.start", "not-whole-minutes", "must be a time in whole minutes.")]
        : End.Ticks % TimeSpan.TicksPerMinute != 0 ? [new($"{member}.end", "not-whole-minutes", "must be a time in whole minutes.")]
        : Breaks.Length > MostBreaks ? [new($"{member}.breaks", "too-many", "must be at most six.")]
        : Breaks.Any(rest => rest.Minutes is < 1 or > MinutesOfDay) ? [new($"{member}.breaks", "out-of-range", "must each last at least a minute and at most a day.")]
        : Breaks.Sum(rest => rest.Minutes) >= Length ? [new($"{member}.breaks", "longer-than-shift", "must be shorter than the shift.")]
        : [];

    public bool Equals(Shift? other) => other is not null && Start == other.Start && End == other.End && Breaks.AsSpan().SequenceEqual(other.Breaks.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Start, End, Breaks.Length);

    private static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
