namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

/// <summary>There is no org unit with that id.</summary>
/// <remarks>List the org units and take the id from there; a unit has to be opened before anything is recorded about it.</remarks>
public sealed record OrgUnitNotFound(OrgUnitId Unit) : Refusal("org-unit-not-found",
    $"There is no org unit {Unit}.", RefusalKind.NotThere);

/// <summary>An org unit is opened once.</summary>
/// <remarks>Read it: it is there already. To change it, re-parent or rename it from a day, or correct its opening.</remarks>
public sealed record OrgUnitAlreadyOpened(OrgUnitId Unit) : Refusal("org-unit-already-opened",
    $"The org unit {Unit} is open already.", RefusalKind.Conflict);

/// <summary>The unit's opening was rescinded: there never was such a unit, and nothing can be recorded about it.</summary>
/// <remarks>Open a unit under another code. The code of a void unit stays taken, so that old reports cannot be misread.</remarks>
public sealed record OrgUnitIsVoid(OrgUnitId Unit) : Refusal("org-unit-is-void",
    $"The org unit {Unit} is void: its opening was rescinded.", RefusalKind.Conflict);

/// <summary>A code belongs to one org unit for ever, even when that unit is void.</summary>
/// <remarks>Choose another code, or use the unit that has this one; the list of org units shows it.</remarks>
public sealed record OrgUnitCodeTaken(string UnitCode) : Refusal("org-unit-code-taken",
    $"Another org unit has the code '{UnitCode}'.", RefusalKind.Conflict);

/// <summary>The unit named as parent is not there, or is void.</summary>
/// <remarks>Open the parent first, or name another; without a parent the unit is a top unit.</remarks>
public sealed record UnknownParent(OrgUnitId Parent) : Refusal("unknown-parent",
    $"There is no org unit {Parent} to be the parent.");

/// <summary>A unit cannot be moved or renamed on a day on which it is not open yet.</summary>
/// <remarks>Give a day on or after the opening day; if the unit opened earlier than recorded, correct its opening.</remarks>
public sealed record BeforeOpening(DateOnly EffectiveDate, DateOnly OpeningDay) : Refusal("before-opening",
    $"The unit opens on {OpeningDay:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is before that.");

/// <summary>On the day named, the unit would be above itself. The rule holds for every day, also for those to come.</summary>
/// <remarks>Choose another parent, or first move, from that day, the unit in between to where it belongs.</remarks>
public sealed record CycleInOrgStructure(OrgUnitId Unit, DateOnly Day) : Refusal("cycle-in-org-structure",
    $"On {Day:yyyy-MM-dd} the unit {Unit} would be above itself.");

/// <summary>Units stand below this one on some day, so it cannot be as if it had never been there.</summary>
/// <remarks>Re-parent the units below, or correct or rescind what puts them there; then rescind the opening.</remarks>
public sealed record OrgUnitHasUnitsBelow(OrgUnitId Unit, OrgUnitId Below) : Refusal("org-unit-has-units-below",
    $"The unit {Below} is below {Unit} on some day.", RefusalKind.Conflict);
