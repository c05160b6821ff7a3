namespace HrSaas.Application.Kernel;

using HrSaas.Domain.Kernel;

/// <summary>What is recorded in the tenant of the scope, in the order in which it was: each event once, none missing.</summary>
public interface IChanges
{
    /// <summary>What was recorded after a position of the log, as far as one page holds.</summary>
    Task<ChangePage> After(long position, ChangeFilter filter, int limit, CancellationToken cancellation);

    /// <summary>Where the log ends.</summary>
    Task<long> End(CancellationToken cancellation);
}

/// <summary>Which changes; a member that is null narrows nothing.</summary>
/// <param name="Context">The bounded context that recorded them.</param>
public sealed record ChangeFilter(ChangeContext? Context = null, ChangeSubject? Subject = null);

/// <summary>The bounded contexts that record.</summary>
public enum ChangeContext { Organization, People, Employment, Watching, Tenancy, Leave }

/// <summary>What a change can be about.</summary>
public enum ChangeKind
{
    LegalEntity, Location, HolidayCalendar, Job, PayRange, OrgUnit, Position, WorkingPattern, Person, CustomField, RetentionRule, Employment, Exception, Role, ApiClient, LeaveType, LeavePolicy,
}

/// <summary>The resource that a change is about.</summary>
public sealed record ChangeSubject(ChangeKind Kind, Guid Id);

/// <summary>A page of changes.</summary>
/// <param name="Next">The position after which to go on: nothing up to it was left out.</param>
/// <param name="IsEnd">Whether the log ended here when it was read.</param>
public sealed record ChangePage(IReadOnlyList<Change> Changes, long Next, bool IsEnd);

/// <summary>One recorded event, without what it says: ids, and the names of what it speaks of.</summary>
/// <param name="Id">The event's own id, for those who must not do a thing twice.</param>
/// <param name="Type">The stored name without its version, as the event catalogue has it: <c>employment.pay-changed</c>.</param>
/// <param name="Subject">Null for an event that this version of the service does not know.</param>
/// <param name="Version">How many events the stream had with this one; for most subjects, the version of the resource.</param>
/// <param name="Fact">The fact that is recorded, corrected or rescinded.</param>
/// <param name="EffectiveDate">The day from which it is true, where the event names one.</param>
/// <param name="Members">What it says something of, as the event catalogue names it, two levels deep: <c>terms.orgUnit</c>.</param>
/// <param name="IsTombstone">Whether nothing of the subject can be read any more after it.</param>
/// <param name="Actor">Who recorded it, as tokens name them.</param>
public sealed record Change(
    long Position, Guid Id, string Type, ChangeContext? Context, ChangeSubject? Subject, long Version, FactId? Fact, FactId? Correction, DateOnly? EffectiveDate,
    IReadOnlyList<string> Members, bool IsTombstone, DateTimeOffset RecordedAt, string Actor);
