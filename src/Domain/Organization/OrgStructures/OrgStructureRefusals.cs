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

/// <summary>A unit cannot be moved, renamed, split or given a head on a day on which it is not open yet.</summary>
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

/// <summary>Nothing can begin to be true of a unit after its last day.</summary>
/// <remarks>Give the last day or an earlier one; if the unit goes on, correct or rescind its closing first.</remarks>
public sealed record AfterClosing(DateOnly EffectiveDate, DateOnly LastDay) : Refusal("after-closing",
    $"The unit's last day is {LastDay:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is after that.");

/// <summary>The person named as head is not registered, or is void.</summary>
/// <remarks>Register the person first, or name another; a unit may be without a head. A head need not be employed here.</remarks>
public sealed record UnknownHead(PersonId Head) : Refusal("unknown-head",
    $"There is no person {Head} to be the head.");

/// <summary>The person who is to head the unit had been registered twice and was merged into another.</summary>
/// <remarks>Appoint the person that the refusal names: it is the same human being. Appointments of the merged one are read as those of who remains.</remarks>
public sealed record HeadWasMerged(PersonId Head, PersonId Into) : Refusal("head-was-merged",
    $"Person {Head}, who is to head the unit, was merged into {Into}.", RefusalKind.Conflict);

/// <summary>A unit closes once: a closing is recorded already.</summary>
/// <remarks>Correct the closing to give another last day, successor or reason; rescind it if the unit goes on.</remarks>
public sealed record OrgUnitAlreadyClosed(OrgUnitId Unit, DateOnly LastDay) : Refusal("org-unit-already-closed",
    $"The closing of the unit {Unit} is recorded already; its last day is {LastDay:yyyy-MM-dd}.", RefusalKind.Conflict);

/// <summary>A unit is open for at least a day: it does not close before it opens.</summary>
/// <remarks>Give a later last day or an earlier opening day. If the unit never was, rescind its opening.</remarks>
public sealed record LastDayBeforeOpening(DateOnly LastDay, DateOnly OpeningDay) : Refusal("last-day-before-opening",
    $"The last day {LastDay:yyyy-MM-dd} is before the opening day {OpeningDay:yyyy-MM-dd}.");

/// <summary>The unit that a closed one is to go on as is not there, is void, or is that unit itself.</summary>
/// <remarks>Open the successor first, or name another; without a successor the unit ends with nothing in its place.</remarks>
public sealed record UnknownSuccessor(OrgUnitId Successor) : Refusal("unknown-successor",
    $"There is no other org unit {Successor} to be the successor.");

/// <summary>No unit is below a closed one. The rule holds for every day, also for those to come.</summary>
/// <remarks>Choose another parent from the day named on, or correct the closing of that unit.</remarks>
public sealed record ParentIsClosed(OrgUnitId Parent, DateOnly FirstDay) : Refusal("parent-is-closed",
    $"On {FirstDay:yyyy-MM-dd} the unit {Parent} is closed, and cannot be above another.");

/// <summary>A unit cannot close while others are below it after its last day, whether they are today or are to be.</summary>
/// <remarks>First re-parent the units below from the day named on, or close them too; then close this one.</remarks>
public sealed record ClosedUnitHasUnitsBelow(OrgUnitId Unit, OrgUnitId Below, DateOnly FirstDay) : Refusal("closed-unit-has-units-below",
    $"On {FirstDay:yyyy-MM-dd} the unit {Below} would be below {Unit}, which is closed by then.", RefusalKind.Conflict);

/// <summary>A closed unit goes on as this one, so it cannot be as if it had never been there.</summary>
/// <remarks>Correct the closing of that unit to name another successor or none; then rescind the opening.</remarks>
public sealed record OrgUnitIsSuccessor(OrgUnitId Unit, OrgUnitId Former) : Refusal("org-unit-is-successor",
    $"The unit {Former} goes on as {Unit}.", RefusalKind.Conflict);

/// <summary>A unit can only become part of one that is open on the day of the merger.</summary>
/// <remarks>Merge into another unit or from another day, or correct the opening or the closing of the successor.</remarks>
public sealed record SuccessorNotOpen(OrgUnitId Successor, DateOnly Day) : Refusal("successor-not-open",
    $"The unit {Successor} would have to be open on {Day:yyyy-MM-dd}, when another becomes part of it.");

/// <summary>A merger says which unit the merged one has become part of.</summary>
/// <remarks>Name the successor in the correction. If the unit just closed, rescind the merger and close the unit.</remarks>
public sealed record MergerWithoutSuccessor(FactId Fact) : Refusal("merger-without-successor",
    $"The fact {Fact} is a merger, and has to name a successor.");

/// <summary>A unit is split that was there the day before: not from its opening day on, and not after it has closed.</summary>
/// <remarks>Give a day after the opening day and at most one after the last; or correct the opening, the closing or the split.</remarks>
public sealed record SplitUnitNotOpen(OrgUnitId Unit, DateOnly EffectiveDate) : Refusal("split-unit-not-open",
    $"The unit {Unit} would have to be open on the day before {EffectiveDate:yyyy-MM-dd}, from which on it is split.");

/// <summary>The unit that a part is to take over is not there, or is void.</summary>
/// <remarks>Name units that are directly below the split one on the day of the split.</remarks>
public sealed record UnknownUnitToTake(OrgUnitId Unit) : Refusal("unknown-unit-to-take",
    $"There is no org unit {Unit} to be taken over.");

/// <summary>A part takes over units that are directly below the split one on the day of the split, and no others.</summary>
/// <remarks>Leave the unit out: what is further below comes along with the unit above it. Whatever is elsewhere is re-parented on its own.</remarks>
public sealed record UnitToTakeNotBelow(OrgUnitId Unit, OrgUnitId Above, DateOnly Day) : Refusal("unit-to-take-not-below",
    $"On {Day:yyyy-MM-dd} the unit {Unit} is not directly below {Above}.");

/// <summary>A unit is directly below one other, so one part takes it over.</summary>
/// <remarks>Name it with one of the parts only.</remarks>
public sealed record UnitTakenTwice(OrgUnitId Unit) : Refusal("unit-taken-twice",
    $"The unit {Unit} is to be taken over more than once.");

/// <summary>The unit named as a part is not there, is void, or is the split unit itself.</summary>
/// <remarks>Name units that were split off of this one; if none was, rescind the split.</remarks>
public sealed record UnknownPart(OrgUnitId Part) : Refusal("unknown-part",
    $"There is no other org unit {Part} to be a part.");

/// <summary>What is split off of a unit is open on the day of the split.</summary>
/// <remarks>Correct the split to another day or other parts, or give another opening or last day of the part.</remarks>
public sealed record PartNotOpen(OrgUnitId Part, DateOnly Day) : Refusal("part-not-open",
    $"The unit {Part} would have to be open on {Day:yyyy-MM-dd}, when it is split off of another.");

/// <summary>The split of another unit names this one as a part, so it cannot be as if it had never been there.</summary>
/// <remarks>Rescind the split of that unit, or correct it to name other parts; then rescind the opening.</remarks>
public sealed record OrgUnitIsPart(OrgUnitId Unit, OrgUnitId Whole) : Refusal("org-unit-is-part",
    $"The unit {Unit} was split off of {Whole}.", RefusalKind.Conflict);
