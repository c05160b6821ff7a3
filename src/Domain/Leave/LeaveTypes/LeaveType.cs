namespace HrSaas.Domain.Leave.LeaveTypes;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

/// <summary>
/// A kind of leave, such as annual leave, and which policy it follows for whom. In what it is counted and whether it draws on a balance never
/// changes; its code belongs to it for ever, which the store's claims keep.
/// </summary>
public abstract partial record LeaveType : IAggregate<LeaveType, LeaveTypeEvent>
{
    private protected LeaveType() { }

    public static LeaveType Initial { get; } = new NoLeaveType();

    public static LeaveType Evolve(LeaveType state, LeaveTypeEvent @event) => @event switch
    {
        LeaveTypeDefined e => new DefinedLeaveType(
            e.Id, e.Code, e.Counting, FactLog<LeaveTypeSays>.Empty.Record(e.Fact, DateOnly.MinValue, e.Says), FactLog<LeaveAssignment>.Empty),
        LeaveTypeDefinitionCorrected e => With(state, type => type with { Definitions = type.Definitions.Correct(e.Fact, e.Correction, DateOnly.MinValue, e.Says) }),
        LeavePolicyAssigned e => With(state, type => type with { Assignments = type.Assignments.Record(e.Fact, e.EffectiveDate, e.Assignment) }),
        LeavePolicyAssignmentCorrected e => With(state, type => type with
        {
            Assignments = type.Assignments.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Assignment),
        }),
        LeaveTypeFactRescinded e => With(state, type => type with
        {
            Definitions = type.Definitions.Rescind(e.Fact), Assignments = type.Assignments.Rescind(e.Fact),
        }),
    };

    /// <summary>What an event does to the facts of its leave type, for history.</summary>
    public static FactChange ChangeOf(LeaveTypeEvent @event) => @event switch
    {
        LeaveTypeDefined e => new FactChange.Records(e.Fact, From: null),
        LeaveTypeDefinitionCorrected e => new FactChange.Corrects(e.Fact, e.Correction, From: null),
        LeavePolicyAssigned e => new FactChange.Records(e.Fact, e.EffectiveDate),
        LeavePolicyAssignmentCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        LeaveTypeFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    // No event comes before the definition; one that did would say nothing.
    private static LeaveType With(LeaveType state, Func<DefinedLeaveType, LeaveType> change) => state switch
    {
        NoLeaveType => state,
        DefinedLeaveType type => change(type),
    };
}

/// <summary>Not defined yet.</summary>
public sealed record NoLeaveType : LeaveType;

/// <param name="Definitions">The one definition, with its corrections.</param>
/// <param name="Assignments">Which group follows which policy from a day on.</param>
public sealed record DefinedLeaveType(
    LeaveTypeId Id, string Code, LeaveCounting Counting, FactLog<LeaveTypeSays> Definitions, FactLog<LeaveAssignment> Assignments) : LeaveType
{
    public RecordedFact<LeaveTypeSays> Definition => Definitions.Facts[0];

    public LeaveTypeSays Says => Definition.Value;

    public IReadOnlyList<IFactLog> Logs => [Definitions, Assignments];
}

/// <summary>In what leave of a type is counted, for ever: another way of counting is another type.</summary>
/// <param name="DrawsOnBalance">Whether what is taken has to be there; sick leave usually does not ask.</param>
public sealed record LeaveCounting(LeaveUnit Unit, CountedDays Counted, bool DrawsOnBalance);

/// <summary>What is told of a leave type.</summary>
/// <param name="IsPaid">Whether pay goes on.</param>
public sealed record LeaveTypeSays(string Name, bool IsPaid);
