namespace HrSaas.Application.Employment;

using System.Text.Json.Serialization;
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
/// <param name="Job">While a position is held, it says job, unit and location; the sources then name facts of the position.</param>
/// <param name="ExternalIds">The keys under which other systems know the employment on the day, also before the hire date and after the last day.</param>
/// <param name="Withheld">What the caller may not see here.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record EmploymentReading(
    EmploymentId Id, long Version, PersonId Person, LegalEntityId LegalEntity, Identifying<EmployeeNumber> EmployeeNumber,
    EmploymentStatus Status, DateOnly? HireDate, DateOnly? LastDay, EmploymentId? Former, bool ContinuesService,
    JobId? Job, OrgUnitId? OrgUnit, LocationId? Location, PersonId? Manager, [property: JsonPropertyName("positionId")] PositionId? PositionHeld, Fte? Fte, WorkingPatternId? WorkingPattern,
    ContractReading? Contract, SuspensionReading? Suspension, NoticeReading? Notice, string? Grade, BasePay? Pay, IReadOnlyList<AllowanceReading>? Allowances,
    IReadOnlyList<ExternalIdTold>? ExternalIds, EmploymentSources Sources, IReadOnlyList<string>? Withheld, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>The facts that say so.</summary>
public sealed record EmploymentSources(
    Source Hire, Source? Termination = null, Source? Job = null, Source? OrgUnit = null, Source? Location = null, Source? Manager = null, Source? Position = null,
    Source? Fte = null, Source? WorkingPattern = null, Source? Contract = null, Source? Suspension = null, Source? Notice = null, Source? Grade = null, Source? Pay = null);

/// <summary>The contract in force.</summary>
/// <param name="Type">Absent where no type was agreed.</param>
/// <param name="EndsOn">The last day of a contract with an end.</param>
/// <param name="ProbationEndsOn">The last day of the probation; absent once it is past.</param>
public sealed record ContractReading(
    ContractType? Type, DateOnly? EndsOn, DateOnly? ProbationEndsOn, NoticePeriod? EmployerNotice, NoticePeriod? EmployeeNotice);

/// <summary>The suspension that the day lies in.</summary>
/// <param name="LastDay">Absent while it is open.</param>
public sealed record SuspensionReading(SuspensionType Type, DateOnly FirstDay, DateOnly? LastDay);

/// <summary>The notice that runs on the day.</summary>
/// <param name="EarliestLastDay">The earliest last day that the notice period agreed allows; absent where none was agreed.</param>
/// <param name="IsShort">Whether the last day is earlier than that: a warning, no error, for the fact is true all the same.</param>
public sealed record NoticeReading(NoticeBy By, DateOnly GivenOn, DateOnly LastDay, DateOnly? EarliestLastDay, bool IsShort);

/// <summary>An allowance paid on the day.</summary>
public sealed record AllowanceReading(string Code, BasePay Amount, Source Source);

/// <summary>What a fact about an employment says; members that the fact is not about are absent.</summary>
/// <param name="ContinuesService">Of a rehire: whether the service of the former employment counts on.</param>
/// <param name="Terminates">The reason why the employment ends.</param>
/// <param name="Withdraws">The termination that is taken back.</param>
public sealed record EmploymentSays(
    HireTerms? Terms = null, bool? ContinuesService = null, Transfer? Transfer = null, Promotion? Promotion = null, WorkingTime? WorkingTime = null, Grading? Grading = null, BasePay? Pay = null,
    Allowance? Allowance = null, string? EndsAllowance = null, ContractChange? Contract = null, Notice? Notice = null, Suspension? Suspension = null, Reason? Terminates = null, Withdrawal? Withdraws = null,
    Named<ExternalId?>? ExternalId = null, IReadOnlyList<string>? Withheld = null);

/// <param name="Fact">The termination that is taken back.</param>
public sealed record Withdrawal(FactId Fact, Reason Reason);
