namespace HrSaas.Application.People;

using System.Globalization;
using System.Text.Json;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Each event about a person in the words of history: the kind of fact, what it says, and why.</summary>
internal static class PersonTold
{
    public static (string, PersonSays, Reason?) Of(PersonEvent @event) => @event switch
    {
        PersonRegistered e => ("registration", new(Name: e.Name), null),
        RegistrationCorrected e => ("registration", new(Name: e.Name), e.Reason),
        NameChanged e => ("name-change", new(Name: e.Name), null),
        NameChangeCorrected e => ("name-change", new(Name: e.Name), e.Reason),
        PreferredNameChanged e => ("preferred-name-change", new(PreferredName: new(e.PreferredName?.Value)), null),
        PreferredNameChangeCorrected e => ("preferred-name-change", new(PreferredName: new(e.PreferredName?.Value)), e.Reason),
        BirthDateRecorded e => ("birth-date", new(BirthDate: Day(e.BirthDate), BirthYear: e.BirthYear), null),
        BirthDateCorrected e => ("birth-date", new(BirthDate: Day(e.BirthDate), BirthYear: e.BirthYear), e.Reason),
        StatutorySexChanged e => ("statutory-sex-change", new(StatutorySex: Word(e.StatutorySex)), null),
        StatutorySexChangeCorrected e => ("statutory-sex-change", new(StatutorySex: Word(e.StatutorySex)), e.Reason),
        NationalitiesChanged e => ("nationalities-change", new(Nationalities: new(e.Nationalities?.Value?.Countries)), null),
        NationalitiesChangeCorrected e => ("nationalities-change", new(Nationalities: new(e.Nationalities?.Value?.Countries)), e.Reason),
        ContactPointsChanged e => ("contact-points-change", new(ContactPoints: new(e.ContactPoints?.Value?.All)), null),
        ContactPointsChangeCorrected e => ("contact-points-change", new(ContactPoints: new(e.ContactPoints?.Value?.All)), e.Reason),
        HomeAddressChanged e => ("home-address-change", new(HomeAddress: new(e.HomeAddress?.Value)), null),
        HomeAddressChangeCorrected e => ("home-address-change", new(HomeAddress: new(e.HomeAddress?.Value)), e.Reason),
        EmergencyContactsChanged e => ("emergency-contacts-change", new(EmergencyContacts: new(e.EmergencyContacts?.Value?.All)), null),
        EmergencyContactsChangeCorrected e => ("emergency-contacts-change", new(EmergencyContacts: new(e.EmergencyContacts?.Value?.All)), e.Reason),
        BankAccountChanged e => ("bank-account-change", new(BankAccount: new(e.BankAccount?.Value)), null),
        BankAccountChangeCorrected e => ("bank-account-change", new(BankAccount: new(e.BankAccount?.Value)), e.Reason),
        NationalIdentifierChanged e => ("national-identifier-change", new(NationalIdentifier: new(e.Identifier.Value)), null),
        NationalIdentifierChangeCorrected e => ("national-identifier-change", new(NationalIdentifier: new(e.Identifier.Value)), e.Reason),
        ExternalIdChanged e => ("external-id-change", new(ExternalId: new(e.ExternalId.Value)), null),
        ExternalIdChangeCorrected e => ("external-id-change", new(ExternalId: new(e.ExternalId.Value)), e.Reason),
        CustomValueChanged e => ("custom-value-change", new(CustomField: e.Field, CustomValue: new(e.Value?.Value)), null),
        CustomValueChangeCorrected e => ("custom-value-change", new(CustomField: e.Field, CustomValue: new(e.Value?.Value)), e.Reason),
        PersonMerged e => ("merger", new(MergedInto: e.Into), null),
        PersonTakenOver e => ("taking-over", new(TakenOver: e.Other), null),
        MergerRescinded e => ("rescission", new(), e.Reason),
        PersonReleased e => ("rescission", new(), e.Reason),
        PersonFactRescinded e => ("rescission", new(), e.Reason),
        LegalHoldPlaced e => ("legal-hold", new(), e.Reason),
        LegalHoldReleased e => ("rescission", new(), e.Reason),
        PersonErased e => ("erasure", new(), new(e.Reason)),
    };

    private static Named<string?> Day(Identifying<BirthDate> date) => new(date.Value?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Named<string?> Word(StatutorySex? sex) => new(sex is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null);
}
