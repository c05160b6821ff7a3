namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;

/// <summary>From this day on, until the next fact about the same attribute, the value is this.</summary>
/// <param name="From">The first day on which it is true.</param>
/// <param name="Fact">The fact that says so.</param>
public readonly record struct TimelineEntry<T>(DateOnly From, FactId Fact, T Value);

/// <summary>A stretch of days with one value, first day included, <paramref name="Until"/> excluded (null: open).</summary>
public readonly record struct Stretch<T>(DateOnly From, DateOnly? Until, FactId Fact, T Value);

/// <summary>
/// One attribute over time: entries sorted by day and, within a day, in recorded order. As of a day the last one counts.
/// </summary>
public sealed class Timeline<T>(ImmutableArray<TimelineEntry<T>> entries)
{
    public ImmutableArray<TimelineEntry<T>> Entries { get; } = entries;

    /// <summary>The entry in force on the day, or null before the first.</summary>
    public TimelineEntry<T>? At(DateOnly day)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
            if (Entries[i].From <= day) return Entries[i];
        return null;
    }

    /// <summary>
    /// What is visible day by day between two days, both included (<paramref name="last"/> null: without end): entries that a
    /// later one of the same day supersedes are in the history but in no stretch; entries before
    /// <paramref name="first"/> apply from <paramref name="first"/>.
    /// </summary>
    public IEnumerable<Stretch<T>> Between(DateOnly first, DateOnly? last)
    {
        for (var i = 0; i < Entries.Length; i++)
        {
            var entry = Entries[i];
            var from = entry.From > first ? entry.From : first;
            DateOnly? until = i + 1 < Entries.Length ? Entries[i + 1].From : null;
            if (last is { } l && (until is null || until > l)) until = l == DateOnly.MaxValue ? null : l.AddDays(1);
            if (until is null || from < until) yield return new(from, until, entry.Fact, entry.Value);
        }
    }
}
