namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one employment. The stored names and old versions stand in the application's StoredEvents.</summary>
public abstract record EmploymentEvent
{
    private protected EmploymentEvent() { }
}

/// <summary>A person was hired by a legal entity from a day, on these terms.</summary>
public sealed record EmployeeHired(
    FactId Fact, PersonId Person, LegalEntityId LegalEntity, Identifying<EmployeeNumber> Number, HireTerms Terms) : EmploymentEvent;

/// <summary>A person whose earlier employment had ended was hired again; service continues or starts anew.</summary>
public sealed record EmployeeRehired(
    FactId Fact, PersonId Person, LegalEntityId LegalEntity, Identifying<EmployeeNumber> Number, HireTerms Terms,
    EmploymentId Former, bool ContinuesService) : EmploymentEvent;

/// <summary>The hire was not as recorded: it was from this day and on these terms and, where it is a rehire, service continues or does not.</summary>
public sealed record HireCorrected(FactId Fact, FactId Correction, HireTerms Terms, Reason Reason, bool? ContinuesService = null) : EmploymentEvent;

/// <summary>From a day on, the employee has another job or position, works in another unit, at another location or for another manager.</summary>
public sealed record EmployeeTransferred(FactId Fact, DateOnly EffectiveDate, Transfer Transfer) : EmploymentEvent;

/// <summary>The transfer was not as recorded: it was from this day and to these.</summary>
public sealed record TransferCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, Transfer Transfer, Reason Reason) : EmploymentEvent;

/// <summary>From a day on, the employee has a higher job, position or grade, and the pay for it.</summary>
public sealed record EmployeePromoted(FactId Fact, DateOnly EffectiveDate, Promotion Promotion) : EmploymentEvent;

/// <summary>The promotion was not as recorded: it was from this day and to this.</summary>
public sealed record PromotionCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, Promotion Promotion, Reason Reason) : EmploymentEvent;

/// <summary>From a day on, the employee works another share of full time or by another pattern; the pay may go with it.</summary>
public sealed record WorkingTimeChanged(FactId Fact, DateOnly EffectiveDate, WorkingTime WorkingTime) : EmploymentEvent;

/// <summary>The change of working time was not as recorded: it was from this day and to this.</summary>
public sealed record WorkingTimeChangeCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, WorkingTime WorkingTime, Reason Reason) : EmploymentEvent;

/// <summary>From a day on, the base pay is this.</summary>
public sealed record PayChanged(FactId Fact, DateOnly EffectiveDate, BasePay Pay) : EmploymentEvent;

/// <summary>The pay change was not as recorded: it was from this day and to this pay.</summary>
public sealed record PayChangeCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, BasePay Pay, Reason Reason) : EmploymentEvent;

/// <summary>The employment ends with its last day, for a reason.</summary>
public sealed record EmploymentTerminated(FactId Fact, DateOnly LastDay, Reason Reason) : EmploymentEvent;

/// <summary>The termination was not as recorded: the last day or the reason was another.</summary>
public sealed record TerminationCorrected(
    FactId Fact, FactId Correction, DateOnly LastDay, Reason Termination, Reason Reason) : EmploymentEvent;

/// <summary>Both sides agreed, on or before the last day, that the employment goes on.</summary>
public sealed record TerminationWithdrawn(FactId Fact, FactId Termination, DateOnly WithdrawnOn, Reason Reason) : EmploymentEvent;

/// <summary>A fact, or a correction of one, should not have been recorded and is withdrawn. Rescinding the hire makes the employment void.</summary>
public sealed record EmploymentFactRescinded(FactId Fact, Reason Reason) : EmploymentEvent;
