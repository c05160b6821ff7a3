namespace HrSaas.Specs.LeavePolicies;

using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

public sealed class LeavePolicyUnderSpec : IRootUnderSpec<LeavePolicy, LeavePolicyEvent, PolicyFacts>
{
    public static string Context => "Leave";

    public static string Name => "Leave policy";

    public static StoredEvents Stored => StoredLeavePolicyEvents.Map;

    public static FactChange? ChangeOf(LeavePolicyEvent @event) => LeavePolicy.ChangeOf(@event);

    public static PolicyFacts World { get; } = new(new(LeaveUnit.Days, CountedDays.WorkingDays, DrawsOnBalance: true));

    public static Decision<LeavePolicyEvent> Decide(LeavePolicy state, object command, PolicyFacts world) => command switch
    {
        DefineLeavePolicy c => LeavePolicy.Decide(state, c, world),
        ChangeLeavePolicy c => LeavePolicy.Decide(state, c, world),
        CorrectLeavePolicyVersion c => LeavePolicy.Decide(state, c, world),
        RescindLeavePolicyFact c => LeavePolicy.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a leave policy."),
    };

    public static object Again(object command) => command switch
    {
        DefineLeavePolicy c => c with { Fact = Fresh() },
        ChangeLeavePolicy c => c with { Fact = Fresh() },
        CorrectLeavePolicyVersion c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not defined", "before the first version", "in force"];

    public static IReadOnlyList<Type> Commands { get; } = [typeof(DefineLeavePolicy), typeof(ChangeLeavePolicy), typeof(CorrectLeavePolicyVersion), typeof(RescindLeavePolicyFact)];

    public static string? StatusFor(LeavePolicy state, object command) => state switch
    {
        DefinedLeavePolicy policy => DayOf(policy, command) is not { } day ? null : day < policy.FirstDay ? Statuses[1] : Statuses[2],
        _ => Statuses[0],
    };

    public static string LifeOf(LeavePolicy state, object command) => state is NoLeavePolicy ? "Not defined" : "Defined";

    public static string Say(LeavePolicyEvent @event) => @event switch
    {
        LeavePolicyDefined e => $"a policy is defined from {Names.Say(e.EffectiveDate)}: {Say(e.Version)}",
        LeavePolicyChanged e => $"from {Names.Say(e.EffectiveDate)} it is {Say(e.Version)} ({Of(e.Fact)})",
        LeavePolicyVersionCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)}, {Say(e.Version)} ({Of(e.Correction)})",
        LeavePolicyFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        DefineLeavePolicy c => $"a policy is to be defined from {Names.Say(c.EffectiveDate)}: {Say(c.Version)}",
        ChangeLeavePolicy c => $"from {Names.Say(c.EffectiveDate)} it is to be {Say(c.Version)}",
        CorrectLeavePolicyVersion c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)}, {Say(c.Version)}",
        RescindLeavePolicyFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(PolicyFacts world) => world.Counting is null ? "there is no such leave type" : null;

    private static string Say(LeavePolicyVersion version) =>
        $"{version.Name}, {(version.Terms.Accrual.Bands is [var band, ..] ? FormattableString.Invariant($"{band.Amount} {(version.Terms.Unit == LeaveUnit.Days ? "days" : "hours")} a leave year") : "without an entitlement")}";

    private static DateOnly? DayOf(DefinedLeavePolicy policy, object command) => command switch
    {
        DefineLeavePolicy c => c.EffectiveDate,
        ChangeLeavePolicy c => c.EffectiveDate,
        CorrectLeavePolicyVersion c => c.EffectiveDate,
        RescindLeavePolicyFact c => policy.Versions.Find(c.Fact)?.From,
        _ => null,
    };

    private static FactId Fresh() => new(Guid.NewGuid());
}
