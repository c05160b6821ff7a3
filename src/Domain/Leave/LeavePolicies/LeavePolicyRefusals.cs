namespace HrSaas.Domain.Leave.LeavePolicies;

using HrSaas.Domain.Kernel;

/// <summary>There is no leave policy with that id.</summary>
/// <remarks>List the leave policies and take the id from there; a policy has to be defined before anything is recorded about it.</remarks>
public sealed record LeavePolicyNotFound() : Refusal("leave-policy-not-found", "There is no such leave policy.", RefusalKind.NotThere);

/// <summary>A leave policy of that id is defined already.</summary>
/// <remarks>Read it: it is there. Other terms from a day on are a change; terms that were never right are corrected.</remarks>
public sealed record LeavePolicyAlreadyDefined() : Refusal("leave-policy-already-defined", "This leave policy is defined already.", RefusalKind.Conflict);

/// <summary>Another leave policy has that code, now or once; a code is never given to another.</summary>
/// <remarks>Take another code, or change the policy that has this one.</remarks>
public sealed record LeavePolicyCodeTaken(string PolicyCode) : Refusal("leave-policy-code-taken", $"Another leave policy has the code '{PolicyCode}'.", RefusalKind.Conflict);

/// <summary>A policy is of a leave type that is defined.</summary>
/// <remarks>List the leave types and take the id from there; or define the type first.</remarks>
public sealed record LeaveTypeNotKnown(LeaveTypeId Type) : Refusal("leave-type-not-known", $"There is no leave type {Type}.");

/// <summary>The terms count in another way than the leave type that the policy is of.</summary>
/// <remarks>Give unit and counted days as the type has them. Leave that is counted in another way is another type.</remarks>
public sealed record TermsOfAnotherType(string Member) : Refusal("terms-of-another-type", $"The terms have another {Member} than the leave type.");

/// <summary>Nothing changes in a policy before its first version.</summary>
/// <remarks>Give a day on or after the first one; if the policy applied earlier than recorded, correct its first version.</remarks>
public sealed record BeforeLeavePolicy(DateOnly Day, DateOnly FirstDay) : Refusal("before-leave-policy",
    $"The policy has its first version from {FirstDay:yyyy-MM-dd}; {Day:yyyy-MM-dd} is before that.");

/// <summary>The first version of a policy is corrected and not withdrawn.</summary>
/// <remarks>Correct it. If nobody is to follow the policy, end its assignments.</remarks>
public sealed record FirstVersionStays() : Refusal("first-version-stays", "The first version of a leave policy is not withdrawn.", RefusalKind.Conflict);
