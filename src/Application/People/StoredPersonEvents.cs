namespace HrSaas.Application.People;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>The names under which facts about persons are stored. A name is never given to another shape.</summary>
public static class StoredPersonEvents
{
    /// <summary>By this name the log is asked who was erased, and is indexed.</summary>
    public const string Erased = "people.person-erased.v1";

    public static StoredEvents Map { get; } = new("person", PersonJson.Default.Options,
    [
        new("people.person-registered.v1", typeof(PersonRegistered)),
        new("people.registration-corrected.v1", typeof(RegistrationCorrected)),
        new("people.name-changed.v1", typeof(NameChanged)),
        new("people.name-change-corrected.v1", typeof(NameChangeCorrected)),
        new("people.person-fact-rescinded.v1", typeof(PersonFactRescinded)),
        new("people.person-merged.v1", typeof(PersonMerged)),
        new("people.person-taken-over.v1", typeof(PersonTakenOver)),
        new("people.merger-rescinded.v1", typeof(MergerRescinded)),
        new("people.person-released.v1", typeof(PersonReleased)),
        new("people.birth-date-recorded.v1", typeof(BirthDateRecorded)),
        new("people.birth-date-corrected.v1", typeof(BirthDateCorrected)),
        new("people.preferred-name-changed.v1", typeof(PreferredNameChanged)),
        new("people.preferred-name-change-corrected.v1", typeof(PreferredNameChangeCorrected)),
        new("people.statutory-sex-changed.v1", typeof(StatutorySexChanged)),
        new("people.statutory-sex-change-corrected.v1", typeof(StatutorySexChangeCorrected)),
        new("people.nationalities-changed.v1", typeof(NationalitiesChanged)),
        new("people.nationalities-change-corrected.v1", typeof(NationalitiesChangeCorrected)),
        new("people.contact-points-changed.v1", typeof(ContactPointsChanged)),
        new("people.contact-points-change-corrected.v1", typeof(ContactPointsChangeCorrected)),
        new("people.home-address-changed.v1", typeof(HomeAddressChanged)),
        new("people.home-address-change-corrected.v1", typeof(HomeAddressChangeCorrected)),
        new("people.emergency-contacts-changed.v1", typeof(EmergencyContactsChanged)),
        new("people.emergency-contacts-change-corrected.v1", typeof(EmergencyContactsChangeCorrected)),
        new("people.bank-account-changed.v1", typeof(BankAccountChanged)),
        new("people.bank-account-change-corrected.v1", typeof(BankAccountChangeCorrected)),
        new("people.national-identifier-changed.v1", typeof(NationalIdentifierChanged)),
        new("people.national-identifier-change-corrected.v1", typeof(NationalIdentifierChangeCorrected)),
        new("people.external-id-changed.v1", typeof(ExternalIdChanged)),
        new("people.external-id-change-corrected.v1", typeof(ExternalIdChangeCorrected)),
        new("people.custom-value-changed.v1", typeof(CustomValueChanged)),
        new("people.custom-value-change-corrected.v1", typeof(CustomValueChangeCorrected)),
        new("people.legal-hold-placed.v1", typeof(LegalHoldPlaced)),
        new("people.legal-hold-released.v1", typeof(LegalHoldReleased)),
        new(Erased, typeof(PersonErased)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(IdConverter<FactId>), typeof(IdConverter<PersonId>), typeof(IdConverter<CustomFieldId>), typeof(KebabEnumConverter<StatutorySex>),
        typeof(IdentifyingTextConverter), typeof(PersonNameConverter), typeof(BirthDateConverter), typeof(NationalitiesConverter),
        typeof(ContactPointsConverter), typeof(HomeAddressConverter), typeof(EmergencyContactsConverter), typeof(BankAccountConverter),
        typeof(NationalIdentifierConverter), typeof(ExternalIdConverter), typeof(IdentifyingCustomValueConverter),
    ])]
[JsonSerializable(typeof(PersonRegistered))]
[JsonSerializable(typeof(RegistrationCorrected))]
[JsonSerializable(typeof(NameChanged))]
[JsonSerializable(typeof(NameChangeCorrected))]
[JsonSerializable(typeof(PersonFactRescinded))]
[JsonSerializable(typeof(PersonMerged))]
[JsonSerializable(typeof(PersonTakenOver))]
[JsonSerializable(typeof(MergerRescinded))]
[JsonSerializable(typeof(PersonReleased))]
[JsonSerializable(typeof(BirthDateRecorded))]
[JsonSerializable(typeof(BirthDateCorrected))]
[JsonSerializable(typeof(PreferredNameChanged))]
[JsonSerializable(typeof(PreferredNameChangeCorrected))]
[JsonSerializable(typeof(StatutorySexChanged))]
[JsonSerializable(typeof(StatutorySexChangeCorrected))]
[JsonSerializable(typeof(NationalitiesChanged))]
[JsonSerializable(typeof(NationalitiesChangeCorrected))]
[JsonSerializable(typeof(ContactPointsChanged))]
[JsonSerializable(typeof(ContactPointsChangeCorrected))]
[JsonSerializable(typeof(HomeAddressChanged))]
[JsonSerializable(typeof(HomeAddressChangeCorrected))]
[JsonSerializable(typeof(EmergencyContactsChanged))]
[JsonSerializable(typeof(EmergencyContactsChangeCorrected))]
[JsonSerializable(typeof(BankAccountChanged))]
[JsonSerializable(typeof(BankAccountChangeCorrected))]
[JsonSerializable(typeof(NationalIdentifierChanged))]
[JsonSerializable(typeof(NationalIdentifierChangeCorrected))]
[JsonSerializable(typeof(ExternalIdChanged))]
[JsonSerializable(typeof(ExternalIdChangeCorrected))]
[JsonSerializable(typeof(CustomValueChanged))]
[JsonSerializable(typeof(CustomValueChangeCorrected))]
[JsonSerializable(typeof(LegalHoldPlaced))]
[JsonSerializable(typeof(LegalHoldReleased))]
[JsonSerializable(typeof(PersonErased))]
internal sealed partial class PersonJson : JsonSerializerContext;
