namespace HrSaas.Application.Tenancy;

using System.Text.Json;
using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.Roles;

/// <summary>The names under which facts about roles are stored. A name is never given to another shape.</summary>
public static class StoredRoleEvents
{
    public static StoredEvents Map { get; } = new("role", RoleJson.Default.Options,
    [
        new("tenancy.role-defined.v1", typeof(RoleDefined)),
        new("tenancy.role-changed.v1", typeof(RoleChanged)),
        new("tenancy.role-retired.v1", typeof(RoleRetired)),
    ]);
}

/// <summary>Grants as a list.</summary>
public sealed class GrantsConverter : JsonConverter<Grants>
{
    public override Grants Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new([.. JsonSerializer.Deserialize(ref reader, RoleJson.Default.GrantArray)!]);

    public override void Write(Utf8JsonWriter writer, Grants value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, [.. value.All], RoleJson.Default.GrantArray);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<RoleId>), typeof(IdConverter<OrgUnitId>), typeof(IdConverter<LegalEntityId>), typeof(PermissionConverter), typeof(KebabEnumConverter<Reach>), typeof(GrantsConverter)])]
[JsonSerializable(typeof(RoleDefined))]
[JsonSerializable(typeof(RoleChanged))]
[JsonSerializable(typeof(RoleRetired))]
[JsonSerializable(typeof(Grant[]))]
internal sealed partial class RoleJson : JsonSerializerContext;
