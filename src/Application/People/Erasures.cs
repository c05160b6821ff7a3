namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Application.People.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>What is done to be rid of a person for good. That their keys are destroyed follows: <see cref="DestroyKeysOfTheErased"/>.</summary>
public sealed class Erasures(Ledger ledger, StateReader reader, IEmployedPersons employed)
{
    /// <summary>Erases the person under all ids that stand for them; each records it, in one transaction.</summary>
    public Task<CommandOutcome> Erase(PersonId id, ErasePerson command, CommandContext context) =>
        ledger.Decide(Roots.Person, id.Value, context,
            async state => Person.Decide(state, command, await About(id, state, command.Day, context)),
            (_, version) => new(id.Value, version, command.Fact),
            jointly: async (before, after) => after is ErasedPerson erased ? await Others(id, new(erased.Fact, erased.Day, erased.Reason), context) : Joint.Nothing);

    public Task<CommandOutcome> Hold(PersonId id, PlaceLegalHold command, CommandContext context) =>
        ledger.Decide(Roots.Person, id.Value, context, state => new(Person.Decide(state, command)), (_, version) => new(id.Value, version, command.Fact));

    public Task<CommandOutcome> Release(PersonId id, ReleaseLegalHold command, CommandContext context) =>
        ledger.Decide(Roots.Person, id.Value, context, state => new(Person.Decide(state, command)), (_, version) => new(id.Value, version, command.Hold));

    private async ValueTask<ErasureFacts> About(PersonId id, Person state, DateOnly day, CommandContext context)
    {
        if (state is not (KnownPerson { MergedInto: null } or VoidPerson)) return new();
        var ids = await MergedPersons.IdsOf(id, other => State(other, context));
        RecordedFact<Reason>? hold = null;
        foreach (var other in ids.Skip(1)) hold ??= MergedPersons.FactsOf(await State(other, context))?.LegalHolds.Standing.FirstOrDefault();
        return new(await employed.OnOrAfter(day, ids, context.Cancellation), hold);
    }

    private async ValueTask<Joint> Others(PersonId id, PersonErased erased, CommandContext context)
    {
        var joint = Joint.Nothing;
        foreach (var other in (await MergedPersons.IdsOf(id, it => State(it, context))).Skip(1))
        {
            var before = await Find(other, context);
            joint = joint.And(Joint.Of(Roots.Person, other.Value, before, Person.EraseWith(before.State, erased)));
        }
        return joint;
    }

    private ValueTask<Folded<Person>> Find(PersonId id, CommandContext context) => reader.Find(Roots.Person, id.Value, context.Cancellation);

    private async ValueTask<Person> State(PersonId id, CommandContext context) => (await Find(id, context)).State;
}
