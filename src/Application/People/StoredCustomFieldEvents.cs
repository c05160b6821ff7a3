namespace HrSaas.Application.People;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

/// <summary>The names under which facts about custom fields are stored. A name is never given to another shape.</summary>
public static class StoredCustomFieldEvents
{
    public static StoredEvents Map { get; } = new("custom-field", CustomFieldJson.Default.Options,
    [
        new("people.custom-field-defined.v1", typeof(CustomFieldDefined)),
        new("people.custom-field-relabelled.v1", typeof(CustomFieldRelabelled)),
        new("people.field-choice-added.v1", typeof(FieldChoiceAdded)),
        new("people.field-choice-retired.v1", typeof(FieldChoiceRetired)),
        new("people.custom-field-retired.v1", typeof(CustomFieldRetired)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<CustomFieldId>), typeof(KebabEnumConverter<CustomFieldType>)])]
[JsonSerializable(typeof(CustomFieldDefined))]
[JsonSerializable(typeof(CustomFieldRelabelled))]
[JsonSerializable(typeof(FieldChoiceAdded))]
[JsonSerializable(typeof(FieldChoiceRetired))]
[JsonSerializable(typeof(CustomFieldRetired))]
internal sealed partial class CustomFieldJson : JsonSerializerContext;
