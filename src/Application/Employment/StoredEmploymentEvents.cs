namespace HrSaas.Application.Employment;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>The names under which facts about employments are stored. A name is never given to another shape.</summary>
public static class StoredEmploymentEvents
{
    public static StoredEvents Map { get; } = new("employment",
    [
        new("employment.employee-hired.v1", EmploymentJson.Default.EmployeeHired),
        new("employment.employee-rehired.v1", EmploymentJson.Default.EmployeeRehired),
        new("employment.hire-corrected.v1", EmploymentJson.Default.HireCorrected),
        new("employment.employee-transferred.v1", EmploymentJson.Default.EmployeeTransferred),
        new("employment.transfer-corrected.v1", EmploymentJson.Default.TransferCorrected),
        new("employment.pay-changed.v1", EmploymentJson.Default.PayChanged),
        new("employment.pay-change-corrected.v1", EmploymentJson.Default.PayChangeCorrected),
        new("employment.employment-terminated.v1", EmploymentJson.Default.EmploymentTerminated),
        new("employment.termination-corrected.v1", EmploymentJson.Default.TerminationCorrected),
        new("employment.termination-withdrawn.v1", EmploymentJson.Default.TerminationWithdrawn),
        new("employment.employment-fact-rescinded.v1", EmploymentJson.Default.EmploymentFactRescinded),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(IdConverter<FactId>), typeof(IdConverter<PersonId>), typeof(IdConverter<EmploymentId>), typeof(IdConverter<LegalEntityId>),
        typeof(IdConverter<JobId>), typeof(IdConverter<OrgUnitId>), typeof(IdConverter<LocationId>),
        typeof(NamedIdConverter<OrgUnitId>), typeof(NamedIdConverter<LocationId>), typeof(NamedIdConverter<PersonId>),
        typeof(MoneyConverter), typeof(KebabEnumConverter<PayPeriod>), typeof(IdentifyingTextConverter), typeof(EmployeeNumberConverter),
    ])]
[JsonSerializable(typeof(EmployeeHired))]
[JsonSerializable(typeof(EmployeeRehired))]
[JsonSerializable(typeof(HireCorrected))]
[JsonSerializable(typeof(EmployeeTransferred))]
[JsonSerializable(typeof(TransferCorrected))]
[JsonSerializable(typeof(PayChanged))]
[JsonSerializable(typeof(PayChangeCorrected))]
[JsonSerializable(typeof(EmploymentTerminated))]
[JsonSerializable(typeof(TerminationCorrected))]
[JsonSerializable(typeof(TerminationWithdrawn))]
[JsonSerializable(typeof(EmploymentFactRescinded))]
internal sealed partial class EmploymentJson : JsonSerializerContext;

internal sealed class EmployeeNumberConverter() : IdentifyingConverter<EmployeeNumber>(ClearEmploymentJson.Default.EmployeeNumber);

/// <summary>What is encrypted of an employment.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(EmployeeNumber))]
internal sealed partial class ClearEmploymentJson : JsonSerializerContext;
