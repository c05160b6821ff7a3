namespace HrSaas.Application.Watching;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>The names under which acknowledgements are stored. A name is never given to another shape.</summary>
public static class StoredWatchedExceptionEvents
{
    public static StoredEvents Map { get; } = new("watched-exception", WatchedExceptionJson.Default.Options,
    [
        new("watching.exception-acknowledged.v1", typeof(ExceptionAcknowledged)),
        new("watching.acknowledgement-withdrawn.v1", typeof(AcknowledgementWithdrawn)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<ExceptionId>), typeof(IdConverter<PersonId>), typeof(IdentifyingTextConverter)])]
[JsonSerializable(typeof(ExceptionAcknowledged))]
[JsonSerializable(typeof(AcknowledgementWithdrawn))]
internal sealed partial class WatchedExceptionJson : JsonSerializerContext;
