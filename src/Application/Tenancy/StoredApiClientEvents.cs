namespace HrSaas.Application.Tenancy;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.ApiClients;

/// <summary>The names under which facts about API clients are stored. A name is never given to another shape.</summary>
public static class StoredApiClientEvents
{
    public static StoredEvents Map { get; } = new("api-client", ApiClientJson.Default.Options,
    [
        new("tenancy.api-client-created.v1", typeof(ApiClientCreated)),
        new("tenancy.api-client-secret-rotated.v1", typeof(ApiClientSecretRotated)),
        new("tenancy.api-client-secret-revoked.v1", typeof(ApiClientSecretRevoked)),
        new("tenancy.api-client-revoked.v1", typeof(ApiClientRevoked)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<ApiClientId>), typeof(IdConverter<ApiSecretId>)])]
[JsonSerializable(typeof(ApiClientCreated))]
[JsonSerializable(typeof(ApiClientSecretRotated))]
[JsonSerializable(typeof(ApiClientSecretRevoked))]
[JsonSerializable(typeof(ApiClientRevoked))]
internal sealed partial class ApiClientJson : JsonSerializerContext;
