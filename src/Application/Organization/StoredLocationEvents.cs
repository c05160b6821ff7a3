namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;

/// <summary>The names under which facts about locations are stored. A name is never given to another shape.</summary>
public static class StoredLocationEvents
{
    public static StoredEvents Map { get; } = new("location", LocationJson.Default.Options,
    [
        new("organization.location-opened.v1", typeof(LocationOpened)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<LocationId>)])]
[JsonSerializable(typeof(LocationOpened))]
internal sealed partial class LocationJson : JsonSerializerContext;
