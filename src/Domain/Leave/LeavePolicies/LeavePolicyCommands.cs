namespace HrSaas.Domain.Leave.LeavePolicies;

using HrSaas.Domain.Kernel;

/// <summary>Define a leave policy with its first version, from a day on.</summary>
public sealed record DefineLeavePolicy(FactId Fact, LeavePolicyId Id, string Code, LeaveTypeId Type, DateOnly EffectiveDate, LeavePolicyVersion Version);

/// <summary>Give the policy another version from a day on.</summary>
public sealed record ChangeLeavePolicy(FactId Fact, DateOnly EffectiveDate, LeavePolicyVersion Version);

/// <summary>Put right a version, the first included: another day, other terms.</summary>
public sealed record CorrectLeavePolicyVersion(FactId Fact, FactId Correction, DateOnly EffectiveDate, LeavePolicyVersion Version, Reason Reason);

/// <summary>Withdraw a later version, or a correction, that should not have been recorded.</summary>
public sealed record RescindLeavePolicyFact(FactId Fact, Reason Reason);
