namespace HrSaas.Domain.Leave.Counting;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Timelines as leave is told of them: stretches in order, without overlaps, with gaps.</summary>
internal static class Stretches
{
    /// <summary>The stretch that the day is in; null in a gap.</summary>
    public static Stretch<T>? On<T>(this ImmutableArray<Stretch<T>> stretches, DateOnly day)
    {
        for (var i = stretches.Length - 1; i >= 0; i--)
            if (stretches[i].From <= day) return stretches[i].Until is { } until && day >= until ? null : stretches[i];
        return null;
    }

    public static DateOnly End<T>(this Stretch<T> stretch) => stretch.Until ?? DateOnly.MaxValue;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
