namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;

/// <summary>The names under which facts about jobs are stored. A name is never given to another shape.</summary>
public static class StoredJobEvents
{
    public static StoredEvents Map { get; } = new("job", JobJson.Default.Options,
    [
        new("organization.job-defined.v1", typeof(JobDefined)),
        new("organization.job-definition-corrected.v1", typeof(JobDefinitionCorrected)),
        new("organization.job-changed.v1", typeof(JobChanged)),
        new("organization.job-change-corrected.v1", typeof(JobChangeCorrected)),
        new("organization.job-closed.v1", typeof(JobClosed)),
        new("organization.job-closing-corrected.v1", typeof(JobClosingCorrected)),
        new("organization.job-fact-rescinded.v1", typeof(JobFactRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<FactId>), typeof(IdConverter<JobId>), typeof(IdentifyingTextConverter)])]
[JsonSerializable(typeof(JobDefined))]
[JsonSerializable(typeof(JobDefinitionCorrected))]
[JsonSerializable(typeof(JobChanged))]
[JsonSerializable(typeof(JobChangeCorrected))]
[JsonSerializable(typeof(JobClosed))]
[JsonSerializable(typeof(JobClosingCorrected))]
[JsonSerializable(typeof(JobFactRescinded))]
internal sealed partial class JobJson : JsonSerializerContext;
