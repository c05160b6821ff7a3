namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>Change terms of the contract from a day: its type and end, the probation, the notice periods.</summary>
public sealed record ChangeContract(FactId Fact, DateOnly EffectiveDate, ContractChange Contract);

/// <summary>Put right a recorded change of the contract, of whichever of its terms.</summary>
public sealed record CorrectContractChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, ContractChange Contract, Reason Reason);

/// <summary>Let a probation that runs on a day last longer.</summary>
public sealed record ExtendProbation(FactId Fact, DateOnly EffectiveDate, DateOnly EndsOn);

/// <summary>Let a probation end with a day on which it runs.</summary>
public sealed record EndProbation(FactId Fact, DateOnly LastDay);

/// <summary>Make a contract with an end a permanent one, or give it another end.</summary>
public sealed record ConvertContract(FactId Fact, DateOnly EffectiveDate, ContractTerm Term);

/// <summary>Give notice on a day: the employment ends with a last day.</summary>
/// <param name="Termination">The id of the termination that the notice brings about, unless one of that last day is recorded.</param>
public sealed record GiveNotice(FactId Fact, FactId Termination, NoticeBy By, DateOnly GivenOn, DateOnly LastDay, Reason Reason);

/// <summary>Put right a recorded notice: another day, the other side.</summary>
public sealed record CorrectNotice(FactId Fact, FactId Correction, DateOnly GivenOn, NoticeBy By, Reason Reason);

/// <summary>Take back a notice on or before the last day: the employment goes on.</summary>
public sealed record WithdrawNotice(FactId Fact, FactId Notice, DateOnly WithdrawnOn, Reason Reason);

/// <summary>Let the work rest from a day, to a last day or until further notice.</summary>
public sealed record Suspend(FactId Fact, DateOnly FirstDay, Suspension Suspension);

/// <summary>Put right a recorded suspension: other days, another kind.</summary>
public sealed record CorrectSuspension(FactId Fact, FactId Correction, DateOnly FirstDay, Suspension Suspension, Reason Reason);

/// <summary>Take up work again on a day.</summary>
public sealed record ReturnToWork(FactId Fact, DateOnly FirstDayBack);

/// <summary>Put right a recorded return: another first day back.</summary>
public sealed record CorrectReturn(FactId Fact, FactId Correction, DateOnly FirstDayBack, Reason Reason);
