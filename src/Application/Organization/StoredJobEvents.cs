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
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<JobId>)])]
[JsonSerializable(typeof(JobDefined))]
internal sealed partial class JobJson : JsonSerializerContext;
