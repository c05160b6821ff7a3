namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>The last day is on or after the hire date: an employment lasts at least a day.</summary>
/// <remarks>Give a later last day, or correct the hire date. If the person never began, rescind the hire instead.</remarks>
public sealed record LastDayBeforeHireDate(DateOnly LastDay, DateOnly HireDate) : Refusal("last-day-before-hire-date",
    $"The last day {LastDay:yyyy-MM-dd} is before the hire date {HireDate:yyyy-MM-dd}.");

/// <summary>The hire date is on or before the last day: an employment lasts at least a day.</summary>
/// <remarks>Give an earlier hire date, or first correct, withdraw or rescind the termination. If the person never began, rescind the hire.</remarks>
public sealed record HireDateAfterLastDay(DateOnly HireDate, DateOnly LastDay) : Refusal("hire-date-after-last-day",
    $"The hire date {HireDate:yyyy-MM-dd} is after the last day {LastDay:yyyy-MM-dd}.");

/// <summary>An employment ends once: a termination is recorded already.</summary>
/// <remarks>Correct the recorded termination if its day or reason was wrong; withdraw or rescind it if there is to be none.</remarks>
public sealed record AlreadyTerminated(FactId Termination, DateOnly LastDay) : Refusal("already-terminated",
    $"The employment ends on {LastDay:yyyy-MM-dd} by the termination {Termination}.", RefusalKind.Conflict);

/// <summary>A termination can be withdrawn up to and on the last day. After that the employment has ended.</summary>
/// <remarks>Rehire the person. If the termination should never have been recorded, rescind it; if the last day was another, correct it.</remarks>
public sealed record TerminationHasTakenEffect(DateOnly WithdrawnOn, DateOnly LastDay) : Refusal("termination-has-taken-effect",
    $"The last day was {LastDay:yyyy-MM-dd}; a withdrawal on {WithdrawnOn:yyyy-MM-dd} is too late.");

/// <summary>The termination has been withdrawn and no longer counts.</summary>
/// <remarks>Terminate anew if the employment is to end after all; if the withdrawal was a mistake, rescind the withdrawal.</remarks>
public sealed record TerminationIsWithdrawn(FactId Termination, DateOnly WithdrawnOn) : Refusal("termination-is-withdrawn",
    $"The termination {Termination} was withdrawn on {WithdrawnOn:yyyy-MM-dd}.", RefusalKind.Conflict);
