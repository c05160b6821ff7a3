namespace HrSaas.Application.People;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>What can be done with persons and their names.</summary>
public sealed class Persons(Ledger ledger, PersonIdentifiers identifiers, StateReader reader)
{
    /// <summary>Makes a person known, with all that is told at once.</summary>
    /// <param name="today">In the tenant's home zone.</param>
    public Task<CommandOutcome> Register(RegisterPerson command, DateOnly today, CommandContext context) =>
        DecideUnique(command.Id, context, state => Person.Decide(state, command, today), command.Fact);

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

    /// <summary>Merges the person into another; both record it in one transaction, so that at one moment two cannot be merged into each other.</summary>
    public Task<CommandOutcome> Merge(PersonId id, MergePerson command, CommandContext context) =>
        ledger.Decide(Roots.Person, id.Value, context,
            async state => Person.Decide(state, command, (await Find(command.Into, context)).State),
            (_, version) => new(id.Value, version, command.Fact),
            jointly: async (_, after) => after is KnownPerson { Merger: { } merger }
                ? With(merger.Value, await Find(merger.Value, context), survivor => Person.TakeOver(survivor, new(merger.Id, merger.Value), id))
                : Joint.Nothing);

    /// <summary>Withdraws the person's merger, unless who remained has come to have one of their identifiers.</summary>
    public Task<CommandOutcome> RescindMerger(PersonId id, RescindMerger command, CommandContext context)
    {
        var unique = identifiers.For(id, context.Cancellation);
        return ledger.Decide(Roots.Person, id.Value, context,
            state => unique.Judge(state, Person.Decide(state, command)), (_, version) => new(id.Value, version), _ => unique.Claims,
            jointly: async (before, _) => before is KnownPerson { Merger: { } merger }
                ? With(merger.Value, await Find(merger.Value, context), survivor => Person.Release(survivor, new(merger.Id, command.Reason), id))
                : Joint.Nothing);
    }

    private static Joint With(PersonId survivor, Folded<Person> before, Func<Person, Decision<PersonEvent>> decide) =>
        Joint.Of(Roots.Person, survivor.Value, before, decide(before.State));

    private ValueTask<Folded<Person>> Find(PersonId id, CommandContext context) => reader.Find(Roots.Person, id.Value, context.Cancellation);

    private Task<CommandOutcome> Decide(
        PersonId id, CommandContext context, Func<Person, ValueTask<Decision<PersonEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.Person, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);

    private Task<CommandOutcome> DecideUnique(PersonId id, CommandContext context, Func<Person, Decision<PersonEvent>> decide, FactId fact, [CallerMemberName] string named = "")
    {
        var unique = identifiers.For(id, context.Cancellation);
        return ledger.Decide(Roots.Person, id.Value, context,
            state => unique.Judge(state, decide(state)), (_, version) => new(id.Value, version, fact), _ => unique.Claims, command: named);
    }

    private static FactId RegistrationOf(Person person) => person switch
    {
        NoPerson => default,
        KnownPerson known => known.Registration.Id,
        VoidPerson { Was: var known } => known.Registration.Id,
        ErasedPerson { Was: var known } => known.Registration.Id,
    };
}
