namespace HrSaas.Application.Watching.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>The exceptions to watched rules that there are on a day, as known at a moment: earliest first.</summary>
public interface IExceptionList
{
    /// <summary>The read model of acknowledgements; the list also needs those that the rules look at.</summary>
    const string Model = "acknowledgements";

    Task<Page<ExceptionRow, ExceptionKey>> List(ExceptionFilter filter, PageOf<ExceptionKey> page, CancellationToken cancellation);

    /// <summary>One of them, on everything that was recorded when it is asked; null when there is none of that id.</summary>
    Task<ExceptionRow?> Find(ExceptionId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation);
}

/// <summary>Which of the exceptions to list; what is null does not matter.</summary>
/// <param name="OrgUnit">The unit, on the day, of the employment that it is about.</param>
/// <param name="WithinReach">Only those about employments that the caller's permission reaches today, and those that they own on the day.</param>
public sealed record ExceptionFilter(
    WatchedRule? Rule = null, PersonId? Owner = null, OrgUnitId? OrgUnit = null, bool? Acknowledged = null, ExceptionId? Id = null, bool WithinReach = false);

/// <summary>What the list is sorted by.</summary>
public sealed record ExceptionKey(DateOnly Since, ExceptionId Id);

/// <summary>What an exception can be about.</summary>
public enum ExceptionAbout { Employment, Person, OrgUnit, Position, PayRange, Job, Location, LegalEntity, WorkingPattern, LeaveRequest, HolidayCalendar }

/// <summary>Something that an exception is about.</summary>
public sealed record ExceptionSubject(ExceptionAbout Kind, Guid Id)
{
    /// <summary>The employment, where it is one.</summary>
    public EmploymentId? AsEmployment() => Kind is ExceptionAbout.Employment ? new(Id) : null;
}

/// <summary>Who has to act: a person or, where none is found, a role.</summary>
public sealed record ExceptionOwner(PersonId? Person, string? Role);

/// <summary>That somebody lets an exception stand, and why.</summary>
/// <param name="By">The caller who said so.</param>
/// <param name="ReasonCode">The note, where there is one, only the person's key opens.</param>
public sealed record Acknowledgement(string By, DateTimeOffset At, string ReasonCode);

/// <summary>One exception on a day.</summary>
/// <param name="Related">What it clashes with, where there is something: the manager, the unit, the other employment.</param>
/// <param name="Since">The first day of the unbroken stretch of days, around the day asked about, on which it is so.</param>
/// <param name="LastDay">The last of these days, included; null where no end is known.</param>
/// <param name="FactIds">The facts that it follows from.</param>
/// <param name="Version">How often something was said about it.</param>
/// <param name="Members">All whom it is about, where they are several: those in a circle, each followed by their manager.</param>
/// <param name="Proposal">The command that would resolve it, where only one would.</param>
public sealed record ExceptionRow(
    ExceptionId Id, WatchedRule Rule, ExceptionSubject Subject, PersonId? Person, ExceptionSubject? Related, OrgUnitId? OrgUnit,
    DateOnly Since, DateOnly? LastDay, IReadOnlyList<FactId> FactIds, ExceptionOwner Owner, Acknowledgement? Acknowledged, long Version,
    IReadOnlyList<PersonId>? Members = null, ExceptionProposal? Proposal = null);
