namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

public abstract partial record Person
{
    public static Decision<PersonEvent> Decide(Person state, ChangeContactPoints command) => Change(
        state, command.ContactPoints?.FindFlaws(), person => On(person.ContactPoints, command.EffectiveDate), Known(command.ContactPoints),
        points => new ContactPointsChanged(command.Fact, command.EffectiveDate, points));

    public static Decision<PersonEvent> Decide(Person state, CorrectContactPointsChange command) => Correct(
        state, command.ContactPoints?.FindFlaws(), command.Reason, person => person.ContactPoints, command.Fact, command.EffectiveDate, Known(command.ContactPoints),
        fact => new ContactPointsChangeCorrected(fact, command.Correction, command.EffectiveDate, Known(command.ContactPoints), command.Reason));

    public static Decision<PersonEvent> Decide(Person state, ChangeHomeAddress command) => Change(
        state, command.HomeAddress?.FindFlaws(), person => On(person.HomeAddresses, command.EffectiveDate), Known(command.HomeAddress),
        address => new HomeAddressChanged(command.Fact, command.EffectiveDate, address));

    public static Decision<PersonEvent> Decide(Person state, CorrectHomeAddressChange command) => Correct(
        state, command.HomeAddress?.FindFlaws(), command.Reason, person => person.HomeAddresses, command.Fact, command.EffectiveDate, Known(command.HomeAddress),
        fact => new HomeAddressChangeCorrected(fact, command.Correction, command.EffectiveDate, Known(command.HomeAddress), command.Reason));

    public static Decision<PersonEvent> Decide(Person state, ChangeEmergencyContacts command) => Change(
        state, command.EmergencyContacts?.FindFlaws(), person => On(person.EmergencyContacts, command.EffectiveDate), Known(command.EmergencyContacts),
        contacts => new EmergencyContactsChanged(command.Fact, command.EffectiveDate, contacts));

    public static Decision<PersonEvent> Decide(Person state, CorrectEmergencyContactsChange command) => Correct(
        state, command.EmergencyContacts?.FindFlaws(), command.Reason, person => person.EmergencyContacts, command.Fact, command.EffectiveDate, Known(command.EmergencyContacts),
        fact => new EmergencyContactsChangeCorrected(fact, command.Correction, command.EffectiveDate, Known(command.EmergencyContacts), command.Reason));

    public static Decision<PersonEvent> Decide(Person state, ChangeBankAccount command) => Change(
        state, command.BankAccount?.Compact().FindFlaws(), person => On(person.BankAccounts, command.EffectiveDate), Known(command.BankAccount?.Compact()),
        account => new BankAccountChanged(command.Fact, command.EffectiveDate, account));

    public static Decision<PersonEvent> Decide(Person state, CorrectBankAccountChange command) => Correct(
        state, command.BankAccount?.Compact().FindFlaws(), command.Reason, person => person.BankAccounts, command.Fact, command.EffectiveDate, Known(command.BankAccount?.Compact()),
        fact => new BankAccountChangeCorrected(fact, command.Correction, command.EffectiveDate, Known(command.BankAccount?.Compact()), command.Reason));
}
