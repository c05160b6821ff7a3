namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

/// <summary>The person was born on this day. The year is retained when the person is erased.</summary>
public sealed record BirthDateRecorded(FactId Fact, int BirthYear, Identifying<BirthDate> BirthDate) : PersonEvent;

/// <summary>The birth date was not as recorded: it was this.</summary>
public sealed record BirthDateCorrected(FactId Fact, FactId Correction, int BirthYear, Identifying<BirthDate> BirthDate, Reason Reason) : PersonEvent;

/// <summary>From a day on, the person wishes to be called this or, without a value, none.</summary>
public sealed record PreferredNameChanged(FactId Fact, DateOnly EffectiveDate, Identifying<string>? PreferredName) : PersonEvent;

/// <summary>The change of preferred name was not as recorded: it was from this day and to this.</summary>
public sealed record PreferredNameChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<string>? PreferredName, Reason Reason) : PersonEvent;

/// <summary>From a day on, the civil register has this sex or, without a value, none.</summary>
public sealed record StatutorySexChanged(FactId Fact, DateOnly EffectiveDate, StatutorySex? StatutorySex) : PersonEvent;

/// <summary>The change of statutory sex was not as recorded: it was from this day and to this.</summary>
public sealed record StatutorySexChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, StatutorySex? StatutorySex, Reason Reason) : PersonEvent;

/// <summary>From a day on, the person holds these nationalities or, without a value, none.</summary>
public sealed record NationalitiesChanged(FactId Fact, DateOnly EffectiveDate, Identifying<Nationalities>? Nationalities) : PersonEvent;

/// <summary>The change of nationalities was not as recorded: it was from this day and to this.</summary>
public sealed record NationalitiesChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<Nationalities>? Nationalities, Reason Reason) : PersonEvent;

/// <summary>From a day on, the person is reached like this or, without a value, none.</summary>
public sealed record ContactPointsChanged(FactId Fact, DateOnly EffectiveDate, Identifying<ContactPoints>? ContactPoints) : PersonEvent;

/// <summary>The change of contact points was not as recorded: it was from this day and to this.</summary>
public sealed record ContactPointsChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<ContactPoints>? ContactPoints, Reason Reason) : PersonEvent;

/// <summary>From a day on, the person lives here or, without a value, none.</summary>
public sealed record HomeAddressChanged(FactId Fact, DateOnly EffectiveDate, Identifying<HomeAddress>? HomeAddress) : PersonEvent;

/// <summary>The change of home address was not as recorded: it was from this day and to this.</summary>
public sealed record HomeAddressChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<HomeAddress>? HomeAddress, Reason Reason) : PersonEvent;

/// <summary>From a day on, these are to be told when something happens to the person or, without a value, none.</summary>
public sealed record EmergencyContactsChanged(FactId Fact, DateOnly EffectiveDate, Identifying<EmergencyContacts>? EmergencyContacts) : PersonEvent;

/// <summary>The change of emergency contacts was not as recorded: it was from this day and to this.</summary>
public sealed record EmergencyContactsChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<EmergencyContacts>? EmergencyContacts, Reason Reason) : PersonEvent;

/// <summary>From a day on, the person is paid into this account or, without a value, none.</summary>
public sealed record BankAccountChanged(FactId Fact, DateOnly EffectiveDate, Identifying<BankAccount>? BankAccount) : PersonEvent;

/// <summary>The change of bank account was not as recorded: it was from this day and to this.</summary>
public sealed record BankAccountChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<BankAccount>? BankAccount, Reason Reason) : PersonEvent;

/// <summary>From a day on, a state knows the person by this number.</summary>
public sealed record NationalIdentifierChanged(FactId Fact, DateOnly EffectiveDate, Identifying<NationalIdentifier> Identifier) : PersonEvent;

/// <summary>The change of national identifier was not as recorded: it was from this day and to this.</summary>
public sealed record NationalIdentifierChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<NationalIdentifier> Identifier, Reason Reason) : PersonEvent;

/// <summary>From a day on, another system knows the person under this key.</summary>
public sealed record ExternalIdChanged(FactId Fact, DateOnly EffectiveDate, Identifying<ExternalId> ExternalId) : PersonEvent;

/// <summary>The change of external id was not as recorded: it was from this day and to this.</summary>
public sealed record ExternalIdChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<ExternalId> ExternalId, Reason Reason) : PersonEvent;
