namespace HrSaas.Application.Leave;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;

/// <summary>The names under which facts about leave types are stored. A name is never given to another shape.</summary>
public static class StoredLeaveTypeEvents
{
    public static StoredEvents Map { get; } = new("leave-type", LeaveTypeJson.Default.Options,
    [
        new("leave.leave-type-defined.v1", typeof(LeaveTypeDefined)),
        new("leave.leave-type-definition-corrected.v1", typeof(LeaveTypeDefinitionCorrected)),
        new("leave.leave-policy-assigned.v1", typeof(LeavePolicyAssigned)),
        new("leave.leave-policy-assignment-corrected.v1", typeof(LeavePolicyAssignmentCorrected)),
        new("leave.leave-type-fact-rescinded.v1", typeof(LeaveTypeFactRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(IdConverter<FactId>), typeof(IdConverter<LeaveTypeId>), typeof(IdConverter<LeavePolicyId>), typeof(IdConverter<LegalEntityId>), typeof(IdConverter<LocationId>),
        typeof(IdConverter<OrgUnitId>), typeof(IdConverter<EmploymentId>), typeof(KebabEnumConverter<LeaveGroupKind>), typeof(KebabEnumConverter<LeaveUnit>),
        typeof(KebabEnumConverter<CountedDays>), typeof(IdentifyingTextConverter),
    ])]
[JsonSerializable(typeof(LeaveTypeDefined))]
[JsonSerializable(typeof(LeaveTypeDefinitionCorrected))]
[JsonSerializable(typeof(LeavePolicyAssigned))]
[JsonSerializable(typeof(LeavePolicyAssignmentCorrected))]
[JsonSerializable(typeof(LeaveTypeFactRescinded))]
internal sealed partial class LeaveTypeJson : JsonSerializerContext;
