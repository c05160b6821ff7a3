namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;

/// <summary>A leave type, and which group follows which policy on a day.</summary>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Counted">Which days of a request cost anything.</param>
/// <param name="DrawsOnBalance">Whether what is taken has to be there.</param>
/// <param name="Assignments">Those in force on the day; of two for one employment, the narrower group wins.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record LeaveTypeReading(
    LeaveTypeId Id, long Version, string Code, string Name, bool IsPaid, LeaveUnit Unit, CountedDays Counted, bool DrawsOnBalance,
    IReadOnlyList<AssignmentTold> Assignments, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>A group and the policy that it follows.</summary>
public sealed record AssignmentTold(LeaveGroup Group, LeavePolicyId Policy, Source Source);

/// <summary>What a fact about a leave type says; members that the fact is not about are absent.</summary>
/// <param name="Group">Of an assignment; without a policy, the group follows none of its own any more.</param>
public sealed record LeaveTypeFactSays(string? Name = null, bool? IsPaid = null, LeaveGroup? Group = null, LeavePolicyId? Policy = null);

/// <summary>Tells of single leave types from their streams; always current.</summary>
public sealed class LeaveTypeReadings(StateReader reader)
{
    /// <summary>The type on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<LeaveTypeReading?> On(LeaveTypeId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.LeaveType, id.Value, moment, cancellation)
            : await reader.Current(Roots.LeaveType, id.Value, cancellation);
        return folded.State is not DefinedLeaveType type ? null : new(
            id, folded.Version, type.Code, type.Says.Name, type.Says.IsPaid, type.Counting.Unit, type.Counting.Counted, type.Counting.DrawsOnBalance,
            [.. AssignmentsOn(type, day)], day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the type; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<LeaveTypeFactSays>?> History(LeaveTypeId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.LeaveType, id.Value, knownAt, cancellation);
        return Histories.Of<LeaveTypeEvent, LeaveTypeFactSays>(id.Value, events, knownAt, LeaveType.ChangeOf, Tell);
    }

    private static IEnumerable<AssignmentTold> AssignmentsOn(DefinedLeaveType type, DateOnly day)
    {
        foreach (var group in type.Assignments.Standing.Select(fact => fact.Value.Group).Distinct())
            if (type.Assignments.InForce(day, says => says.Group == group) is { Value.Policy: { } policy } fact) yield return new(group, policy, new(fact.Id, fact.From));
    }

    private static (string, LeaveTypeFactSays, Reason?) Tell(LeaveTypeEvent @event) => @event switch
    {
        LeaveTypeDefined e => ("definition", new(e.Says.Name, e.Says.IsPaid), null),
        LeaveTypeDefinitionCorrected e => ("definition", new(e.Says.Name, e.Says.IsPaid), e.Reason),
        LeavePolicyAssigned e => ("assignment", new(Group: e.Assignment.Group, Policy: e.Assignment.Policy), null),
        LeavePolicyAssignmentCorrected e => ("assignment", new(Group: e.Assignment.Group, Policy: e.Assignment.Policy), e.Reason),
        LeaveTypeFactRescinded e => ("rescission", new(), e.Reason),
    };
}
