namespace HrSaas.Application.Leave;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;

/// <summary>
/// Gathers what others say about leave of one type in one account. All of it is read through the request's state reader: as known at a moment when one is asked
/// about, and proved where something is decided.
/// </summary>
public sealed class FactsForLeave(
    StateReader reader, IKnownEmployments employments, IKnownLegalEntities legalEntities, IKnownPersons persons, CircumstancesOf circumstances, RequestScope scope, TimeProvider time)
{
    private sealed class Then(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }

    private static readonly Circumstances Nothing = new(DateOnly.MaxValue, DateOnly.MaxValue);

    /// <summary>As known at a moment: what is told as taken, and what as planned, depends on the day that it was then.</summary>
    public async ValueTask<LeaveFacts> About(EmploymentId id, LeaveTypeId? named, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var facts = await About(id, named, null, null, cancellation);
        return knownAt is not null && await TodayOf(id, knownAt, cancellation) is { } then ? facts with { Today = then } : facts;
    }

    /// <summary>
    /// The account of one leave type with all that it is reckoned from, and its version; null where there is no such type, or the employment follows no policy of it. Whoever
    /// tells a balance reckons with it, so that no two tell different ones.
    /// </summary>
    public async ValueTask<(DefinedLeaveType Type, AccountInFull Account, long Version)?> InFull(EmploymentId id, LeaveTypeId named, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if ((await reader.Find(Roots.LeaveType, named.Value, cancellation)).State is not DefinedLeaveType type) return null;
        var about = await About(id, named, knownAt, cancellation);
        if (about.Versions.IsEmpty) return null;
        var account = await reader.Find(Roots.LeaveAccount, LeaveKeys.StreamOf(id), cancellation);
        return (type, account.State.InFull(named, about), account.Version);
    }

    /// <summary>What others say about each type of which anything is in the account.</summary>
    public async ValueTask<IReadOnlyList<(LeaveTypeId Type, LeaveFacts Facts)>> OfAllTypes(LeaveAccount state, CancellationToken cancellation)
    {
        var types = new List<(LeaveTypeId, LeaveFacts)>();
        if (state is OpenLeaveAccount account)
            foreach (var type in account.Types) types.Add((type, await About(account.Employment, type, null, null, cancellation)));
        return types;
    }

    /// <summary>The day that it is, or was at a moment, where the employer is; null where there is no such employment.</summary>
    public async ValueTask<DateOnly?> TodayOf(EmploymentId id, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        await employments.Find(id, cancellation) is { } employment
            ? Today.In(await legalEntities.ZonesOf(employment.LegalEntity, cancellation), knownAt is { } moment ? new Then(moment) : time)
            : null;

    /// <param name="named">Null where it is not about one type.</param>
    /// <param name="span">The days in question; null where there are none.</param>
    /// <param name="actor">What the caller may decide; null where that does not matter.</param>
    public async ValueTask<LeaveFacts> About(EmploymentId id, LeaveTypeId? named, LeaveSpan? span, LeaveActor? actor, CancellationToken cancellation)
    {
        if (await employments.Find(id, cancellation) is not { } employment) return new(id, null, null, Nothing, [], DateOnly.MinValue);
        var today = Today.In(await legalEntities.ZonesOf(employment.LegalEntity, cancellation), time);
        var type = named is { } some ? (await reader.Find(Roots.LeaveType, some.Value, cancellation)).State as DefinedLeaveType : null;
        var facts = new LeaveFacts(
            id, employment.Person, type?.Counting, await circumstances.Employment(employment, cancellation),
            type is null ? [] : await VersionsOf(employment, type, cancellation), today);
        return facts with
        {
            HandOver = type is null ? null : await HandOverTo(employment, type, cancellation),
            Units = span is null ? [] : await UnitsOn(employment, facts, span, cancellation),
            Actor = await ActorIn(employment, actor, cancellation),
        };
    }

    /// <summary>The terms in force from day to day, each under the fact of its version.</summary>
    private async ValueTask<ImmutableArray<Stretch<LeaveTerms>>> VersionsOf(EmploymentOverTime employment, DefinedLeaveType type, CancellationToken cancellation)
    {
        var versions = ImmutableArray.CreateBuilder<Stretch<LeaveTerms>>();
        foreach (var followed in FollowedPolicies.Over(type, await circumstances.MembershipsOf(employment, type, cancellation)))
            if ((await reader.Find(Roots.LeavePolicy, followed.Value.Value, cancellation)).State is DefinedLeavePolicy policy)
                versions.AddRange(policy.Over.Between(followed.From, followed.Until?.AddDays(-1))
                    .Where(version => version.From >= policy.FirstDay || !(policy.FirstDay >= version.Until))
                    .Select(version => new Stretch<LeaveTerms>(version.From < policy.FirstDay ? policy.FirstDay : version.From, version.Until, version.Fact, version.Value.Terms)));
        return versions.DrainToImmutable();
    }

    /// <summary>What is left in the account that this one continues, on the day on which it begins.</summary>
    private async ValueTask<AccountFact.HandOver?> HandOverTo(EmploymentOverTime employment, DefinedLeaveType type, CancellationToken cancellation)
    {
        if (employment.Continues is not { } former) return null;
        var account = (await reader.Find(Roots.LeaveAccount, LeaveKeys.StreamOf(former), cancellation)).State;
        var facts = await About(former, type.Id, null, null, cancellation);
        return LeaveReckoning.HandOver(account.InFull(type.Id, facts), employment.Hire, employment.Days.First);
    }

    /// <summary>On days of a blackout of some units only: who else takes leave is never asked.</summary>
    private async ValueTask<ImmutableArray<UnitsOnDay>> UnitsOn(EmploymentOverTime employment, LeaveFacts facts, LeaveSpan span, CancellationToken cancellation)
    {
        var days = ImmutableArray.CreateBuilder<UnitsOnDay>();
        if (!JudgingLeave.IsCounted(span)) return [];
        foreach (var blackout in facts.TermsOn(span.First)?.Requests.Blackouts ?? [])
            for (var day = blackout.First > span.First ? blackout.First : span.First; !blackout.Units.IsEmpty && day <= blackout.Last && day <= span.Last; day = day.AddDays(1))
                days.Add(new(day, await circumstances.UnitsOn(employment, day, cancellation)));
        return days.DrainToImmutable();
    }

    /// <summary>On which of the days how many of the employment's unit are to be at work, by the terms of the first day; none where they say nothing.</summary>
    public async ValueTask<IReadOnlyList<(DateOnly Day, int AtLeast)>> LeastAtWork(EmploymentId id, LeaveTerms? terms, IEnumerable<DateOnly> days, CancellationToken cancellation)
    {
        if (terms is not { Requests: { MinimumStaffing.IsEmpty: false } rules } || await employments.Find(id, cancellation) is not { } employment) return [];
        var least = new List<(DateOnly, int)>();
        foreach (var day in days)
            if (rules.LeastAtWork(await circumstances.UnitsOn(employment, day, cancellation)) is { } people) least.Add((day, people));
        return least;
    }

    private async ValueTask<LeaveActor> ActorIn(EmploymentOverTime employment, LeaveActor? actor, CancellationToken cancellation)
    {
        var isEmployee = scope.Caller.Person is { } caller
            && await persons.StandsFor(caller, cancellation) == await persons.StandsFor(employment.Person, cancellation);
        if (actor is null) return new(isEmployee, IsManager: false, IsAbove: false, IsHr: false);
        return isEmployee || actor.Decides ? actor with { IsEmployee = isEmployee } : throw new NotWithinScopeException(Permission.DecideLeave);
    }
}
