namespace HrSaas.Domain.Leave.LeavePolicies;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

/// <summary>
/// How leave of one type comes, stays and may be taken, over time: terms in versions, each from a day on until the next. What was taken before is judged by the version
/// of its time. Its code belongs to it for ever, which the store's claims keep.
/// </summary>
public abstract partial record LeavePolicy : IAggregate<LeavePolicy, LeavePolicyEvent>
{
    private protected LeavePolicy() { }

    public static LeavePolicy Initial { get; } = new NoLeavePolicy();

    public static LeavePolicy Evolve(LeavePolicy state, LeavePolicyEvent @event) => @event switch
    {
        LeavePolicyDefined e => new DefinedLeavePolicy(e.Id, e.Code, e.Type, FactLog<LeavePolicyVersion>.Empty.Record(e.Fact, e.EffectiveDate, e.Version)),
        LeavePolicyChanged e => With(state, policy => policy with { Versions = policy.Versions.Record(e.Fact, e.EffectiveDate, e.Version) }),
        LeavePolicyVersionCorrected e => With(state, policy => policy with
        {
            Versions = policy.Versions.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Version),
        }),
        LeavePolicyFactRescinded e => With(state, policy => policy with { Versions = policy.Versions.Rescind(e.Fact) }),
    };

    /// <summary>What an event does to the facts of its policy, for history.</summary>
    public static FactChange ChangeOf(LeavePolicyEvent @event) => @event switch
    {
        LeavePolicyDefined e => new FactChange.Records(e.Fact, e.EffectiveDate),
        LeavePolicyChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        LeavePolicyVersionCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        LeavePolicyFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    // No event comes before the definition; one that did would say nothing.
    private static LeavePolicy With(LeavePolicy state, Func<DefinedLeavePolicy, LeavePolicy> change) => state switch
    {
        NoLeavePolicy => state,
        DefinedLeavePolicy policy => change(policy),
    };
}

/// <summary>Not defined yet.</summary>
public sealed record NoLeavePolicy : LeavePolicy;

/// <param name="Versions">The first is the definition.</param>
public sealed record DefinedLeavePolicy(LeavePolicyId Id, string Code, LeaveTypeId Type, FactLog<LeavePolicyVersion> Versions) : LeavePolicy
{
    public RecordedFact<LeavePolicyVersion> First => Versions.Facts[0];

    public DateOnly FirstDay => First.From;

    public IReadOnlyList<IFactLog> Logs => [Versions];

    /// <summary>Which version from which day on, from the first day on; a version that is put before it applies on the first day.</summary>
    public Timeline<LeavePolicyVersion> Over => new FactLog<LeavePolicyVersion>(Versions.Facts.RemoveAt(0)).Timeline(
        new TimelineEntry<LeavePolicyVersion>(FirstDay, First.Id, First.Value), static _ => true, static version => version);
}

/// <summary>One version of a policy.</summary>
/// <param name="Name">What the policy is called from then on.</param>
public sealed record LeavePolicyVersion(string Name, LeaveTerms Terms);
