namespace HrSaas.Application.Leave.Ports;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;

/// <summary>Who works when and where, and which leave was approved: of everybody whose leave the caller may see.</summary>
public interface IAbsenceFacts
{
    /// <param name="knownAt">Null for now.</param>
    /// <exception cref="Kernel.ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="Kernel.KnownAtInFutureException">The moment has not come yet.</exception>
    Task<AbsenceFacts> Of(DateOnly from, DateOnly to, LeaveTypeId? type, bool withContractors, DateTimeOffset? knownAt, CancellationToken cancellation);
}

/// <param name="KnownAt">The moment as of whose knowledge.</param>
public sealed record AbsenceFacts(IReadOnlyList<WorkAndLeave> Employments, DateTimeOffset KnownAt, long Position);

/// <summary>One employment over the period. Stretches are in order, without overlaps, with gaps.</summary>
/// <param name="Last">Null while no end is in sight.</param>
/// <param name="OrgUnits">That of the position while one is held, as the locations.</param>
/// <param name="Outside">Days that do not count: those of suspensions and, unless they are asked for, of contractors.</param>
/// <param name="Leave">Approved, in the period.</param>
public sealed record WorkAndLeave(
    EmploymentId Employment, DateOnly First, DateOnly? Last, ImmutableArray<Stretch<OrgUnitId>> OrgUnits, ImmutableArray<Stretch<LocationId>> Locations,
    ImmutableArray<Stretch<WorkingPatternId>> Patterns, ImmutableArray<Stretch<Fte>> Ftes, ImmutableArray<Stretch<string>> Outside, ImmutableArray<LeaveSpan> Leave);
