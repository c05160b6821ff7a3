namespace HrSaas.Domain.Organization.Positions;

using HrSaas.Domain.Kernel;

/// <summary>There is no position with that id.</summary>
/// <remarks>List the positions and take the id from there; a position has to be opened before anything is recorded about it.</remarks>
public sealed record PositionNotFound() : Refusal("position-not-found", "There is no such position.", RefusalKind.NotThere);

/// <summary>A position is opened once.</summary>
/// <remarks>Read it: it is there already. To change it, record a change from a day, or correct its opening.</remarks>
public sealed record PositionAlreadyOpened() : Refusal("position-already-opened", "This position is open already.", RefusalKind.Conflict);

/// <summary>The position's opening was rescinded: there never was such a seat, and nothing can be recorded about it.</summary>
/// <remarks>Open a position under another code. The code of a void position stays taken, so that old reports cannot be misread.</remarks>
public sealed record PositionIsVoid() : Refusal("position-is-void", "The opening of this position was rescinded.", RefusalKind.Conflict);

/// <summary>A code belongs to one position for ever, even when that position is closed or void.</summary>
/// <remarks>Choose another code, or use the position that has this one; the list of positions shows it.</remarks>
public sealed record PositionCodeTaken(string PositionCode) : Refusal("position-code-taken",
    $"Another position has the code '{PositionCode}'.", RefusalKind.Conflict);

/// <summary>The job named for a position is not there.</summary>
/// <remarks>Define the job first, or name another; the list of jobs shows those that are there.</remarks>
public sealed record JobNotKnown(JobId Job) : Refusal("job-not-known", $"There is no job {Job} for the position.");

/// <summary>The org unit named for a position is not there, or is void.</summary>
/// <remarks>Open the unit first, or name another. The unit need not be open on that day: a position in a unit that is closed is accepted and listed.</remarks>
public sealed record OrgUnitNotKnown(OrgUnitId Unit) : Refusal("org-unit-not-known", $"There is no org unit {Unit} for the position.");

/// <summary>The location named for a position is not there.</summary>
/// <remarks>Open the location first, or name another; a position may do without.</remarks>
public sealed record LocationNotKnown(LocationId Location) : Refusal("location-not-known", $"There is no location {Location} for the position.");

/// <summary>A change has to name at least one of job, org unit, location and title.</summary>
/// <remarks>Name what changes. Another budget is a change of the budget.</remarks>
public sealed record PositionChangeNamesNothing() : Refusal("position-change-names-nothing", "The change names nothing that would change.");

/// <summary>Nothing is recorded about a position for a day on which it is not open yet, and it does not close before it opens.</summary>
/// <remarks>Give a day on or after the opening day; if the position opened earlier than recorded, correct its opening.</remarks>
public sealed record BeforePositionOpening(DateOnly Day, DateOnly OpeningDay) : Refusal("before-position-opening",
    $"The position opens on {OpeningDay:yyyy-MM-dd}; {Day:yyyy-MM-dd} is before that.");

/// <summary>Nothing is recorded about a position for a day after its last one.</summary>
/// <remarks>Give a day up to the last one; if the position closed later than recorded, or not at all, correct or rescind its closing.</remarks>
public sealed record AfterPositionClosing(DateOnly EffectiveDate, DateOnly LastDay) : Refusal("after-position-closing",
    $"The last day of the position is {LastDay:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is after that.");

/// <summary>A position has one last day.</summary>
/// <remarks>If the last day is another, correct the closing; if the position goes on, rescind it.</remarks>
public sealed record PositionAlreadyClosed(DateOnly LastDay) : Refusal("position-already-closed",
    $"The position closes already: its last day is {LastDay:yyyy-MM-dd}.", RefusalKind.Conflict);
