namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>What can be done with persons and their names.</summary>
public sealed class Persons(Ledger ledger, PersonIdentifiers identifiers)
{
    /// <summary>Makes a person known, with all that is told at once.</summary>
    public Task<CommandOutcome> Register(RegisterPerson command, CommandContext context) =>
        DecideUnique(command.Id, context, state => Person.Decide(state, command), command.Fact);

    /// <summary>Put right the name that a person was registered under, whatever the id of that fact: there is one.</summary>
    public Task<CommandOutcome> CorrectRegistration(PersonId id, PersonName name, Reason reason, CommandContext context)
    {
        var correction = NewIds.Of<FactId>();
        return ledger.Decide(Roots.Person, id.Value, context,
            state => new(Person.Decide(state, new CorrectRegistration(RegistrationOf(state), correction, name, reason))),
            (state, version) => new(id.Value, version, RegistrationOf(state), correction));
    }

    public Task<CommandOutcome> ChangeName(PersonId id, ChangeName command, CommandContext context) =>
        Decide(id, context, state => new(Person.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectNameChange(PersonId id, CorrectNameChange command, CommandContext context) =>
        Decide(id, context, state => new(Person.Decide(state, command)), command.Fact, command.Correction);

    /// <summary>Withdraws a fact or a correction. The rescission of a correction may bring back an identifier, which somebody else may have by now.</summary>
    public Task<CommandOutcome> Rescind(PersonId id, RescindPersonFact command, CommandContext context) =>
        DecideUnique(id, context, state => Person.Decide(state, command), command.Fact);

    private Task<CommandOutcome> Decide(
        PersonId id, CommandContext context, Func<Person, ValueTask<Decision<PersonEvent>>> decide, FactId fact, FactId? correction = null) =>
        ledger.Decide(Roots.Person, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction));

    private Task<CommandOutcome> DecideUnique(PersonId id, CommandContext context, Func<Person, Decision<PersonEvent>> decide, FactId fact)
    {
        var unique = identifiers.For(id, context.Cancellation);
        return ledger.Decide(Roots.Person, id.Value, context,
            state => unique.Judge(state, decide(state)), (_, version) => new(id.Value, version, fact), _ => unique.Claims);
    }

    private static FactId RegistrationOf(Person person) => person switch
    {
        NoPerson => default,
        KnownPerson known => known.Registration.Id,
        VoidPerson { Was: var known } => known.Registration.Id,
    };
}
