namespace HrSaas.Domain.Organization.OrgStructures;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Open an org unit on a day.</summary>
public sealed record OpenOrgUnit(FactId Fact, OrgUnitId Unit, string Code, DateOnly From, string Name, OrgUnitId? Parent);

/// <summary>Put right the opening of a unit.</summary>
public sealed record CorrectOrgUnitOpening(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly From, string Name, OrgUnitId? Parent, Reason Reason);

/// <summary>Put a unit below another parent from a day, or make it a top unit.</summary>
public sealed record ReparentOrgUnit(FactId Fact, OrgUnitId Unit, DateOnly EffectiveDate, OrgUnitId? Parent);

/// <summary>Put right a recorded re-parenting.</summary>
public sealed record CorrectReparenting(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly EffectiveDate, OrgUnitId? Parent, Reason Reason);

/// <summary>Give a unit another name from a day.</summary>
public sealed record RenameOrgUnit(FactId Fact, OrgUnitId Unit, DateOnly EffectiveDate, string Name);

/// <summary>Put right a recorded renaming.</summary>
public sealed record CorrectRenaming(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly EffectiveDate, string Name, Reason Reason);

/// <summary>Make a person the head of a unit from a day, or leave it without one.</summary>
public sealed record AppointHead(FactId Fact, OrgUnitId Unit, DateOnly EffectiveDate, PersonId? Head);

/// <summary>Put right a recorded appointment of a head.</summary>
public sealed record CorrectHeadAppointment(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly EffectiveDate, PersonId? Head, Reason Reason);

/// <summary>Close a unit with its last day; where it goes on as another unit, name that one.</summary>
public sealed record CloseOrgUnit(FactId Fact, OrgUnitId Unit, DateOnly LastDay, OrgUnitId? Successor, Reason Reason);

/// <summary>Make a unit part of another one from a day on, with all that is below it.</summary>
/// <param name="EffectiveDate">The first day on which it is part of the other; its last day is the day before.</param>
public sealed record MergeOrgUnit(FactId Fact, OrgUnitId Unit, DateOnly EffectiveDate, OrgUnitId Into, Reason Reason);

/// <summary>Split a unit from a day on: open parts of it beside it, each with some of the units below it.</summary>
/// <param name="EffectiveDate">The first day of the parts; what was there the day before is split.</param>
/// <param name="Closing">The fact of its closing with the day before; null where it goes on with what is not taken.</param>
public sealed record SplitOrgUnit(
    FactId Fact, OrgUnitId Unit, DateOnly EffectiveDate, ImmutableArray<PartToOpen> Parts, FactId? Closing, Reason Reason);

/// <summary>Put right a recorded split: another day, other parts, another reason for it.</summary>
public sealed record CorrectOrgUnitSplit(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly EffectiveDate, OrgUnitParts Parts, Reason Split, Reason Reason);

/// <summary>Put right a recorded closing or merger: another last day, another successor, another reason for it.</summary>
public sealed record CorrectOrgUnitClosing(
    FactId Fact, FactId Correction, OrgUnitId Unit, DateOnly LastDay, OrgUnitId? Successor, Reason Closing, Reason Reason);

/// <summary>Withdraw a fact about a unit that should not have been recorded, or a correction of one.</summary>
public sealed record RescindOrgUnitFact(FactId Fact, OrgUnitId Unit, Reason Reason);
