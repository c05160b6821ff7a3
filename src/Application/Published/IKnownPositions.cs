namespace HrSaas.Application.Published;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>A stretch of days, both included; without <paramref name="Last"/> it is open.</summary>
public readonly record struct Days(DateOnly First, DateOnly? Last)
{
    public bool Contains(DateOnly day) => First <= day && (Last is not { } last || day <= last);
}

/// <summary>A position over time, as other contexts see it: what whoever holds it works as and where, and how much of it is budgeted.</summary>
/// <param name="Open">The days on which there is such a position, from its opening to its last day.</param>
/// <param name="Frozen">The days on which nobody new may be put on it.</param>
public sealed record PositionOverTime(
    PositionId Id, Days Open, ImmutableArray<Days> Frozen,
    Timeline<JobId> Jobs, Timeline<OrgUnitId> OrgUnits, Timeline<LocationId?> Locations, Timeline<Fte> Budget)
{
    public bool IsOpenOn(DateOnly day) => Open.Contains(day);

    public bool IsFrozenOn(DateOnly day) => Frozen.Any(days => days.Contains(day));
}

/// <summary>A position as it was known at a moment.</summary>
/// <param name="RecordedAt">When the last event about it was recorded that was known then.</param>
/// <param name="LastEvent">The position of that event in the log.</param>
public sealed record PositionAsKnown(PositionOverTime OverTime, DateTimeOffset RecordedAt, long LastEvent);

/// <summary>What other contexts may ask Organization about positions. What a decision has been told here is proved with it.</summary>
public interface IKnownPositions
{
    /// <summary>The position as it is known now; null when there is none of that id, or its opening was rescinded.</summary>
    ValueTask<PositionOverTime?> Find(PositionId position, CancellationToken cancellation);

    /// <summary>The position as the log has it now, or as it was known at a moment; null when there was none, or its opening was rescinded. A moment to come is refused.</summary>
    Task<PositionAsKnown?> Find(PositionId position, DateTimeOffset? knownAt, CancellationToken cancellation);

    /// <summary>The positions above this one in the reporting line on a day, nearest first.</summary>
    ValueTask<IReadOnlyList<PositionId>> Above(PositionId position, DateOnly day, CancellationToken cancellation);
}
