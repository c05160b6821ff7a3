namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>The person to be hired is not known, or was registered by mistake.</summary>
/// <remarks>Register the person first, or take the id from the people directory.</remarks>
public sealed record UnknownPerson(PersonId Person) : Refusal("unknown-person", $"There is no person {Person}.");

/// <summary>The person to be hired had been registered twice and was merged into another.</summary>
/// <remarks>Hire the person that the refusal names: it is the same human being.</remarks>
public sealed record PersonWasMerged(PersonId Person, PersonId Into) : Refusal("person-was-merged",
    $"Person {Person} was merged into {Into}.", RefusalKind.Conflict);

/// <summary>The person to be employed was erased. Nobody can tell any more who that was, and no employment begins for nobody.</summary>
/// <remarks>If the same human being comes back, register a new person and hire them, with an employee number of their own.</remarks>
public sealed record EmployeeWasErased(PersonId Person) : Refusal("employee-was-erased",
    $"Person {Person} was erased.", RefusalKind.Conflict);

/// <summary>The legal entity that is to employ the person is not known.</summary>
/// <remarks>Take the id from the list of legal entities, or register it first.</remarks>
public sealed record UnknownLegalEntity(LegalEntityId LegalEntity) : Refusal("unknown-legal-entity",
    $"There is no legal entity {LegalEntity}.");

/// <summary>The job named is not known.</summary>
/// <remarks>Take the id from the list of jobs, or define it first. A person may be hired without a job.</remarks>
public sealed record UnknownJob(JobId Job) : Refusal("unknown-job", $"There is no job {Job}.");

/// <summary>The org unit named is not known, or was opened by mistake.</summary>
/// <remarks>Take the id from the list of org units, or open it first.</remarks>
public sealed record UnknownOrgUnit(OrgUnitId OrgUnit) : Refusal("unknown-org-unit", $"There is no org unit {OrgUnit}.");

/// <summary>The location named is not known.</summary>
/// <remarks>Take the id from the list of locations, or open it first.</remarks>
public sealed record UnknownLocation(LocationId Location) : Refusal("unknown-location", $"There is no location {Location}.");

/// <summary>The position named is not known, or was opened by mistake.</summary>
/// <remarks>Take the id from the list of positions, or open it first. A person may be hired without a position.</remarks>
public sealed record UnknownPosition(PositionId Position) : Refusal("unknown-position", $"There is no position {Position}.");

/// <summary>The working pattern named is not known.</summary>
/// <remarks>Take the id from the list of working patterns, or define it first. A person may be hired without one.</remarks>
public sealed record UnknownWorkingPattern(WorkingPatternId WorkingPattern) : Refusal("unknown-working-pattern",
    $"There is no working pattern {WorkingPattern}.");

/// <summary>The working pattern named has no version yet on the effective date: nobody could say when is worked.</summary>
/// <remarks>Name another pattern, or a later day; if the pattern was in use earlier than recorded, correct its definition first.</remarks>
public sealed record WorkingPatternNotBegun(WorkingPatternId WorkingPattern, DateOnly Day) : Refusal("working-pattern-not-begun",
    $"The working pattern {WorkingPattern} begins after {Day:yyyy-MM-dd}.");

/// <summary>The person named as manager is not known, or was registered by mistake.</summary>
/// <remarks>Register the person first, or take the id from the people directory. A manager need not be employed on that day.</remarks>
public sealed record UnknownManager(PersonId Manager) : Refusal("unknown-manager", $"There is no person {Manager} to be the manager.");

/// <summary>The person named as manager had been registered twice and was merged into another.</summary>
/// <remarks>Name the person that the refusal names: it is the same human being. Facts that name the merged one already are read as naming who remains.</remarks>
public sealed record ManagerWasMerged(PersonId Manager, PersonId Into) : Refusal("manager-was-merged",
    $"Person {Manager}, named as manager, was merged into {Into}.", RefusalKind.Conflict);

/// <summary>A person's first employment brings their employee number.</summary>
/// <remarks>Send the number with the hire. Later hires of the same person may leave it out.</remarks>
public sealed record EmployeeNumberMissing() : Refusal("employee-number-missing",
    "The person has no employee number yet, and the hire brings none.");

/// <summary>An employee number belongs to one person for ever, also after they have left.</summary>
/// <remarks>Give another number; or, if this is the person who has it, hire the person it belongs to.</remarks>
public sealed record EmployeeNumberTaken() : Refusal("employee-number-taken",
    "The employee number belongs to another person.", RefusalKind.Conflict);

/// <summary>All employments of a person share one employee number.</summary>
/// <remarks>Leave the number out, or send the one that the person has from an earlier employment.</remarks>
public sealed record PersonHasAnotherEmployeeNumber() : Refusal("person-has-another-employee-number",
    "The person has another employee number from an earlier employment.", RefusalKind.Conflict);

/// <summary>Another first hire of the same person was recorded at the same moment; the number comes from the first.</summary>
/// <remarks>Send the hire again: it is then judged as a further one.</remarks>
public sealed record FirstHireUnderWay() : Refusal("first-hire-under-way",
    "Another first hire of this person was recorded at the same moment.", RefusalKind.Conflict);

/// <summary>A move is to another legal entity; the employment named is with this one already.</summary>
/// <remarks>Transfer the employee, or name the other legal entity.</remarks>
public sealed record MoveWithinLegalEntity(LegalEntityId LegalEntity) : Refusal("move-within-legal-entity",
    $"The employment is with the legal entity {LegalEntity} already.");

/// <summary>Only a rehire says whether service continues; this employment follows no other.</summary>
/// <remarks>Leave the member out. If the person worked here before and service counts on, rescind the hire and rehire them, naming the former employment.</remarks>
public sealed record HireFollowsNone() : Refusal("hire-follows-none",
    "The employment follows no other: there is no service that it could continue.");

/// <summary>A rehire begins after the former employment has ended.</summary>
/// <remarks>
/// Terminate the former employment first, or give a later hire date. If the person is to have two employments at once,
/// hire them; that is no rehire.
/// </remarks>
public sealed record FormerEmploymentNotEnded(DateOnly HireDate, DateOnly? LastDay) : Refusal("former-employment-not-ended",
    LastDay is { } day
        ? $"The former employment ends on {day:yyyy-MM-dd}; the rehire on {HireDate:yyyy-MM-dd} has to be later."
        : $"The former employment has no last day; the rehire on {HireDate:yyyy-MM-dd} has to be after one.");
