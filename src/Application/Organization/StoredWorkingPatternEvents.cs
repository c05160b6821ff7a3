namespace HrSaas.Application.Organization;

using System.Text.Json;
using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;

/// <summary>The names under which facts about working patterns are stored. A name is never given to another shape.</summary>
public static class StoredWorkingPatternEvents
{
    public static StoredEvents Map { get; } = new("working-pattern", WorkingPatternJson.Default.Options,
    [
        new("organization.working-pattern-defined.v1", typeof(WorkingPatternDefined)),
        new("organization.working-pattern-definition-corrected.v1", typeof(WorkingPatternDefinitionCorrected)),
        new("organization.working-pattern-changed.v1", typeof(WorkingPatternChanged)),
        new("organization.working-pattern-change-corrected.v1", typeof(WorkingPatternChangeCorrected)),
        new("organization.working-pattern-closed.v1", typeof(WorkingPatternClosed)),
        new("organization.working-pattern-closing-corrected.v1", typeof(WorkingPatternClosingCorrected)),
        new("organization.working-pattern-fact-rescinded.v1", typeof(WorkingPatternFactRescinded)),
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
[JsonSerializable(typeof(WorkingPatternClosed))]
[JsonSerializable(typeof(WorkingPatternClosingCorrected))]
[JsonSerializable(typeof(WorkingPatternFactRescinded))]
internal sealed partial class WorkingPatternJson : JsonSerializerContext;
