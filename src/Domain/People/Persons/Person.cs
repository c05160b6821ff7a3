namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

/// <summary>A person known to the company: who they are and how they are reached, each attribute from which day. Nothing here says whether they work here.</summary>
public abstract partial record Person : IAggregate<Person, PersonEvent>
{
    private protected Person() { }

    public static Person Initial { get; } = new NoPerson();

    public static Person Evolve(Person state, PersonEvent @event) => @event switch
    {
        PersonRegistered e => new KnownPerson(e.Id,
            FactLog<Identifying<PersonName>>.Empty.Record(e.Fact, DateOnly.MinValue, e.Name), FactLog<NameSaid>.Empty),
        RegistrationCorrected e => With(state, it => it with { Registrations = it.Registrations.Correct(e.Fact, e.Correction, DateOnly.MinValue, e.Name) }),
        NameChanged e => With(state, it => it with { NameChanges = it.NameChanges.Record(e.Fact, e.EffectiveDate, NameSaid.Of(e.Name)) }),
        NameChangeCorrected e => With(state, it => it with { NameChanges = it.NameChanges.Correct(e.Fact, e.Correction, e.EffectiveDate, NameSaid.Of(e.Name)) }),
        PreferredNameChanged e => With(state, it => it with
        {
            NameChanges = it.NameChanges.Record(e.Fact, e.EffectiveDate, NameSaid.OfPreferred(e.PreferredName)),
        }),
        PreferredNameChangeCorrected e => With(state, it => it with
        {
            NameChanges = it.NameChanges.Correct(e.Fact, e.Correction, e.EffectiveDate, NameSaid.OfPreferred(e.PreferredName)),
        }),
        BirthDateRecorded e => With(state, it => it with { Births = it.Births.Record(e.Fact, DateOnly.MinValue, new(e.BirthYear, e.BirthDate)) }),
        BirthDateCorrected e => With(state, it => it with { Births = it.Births.Correct(e.Fact, e.Correction, DateOnly.MinValue, new(e.BirthYear, e.BirthDate)) }),
        StatutorySexChanged e => With(state, it => it with { Sexes = it.Sexes.Record(e.Fact, e.EffectiveDate, e.StatutorySex) }),
        StatutorySexChangeCorrected e => With(state, it => it with { Sexes = it.Sexes.Correct(e.Fact, e.Correction, e.EffectiveDate, e.StatutorySex) }),
        NationalitiesChanged e => With(state, it => it with { Nationalities = it.Nationalities.Record(e.Fact, e.EffectiveDate, e.Nationalities) }),
        NationalitiesChangeCorrected e => With(state, it => it with { Nationalities = it.Nationalities.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Nationalities) }),
        ContactPointsChanged e => With(state, it => it with { ContactPoints = it.ContactPoints.Record(e.Fact, e.EffectiveDate, e.ContactPoints) }),
        ContactPointsChangeCorrected e => With(state, it => it with { ContactPoints = it.ContactPoints.Correct(e.Fact, e.Correction, e.EffectiveDate, e.ContactPoints) }),
        HomeAddressChanged e => With(state, it => it with { HomeAddresses = it.HomeAddresses.Record(e.Fact, e.EffectiveDate, e.HomeAddress) }),
        HomeAddressChangeCorrected e => With(state, it => it with { HomeAddresses = it.HomeAddresses.Correct(e.Fact, e.Correction, e.EffectiveDate, e.HomeAddress) }),
        EmergencyContactsChanged e => With(state, it => it with { EmergencyContacts = it.EmergencyContacts.Record(e.Fact, e.EffectiveDate, e.EmergencyContacts) }),
        EmergencyContactsChangeCorrected e => With(state, it => it with
        {
            EmergencyContacts = it.EmergencyContacts.Correct(e.Fact, e.Correction, e.EffectiveDate, e.EmergencyContacts),
        }),
        BankAccountChanged e => With(state, it => it with { BankAccounts = it.BankAccounts.Record(e.Fact, e.EffectiveDate, e.BankAccount) }),
        BankAccountChangeCorrected e => With(state, it => it with { BankAccounts = it.BankAccounts.Correct(e.Fact, e.Correction, e.EffectiveDate, e.BankAccount) }),
        NationalIdentifierChanged e => With(state, it => it with { NationalIdentifiers = it.NationalIdentifiers.Record(e.Fact, e.EffectiveDate, e.Identifier) }),
        NationalIdentifierChangeCorrected e => With(state, it => it with
        {
            NationalIdentifiers = it.NationalIdentifiers.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Identifier),
        }),
        ExternalIdChanged e => With(state, it => it with { ExternalIds = it.ExternalIds.Record(e.Fact, e.EffectiveDate, e.ExternalId) }),
        ExternalIdChangeCorrected e => With(state, it => it with { ExternalIds = it.ExternalIds.Correct(e.Fact, e.Correction, e.EffectiveDate, e.ExternalId) }),
        CustomValueChanged e => With(state, it => it with { CustomValues = it.CustomValues.Record(e.Fact, e.EffectiveDate, new(e.Field, e.Value)) }),
        CustomValueChangeCorrected e => With(state, it => it with { CustomValues = it.CustomValues.Correct(e.Fact, e.Correction, e.EffectiveDate, new(e.Field, e.Value)) }),
        PersonMerged e => With(state, it => it with { Mergers = it.Mergers.Record(e.Fact, DateOnly.MinValue, e.Into) }),
        PersonTakenOver e => With(state, it => it with { Others = it.Others.Record(e.Fact, DateOnly.MinValue, e.Other) }),
        MergerRescinded e => With(state, it => it with { Mergers = it.Mergers.Rescind(e.Fact) }),
        PersonReleased e => With(state, it => it with { Others = it.Others.Rescind(e.Fact) }),
        PersonFactRescinded e => With(state, it => it.Rescind(e.Fact)),
        LegalHoldPlaced e => With(state, it => it with { LegalHolds = it.LegalHolds.Record(e.Fact, e.Day, e.Reason) }),
        LegalHoldReleased e => With(state, it => it with { LegalHolds = it.LegalHolds.Rescind(e.Fact) }),
        PersonErased e => Erase(state, e),
    };

    /// <summary>What an event does to the facts about the person, for history.</summary>
    public static FactChange ChangeOf(PersonEvent @event) => @event switch
    {
        PersonRegistered e => new FactChange.Records(e.Fact, null),
        RegistrationCorrected e => new FactChange.Corrects(e.Fact, e.Correction, null),
        BirthDateRecorded e => new FactChange.Records(e.Fact, null),
        BirthDateCorrected e => new FactChange.Corrects(e.Fact, e.Correction, null),
        NameChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        NameChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PreferredNameChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PreferredNameChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        StatutorySexChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        StatutorySexChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        NationalitiesChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        NationalitiesChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        ContactPointsChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        ContactPointsChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        HomeAddressChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        HomeAddressChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        EmergencyContactsChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        EmergencyContactsChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        BankAccountChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        BankAccountChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        NationalIdentifierChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        NationalIdentifierChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        ExternalIdChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        ExternalIdChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        CustomValueChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        CustomValueChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PersonMerged e => new FactChange.Records(e.Fact, null),
        PersonTakenOver e => new FactChange.Records(e.Fact, null),
        MergerRescinded e => new FactChange.Rescinds(e.Fact),
        PersonReleased e => new FactChange.Rescinds(e.Fact),
        PersonFactRescinded e => new FactChange.Rescinds(e.Fact),
        LegalHoldPlaced e => new FactChange.Records(e.Fact, e.Day),
        LegalHoldReleased e => new FactChange.Rescinds(e.Fact),
        PersonErased e => new FactChange.Records(e.Fact, e.Day),
    };

    // No event comes before the registration; one that did would change nothing.
    private static Person With(Person state, Func<KnownPerson, KnownPerson> change) => state switch
    {
        NoPerson => state,
        KnownPerson person => VoidIfRescinded(change(person)),
        VoidPerson person => new VoidPerson(change(person.Was)),
        ErasedPerson => state,
    };

    private static Person VoidIfRescinded(KnownPerson person) => person.Registration.IsRescinded ? new VoidPerson(person) : person;
}

/// <summary>Not known yet.</summary>
public sealed record NoPerson : Person;

/// <summary>The registration was rescinded: it should never have been recorded. For good.</summary>
/// <param name="Was">What had been recorded, for history.</param>
public sealed record VoidPerson(KnownPerson Was) : Person;

/// <summary>Erased, for good: the key is destroyed, and what is left tells nobody who it was.</summary>
/// <param name="Fact">The erasure.</param>
/// <param name="Day">The day on which it was recorded.</param>
/// <param name="Reason">Its code.</param>
/// <param name="Was">What is retained, and for whom the ids stand.</param>
public sealed record ErasedPerson(FactId Fact, DateOnly Day, string Reason, KnownPerson Was) : Person;
