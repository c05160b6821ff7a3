namespace HrSaas.Domain.Leave.LeavePolicies;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;

/// <summary>What the leave type says of its policies.</summary>
/// <param name="Counting">Null where there is no such leave type.</param>
public sealed record PolicyFacts(LeaveCounting? Counting);

public abstract partial record LeavePolicy
{
    public static Decision<LeavePolicyEvent> Decide(LeavePolicy state, DefineLeavePolicy command, PolicyFacts facts) => state switch
    {
        DefinedLeavePolicy => new LeavePolicyAlreadyDefined(),
        NoLeavePolicy => Define(command, facts),
    };

    public static Decision<LeavePolicyEvent> Decide(LeavePolicy state, ChangeLeavePolicy command, PolicyFacts facts) => state switch
    {
        NoLeavePolicy => new LeavePolicyNotFound(),
        DefinedLeavePolicy policy => Change(policy, command, facts),
    };

    public static Decision<LeavePolicyEvent> Decide(LeavePolicy state, CorrectLeavePolicyVersion command, PolicyFacts facts) => state switch
    {
        NoLeavePolicy => new LeavePolicyNotFound(),
        DefinedLeavePolicy policy => Correct(policy, command, facts),
    };

    public static Decision<LeavePolicyEvent> Decide(LeavePolicy state, RescindLeavePolicyFact command) => state switch
    {
        NoLeavePolicy => new LeavePolicyNotFound(),
        DefinedLeavePolicy policy => Rescind(policy, command),
    };

    private static Decision<LeavePolicyEvent> Define(DefineLeavePolicy command, PolicyFacts facts)
    {
        if (NotWellFormed.Of(Text.FlawsOfCode("code", command.Code), FlawsOf(command.Version)) is { } flaws) return flaws;
        if (facts.Counting is not { } counting) return new LeaveTypeNotKnown(command.Type);
        if (WhyNotOf(counting, command.Version.Terms) is { } other) return other;
        return new LeavePolicyDefined(command.Fact, command.Id, command.Code, command.Type, command.EffectiveDate, command.Version);
    }

    private static Decision<LeavePolicyEvent> Change(DefinedLeavePolicy policy, ChangeLeavePolicy command, PolicyFacts facts)
    {
        if (NotWellFormed.Of(FlawsOf(command.Version)) is { } flaws) return flaws;
        if (facts.Counting is { } counting && WhyNotOf(counting, command.Version.Terms) is { } other) return other;
        if (command.EffectiveDate < policy.FirstDay) return new BeforeLeavePolicy(command.EffectiveDate, policy.FirstDay);
        if (policy.Over.At(command.EffectiveDate)?.Value == command.Version) return Decision<LeavePolicyEvent>.Nothing;
        return new LeavePolicyChanged(command.Fact, command.EffectiveDate, command.Version);
    }

    private static Decision<LeavePolicyEvent> Correct(DefinedLeavePolicy policy, CorrectLeavePolicyVersion command, PolicyFacts facts)
    {
        if (NotWellFormed.Of(FlawsOf(command.Version), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (facts.Counting is { } counting && WhyNotOf(counting, command.Version.Terms) is { } other) return other;
        if (!policy.Versions.MayCorrect(command.Fact, policy.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Version)) return Decision<LeavePolicyEvent>.Nothing;
        if (fact.Id != policy.First.Id && command.EffectiveDate != fact.From && command.EffectiveDate < policy.FirstDay) return new BeforeLeavePolicy(command.EffectiveDate, policy.FirstDay);
        return new LeavePolicyVersionCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Version, command.Reason);
    }

    private static Decision<LeavePolicyEvent> Rescind(DefinedLeavePolicy policy, RescindLeavePolicyFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (command.Fact == policy.First.Id) return new FirstVersionStays();
        return policy.Logs.StandingOf(command.Fact).Rescission<LeavePolicyEvent>(command.Fact, () => new LeavePolicyFactRescinded(command.Fact, command.Reason));
    }

    private static ImmutableArray<Flaw> FlawsOf(LeavePolicyVersion version) => [.. Text.FlawsOfName("name", version.Name), .. version.Terms.FindFlaws()];

    private static TermsOfAnotherType? WhyNotOf(LeaveCounting counting, LeaveTerms terms) =>
        terms.Unit != counting.Unit ? new("unit")
        : terms.Counted != counting.Counted ? new("counting of days")
        : null;
}
