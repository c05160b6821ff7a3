namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;

/// <summary>The names under which facts about legal entities are stored. A name is never given to another shape.</summary>
public static class StoredLegalEntityEvents
{
    public static StoredEvents Map { get; } = new("legal-entity", LegalEntityJson.Default.Options,
    [
        new("organization.legal-entity-registered.v1", typeof(LegalEntityRegistered)),
        new("organization.legal-entity-registration-corrected.v1", typeof(LegalEntityRegistrationCorrected)),
        new("organization.legal-entity-changed.v1", typeof(LegalEntityChanged)),
        new("organization.legal-entity-change-corrected.v1", typeof(LegalEntityChangeCorrected)),
        new("organization.legal-entity-closed.v1", typeof(LegalEntityClosed)),
        new("organization.legal-entity-closing-corrected.v1", typeof(LegalEntityClosingCorrected)),
        new("organization.legal-entity-fact-rescinded.v1", typeof(LegalEntityFactRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(IdConverter<FactId>), typeof(IdConverter<LegalEntityId>), typeof(CurrencyConverter), typeof(MonthDayConverter), typeof(IdentifyingTextConverter),
    ])]
[JsonSerializable(typeof(LegalEntityRegistered))]
[JsonSerializable(typeof(LegalEntityRegistrationCorrected))]
[JsonSerializable(typeof(LegalEntityChanged))]
[JsonSerializable(typeof(LegalEntityChangeCorrected))]
[JsonSerializable(typeof(LegalEntityClosed))]
[JsonSerializable(typeof(LegalEntityClosingCorrected))]
[JsonSerializable(typeof(LegalEntityFactRescinded))]
internal sealed partial class LegalEntityJson : JsonSerializerContext;
