namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// An employment as it is on a day, as known at a moment, read from its stream. Before the hire date and after the last day nothing
/// of what was agreed is in force.
/// </summary>
/// <param name="EmployeeNumber">Null once the person has been erased.</param>
/// <param name="HireDate">Absent when the employment is void.</param>
/// <param name="LastDay">The last day employed, included; absent while none is agreed.</param>
/// <param name="Former">The employment that this one follows, where it is a rehire.</param>
/// <param name="Withheld">What the caller may not see here.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record EmploymentReading(
    EmploymentId Id, long Version, PersonId Person, LegalEntityId LegalEntity, Identifying<EmployeeNumber> EmployeeNumber,
    EmploymentStatus Status, DateOnly? HireDate, DateOnly? LastDay, EmploymentId? Former, bool ContinuesService,
    JobId? Job, OrgUnitId? OrgUnit, LocationId? Location, PersonId? Manager, Fte? Fte, BasePay? Pay,
    EmploymentSources Sources, IReadOnlyList<string>? Withheld, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>The facts that say so.</summary>
public sealed record EmploymentSources(
    Source Hire, Source? Termination = null, Source? Job = null, Source? OrgUnit = null, Source? Location = null, Source? Manager = null, Source? Fte = null,
    Source? Pay = null);

/// <summary>What a fact about an employment says; members that the fact is not about are absent.</summary>
/// <param name="Terminates">The reason why the employment ends.</param>
/// <param name="Withdraws">The termination that is taken back.</param>
public sealed record EmploymentSays(
    HireTerms? Terms = null, Transfer? Transfer = null, Promotion? Promotion = null, WorkingTime? WorkingTime = null, BasePay? Pay = null, Reason? Terminates = null, Withdrawal? Withdraws = null,
    IReadOnlyList<string>? Withheld = null);

/// <param name="Fact">The termination that is taken back.</param>
public sealed record Withdrawal(FactId Fact, Reason Reason);
