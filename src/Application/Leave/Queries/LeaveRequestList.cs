namespace HrSaas.Application.Leave.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;

/// <summary>Leave requests of all accounts, and who is away.</summary>
public interface ILeaveRequestList
{
    const string Model = "leave-requests";

    /// <summary>By first day. Only those of whom the caller may see the leave.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<LeaveRequestRow, LeaveRequestKey>> List(LeaveRequestFilter filter, PageOf<LeaveRequestKey> page, CancellationToken cancellation);

    /// <summary>Who is away with approved leave in a period, by first day; not why. Of everybody whose name the caller may know.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<AbsenceRow, LeaveRequestKey>> Away(AbsenceFilter filter, PageOf<LeaveRequestKey> page, CancellationToken cancellation);
}

/// <summary>Which requests; a member that is null narrows nothing.</summary>
/// <param name="Next">Only those that this one has to decide next.</param>
/// <param name="From">Only those with a last day on this day or later.</param>
/// <param name="To">Only those with a first day on this day or earlier.</param>
public sealed record LeaveRequestFilter(
    EmploymentId? Employment = null, LeaveTypeId? Type = null, LeaveRequestStanding? Standing = null, Approver? Next = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>Which absences; a member that is null narrows nothing.</summary>
/// <param name="From">The first day of the period.</param>
/// <param name="To">Its last day, included.</param>
/// <param name="OrgUnit">Employments that are, on the first day of their leave, in this unit or in one below it.</param>
/// <param name="Among">Employments that this reaches from the caller: their own, or of those who report to them.</param>
public sealed record AbsenceFilter(DateOnly From, DateOnly To, OrgUnitId? OrgUnit = null, EmploymentId? Employment = null, Reach? Among = null);

/// <summary>The sort key.</summary>
public sealed record LeaveRequestKey(DateOnly First, LeaveRequestId Request);

/// <summary>One leave request.</summary>
/// <param name="LastDay">The last day of leave, included.</param>
/// <param name="Starts">What of the first day is taken.</param>
/// <param name="Ends">What of the last day is taken.</param>
/// <param name="Hours">So many hours of a single day.</param>
/// <param name="Next">Who has to decide next; absent once it is decided.</param>
/// <param name="Version">The version of the request at the moment asked for.</param>
public sealed record LeaveRequestRow(
    LeaveRequestId Id, EmploymentId Employment, PersonId Person, LeaveTypeId Type, DateOnly FirstDay, DateOnly LastDay, DayPart Starts, DayPart Ends, decimal? Hours,
    DateOnly AskedOn, LeaveRequestStanding Standing, Approver? Next, long Version);

/// <summary>Somebody who is away.</summary>
/// <param name="LastDay">The last day of leave, included.</param>
/// <param name="Hours">So many hours of a single day.</param>
/// <param name="Version">The version of the request at the moment asked for.</param>
public sealed record AbsenceRow(EmploymentId Employment, PersonId Person, DateOnly FirstDay, DateOnly LastDay, DayPart Starts, DayPart Ends, decimal? Hours, LeaveRequestId Request, long Version);
