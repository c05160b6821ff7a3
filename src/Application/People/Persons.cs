namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>What can be done with persons.</summary>
public sealed class Persons(Ledger ledger)
{
    public Task<CommandOutcome> Register(RegisterPerson command, CommandContext context) =>
        Decide(command.Id, context, state => new(Person.Decide(state, command)), command.Fact);

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

    public Task<CommandOutcome> Rescind(PersonId id, RescindPersonFact command, CommandContext context) =>
        Decide(id, context, state => new(Person.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        PersonId id, CommandContext context, Func<Person, ValueTask<Decision<PersonEvent>>> decide, FactId fact, FactId? correction = null) =>
        ledger.Decide(Roots.Person, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction));

    private static FactId RegistrationOf(Person person) => person switch
    {
        NoPerson => default,
        KnownPerson known => known.Registration.Id,
        VoidPerson { Was: var known } => known.Registration.Id,
    };
}
