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
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<LegalEntityId>), typeof(CurrencyConverter), typeof(MonthDayConverter)])]
[JsonSerializable(typeof(LegalEntityRegistered))]
internal sealed partial class LegalEntityJson : JsonSerializerContext;
