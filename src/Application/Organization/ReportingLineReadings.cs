namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.ReportingLines;

/// <summary>A position's place in the reporting line on a day, as known at a moment.</summary>
/// <param name="Version">The version of the line's stream at the last event about this position; what a correction of a placing expects.</param>
/// <param name="ReportsTo">Absent where it reports to none.</param>
/// <param name="Source">The fact that says so; absent before the first placing.</param>
/// <param name="Above">All positions above, nearest first, whether they are open on that day or not.</param>
public sealed record PlacingReading(
    PositionId Id, long Version, PositionId? ReportsTo, Source? Source, IReadOnlyList<PositionId> Above,
    DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>What a fact about a position's place says; absent for a rescission.</summary>
/// <param name="ReportsTo">Null where it reports to none.</param>
public sealed record PlacingSays(Named<PositionId?>? ReportsTo);

/// <summary>Tells of single positions' places from the stream of the reporting line; always current.</summary>
public sealed class ReportingLineReadings(StateReader reader)
{
    /// <summary>The position's place on a day, as known at a moment or now; null when it was never placed.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<PlacingReading?> On(PositionId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.ReportingLine, ReportingLine.StreamId, moment, cancellation)
            : await reader.Current(Roots.ReportingLine, ReportingLine.StreamId, cancellation);
        if (folded.State.Find(id) is not { } placed) return null;
        var on = placed.ReportsTo.At(day);
        return new(id, placed.Version, on?.Value, on is { } entry ? Source.Of(entry) : null, [.. folded.State.PathUp(id, day)],
            day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the position's place; null when it was never placed.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<PlacingSays>?> History(PositionId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.ReportingLine, ReportingLine.StreamId, knownAt, cancellation);
        return Histories.Of<ReportingLineEvent, PlacingSays>(
            id.Value, [.. events.Where(recorded => ReportingLine.PositionOf((ReportingLineEvent)recorded.Event) == id)], knownAt, ReportingLine.ChangeOf, Tell);
    }

    private static (string, PlacingSays, Reason?) Tell(ReportingLineEvent @event) => @event switch
    {
        PositionPlaced e => ("placing", new(new(e.ReportsTo)), null),
        PlacingCorrected e => ("placing", new(new(e.ReportsTo)), e.Reason),
        PlacingRescinded e => ("rescission", new(ReportsTo: null), e.Reason),
    };
}
