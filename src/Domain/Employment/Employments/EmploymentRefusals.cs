namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>There is no such employment.</summary>
/// <remarks>Take the id from the list of employments, or hire the person first.</remarks>
public sealed record EmploymentNotFound() : Refusal("employment-not-found", "There is no such employment.", RefusalKind.NotThere);

/// <summary>The hire was rescinded, so there never was an employment, and nothing can be recorded about it.</summary>
/// <remarks>Hire the person anew; that makes another employment.</remarks>
public sealed record EmploymentIsVoid() : Refusal("employment-is-void",
    "The hire was rescinded; the employment is void.", RefusalKind.Conflict);

/// <summary>An employment begins with one hire.</summary>
/// <remarks>Correct the hire where it was recorded wrongly; a further employment of the person is a hire or rehire of its own.</remarks>
public sealed record AlreadyHired() : Refusal("already-hired", "This employment has begun with a hire already.", RefusalKind.Conflict);

/// <summary>Nothing can be true of an employment before its hire date.</summary>
/// <remarks>Give the hire date or a later day; if the person began earlier than recorded, correct the hire first.</remarks>
public sealed record BeforeHireDate(DateOnly EffectiveDate, DateOnly HireDate) : Refusal("before-hire-date",
    $"The hire date is {HireDate:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is before that.");

/// <summary>Nothing new can be true of an employment after its last day.</summary>
/// <remarks>Give the last day or an earlier one; if the employment goes on, withdraw, correct or rescind its termination first.</remarks>
public sealed record AfterLastDay(DateOnly EffectiveDate, DateOnly LastDay) : Refusal("after-last-day",
    $"The last day is {LastDay:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is after that.");

/// <summary>A transfer says what changes: the job, the position, the unit, the location or the manager. This one says nothing.</summary>
/// <remarks>Name at least one of them; name it as null to say that from then on there is none.</remarks>
public sealed record TransferNamesNothing() : Refusal("transfer-names-nothing",
    "The transfer names neither a job nor a position, unit, location or manager.");

/// <summary>A promotion brings a job, a position or a grade. This one brings none of them.</summary>
/// <remarks>Name at least one of them; pay alone is a pay change.</remarks>
public sealed record PromotionNamesNothing() : Refusal("promotion-names-nothing",
    "The promotion names neither a job nor a position nor a grade.");

/// <summary>A change of working time says what changes: the FTE or the working pattern. This one says nothing.</summary>
/// <remarks>Name at least one of them; pay alone is a pay change.</remarks>
public sealed record WorkingTimeNamesNothing() : Refusal("working-time-names-nothing",
    "The change of working time names neither an FTE nor a working pattern.");

/// <summary>Whoever holds a position has its job, unit and location; on this day the employee holds one.</summary>
/// <remarks>
/// Name the position too: another one, or null for none from that day on. If the position itself has another job, unit or location, change the position.
/// </remarks>
public sealed record PositionSaysWhere(DateOnly EffectiveDate, PositionId Position) : Refusal("position-says-where",
    $"On {EffectiveDate:yyyy-MM-dd} the employee holds the position {Position}; job, unit and location come from it.");

/// <summary>Nobody is their own manager.</summary>
/// <remarks>Name another person, or nobody.</remarks>
public sealed record OwnManager(PersonId Person) : Refusal("own-manager", $"The person {Person} cannot be their own manager.");
