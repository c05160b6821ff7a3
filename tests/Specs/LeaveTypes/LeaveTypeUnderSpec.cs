namespace HrSaas.Specs.LeaveTypes;

using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

public sealed class LeaveTypeUnderSpec : IRootUnderSpec<LeaveType, LeaveTypeEvent, AssignmentFacts>
{
    public static string Context => "Leave";

    public static string Name => "Leave type";

    public static StoredEvents Stored => StoredLeaveTypeEvents.Map;

    public static FactChange? ChangeOf(LeaveTypeEvent @event) => LeaveType.ChangeOf(@event);

    public static AssignmentFacts World { get; } = new(GroupIsKnown: true, PolicyIsOfType: true);

    public static Decision<LeaveTypeEvent> Decide(LeaveType state, object command, AssignmentFacts world) => command switch
    {
        DefineLeaveType c => LeaveType.Decide(state, c),
        CorrectLeaveTypeDefinition c => LeaveType.Decide(state, c),
        AssignLeavePolicy c => LeaveType.Decide(state, c, world),
        CorrectLeavePolicyAssignment c => LeaveType.Decide(state, c, world),
        RescindLeaveTypeFact c => LeaveType.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a leave type."),
    };

    public static object Again(object command) => command switch
    {
        DefineLeaveType c => c with { Fact = Fresh() },
        CorrectLeaveTypeDefinition c => c with { Correction = Fresh() },
        AssignLeavePolicy c => c with { Fact = Fresh() },
        CorrectLeavePolicyAssignment c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not defined", "defined"];

    public static IReadOnlyList<Type> Commands { get; } =
        [typeof(DefineLeaveType), typeof(CorrectLeaveTypeDefinition), typeof(AssignLeavePolicy), typeof(CorrectLeavePolicyAssignment), typeof(RescindLeaveTypeFact)];

    public static string? StatusFor(LeaveType state, object command) => state is NoLeaveType ? Statuses[0] : Statuses[1];

    public static string LifeOf(LeaveType state, object command) => state is NoLeaveType ? "Not defined" : "Defined";

    public static string Say(LeaveTypeEvent @event) => @event switch
    {
        LeaveTypeDefined e => $"{e.Says.Name} is defined, {Say(e.Counting)}, {Paid(e.Says)}",
        LeaveTypeDefinitionCorrected e => $"the definition is corrected: {e.Says.Name}, {Paid(e.Says)} ({Of(e.Correction)})",
        LeavePolicyAssigned e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Assignment)} ({Of(e.Fact)})",
        LeavePolicyAssignmentCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.Assignment)} ({Of(e.Correction)})",
        LeaveTypeFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        DefineLeaveType c => $"{c.Says.Name} is to be defined, {Say(c.Counting)}, {Paid(c.Says)}",
        CorrectLeaveTypeDefinition c => $"{Of(c.Fact)} is to be corrected: {c.Says.Name}, {Paid(c.Says)}",
        AssignLeavePolicy c => $"it is to be so that from {Names.Say(c.EffectiveDate)} {Say(c.Assignment)}",
        CorrectLeavePolicyAssignment c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.Assignment)}",
        RescindLeaveTypeFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(AssignmentFacts world) =>
        !world.GroupIsKnown ? "what the group names is not there" : !world.PolicyIsOfType ? "the policy is of another leave type" : null;

    internal static string Say(LeaveGroup group) => group.Kind switch
    {
        LeaveGroupKind.Everybody => "everybody",
        LeaveGroupKind.LegalEntity => $"whoever is employed by {Of(group.LegalEntity)}",
        LeaveGroupKind.Location => $"whoever works in {Of(group.Location)}",
        LeaveGroupKind.ContractType => $"whoever has a contract of the type {group.Code}",
        LeaveGroupKind.Grade => $"whoever has the grade {group.Code}",
        LeaveGroupKind.OrgUnit => $"whoever works in {Of(group.OrgUnit)} or below it",
        _ => Of(group.Employment) ?? "nobody",
    };

    private static string Say(LeaveAssignment assignment) =>
        assignment.Policy is { } policy ? $"{Say(assignment.Group)} follows {Of(policy)}" : $"nothing is said of {Say(assignment.Group)}";

    private static string Say(LeaveCounting counting) =>
        $"in {(counting.Unit == LeaveUnit.Days ? "days" : "hours")}, {(counting.Counted == CountedDays.WorkingDays ? "on working days" : "on calendar days")}, {(counting.DrawsOnBalance ? "from a balance" : "without a balance")}";

    private static string Paid(LeaveTypeSays says) => says.IsPaid ? "paid" : "unpaid";

    private static FactId Fresh() => new(Guid.NewGuid());
}
