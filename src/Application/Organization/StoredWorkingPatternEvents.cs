namespace HrSaas.Application.Organization;

using System.Text.Json;
using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;

/// <summary>The names under which facts about working patterns are stored. A name is never given to another shape.</summary>
public static class StoredWorkingPatternEvents
{
    public static StoredEvents Map { get; } = new("working-pattern",
    [
        new("organization.working-pattern-defined.v1", WorkingPatternJson.Default.WorkingPatternDefined),
        new("organization.working-pattern-definition-corrected.v1", WorkingPatternJson.Default.WorkingPatternDefinitionCorrected),
        new("organization.working-pattern-changed.v1", WorkingPatternJson.Default.WorkingPatternChanged),
        new("organization.working-pattern-change-corrected.v1", WorkingPatternJson.Default.WorkingPatternChangeCorrected),
        new("organization.working-pattern-fact-rescinded.v1", WorkingPatternJson.Default.WorkingPatternFactRescinded),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<FactId>), typeof(IdConverter<WorkingPatternId>), typeof(ClockTimeConverter), typeof(IdentifyingTextConverter)])]
[JsonSerializable(typeof(WorkingPatternDefined))]
[JsonSerializable(typeof(WorkingPatternDefinitionCorrected))]
[JsonSerializable(typeof(WorkingPatternChanged))]
[JsonSerializable(typeof(WorkingPatternChangeCorrected))]
[JsonSerializable(typeof(WorkingPatternFactRescinded))]
internal sealed partial class WorkingPatternJson : JsonSerializerContext;
