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

/// <summary>What other contexts may ask Organization about positions. What a decision has been told here is proved with it.</summary>
public interface IKnownPositions
{
    /// <summary>The position as it is known now; null when there is none of that id, or its opening was rescinded.</summary>
    ValueTask<PositionOverTime?> Find(PositionId position, CancellationToken cancellation);

    /// <summary>The positions above this one in the reporting line on a day, nearest first.</summary>
    ValueTask<IReadOnlyList<PositionId>> Above(PositionId position, DateOnly day, CancellationToken cancellation);
}
