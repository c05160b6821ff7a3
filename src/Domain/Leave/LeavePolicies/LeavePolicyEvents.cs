namespace HrSaas.Domain.Leave.LeavePolicies;

using HrSaas.Domain.Kernel;

/// <summary>What can happen to a leave policy.</summary>
public abstract record LeavePolicyEvent
{
    private protected LeavePolicyEvent() { }
}

/// <summary>A leave policy was defined, with its first version.</summary>
public sealed record LeavePolicyDefined(FactId Fact, LeavePolicyId Id, string Code, LeaveTypeId Type, DateOnly EffectiveDate, LeavePolicyVersion Version) : LeavePolicyEvent;

/// <summary>From a day on the policy has another version.</summary>
public sealed record LeavePolicyChanged(FactId Fact, DateOnly EffectiveDate, LeavePolicyVersion Version) : LeavePolicyEvent;

/// <summary>A version was put right.</summary>
public sealed record LeavePolicyVersionCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, LeavePolicyVersion Version, Reason Reason) : LeavePolicyEvent;

/// <summary>A later version, or a correction, was withdrawn: it should not have been recorded.</summary>
public sealed record LeavePolicyFactRescinded(FactId Fact, Reason Reason) : LeavePolicyEvent;
