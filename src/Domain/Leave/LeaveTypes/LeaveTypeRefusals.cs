namespace HrSaas.Domain.Leave.LeaveTypes;

using HrSaas.Domain.Kernel;

/// <summary>There is no leave type with that id.</summary>
/// <remarks>List the leave types and take the id from there; a type has to be defined before anything is recorded about it.</remarks>
public sealed record LeaveTypeNotFound() : Refusal("leave-type-not-found", "There is no such leave type.", RefusalKind.NotThere);

/// <summary>A leave type of that id is defined already.</summary>
/// <remarks>Read it: it is there. What is told of it is corrected; another way of counting is another type.</remarks>
public sealed record LeaveTypeAlreadyDefined() : Refusal("leave-type-already-defined", "This leave type is defined already.", RefusalKind.Conflict);

/// <summary>Another leave type has that code, now or once; a code is never given to another.</summary>
/// <remarks>Take another code, or use the type that has this one.</remarks>
public sealed record LeaveTypeCodeTaken(string TypeCode) : Refusal("leave-type-code-taken", $"Another leave type has the code '{TypeCode}'.", RefusalKind.Conflict);

/// <summary>What a leave type is, is corrected and not withdrawn: leave may have been taken of it.</summary>
/// <remarks>Correct its name. If nobody is to have such leave, end the assignments of its policies.</remarks>
public sealed record LeaveTypeStays() : Refusal("leave-type-stays", "The definition of a leave type is not withdrawn.", RefusalKind.Conflict);

/// <summary>A group can follow only a policy of the same leave type.</summary>
/// <remarks>List the leave policies of the type and take the id from there; or define one.</remarks>
public sealed record LeavePolicyNotKnown(LeavePolicyId Policy) : Refusal("leave-policy-not-known", $"There is no policy {Policy} of this leave type.");

/// <summary>The group names a unit, location, legal entity or employment that is not there.</summary>
/// <remarks>Take the id from the list of those; what has not been recorded has no id.</remarks>
public sealed record LeaveGroupNotKnown(LeaveGroup Group) : Refusal("leave-group-not-known", "What the group names is not there.");
