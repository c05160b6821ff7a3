namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

/// <summary>A fact about the tenant's one org structure: the tree of org units.</summary>
public abstract record OrgStructureEvent
{
    private protected OrgStructureEvent() { }
}

/// <summary>An org unit opened on a day, below a parent or as a top unit.</summary>
public sealed record OrgUnitOpened(FactId Fact, OrgUnitId Unit, string Code, DateOnly From, string Name, OrgUnitId? Parent) : OrgStructureEvent;

/// <summary>The opening of a unit was not as recorded: it was on this day, under this name and parent.</summary>
public sealed record OrgUnitOpeningCorrected(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly From, string Name, OrgUnitId? Parent, Reason Reason) : OrgStructureEvent;

/// <summary>From a day on, the unit is below another parent, or a top unit.</summary>
public sealed record OrgUnitReparented(FactId Fact, OrgUnitId Unit, DateOnly EffectiveDate, OrgUnitId? Parent) : OrgStructureEvent;

/// <summary>The re-parenting was not as recorded: it was from this day and below this parent.</summary>
public sealed record ReparentingCorrected(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly EffectiveDate, OrgUnitId? Parent, Reason Reason) : OrgStructureEvent;

/// <summary>From a day on, the unit bears another name.</summary>
public sealed record OrgUnitRenamed(FactId Fact, OrgUnitId Unit, DateOnly EffectiveDate, string Name) : OrgStructureEvent;

/// <summary>The renaming was not as recorded: it was from this day and to this name.</summary>
public sealed record RenamingCorrected(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly EffectiveDate, string Name, Reason Reason) : OrgStructureEvent;

/// <summary>From a day on, the unit has this head, or none.</summary>
public sealed record HeadAppointed(FactId Fact, OrgUnitId Unit, DateOnly EffectiveDate, PersonId? Head) : OrgStructureEvent;

/// <summary>The appointment was not as recorded: it was from this day and of this person, or nobody.</summary>
public sealed record HeadAppointmentCorrected(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly EffectiveDate, PersonId? Head, Reason Reason) : OrgStructureEvent;

/// <summary>The unit closes with its last day, and goes on as another unit or not at all.</summary>
public sealed record OrgUnitClosed(FactId Fact, OrgUnitId Unit, DateOnly LastDay, OrgUnitId? Successor, Reason Reason) : OrgStructureEvent;

/// <summary>After its last day, the unit is part of another one, and what was below it is below that one.</summary>
public sealed record OrgUnitMerged(FactId Fact, OrgUnitId Unit, DateOnly LastDay, OrgUnitId Successor, Reason Reason) : OrgStructureEvent;

/// <summary>The closing was not as recorded: the last day, the successor or the reason was another.</summary>
public sealed record OrgUnitClosingCorrected(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly LastDay, OrgUnitId? Successor, Reason Closing, Reason Reason) : OrgStructureEvent;

/// <summary>From a day on, there are units that were split off of this one.</summary>
public sealed record OrgUnitSplit(FactId Fact, OrgUnitId Unit, DateOnly EffectiveDate, OrgUnitParts Parts, Reason Reason) : OrgStructureEvent;

/// <summary>The split was not as recorded: the day, the parts or the reason was another.</summary>
public sealed record OrgUnitSplitCorrected(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly EffectiveDate, OrgUnitParts Parts, Reason Split, Reason Reason) : OrgStructureEvent;

/// <summary>A fact about a unit, or a correction of one, is withdrawn. Rescinding the opening makes the unit void.</summary>
public sealed record OrgUnitFactRescinded(FactId Fact, OrgUnitId Unit, Reason Reason) : OrgStructureEvent;
