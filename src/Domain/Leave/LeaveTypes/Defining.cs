namespace HrSaas.Domain.Leave.LeaveTypes;

using HrSaas.Domain.Kernel;

public abstract partial record LeaveType
{
    public static Decision<LeaveTypeEvent> Decide(LeaveType state, DefineLeaveType command) => state switch
    {
        DefinedLeaveType => new LeaveTypeAlreadyDefined(),
        NoLeaveType => NotWellFormed.Of(Text.FlawsOfCode("code", command.Code), Text.FlawsOfName("name", command.Says.Name)) is { } flaws
            ? flaws
            : new LeaveTypeDefined(command.Fact, command.Id, command.Code, command.Counting, command.Says),
    };

    public static Decision<LeaveTypeEvent> Decide(LeaveType state, CorrectLeaveTypeDefinition command) => state switch
    {
        NoLeaveType => new LeaveTypeNotFound(),
        DefinedLeaveType type => Correct(type, command),
    };

    public static Decision<LeaveTypeEvent> Decide(LeaveType state, RescindLeaveTypeFact command) => state switch
    {
        NoLeaveType => new LeaveTypeNotFound(),
        DefinedLeaveType type => Rescind(type, command),
    };

    private static Decision<LeaveTypeEvent> Correct(DefinedLeaveType type, CorrectLeaveTypeDefinition command)
    {
        if (NotWellFormed.Of(Text.FlawsOfName("name", command.Says.Name), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!type.Definitions.MayCorrect(command.Fact, type.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(fact.From, command.Says)) return Decision<LeaveTypeEvent>.Nothing;
        return new LeaveTypeDefinitionCorrected(fact.Id, command.Correction, command.Says, command.Reason);
    }

    private static Decision<LeaveTypeEvent> Rescind(DefinedLeaveType type, RescindLeaveTypeFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (command.Fact == type.Definition.Id) return new LeaveTypeStays();
        return type.Logs.StandingOf(command.Fact).Rescission<LeaveTypeEvent>(command.Fact, () => new LeaveTypeFactRescinded(command.Fact, command.Reason));
    }
}
