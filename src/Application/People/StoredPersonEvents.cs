namespace HrSaas.Application.People;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>The names under which facts about persons are stored. A name is never given to another shape.</summary>
public static class StoredPersonEvents
{
    public static StoredEvents Map { get; } = new("person",
    [
        new("people.person-registered.v1", PersonJson.Default.PersonRegistered),
        new("people.registration-corrected.v1", PersonJson.Default.RegistrationCorrected),
        new("people.name-changed.v1", PersonJson.Default.NameChanged),
        new("people.name-change-corrected.v1", PersonJson.Default.NameChangeCorrected),
        new("people.person-fact-rescinded.v1", PersonJson.Default.PersonFactRescinded),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<FactId>), typeof(IdConverter<PersonId>), typeof(IdentifyingTextConverter), typeof(PersonNameConverter)])]
[JsonSerializable(typeof(PersonRegistered))]
[JsonSerializable(typeof(RegistrationCorrected))]
[JsonSerializable(typeof(NameChanged))]
[JsonSerializable(typeof(NameChangeCorrected))]
[JsonSerializable(typeof(PersonFactRescinded))]
internal sealed partial class PersonJson : JsonSerializerContext;

internal sealed class PersonNameConverter() : IdentifyingConverter<PersonName>(ClearPersonJson.Default.PersonName);

/// <summary>What is encrypted of a person.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonName))]
internal sealed partial class ClearPersonJson : JsonSerializerContext;
