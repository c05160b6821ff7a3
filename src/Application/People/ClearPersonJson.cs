namespace HrSaas.Application.People;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;

/// <summary>What is encrypted of a person, as it is before.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(KebabEnumConverter<ContactKind>), typeof(CustomValueConverter)])]
[JsonSerializable(typeof(PersonName))]
[JsonSerializable(typeof(BirthDate))]
[JsonSerializable(typeof(Nationalities))]
[JsonSerializable(typeof(ContactPoints))]
[JsonSerializable(typeof(HomeAddress))]
[JsonSerializable(typeof(EmergencyContacts))]
[JsonSerializable(typeof(BankAccount))]
[JsonSerializable(typeof(NationalIdentifier))]
[JsonSerializable(typeof(ExternalId))]
[JsonSerializable(typeof(CustomValue))]
internal sealed partial class ClearPersonJson : JsonSerializerContext;

internal sealed class PersonNameConverter() : IdentifyingConverter<PersonName>(ClearPersonJson.Default.PersonName);

internal sealed class BirthDateConverter() : IdentifyingConverter<BirthDate>(ClearPersonJson.Default.BirthDate);

internal sealed class NationalitiesConverter() : IdentifyingConverter<Nationalities>(ClearPersonJson.Default.Nationalities);

internal sealed class ContactPointsConverter() : IdentifyingConverter<ContactPoints>(ClearPersonJson.Default.ContactPoints);

internal sealed class HomeAddressConverter() : IdentifyingConverter<HomeAddress>(ClearPersonJson.Default.HomeAddress);

internal sealed class EmergencyContactsConverter() : IdentifyingConverter<EmergencyContacts>(ClearPersonJson.Default.EmergencyContacts);

internal sealed class BankAccountConverter() : IdentifyingConverter<BankAccount>(ClearPersonJson.Default.BankAccount);

internal sealed class NationalIdentifierConverter() : IdentifyingConverter<NationalIdentifier>(ClearPersonJson.Default.NationalIdentifier);

internal sealed class ExternalIdConverter() : IdentifyingConverter<ExternalId>(ClearPersonJson.Default.ExternalId);

internal sealed class IdentifyingCustomValueConverter() : IdentifyingConverter<CustomValue>(ClearPersonJson.Default.CustomValue);
