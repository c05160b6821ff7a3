namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.Organization.ReportingLines;

/// <summary>Answers about positions from the streams, so that the ledger proves what decisions were told.</summary>
public sealed class PublishedPositions(StateReader reader) : IKnownPositions
{
    public async ValueTask<PositionOverTime?> Find(PositionId position, CancellationToken cancellation) =>
        OverTime(position, (await reader.Find(Roots.Position, position.Value, cancellation)).State);

    public async Task<PositionAsKnown?> Find(PositionId position, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.Position, position.Value, moment, cancellation)
            : await reader.Current(Roots.Position, position.Value, cancellation);
        return OverTime(position, folded.State) is { } overTime ? new(overTime, folded.RecordedAt, folded.Position) : null;
    }

    public async ValueTask<IReadOnlyList<PositionId>> Above(PositionId position, DateOnly day, CancellationToken cancellation) =>
        [.. (await reader.Find(Roots.ReportingLine, ReportingLine.StreamId, cancellation)).State.PathUp(position, day)];

    private static PositionOverTime? OverTime(PositionId id, Position state) => state switch
    {
        NoPosition or VoidPosition => null,
        OpenedPosition opened => new(
            id, new(opened.OpeningDay, opened.LastDay), [.. FrozenDaysOf(opened)], opened.Jobs, opened.OrgUnits, opened.Locations, opened.Budget),
    };

    private static IEnumerable<Days> FrozenDaysOf(OpenedPosition position) =>
        position.Frozen.Between(position.OpeningDay, position.LastDay).Where(stretch => stretch.Value)
            .Select(stretch => new Days(stretch.From, stretch.Until?.AddDays(-1)));
}
