namespace HrSaas.Application.Organization.Ports;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>What a preview asks of what other contexts say, all of it as known at one moment.</summary>
public interface IReorganisationRound
{
    /// <summary>A moment at which everything was known that had been recorded when it was asked for. Nothing that was known then changes any more.</summary>
    /// <exception cref="ReadModelUnavailableException">A read model is stopped, or does not catch up in time.</exception>
    Task<KnownMoment> Latest(CancellationToken cancellation);

    /// <summary>The answers for each day, in their order.</summary>
    /// <exception cref="StoreUnavailableException">The database does not answer.</exception>
    Task<IReadOnlyList<DayAnswers>> Ask(ReorganisationQuestion question, CancellationToken cancellation);
}

/// <param name="Position">All that was recorded up to here was known.</param>
public sealed record KnownMoment(DateTimeOffset At, long Position);

/// <param name="Days">Each with the units that are elsewhere on it, or there only with the plan or without it.</param>
/// <param name="Most">The most rows to tell of each list; the counts are of all.</param>
public sealed record ReorganisationQuestion(JudgedPlan Plan, DateTimeOffset KnownAt, IReadOnlyList<DayAsked> Days, int Most);

public sealed record DayAsked(DateOnly Day, IReadOnlyList<OrgUnitId> Moved);

/// <param name="People">How many people the employments are.</param>
public sealed record DayAnswers(
    Counted<EmploymentInMovedUnit> Employments, int People, Counted<PositionInMovedUnit> Positions, Counted<ManagerDifference> Managers,
    Counted<ExceptionForetold> Arising, Counted<ExceptionForetold> Disappearing);
