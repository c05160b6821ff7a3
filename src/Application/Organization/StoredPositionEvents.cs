namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;

/// <summary>The names under which facts about positions are stored. A name is never given to another shape.</summary>
public static class StoredPositionEvents
{
    public static StoredEvents Map { get; } = new("position", PositionJson.Default.Options,
    [
        new("organization.position-opened.v1", typeof(PositionOpened)),
        new("organization.position-opening-corrected.v1", typeof(PositionOpeningCorrected)),
        new("organization.position-changed.v1", typeof(PositionChanged)),
        new("organization.position-change-corrected.v1", typeof(PositionChangeCorrected)),
        new("organization.position-budget-changed.v1", typeof(PositionBudgetChanged)),
        new("organization.position-budget-change-corrected.v1", typeof(PositionBudgetChangeCorrected)),
        new("organization.position-frozen.v1", typeof(PositionFrozen)),
        new("organization.position-thawed.v1", typeof(PositionThawed)),
        new("organization.position-freeze-corrected.v1", typeof(PositionFreezeCorrected)),
        new("organization.position-closed.v1", typeof(PositionClosed)),
        new("organization.position-closing-corrected.v1", typeof(PositionClosingCorrected)),
        new("organization.position-fact-rescinded.v1", typeof(PositionFactRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(IdConverter<FactId>), typeof(IdConverter<PositionId>), typeof(IdConverter<JobId>), typeof(IdConverter<OrgUnitId>),
        typeof(IdConverter<LocationId>), typeof(FteConverter), typeof(IdentifyingTextConverter),
    ])]
[JsonSerializable(typeof(PositionOpened))]
[JsonSerializable(typeof(PositionOpeningCorrected))]
[JsonSerializable(typeof(PositionChanged))]
[JsonSerializable(typeof(PositionChangeCorrected))]
[JsonSerializable(typeof(PositionBudgetChanged))]
[JsonSerializable(typeof(PositionBudgetChangeCorrected))]
[JsonSerializable(typeof(PositionFrozen))]
[JsonSerializable(typeof(PositionThawed))]
[JsonSerializable(typeof(PositionFreezeCorrected))]
[JsonSerializable(typeof(PositionClosed))]
[JsonSerializable(typeof(PositionClosingCorrected))]
[JsonSerializable(typeof(PositionFactRescinded))]
internal sealed partial class PositionJson : JsonSerializerContext;
