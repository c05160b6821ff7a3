namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Hire a person into a legal entity from a day.</summary>
/// <param name="Number">Needed with a person's first employment; later ones may leave it out.</param>
/// <param name="Keys">The keys under which other systems know the employment from the hire date on.</param>
public sealed record Hire(
    FactId Fact, PersonId Person, LegalEntityId LegalEntity, EmployeeNumber? Number, HireTerms Terms, ImmutableArray<ChangeEmploymentExternalId> Keys = default);

/// <summary>Hire a person again whose earlier employment has ended.</summary>
public sealed record Rehire(
    FactId Fact, EmploymentId Former, LegalEntityId LegalEntity, HireTerms Terms, bool ContinuesService, ImmutableArray<ChangeEmploymentExternalId> Keys = default);

/// <summary>Let a person go on working for another legal entity from a day: one employment ends on the day before, another begins.</summary>
/// <param name="Termination">The id of the termination of the former employment.</param>
/// <param name="Reason">Why the former employment ends.</param>
public sealed record MoveToLegalEntity(
    FactId Fact, FactId Termination, EmploymentId Former, LegalEntityId LegalEntity, HireTerms Terms, Reason Reason, ImmutableArray<ChangeEmploymentExternalId> Keys = default);

/// <summary>Put right the hire: another day, other terms; of a rehire also whether service continues.</summary>
/// <param name="ContinuesService">Null to leave it as it is.</param>
public sealed record CorrectHire(FactId Fact, FactId Correction, HireTerms Terms, Reason Reason, bool? ContinuesService = null);

/// <summary>Move an employee to a job, a position, a unit, a location or a manager from a day.</summary>
public sealed record TransferEmployee(FactId Fact, DateOnly EffectiveDate, Transfer Transfer);

/// <summary>Put right a recorded transfer: another day, another destination.</summary>
public sealed record CorrectTransfer(FactId Fact, FactId Correction, DateOnly EffectiveDate, Transfer Transfer, Reason Reason);

/// <summary>Put an employee under another manager from a day, or under none.</summary>
public sealed record ChangeManager(FactId Fact, DateOnly EffectiveDate, PersonId? Manager);

/// <summary>Raise an employee to a job, a position or a grade from a day, with the pay for it.</summary>
public sealed record Promote(FactId Fact, DateOnly EffectiveDate, Promotion Promotion);

/// <summary>Put right a recorded promotion: another day, another rise.</summary>
public sealed record CorrectPromotion(FactId Fact, FactId Correction, DateOnly EffectiveDate, Promotion Promotion, Reason Reason);

/// <summary>Change FTE or working pattern from a day, with or without the pay for it.</summary>
public sealed record ChangeWorkingTime(FactId Fact, DateOnly EffectiveDate, WorkingTime WorkingTime);

/// <summary>Put right a recorded change of working time: another day, another working time.</summary>
public sealed record CorrectWorkingTimeChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, WorkingTime WorkingTime, Reason Reason);

/// <summary>Set the base pay from a day.</summary>
public sealed record ChangePay(FactId Fact, DateOnly EffectiveDate, BasePay Pay);

/// <summary>Put right a recorded pay change: another day, another pay.</summary>
public sealed record CorrectPayChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, BasePay Pay, Reason Reason);

/// <summary>End the employment with a last day.</summary>
public sealed record Terminate(FactId Fact, DateOnly LastDay, Reason Reason);

/// <summary>Put right a recorded termination: another last day, another reason.</summary>
public sealed record CorrectTermination(FactId Fact, FactId Correction, DateOnly LastDay, Reason Termination, Reason Reason);

/// <summary>Take back a termination on or before the last day: the employment goes on.</summary>
public sealed record WithdrawTermination(FactId Fact, FactId Termination, DateOnly WithdrawnOn, Reason Reason);

/// <summary>Withdraw a fact that should not have been recorded, or a correction of one.</summary>
public sealed record RescindEmploymentFact(FactId Fact, Reason Reason);
