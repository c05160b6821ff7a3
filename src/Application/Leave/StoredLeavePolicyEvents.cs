namespace HrSaas.Application.Leave;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.Terms;

/// <summary>The names under which facts about leave policies are stored. A name is never given to another shape.</summary>
public static class StoredLeavePolicyEvents
{
    public static StoredEvents Map { get; } = new("leave-policy", LeavePolicyJson.Default.Options,
    [
        new("leave.leave-policy-defined.v1", typeof(LeavePolicyDefined)),
        new("leave.leave-policy-changed.v1", typeof(LeavePolicyChanged)),
        new("leave.leave-policy-version-corrected.v1", typeof(LeavePolicyVersionCorrected)),
        new("leave.leave-policy-fact-rescinded.v1", typeof(LeavePolicyFactRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(IdConverter<FactId>), typeof(IdConverter<LeaveTypeId>), typeof(IdConverter<LeavePolicyId>), typeof(IdConverter<OrgUnitId>), typeof(MonthDayConverter),
        typeof(KebabEnumConverter<LeaveUnit>), typeof(KebabEnumConverter<CountedDays>), typeof(KebabEnumConverter<PartDays>), typeof(KebabEnumConverter<SandwichRule>),
        typeof(KebabEnumConverter<HolidayKind>), typeof(KebabEnumConverter<LeaveYearKind>), typeof(KebabEnumConverter<AccrualSchedule>), typeof(KebabEnumConverter<CreditDay>),
        typeof(KebabEnumConverter<EntitledPer>), typeof(KebabEnumConverter<DayOfWeek>), typeof(KebabEnumConverter<ProratedBy>), typeof(KebabEnumConverter<RoundingRule>),
        typeof(KebabEnumConverter<Rounded>), typeof(KebabEnumConverter<WaitingUnit>), typeof(KebabEnumConverter<Approver>), typeof(IdentifyingTextConverter),
    ])]
[JsonSerializable(typeof(LeavePolicyDefined))]
[JsonSerializable(typeof(LeavePolicyChanged))]
[JsonSerializable(typeof(LeavePolicyVersionCorrected))]
[JsonSerializable(typeof(LeavePolicyFactRescinded))]
internal sealed partial class LeavePolicyJson : JsonSerializerContext;
