namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.ReportingLines;

/// <summary>The names under which facts about the reporting line are stored. A name is never given to another shape.</summary>
public static class StoredReportingLineEvents
{
    public static StoredEvents Map { get; } = new("reporting-line", ReportingLineJson.Default.Options,
    [
        new("organization.position-placed.v1", typeof(PositionPlaced)),
        new("organization.placing-corrected.v1", typeof(PlacingCorrected)),
        new("organization.placing-rescinded.v1", typeof(PlacingRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<FactId>), typeof(IdConverter<PositionId>), typeof(IdentifyingTextConverter)])]
[JsonSerializable(typeof(PositionPlaced))]
[JsonSerializable(typeof(PlacingCorrected))]
[JsonSerializable(typeof(PlacingRescinded))]
internal sealed partial class ReportingLineJson : JsonSerializerContext;
