namespace HrSaas.Application.People;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>What can be done with what is told about persons beside their names.</summary>
public sealed class PersonDetails(Ledger ledger, PersonIdentifiers identifiers)
{
    /// <param name="today">In the tenant's home zone.</param>
    public Task<CommandOutcome> RecordBirthDate(PersonId id, RecordBirthDate command, DateOnly today, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command, today), command.Fact);

    /// <param name="today">In the tenant's home zone.</param>
    public Task<CommandOutcome> CorrectBirthDate(PersonId id, CorrectBirthDate command, DateOnly today, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command, today), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangePreferredName(PersonId id, ChangePreferredName command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectPreferredNameChange(PersonId id, CorrectPreferredNameChange command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeStatutorySex(PersonId id, ChangeStatutorySex command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectStatutorySexChange(PersonId id, CorrectStatutorySexChange command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeNationalities(PersonId id, ChangeNationalities command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectNationalitiesChange(PersonId id, CorrectNationalitiesChange command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeContactPoints(PersonId id, ChangeContactPoints command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectContactPointsChange(PersonId id, CorrectContactPointsChange command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeHomeAddress(PersonId id, ChangeHomeAddress command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectHomeAddressChange(PersonId id, CorrectHomeAddressChange command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeEmergencyContacts(PersonId id, ChangeEmergencyContacts command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectEmergencyContactsChange(PersonId id, CorrectEmergencyContactsChange command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeBankAccount(PersonId id, ChangeBankAccount command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectBankAccountChange(PersonId id, CorrectBankAccountChange command, CommandContext context) =>
        Decide(id, context, state => Person.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeNationalIdentifier(PersonId id, ChangeNationalIdentifier command, CommandContext context) =>
        DecideUnique(id, context, state => Person.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectNationalIdentifierChange(PersonId id, CorrectNationalIdentifierChange command, CommandContext context) =>
        DecideUnique(id, context, state => Person.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeExternalId(PersonId id, ChangeExternalId command, CommandContext context) =>
        DecideUnique(id, context, state => Person.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectExternalIdChange(PersonId id, CorrectExternalIdChange command, CommandContext context) =>
        DecideUnique(id, context, state => Person.Decide(state, command), command.Fact, command.Correction);

    private Task<CommandOutcome> Decide(
        PersonId id, CommandContext context, Func<Person, Decision<PersonEvent>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.Person, id.Value, context, state => new(decide(state)), (_, version) => new(id.Value, version, fact, correction), command: named);

    private Task<CommandOutcome> DecideUnique(
        PersonId id, CommandContext context, Func<Person, Decision<PersonEvent>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "")
    {
        var unique = identifiers.For(id, context.Cancellation);
        return ledger.Decide(Roots.Person, id.Value, context,
            state => unique.Judge(state, decide(state)), (_, version) => new(id.Value, version, fact, correction), _ => unique.Claims, command: named);
    }
}
