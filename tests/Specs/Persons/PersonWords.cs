namespace HrSaas.Specs.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.Dsl;

/// <summary>What is told about persons, in words.</summary>
internal static class PersonWords
{
    public static string Say(PersonEvent @event) => @event switch
    {
        PersonRegistered e => $"a person is registered as {PersonUnderSpec.Say(e.Name.Value)}",
        RegistrationCorrected e => $"the registration is corrected: it was {PersonUnderSpec.Say(e.Name.Value)} ({Names.Of(e.Correction)})",
        NameChanged e => From(e.EffectiveDate, "the name", PersonUnderSpec.Say(e.Name.Value), e.Fact),
        NameChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "the name", PersonUnderSpec.Say(e.Name.Value), e.Correction),
        PreferredNameChanged e => From(e.EffectiveDate, "the preferred name", Value(e.PreferredName?.Value), e.Fact),
        PreferredNameChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "the preferred name", Value(e.PreferredName?.Value), e.Correction),
        BirthDateRecorded e => $"the birth date is {Value(e.BirthDate.Value)} ({Names.Of(e.Fact)})",
        BirthDateCorrected e => $"{Names.Of(e.Fact)} is corrected: it is {Value(e.BirthDate.Value)} ({Names.Of(e.Correction)})",
        StatutorySexChanged e => From(e.EffectiveDate, "the statutory sex", Value(e.StatutorySex), e.Fact),
        StatutorySexChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "the statutory sex", Value(e.StatutorySex), e.Correction),
        NationalitiesChanged e => From(e.EffectiveDate, "nationality", Value(e.Nationalities?.Value), e.Fact),
        NationalitiesChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "nationality", Value(e.Nationalities?.Value), e.Correction),
        ContactPointsChanged e => From(e.EffectiveDate, "the way to reach them", Value(e.ContactPoints?.Value), e.Fact),
        ContactPointsChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "the way to reach them", Value(e.ContactPoints?.Value), e.Correction),
        HomeAddressChanged e => From(e.EffectiveDate, "the home address", Value(e.HomeAddress?.Value), e.Fact),
        HomeAddressChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "the home address", Value(e.HomeAddress?.Value), e.Correction),
        EmergencyContactsChanged e => From(e.EffectiveDate, "the emergency contact", Value(e.EmergencyContacts?.Value), e.Fact),
        EmergencyContactsChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "the emergency contact", Value(e.EmergencyContacts?.Value), e.Correction),
        BankAccountChanged e => From(e.EffectiveDate, "the bank account", Value(e.BankAccount?.Value), e.Fact),
        BankAccountChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "the bank account", Value(e.BankAccount?.Value), e.Correction),
        NationalIdentifierChanged e => From(e.EffectiveDate, "the identifier", Value(e.Identifier.Value), e.Fact),
        NationalIdentifierChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "the identifier", Value(e.Identifier.Value), e.Correction),
        ExternalIdChanged e => From(e.EffectiveDate, "the external id", Value(e.ExternalId.Value), e.Fact),
        ExternalIdChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, "the external id", Value(e.ExternalId.Value), e.Correction),
        CustomValueChanged e => From(e.EffectiveDate, $"the {Names.Of(e.Field)}", Value(e.Value?.Value), e.Fact),
        CustomValueChangeCorrected e => Corrected(e.Fact, e.EffectiveDate, $"the {Names.Of(e.Field)}", Value(e.Value?.Value), e.Correction),
        PersonMerged e => $"the person is merged into {Names.Of(e.Into)} ({Names.Of(e.Fact)})",
        PersonTakenOver e => $"{Names.Of(e.Other)} stands for the person too ({Names.Of(e.Fact)})",
        MergerRescinded e => $"{Names.Of(e.Fact)} is rescinded: the person stands for themselves",
        PersonReleased e => $"{Names.Of(e.Fact)} is rescinded: {Names.Of(e.Other)} stands for themselves",
        LegalHoldPlaced e => $"from {Names.Say(e.Day)} a legal hold is on: {e.Reason.Code} ({Names.Of(e.Fact)})",
        LegalHoldReleased e => $"{Names.Of(e.Fact)} is released",
        PersonErased e => $"on {Names.Say(e.Day)} the person is erased: {e.Reason} ({Names.Of(e.Fact)})",
        PersonFactRescinded e => $"{Names.Of(e.Fact)} is rescinded",
    };

    public static string Say(object command) => command switch
    {
        RegisterPerson { Details.IsDefaultOrEmpty: false } c => $"a person is to be registered as {PersonUnderSpec.Say(c.Name)}, and {string.Join(", and ", c.Details.Select(Say))}",
        RegisterPerson c => $"a person is to be registered as {PersonUnderSpec.Say(c.Name)}",
        CorrectRegistration c => $"{Names.Of(c.Fact)} is to be corrected: it was {PersonUnderSpec.Say(c.Name)}",
        ChangeName c => ToBe(c.EffectiveDate, "the name", PersonUnderSpec.Say(c.Name)),
        CorrectNameChange c => ToBe(c.Fact, c.EffectiveDate, "the name", PersonUnderSpec.Say(c.Name)),
        ChangePreferredName c => ToBe(c.EffectiveDate, "the preferred name", Value(c.PreferredName)),
        CorrectPreferredNameChange c => ToBe(c.Fact, c.EffectiveDate, "the preferred name", Value(c.PreferredName)),
        RecordBirthDate c => $"the birth date is to be {Value(c.BirthDate)}",
        CorrectBirthDate c => $"{Names.Of(c.Fact)} is to be corrected: it is {Value(c.BirthDate)}",
        ChangeStatutorySex c => ToBe(c.EffectiveDate, "the statutory sex", Value(c.StatutorySex)),
        CorrectStatutorySexChange c => ToBe(c.Fact, c.EffectiveDate, "the statutory sex", Value(c.StatutorySex)),
        ChangeNationalities c => ToBe(c.EffectiveDate, "nationality", Value(c.Nationalities)),
        CorrectNationalitiesChange c => ToBe(c.Fact, c.EffectiveDate, "nationality", Value(c.Nationalities)),
        ChangeContactPoints c => ToBe(c.EffectiveDate, "the way to reach them", Value(c.ContactPoints)),
        CorrectContactPointsChange c => ToBe(c.Fact, c.EffectiveDate, "the way to reach them", Value(c.ContactPoints)),
        ChangeHomeAddress c => ToBe(c.EffectiveDate, "the home address", Value(c.HomeAddress)),
        CorrectHomeAddressChange c => ToBe(c.Fact, c.EffectiveDate, "the home address", Value(c.HomeAddress)),
        ChangeEmergencyContacts c => ToBe(c.EffectiveDate, "the emergency contact", Value(c.EmergencyContacts)),
        CorrectEmergencyContactsChange c => ToBe(c.Fact, c.EffectiveDate, "the emergency contact", Value(c.EmergencyContacts)),
        ChangeBankAccount c => ToBe(c.EffectiveDate, "the bank account", Value(c.BankAccount)),
        CorrectBankAccountChange c => ToBe(c.Fact, c.EffectiveDate, "the bank account", Value(c.BankAccount)),
        ChangeNationalIdentifier c => ToBe(c.EffectiveDate, "the identifier", Value(c.Identifier)),
        CorrectNationalIdentifierChange c => ToBe(c.Fact, c.EffectiveDate, "the identifier", Value(c.Identifier)),
        ChangeExternalId c => ToBe(c.EffectiveDate, "the external id", Value(c.ExternalId)),
        CorrectExternalIdChange c => ToBe(c.Fact, c.EffectiveDate, "the external id", Value(c.ExternalId)),
        ChangeCustomValue c => ToBe(c.EffectiveDate, $"the {Names.Of(c.Field)}", Value(c.Value)),
        CorrectCustomValueChange c => ToBe(c.Fact, c.EffectiveDate, $"the {Names.Of(c.Field)}", Value(c.Value)),
        MergePerson c => $"the person is to be merged into {Names.Of(c.Into)}",
        PlaceLegalHold c => $"a legal hold is to be placed: {c.Reason.Code}",
        ReleaseLegalHold c => $"{Names.Of(c.Hold)} is to be released",
        ErasePerson c => $"the person is to be erased on {Names.Say(c.Day)}: {c.Reason.Code}",
        EraseWith => "who remains is erased",
        RescindMerger => "the merger is to be rescinded",
        TakeOver c => $"{Names.Of(c.Other)} is merged into the person",
        Release c => $"the merger of {Names.Of(c.Other)} is rescinded",
        RescindPersonFact c => $"{Names.Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string Value(object? value) => value switch
    {
        null => "none",
        string text => PersonUnderSpec.SayPart(text),
        BirthDate date => Names.Say(date.Day),
        Nationalities held => held.Countries.IsDefaultOrEmpty ? "an empty list" : string.Join(" and ", held.Countries),
        ContactPoints points => points.All.IsDefaultOrEmpty ? "an empty list"
            : string.Join(" or ", points.All.Take(3).Select(point => $"{point.Kind} {PersonUnderSpec.SayPart(point.Value)}{(point.IsPrimary ? " (primary)" : "")}")),
        HomeAddress address => string.Join(", ", [.. address.Lines.IsDefault ? [] : address.Lines.Take(2).Select(PersonUnderSpec.SayPart), address.PostalCode, address.Town, address.Region, address.Country]),
        EmergencyContacts contacts => contacts.All.IsDefaultOrEmpty ? "an empty list" : string.Join(", then ", contacts.All.Take(3).Select(contact => PersonUnderSpec.SayPart(contact.Name))),
        BankAccount account => account.Iban ?? $"{account.AccountNumber ?? "no number"} ({account.Country ?? "no country"})",
        NationalIdentifier identifier => $"{identifier.Country} {identifier.Kind} {identifier.Number ?? "none"}",
        ExternalId id => $"{id.Key ?? "none"} in {id.System}",
        CustomValue.Words words => PersonUnderSpec.SayPart(words.Text),
        CustomValue.Number number => number.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        CustomValue.YesOrNo yes => yes.Is ? "yes" : "no",
        _ => value.ToString()!,
    };

    private static string From(DateOnly day, string what, string value, FactId fact) => $"from {Names.Say(day)} {what} is {value} ({Names.Of(fact)})";

    private static string Corrected(FactId fact, DateOnly day, string what, string value, FactId correction) =>
        $"{Names.Of(fact)} is corrected: from {Names.Say(day)} {what} is {value} ({Names.Of(correction)})";

    private static string ToBe(DateOnly day, string what, string value) => $"from {Names.Say(day)} {what} is to be {value}";

    private static string ToBe(FactId fact, DateOnly day, string what, string value) => $"{Names.Of(fact)} is to be corrected: from {Names.Say(day)} {what} is {value}";
}
