namespace HrSaas.Domain.Organization.OrgStructures;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Hierarchies;

/// <summary>
/// The tenant's one tree of org units, on every day. It is one root because no cycle may come to be on any day, and a
/// cycle runs through several units. A tenant's structure is always there; at first it has no units.
/// </summary>
/// <param name="Version">How many events made it; the version of its stream.</param>
/// <param name="Codes">Every code that a unit was ever opened with, and by which.</param>
/// <param name="Mergers">Which unit is part of which other from a day on; every unit knows them too.</param>
/// <param name="EverSplit">The units of which a split was recorded, whether it stands or not.</param>
/// <param name="EverHeaded">The units of which a person was ever said to be the head, whether that stands or not.</param>
public sealed partial record OrgStructure(
    ImmutableDictionary<OrgUnitId, OrgUnit> Units, ImmutableDictionary<string, OrgUnitId> Codes, long Version, Mergers Mergers,
    ImmutableHashSet<OrgUnitId> EverSplit, ImmutableDictionary<PersonId, ImmutableHashSet<OrgUnitId>> EverHeaded)
    : IAggregate<OrgStructure, OrgStructureEvent>
{
    /// <summary>The id of the one org structure's stream, in every tenant.</summary>
    public static readonly Guid StreamId = new("0197f000-0000-7000-8000-00000000000a");

    public static OrgStructure Initial { get; } = new(
        ImmutableDictionary<OrgUnitId, OrgUnit>.Empty, ImmutableDictionary.Create<string, OrgUnitId>(StringComparer.Ordinal), 0, Mergers.None, [],
        ImmutableDictionary<PersonId, ImmutableHashSet<OrgUnitId>>.Empty);

    public static OrgStructure Evolve(OrgStructure state, OrgStructureEvent @event) => @event switch
    {
        OrgUnitOpened e => state.With(new OrgUnit(e.Unit, e.Code, 0,
            FactLog<Opening>.Empty.Record(e.Fact, e.From, new(e.Name, e.Parent)),
            FactLog<OrgUnitId?>.Empty, FactLog<string>.Empty, FactLog<PersonId?>.Empty, FactLog<Closing>.Empty, FactLog<Split>.Empty, state.Mergers)),
        OrgUnitOpeningCorrected e => state.With(e.Unit, unit => unit with
        {
            Openings = unit.Openings.Correct(e.Fact, e.Correction, e.From, new(e.Name, e.Parent)),
        }),
        OrgUnitReparented e => state.With(e.Unit, unit => unit with
        {
            Reparentings = unit.Reparentings.Record(e.Fact, e.EffectiveDate, e.Parent),
        }),
        ReparentingCorrected e => state.With(e.Unit, unit => unit with
        {
            Reparentings = unit.Reparentings.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Parent),
        }),
        OrgUnitRenamed e => state.With(e.Unit, unit => unit with
        {
            Renamings = unit.Renamings.Record(e.Fact, e.EffectiveDate, e.Name),
        }),
        RenamingCorrected e => state.With(e.Unit, unit => unit with
        {
            Renamings = unit.Renamings.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Name),
        }),
        HeadAppointed e => state.Heading(e.Head, e.Unit).With(e.Unit, unit => unit with
        {
            Appointments = unit.Appointments.Record(e.Fact, e.EffectiveDate, e.Head),
        }),
        HeadAppointmentCorrected e => state.Heading(e.Head, e.Unit).With(e.Unit, unit => unit with
        {
            Appointments = unit.Appointments.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Head),
        }),
        OrgUnitClosed e => state.With(e.Unit, unit => unit with
        {
            Closings = unit.Closings.Record(e.Fact, e.LastDay, new(e.Successor, e.Reason)),
        }),
        OrgUnitMerged e => state.With(e.Unit, unit => unit with
        {
            Closings = unit.Closings.Record(e.Fact, e.LastDay, new(e.Successor, e.Reason, IsMerger: true)),
        }),
        OrgUnitClosingCorrected e => state.With(e.Unit, unit => unit with
        {
            Closings = unit.Closings.Correct(e.Fact, e.Correction, e.LastDay, new(e.Successor, e.Closing, unit.IsMerger(e.Fact))),
        }),
        OrgUnitSplit e => (state with { EverSplit = state.EverSplit.Add(e.Unit) }).With(e.Unit, unit => unit with
        {
            Splits = unit.Splits.Record(e.Fact, e.EffectiveDate, new(e.Parts, e.Reason)),
        }),
        OrgUnitSplitCorrected e => state.With(e.Unit, unit => unit with
        {
            Splits = unit.Splits.Correct(e.Fact, e.Correction, e.EffectiveDate, new(e.Parts, e.Split)),
        }),
        OrgUnitFactRescinded e => state.With(e.Unit, unit => unit with
        {
            Openings = unit.Openings.Rescind(e.Fact),
            Reparentings = unit.Reparentings.Rescind(e.Fact),
            Renamings = unit.Renamings.Rescind(e.Fact),
            Appointments = unit.Appointments.Rescind(e.Fact),
            Closings = unit.Closings.Rescind(e.Fact),
            Splits = unit.Splits.Rescind(e.Fact),
        }),
    };

    /// <summary>The unit, void or not; null when there never was one of that id.</summary>
    public OrgUnit? Find(OrgUnitId unit) => Units.GetValueOrDefault(unit);

    /// <summary>Whether there is such a unit, on whatever day, and it is not void.</summary>
    public bool Knows(OrgUnitId unit) => Find(unit) is { IsVoid: false };

    /// <summary>The version of the unit: of the last event that touched it; 0 when there is none.</summary>
    public long VersionOf(OrgUnitId unit) => Find(unit)?.Version ?? 0;

    /// <summary>The units above, nearest first. On a day on which one of them is not open yet, the path ends with it; on none is one closed.</summary>
    public IEnumerable<OrgUnitId> PathUp(OrgUnitId unit, DateOnly day) => Hierarchy.PathUp(unit, day);

    /// <summary>The units directly below on that day, by code.</summary>
    public IEnumerable<OrgUnit> Below(OrgUnitId unit, DateOnly day) =>
        OpenOn(day).Where(other => other.ParentOn(day) == unit);

    /// <summary>The units that the person heads on that day.</summary>
    public IEnumerable<OrgUnitId> HeadedBy(PersonId person, DateOnly day) =>
        EverHeaded.GetValueOrDefault(person, []).Where(unit => Units[unit].HeadOn(day) == person);

    /// <summary>All units that are open on that day, by code.</summary>
    public IEnumerable<OrgUnit> OpenOn(DateOnly day) =>
        Units.Values.Where(unit => unit.IsOpenOn(day)).OrderBy(unit => unit.Code, StringComparer.Ordinal);

    private OrgStructure Heading(PersonId? head, OrgUnitId unit) =>
        head is { } person ? this with { EverHeaded = EverHeaded.SetItem(person, EverHeaded.GetValueOrDefault(person, []).Add(unit)) } : this;

    /// <summary>What an event does to the facts of its unit, for history.</summary>
    public static FactChange ChangeOf(OrgStructureEvent @event) => @event switch
    {
        OrgUnitOpened e => new FactChange.Records(e.Fact, e.From),
        OrgUnitOpeningCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.From),
        OrgUnitReparented e => new FactChange.Records(e.Fact, e.EffectiveDate),
        ReparentingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        OrgUnitRenamed e => new FactChange.Records(e.Fact, e.EffectiveDate),
        RenamingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        HeadAppointed e => new FactChange.Records(e.Fact, e.EffectiveDate),
        HeadAppointmentCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        OrgUnitClosed e => new FactChange.Records(e.Fact, e.LastDay),
        OrgUnitMerged e => new FactChange.Records(e.Fact, e.LastDay),
        OrgUnitClosingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.LastDay),
        OrgUnitSplit e => new FactChange.Records(e.Fact, e.EffectiveDate),
        OrgUnitSplitCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        OrgUnitFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    /// <summary>The unit that an event is about.</summary>
    public static OrgUnitId UnitOf(OrgStructureEvent @event) => @event switch
    {
        OrgUnitOpened e => e.Unit,
        OrgUnitOpeningCorrected e => e.Unit,
        OrgUnitReparented e => e.Unit,
        ReparentingCorrected e => e.Unit,
        OrgUnitRenamed e => e.Unit,
        RenamingCorrected e => e.Unit,
        HeadAppointed e => e.Unit,
        HeadAppointmentCorrected e => e.Unit,
        OrgUnitClosed e => e.Unit,
        OrgUnitMerged e => e.Unit,
        OrgUnitClosingCorrected e => e.Unit,
        OrgUnitSplit e => e.Unit,
        OrgUnitSplitCorrected e => e.Unit,
        OrgUnitFactRescinded e => e.Unit,
    };

    private Hierarchy<OrgUnitId> Hierarchy => new(
        (unit, day) => Find(unit)?.ParentOn(day), (unit, day) => Find(unit)?.NextChangeOfParent(day), Units.Count);

    private OrgStructure With(OrgUnit unit)
    {
        var after = this with
        {
            Version = Version + 1,
            Units = Units.SetItem(unit.Id, unit with { Version = Version + 1 }),
            Codes = Codes.SetItem(unit.Code, unit.Id),
        };
        return Equals(unit.Merger, Mergers.Of.GetValueOrDefault(unit.Id)) ? after
            : after.With(new Mergers(unit.Merger is { } merger ? Mergers.Of.SetItem(unit.Id, merger) : Mergers.Of.Remove(unit.Id)));
    }

    // What is below another unit by a merger has changed with it, though the merger does not name it.
    private OrgStructure With(Mergers mergers) => this with
    {
        Mergers = mergers,
        Units = Units.SetItems(Units.Select(unit => KeyValuePair.Create(unit.Key, After(unit.Value, mergers)))),
    };

    private OrgUnit After(OrgUnit unit, Mergers mergers)
    {
        var after = unit with { Mergers = mergers };
        return after.Parents.Entries.AsSpan().SequenceEqual(unit.Parents.Entries.AsSpan()) ? after : after with { Version = Version };
    }

    // No event about a unit comes before its opening; one that did would change nothing but the version.
    private OrgStructure With(OrgUnitId unit, Func<OrgUnit, OrgUnit> change) =>
        Find(unit) is { } found ? With(change(found)) : this with { Version = Version + 1 };

    public bool Equals(OrgStructure? other) =>
        other is not null && Version == other.Version && Units.Count == other.Units.Count
        && Units.All(unit => unit.Value.Equals(other.Find(unit.Key)));

    public override int GetHashCode() => HashCode.Combine(Version, Units.Count);
}
