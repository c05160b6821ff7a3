namespace HrSaas.Application.Employment;

using System.Text.Json.Serialization;
using HrSaas.Application.Employment.Ports;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>How much of a profile is told.</summary>
public enum ProfileView
{
    Full,

    /// <summary>Person, job, position, the unit alone, and the manager: for small clients.</summary>
    Compact,
}

/// <summary>
/// Who somebody is here on a day, in one answer: from people, organization and employment. A part that is not there at all is absent; one
/// that failed, or that the caller may not see, is named as missing.
/// </summary>
/// <param name="Status">What the employment is on the day; before the hire and after the last day there is neither job nor unit nor manager.</param>
/// <param name="OrgUnits">The unit and those above it, nearest first.</param>
/// <param name="DirectReports">Of the person, whatever the employment.</param>
/// <param name="ChangesSoon">The next days on which something begins, ends or falls due.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event of the employment.</param>
public sealed record ProfileReading(
    EmploymentId Id, long Version, EmploymentStatus Status, ProfilePerson Person, KnownJob? Job, [property: JsonPropertyName("positionId")] PositionId? PositionHeld, IReadOnlyList<ProfileUnit>? OrgUnits,
    ProfileLeader? Manager, IReadOnlyList<ProfilePassedOver>? PassedOver, ProfilePay? Pay, DirectReports? DirectReports, LengthServed? Service,
    IReadOnlyList<ComingDay>? ChangesSoon, IReadOnlyList<MissingPart>? Missing, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <param name="Name">Absent once the person has been erased, and where it is named as missing.</param>
public sealed record ProfilePerson(PersonId Id, NameOnDay? Name);

public sealed record ProfileUnit(OrgUnitId Id, string Code, string Name);

/// <param name="Rule">By what they are the manager.</param>
/// <param name="OrgUnit">The unit that they head, where that is why.</param>
public sealed record ProfileLeader(PersonId Id, NameOnDay? Name, ManagerRule Rule, OrgUnitId? OrgUnit, [property: JsonPropertyName("positionId")] PositionId? HeldPosition);

/// <summary>Who would be the manager, but does not count on the day.</summary>
public sealed record ProfilePassedOver(PersonId Person, ManagerRule Rule, OrgUnitId? OrgUnit, [property: JsonPropertyName("positionId")] PositionId? HeldPosition, NoManagerBecause Because);

public sealed record ProfilePay(BasePay? Pay, Fte Fte, string? Grade);

/// <param name="CountsFrom">The day from which service counts.</param>
public sealed record LengthServed(int Years, int Months, int Days, DateOnly? CountsFrom);

public enum ProfilePart { Person, Position, Job, OrgUnits, Manager, Pay, DirectReports, Service, ChangesSoon }

/// <summary>A part that is not told, and why.</summary>
public sealed record MissingPart(ProfilePart Part, PartFailure Code, string Detail);
