namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>A change of the contract says what changes: type and end, probation or notice periods. This one says nothing.</summary>
/// <remarks>Name at least one of them.</remarks>
public sealed record ContractChangeNamesNothing() : Refusal("contract-change-names-nothing",
    "The change of the contract names none of its terms.");

/// <summary>Only a probation that runs on the day can be extended or ended.</summary>
/// <remarks>If a probation was agreed and not recorded, change the contract; if its end was recorded wrongly, correct that.</remarks>
public sealed record NotOnProbation(DateOnly Day, DateOnly? EndedOn) : Refusal("not-on-probation",
    EndedOn is { } end ? $"The probation ended on {end:yyyy-MM-dd}; on {Day:yyyy-MM-dd} there is none." : $"On {Day:yyyy-MM-dd} there is no probation.");

/// <summary>An extended probation ends later than before.</summary>
/// <remarks>Give a later day; to let the probation end earlier, end it.</remarks>
public sealed record ProbationNotExtended(DateOnly EndsOn, DateOnly EndedOn) : Refusal("probation-not-extended",
    $"The probation runs to {EndedOn:yyyy-MM-dd} already; {EndsOn:yyyy-MM-dd} is not later.");

/// <summary>Only a contract with an end can be converted.</summary>
/// <remarks>If the contract was recorded wrongly, correct the hire or the change of the contract; any other change of it is one of its own.</remarks>
public sealed record ContractHasNoEnd(DateOnly Day) : Refusal("contract-has-no-end", $"On {Day:yyyy-MM-dd} there is no contract with an end.");

/// <summary>Notice is given on or before the last day.</summary>
/// <remarks>Give an earlier day of notice or a later last day. If the employment ended without notice, terminate it.</remarks>
public sealed record NoticeAfterLastDay(DateOnly GivenOn, DateOnly LastDay) : Refusal("notice-after-last-day",
    $"The last day is {LastDay:yyyy-MM-dd}; notice on {GivenOn:yyyy-MM-dd} is after that.");

/// <summary>Notice has been given already, for the same last day.</summary>
/// <remarks>Correct the notice if its day or side was wrong; rescind it if there was none.</remarks>
public sealed record NoticeAlreadyGiven(FactId Notice, DateOnly GivenOn) : Refusal("notice-already-given",
    $"Notice was given on {GivenOn:yyyy-MM-dd} by the fact {Notice}.", RefusalKind.Conflict);
