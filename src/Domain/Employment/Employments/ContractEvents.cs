namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>From a day on, these terms of the contract are others: type and end, probation, notice periods.</summary>
public sealed record ContractChanged(FactId Fact, DateOnly EffectiveDate, ContractChange Contract) : EmploymentEvent;

/// <summary>The change of the contract was not as recorded: it was from this day and to this.</summary>
public sealed record ContractChangeCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, ContractChange Contract, Reason Reason) : EmploymentEvent;

/// <summary>One side gave notice on a day; the termination that it names says when the employment ends.</summary>
public sealed record NoticeGiven(FactId Fact, DateOnly GivenOn, Notice Notice) : EmploymentEvent;

/// <summary>The notice was not as recorded: it was given on this day, or by the other side.</summary>
public sealed record NoticeCorrected(FactId Fact, FactId Correction, DateOnly GivenOn, Notice Notice, Reason Reason) : EmploymentEvent;

/// <summary>From a day on, the work rests; up to a last day where one was agreed.</summary>
public sealed record EmployeeSuspended(FactId Fact, DateOnly FirstDay, Suspension Suspension) : EmploymentEvent;

/// <summary>The suspension was not as recorded: other days, or another kind.</summary>
public sealed record SuspensionCorrected(
    FactId Fact, FactId Correction, DateOnly FirstDay, Suspension Suspension, Reason Reason) : EmploymentEvent;

/// <summary>The employee took up work again.</summary>
public sealed record EmployeeReturned(FactId Fact, DateOnly FirstDayBack) : EmploymentEvent;

/// <summary>The return was not as recorded: the first day back was another.</summary>
public sealed record ReturnCorrected(FactId Fact, FactId Correction, DateOnly FirstDayBack, Reason Reason) : EmploymentEvent;
