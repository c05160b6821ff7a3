namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

/// <summary>Record the day on which a person was born. It is true of every day.</summary>
public sealed record RecordBirthDate(FactId Fact, BirthDate BirthDate) : PersonDetail;

/// <summary>Put right a recorded birth date.</summary>
public sealed record CorrectBirthDate(FactId Fact, FactId Correction, BirthDate BirthDate, Reason Reason);

/// <summary>Record, from a day on, what a person wishes to be called. Null: none.</summary>
public sealed record ChangePreferredName(FactId Fact, DateOnly EffectiveDate, string? PreferredName) : PersonDetail;

/// <summary>Put right a recorded change of preferred name: another day, another value.</summary>
public sealed record CorrectPreferredNameChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, string? PreferredName, Reason Reason);

/// <summary>Record, from a day on, the sex that the civil register has. Null: none.</summary>
public sealed record ChangeStatutorySex(FactId Fact, DateOnly EffectiveDate, StatutorySex? StatutorySex) : PersonDetail;

/// <summary>Put right a recorded change of statutory sex: another day, another value.</summary>
public sealed record CorrectStatutorySexChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, StatutorySex? StatutorySex, Reason Reason);

/// <summary>Record, from a day on, the nationalities that a person holds. Null: none.</summary>
public sealed record ChangeNationalities(FactId Fact, DateOnly EffectiveDate, Nationalities? Nationalities) : PersonDetail;

/// <summary>Put right a recorded change of nationalities: another day, another value.</summary>
public sealed record CorrectNationalitiesChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, Nationalities? Nationalities, Reason Reason);

/// <summary>Record, from a day on, how to reach a person: the whole list. Null: none.</summary>
public sealed record ChangeContactPoints(FactId Fact, DateOnly EffectiveDate, ContactPoints? ContactPoints) : PersonDetail;

/// <summary>Put right a recorded change of contact points: another day, another value.</summary>
public sealed record CorrectContactPointsChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, ContactPoints? ContactPoints, Reason Reason);

/// <summary>Record, from a day on, where a person lives. Null: none.</summary>
public sealed record ChangeHomeAddress(FactId Fact, DateOnly EffectiveDate, HomeAddress? HomeAddress) : PersonDetail;

/// <summary>Put right a recorded change of home address: another day, another value.</summary>
public sealed record CorrectHomeAddressChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, HomeAddress? HomeAddress, Reason Reason);

/// <summary>Record, from a day on, whom to tell when something happens: the whole list. Null: none.</summary>
public sealed record ChangeEmergencyContacts(FactId Fact, DateOnly EffectiveDate, EmergencyContacts? EmergencyContacts) : PersonDetail;

/// <summary>Put right a recorded change of emergency contacts: another day, another value.</summary>
public sealed record CorrectEmergencyContactsChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, EmergencyContacts? EmergencyContacts, Reason Reason);

/// <summary>Record, from a day on, the account that a person is paid into. Null: none.</summary>
public sealed record ChangeBankAccount(FactId Fact, DateOnly EffectiveDate, BankAccount? BankAccount) : PersonDetail;

/// <summary>Put right a recorded change of bank account: another day, another value.</summary>
public sealed record CorrectBankAccountChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, BankAccount? BankAccount, Reason Reason);

/// <summary>Record, from a day on, the number by which a state knows a person, of one kind. Without a number, there is none any more.</summary>
public sealed record ChangeNationalIdentifier(FactId Fact, DateOnly EffectiveDate, NationalIdentifier Identifier) : PersonDetail;

/// <summary>Put right a recorded change of national identifier: another day, another value.</summary>
public sealed record CorrectNationalIdentifierChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, NationalIdentifier Identifier, Reason Reason);

/// <summary>Record, from a day on, the key under which one other system knows a person. Without a key, there is none any more.</summary>
public sealed record ChangeExternalId(FactId Fact, DateOnly EffectiveDate, ExternalId ExternalId) : PersonDetail;

/// <summary>Put right a recorded change of external id: another day, another value.</summary>
public sealed record CorrectExternalIdChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, ExternalId ExternalId, Reason Reason);
