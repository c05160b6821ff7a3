namespace HrSaas.Application.Published;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>A rotation: minutes of work for each of its days, over and over.</summary>
/// <param name="Anchor">A day on which the first of them holds.</param>
public sealed record WorkedDays(DateOnly Anchor, ImmutableArray<int> Minutes)
{
    public bool Equals(WorkedDays? other) => other is not null && Anchor == other.Anchor && Minutes.AsSpan().SequenceEqual(other.Minutes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Anchor, Minutes.Length);
}

/// <summary>What other contexts may ask Organization about working patterns. What a decision has been told here is proved with it.</summary>
public interface IKnownWorkingPatterns
{
    /// <summary>The mean hours a week of the pattern on each day from its first version on; null when there is no such pattern, or it is void.</summary>
    ValueTask<Timeline<decimal>?> WeeklyHoursOf(WorkingPatternId pattern, CancellationToken cancellation);

    /// <summary>When is worked by each version of the pattern; null when there is no such pattern, or it is void.</summary>
    ValueTask<Timeline<WorkedDays>?> WorkedDaysOf(WorkingPatternId pattern, CancellationToken cancellation);
}
