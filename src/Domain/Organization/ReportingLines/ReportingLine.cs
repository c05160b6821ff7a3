namespace HrSaas.Domain.Organization.ReportingLines;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Hierarchies;

/// <summary>
/// Which position reports to which, on every day. It is one root per tenant because no cycle may come to be on any day, and a cycle runs
/// through several positions. It knows nothing of whether a position is open, or who sits there.
/// </summary>
/// <param name="Version">How many events made it; the version of its stream.</param>
public sealed partial record ReportingLine(ImmutableDictionary<PositionId, PlacedPosition> Positions, long Version)
    : IAggregate<ReportingLine, ReportingLineEvent>
{
    /// <summary>The id of the one reporting line's stream, in every tenant.</summary>
    public static readonly Guid StreamId = new("0197f000-0000-7000-8000-00000000000b");

    public static ReportingLine Initial { get; } = new(ImmutableDictionary<PositionId, PlacedPosition>.Empty, 0);

    public static ReportingLine Evolve(ReportingLine state, ReportingLineEvent @event) => @event switch
    {
        PositionPlaced e => state.With(e.Position, placings => placings.Record(e.Fact, e.EffectiveDate, e.ReportsTo)),
        PlacingCorrected e => state.With(e.Position, placings => placings.Correct(e.Fact, e.Correction, e.EffectiveDate, e.ReportsTo)),
        PlacingRescinded e => state.With(e.Position, placings => placings.Rescind(e.Fact)),
    };

    /// <summary>The position, if anything was ever recorded about it here.</summary>
    public PlacedPosition? Find(PositionId position) => Positions.GetValueOrDefault(position);

    /// <summary>The version of the position here: of the last event that touched it; 0 when there is none.</summary>
    public long VersionOf(PositionId position) => Find(position)?.Version ?? 0;

    /// <summary>The positions above, nearest first, whether they are open on that day or not.</summary>
    public IEnumerable<PositionId> PathUp(PositionId position, DateOnly day) => Hierarchy.PathUp(position, day);

    /// <summary>What an event does to the facts of its position, for history.</summary>
    public static FactChange ChangeOf(ReportingLineEvent @event) => @event switch
    {
        PositionPlaced e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PlacingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PlacingRescinded e => new FactChange.Rescinds(e.Fact),
    };

    /// <summary>The position that an event is about.</summary>
    public static PositionId PositionOf(ReportingLineEvent @event) => @event switch
    {
        PositionPlaced e => e.Position,
        PlacingCorrected e => e.Position,
        PlacingRescinded e => e.Position,
    };

    private Hierarchy<PositionId> Hierarchy => new(
        (position, day) => Find(position)?.ReportsToOn(day),
        (position, day) => Find(position)?.Placings.NextDayAfter(day),
        Positions.Count);

    private ReportingLine With(PositionId position, Func<FactLog<PositionId?>, FactLog<PositionId?>> change) => new(
        Positions.SetItem(position, new(position, Version + 1, change(Find(position)?.Placings ?? FactLog<PositionId?>.Empty))), Version + 1);

    public bool Equals(ReportingLine? other) =>
        other is not null && Version == other.Version && Positions.Count == other.Positions.Count
        && Positions.All(position => position.Value.Equals(other.Find(position.Key)));

    public override int GetHashCode() => HashCode.Combine(Version, Positions.Count);
}

/// <summary>One position in the line.</summary>
/// <param name="Version">The version of the line's stream at the last event that touched this position.</param>
public sealed record PlacedPosition(PositionId Id, long Version, FactLog<PositionId?> Placings)
{
    /// <summary>To which position it reports from which day on; before the first placing to none.</summary>
    public Timeline<PositionId?> ReportsTo => new(
        [.. Placings.Standing.Select(fact => new TimelineEntry<PositionId?>(fact.From, fact.Id, fact.Value))]);

    /// <summary>To which position it reports on that day; null where to none.</summary>
    public PositionId? ReportsToOn(DateOnly day) => Placings.InForce(day, static _ => true)?.Value;
}
