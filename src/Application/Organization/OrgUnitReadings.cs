namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>Tells of single org units from the stream of the org structure; always current.</summary>
public sealed class OrgUnitReadings(StateReader reader, IKnownPersons persons)
{
    /// <summary>The unit on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<OrgUnitReading?> On(OrgUnitId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.OrgStructure, OrgStructure.StreamId, moment, cancellation)
            : await reader.Current(Roots.OrgStructure, OrgStructure.StreamId, cancellation);
        if (folded.State.Find(id) is not { } unit) return null;
        var on = unit.IsVoid ? null : unit.On(day);
        return new(id, unit.Version, unit.Code, on is not null, unit.IsVoid ? true : null, unit.OpeningDay, on?.Name.Value, on?.Parent.Value, on?.Head.Value is { } head ? await Remains(head, knownAt, cancellation) : null,
            unit.LastDay, unit.Closing?.Value.Successor, folded.State.PredecessorsOf(id, day).ToList() is { Count: > 0 } predecessors ? predecessors : null,
            on is null ? null : new(Source.Of(on.Name), Source.Of(on.Parent), Source.Of(on.Head)), day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>The person or, where they were merged into another, who remains.</summary>
    private Task<PersonId> Remains(PersonId named, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        reader.TellAsKnownAt(knownAt);
        return reader.Confirmed(() => persons.StandsFor(named, cancellation), cancellation);
    }

    /// <summary>Every fact about the unit; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<OrgUnitSays>?> History(OrgUnitId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.OrgStructure, OrgStructure.StreamId, knownAt, cancellation);
        return Histories.Of<OrgStructureEvent, OrgUnitSays>(
            id.Value, [.. events.Where(recorded => OrgStructure.UnitOf((OrgStructureEvent)recorded.Event) == id)], knownAt,
            OrgStructure.ChangeOf, Tell);
    }

    internal static (string Kind, OrgUnitSays Says, Reason? Reason) Tell(OrgStructureEvent @event) => @event switch
    {
        OrgUnitOpened e => ("opening", new(Name: e.Name, Parent: new(e.Parent)), null),
        OrgUnitOpeningCorrected e => ("opening", new(Name: e.Name, Parent: new(e.Parent)), e.Reason),
        OrgUnitReparented e => ("reparenting", new(Parent: new(e.Parent)), null),
        ReparentingCorrected e => ("reparenting", new(Parent: new(e.Parent)), e.Reason),
        OrgUnitRenamed e => ("renaming", new(Name: e.Name), null),
        RenamingCorrected e => ("renaming", new(Name: e.Name), e.Reason),
        HeadAppointed e => ("head-appointment", new(Head: new(e.Head)), null),
        HeadAppointmentCorrected e => ("head-appointment", new(Head: new(e.Head)), e.Reason),
        OrgUnitClosed e => ("closing", new(LastDay: e.LastDay, Successor: e.Successor), e.Reason),
        OrgUnitMerged e => ("merger", new(LastDay: e.LastDay, Successor: e.Successor), e.Reason),
        OrgUnitClosingCorrected e => ("closing", new(LastDay: e.LastDay, Successor: e.Successor, ClosingReason: e.Closing), e.Reason),
        OrgUnitSplit e => ("split", new(Parts: e.Parts.Units), e.Reason),
        OrgUnitSplitCorrected e => ("split", new(Parts: e.Parts.Units, SplitReason: e.Split), e.Reason),
        OrgUnitFactRescinded e => ("rescission", new(), e.Reason),
    };
}
