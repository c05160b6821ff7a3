namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;

/// <summary>A position as it is on a day, as known at a moment, read from its stream.</summary>
/// <param name="Status">What it is on that day. On days before its opening and after its last day it has neither job nor any other attribute.</param>
/// <param name="LastDay">Absent while there is no end in sight.</param>
/// <param name="Title">Absent where it is called like its job.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record PositionReading(
    PositionId Id, long Version, string Code, PositionStatus Status, DateOnly OpenedOn, DateOnly? LastDay, string? Title, JobId? Job, OrgUnitId? OrgUnit,
    LocationId? Location, Fte? Budget, PositionSources? Sources, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>The facts that say so.</summary>
public sealed record PositionSources(Source Job, Source OrgUnit, Source Location, Source Title, Source Budget, Source Status);

/// <summary>What a fact about a position says; members that the fact is not about are absent.</summary>
/// <param name="Frozen">Whether it is frozen from then on.</param>
/// <param name="LastDay">The last day before it is closed.</param>
public sealed record PositionSays(
    JobId? Job = null, OrgUnitId? OrgUnit = null, Named<LocationId?>? Location = null, Named<string?>? Title = null, Fte? Budget = null,
    bool? Frozen = null, DateOnly? LastDay = null);

/// <summary>Tells of single positions from their streams; always current.</summary>
public sealed class PositionReadings(StateReader reader)
{
    /// <summary>The position on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<PositionReading?> On(PositionId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.Position, id.Value, moment, cancellation)
            : await reader.Current(Roots.Position, id.Value, cancellation);
        var isVoid = folded.State is VoidPosition;
        if ((folded.State is VoidPosition { Was: var was } ? was : folded.State as OpenedPosition) is not { } position) return null;
        var on = isVoid ? null : position.On(day);
        return new(
            id, folded.Version, position.Code, isVoid ? PositionStatus.Void : position.StatusOn(day), position.OpeningDay, position.LastDay, on?.Title.Value, on?.Job.Value, on?.OrgUnit.Value,
            on?.Location.Value, on?.Budget.Value, on is null ? null : SourcesOf(on), day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the position; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<PositionSays>?> History(PositionId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.Position, id.Value, knownAt, cancellation);
        return Histories.Of<PositionEvent, PositionSays>(id.Value, events, knownAt, Position.ChangeOf, Tell);
    }

    private static PositionSources SourcesOf(PositionOn on) => new(
        Source.Of(on.Job), Source.Of(on.OrgUnit), Source.Of(on.Location), Source.Of(on.Title), Source.Of(on.Budget), Source.Of(on.Frozen));

    private static (string, PositionSays, Reason?) Tell(PositionEvent @event) => @event switch
    {
        PositionOpened e => ("opening", Say(e.Terms), null),
        PositionOpeningCorrected e => ("opening", Say(e.Terms), e.Reason),
        PositionChanged e => ("change", Say(e.Change), null),
        PositionChangeCorrected e => ("change", Say(e.Change), e.Reason),
        PositionBudgetChanged e => ("budget-change", new(Budget: e.Budget), null),
        PositionBudgetChangeCorrected e => ("budget-change", new(Budget: e.Budget), e.Reason),
        PositionFrozen => ("freeze", new(Frozen: true), null),
        PositionThawed => ("thaw", new(Frozen: false), null),
        PositionFreezeCorrected e => ("freeze", new(), e.Reason),
        PositionClosed e => ("closing", new(LastDay: e.LastDay), null),
        PositionClosingCorrected e => ("closing", new(LastDay: e.LastDay), e.Reason),
        PositionFactRescinded e => ("rescission", new(), e.Reason),
    };

    private static PositionSays Say(PositionTerms terms) => new(terms.Job, terms.OrgUnit, new(terms.Location), new(terms.Title), terms.Budget);

    private static PositionSays Say(PositionChange change) => new(change.Job, change.OrgUnit, change.Location, change.Title);
}
