namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.Terms;

/// <summary>A leave policy as it is on a day, as known at a moment, read from its stream.</summary>
/// <param name="FirstDay">The first day on which it has a version.</param>
/// <param name="Name">Absent, with the terms, on days before the first.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record LeavePolicyReading(
    LeavePolicyId Id, long Version, string Code, LeaveTypeId Type, DateOnly FirstDay, string? Name, LeaveTerms? Terms, Source? Source,
    DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>What a fact about a leave policy says; members that the fact is not about are absent.</summary>
public sealed record LeavePolicySays(string? Name = null, LeaveTerms? Terms = null);

/// <summary>Tells of single leave policies from their streams; always current.</summary>
public sealed class LeavePolicyReadings(StateReader reader)
{
    /// <summary>The policy on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<LeavePolicyReading?> On(LeavePolicyId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.LeavePolicy, id.Value, moment, cancellation)
            : await reader.Current(Roots.LeavePolicy, id.Value, cancellation);
        if (folded.State is not DefinedLeavePolicy policy) return null;
        var on = policy.Over.At(day);
        return new(
            id, folded.Version, policy.Code, policy.Type, policy.FirstDay, on?.Value.Name, on?.Value.Terms, on is { } entry ? Source.Of(entry) : null,
            day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the policy; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<LeavePolicySays>?> History(LeavePolicyId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.LeavePolicy, id.Value, knownAt, cancellation);
        return Histories.Of<LeavePolicyEvent, LeavePolicySays>(id.Value, events, knownAt, LeavePolicy.ChangeOf, Tell);
    }

    private static (string, LeavePolicySays, Reason?) Tell(LeavePolicyEvent @event) => @event switch
    {
        LeavePolicyDefined e => ("version", new(e.Version.Name, e.Version.Terms), null),
        LeavePolicyChanged e => ("version", new(e.Version.Name, e.Version.Terms), null),
        LeavePolicyVersionCorrected e => ("version", new(e.Version.Name, e.Version.Terms), e.Reason),
        LeavePolicyFactRescinded e => ("rescission", new(), e.Reason),
    };
}
