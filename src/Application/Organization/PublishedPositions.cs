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
        (await reader.Find(Roots.Position, position.Value, cancellation)).State switch
        {
            NoPosition or VoidPosition => null,
            OpenedPosition opened => new(
                position, new(opened.OpeningDay, opened.LastDay), [.. FrozenDaysOf(opened)], opened.Jobs, opened.OrgUnits, opened.Locations, opened.Budget),
        };

    public async ValueTask<IReadOnlyList<PositionId>> Above(PositionId position, DateOnly day, CancellationToken cancellation) =>
        [.. (await reader.Find(Roots.ReportingLine, ReportingLine.StreamId, cancellation)).State.PathUp(position, day)];

    private static IEnumerable<Days> FrozenDaysOf(OpenedPosition position) =>
        position.Frozen.Between(position.OpeningDay, position.LastDay).Where(stretch => stretch.Value)
            .Select(stretch => new Days(stretch.From, stretch.Until?.AddDays(-1)));
}
