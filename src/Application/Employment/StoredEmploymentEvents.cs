namespace HrSaas.Application.Employment;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>The names under which facts about employments are stored. A name is never given to another shape.</summary>
public static class StoredEmploymentEvents
{
    public static StoredEvents Map { get; } = new("employment", EmploymentJson.Default.Options,
    [
        new("employment.employee-hired.v2", typeof(EmployeeHired)),
        new("employment.employee-rehired.v2", typeof(EmployeeRehired)),
        new("employment.hire-corrected.v3", typeof(HireCorrected)),
        new("employment.employee-transferred.v2", typeof(EmployeeTransferred)),
        new("employment.transfer-corrected.v2", typeof(TransferCorrected)),
        new("employment.employee-promoted.v1", typeof(EmployeePromoted)),
        new("employment.promotion-corrected.v1", typeof(PromotionCorrected)),
        new("employment.working-time-changed.v1", typeof(WorkingTimeChanged)),
        new("employment.working-time-change-corrected.v1", typeof(WorkingTimeChangeCorrected)),
        new("employment.pay-changed.v1", typeof(PayChanged)),
        new("employment.pay-change-corrected.v1", typeof(PayChangeCorrected)),
        new("employment.grade-changed.v1", typeof(GradeChanged)),
        new("employment.grade-change-corrected.v1", typeof(GradeChangeCorrected)),
        new("employment.allowance-granted.v1", typeof(AllowanceGranted)),
        new("employment.allowance-corrected.v1", typeof(AllowanceCorrected)),
        new("employment.allowance-ended.v1", typeof(AllowanceEnded)),
        new("employment.allowance-end-corrected.v1", typeof(AllowanceEndCorrected)),
        new("employment.contract-changed.v1", typeof(ContractChanged)),
        new("employment.contract-change-corrected.v1", typeof(ContractChangeCorrected)),
        new("employment.notice-given.v1", typeof(NoticeGiven)),
        new("employment.notice-corrected.v1", typeof(NoticeCorrected)),
        new("employment.employee-suspended.v1", typeof(EmployeeSuspended)),
        new("employment.suspension-corrected.v1", typeof(SuspensionCorrected)),
        new("employment.employee-returned.v1", typeof(EmployeeReturned)),
        new("employment.return-corrected.v1", typeof(ReturnCorrected)),
        new("employment.employment-terminated.v1", typeof(EmploymentTerminated)),
        new("employment.termination-corrected.v1", typeof(TerminationCorrected)),
        new("employment.termination-withdrawn.v1", typeof(TerminationWithdrawn)),
        new("employment.employment-external-id-changed.v1", typeof(EmploymentExternalIdChanged)),
        new("employment.employment-external-id-change-corrected.v1", typeof(EmploymentExternalIdChangeCorrected)),
        new("employment.employment-fact-rescinded.v1", typeof(EmploymentFactRescinded)),
    ],
    // What version 2 may name besides, version 1 never named. An old host that left it out would judge wrongly, so it is another version.
    [
        Named("employment.employee-hired"), Named("employment.employee-rehired"), Named("employment.hire-corrected"),
        Named("employment.employee-transferred"), Named("employment.transfer-corrected"),
        // Version 2 left to the rehire whether service continues.
        new("employment.hire-corrected.v2", "employment.hire-corrected.v3", members => members),
    ]);

    private static Upcast Named(string name) => new($"{name}.v1", $"{name}.v2", members => members);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(IdConverter<FactId>), typeof(IdConverter<PersonId>), typeof(IdConverter<EmploymentId>), typeof(IdConverter<LegalEntityId>),
        typeof(IdConverter<JobId>), typeof(IdConverter<OrgUnitId>), typeof(IdConverter<LocationId>), typeof(IdConverter<PositionId>), typeof(IdConverter<WorkingPatternId>),
        typeof(NamedIdConverter<OrgUnitId>), typeof(NamedIdConverter<LocationId>), typeof(NamedIdConverter<PersonId>),
        typeof(NamedIdConverter<JobId>), typeof(NamedIdConverter<PositionId>), typeof(NamedIdConverter<WorkingPatternId>), typeof(FteConverter),
        typeof(KebabEnumConverter<ContractType>), typeof(KebabEnumConverter<NoticeUnit>), typeof(KebabEnumConverter<NoticeEnd>),
        typeof(KebabEnumConverter<NoticeBy>), typeof(KebabEnumConverter<SuspensionType>),
        typeof(MoneyConverter), typeof(KebabEnumConverter<PayPeriod>), typeof(IdentifyingTextConverter), typeof(EmployeeNumberConverter), typeof(ExternalIdConverter),
    ])]
[JsonSerializable(typeof(EmployeeHired))]
[JsonSerializable(typeof(EmployeeRehired))]
[JsonSerializable(typeof(HireCorrected))]
[JsonSerializable(typeof(EmployeeTransferred))]
[JsonSerializable(typeof(TransferCorrected))]
[JsonSerializable(typeof(EmployeePromoted))]
[JsonSerializable(typeof(PromotionCorrected))]
[JsonSerializable(typeof(WorkingTimeChanged))]
[JsonSerializable(typeof(WorkingTimeChangeCorrected))]
[JsonSerializable(typeof(PayChanged))]
[JsonSerializable(typeof(PayChangeCorrected))]
[JsonSerializable(typeof(GradeChanged))]
[JsonSerializable(typeof(GradeChangeCorrected))]
[JsonSerializable(typeof(AllowanceGranted))]
[JsonSerializable(typeof(AllowanceCorrected))]
[JsonSerializable(typeof(AllowanceEnded))]
[JsonSerializable(typeof(AllowanceEndCorrected))]
[JsonSerializable(typeof(ContractChanged))]
[JsonSerializable(typeof(ContractChangeCorrected))]
[JsonSerializable(typeof(NoticeGiven))]
[JsonSerializable(typeof(NoticeCorrected))]
[JsonSerializable(typeof(EmployeeSuspended))]
[JsonSerializable(typeof(SuspensionCorrected))]
[JsonSerializable(typeof(EmployeeReturned))]
[JsonSerializable(typeof(ReturnCorrected))]
[JsonSerializable(typeof(EmploymentTerminated))]
[JsonSerializable(typeof(TerminationCorrected))]
[JsonSerializable(typeof(TerminationWithdrawn))]
[JsonSerializable(typeof(EmploymentExternalIdChanged))]
[JsonSerializable(typeof(EmploymentExternalIdChangeCorrected))]
[JsonSerializable(typeof(EmploymentFactRescinded))]
internal sealed partial class EmploymentJson : JsonSerializerContext;

internal sealed class EmployeeNumberConverter() : IdentifyingConverter<EmployeeNumber>(ClearEmploymentJson.Default.EmployeeNumber);

internal sealed class ExternalIdConverter() : IdentifyingConverter<ExternalId>(ClearEmploymentJson.Default.ExternalId);

/// <summary>What is encrypted of an employment.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmployeeNumber))]
[JsonSerializable(typeof(ExternalId))]
internal sealed partial class ClearEmploymentJson : JsonSerializerContext;
