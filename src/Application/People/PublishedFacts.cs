namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Answers other contexts from the streams, so that the ledger proves what their decisions were told.</summary>
public sealed class PublishedFacts(StateReader reader) : IKnownPersons
{
    public async ValueTask<bool> Knows(PersonId person, CancellationToken cancellation) =>
        (await reader.Find(Roots.Person, person.Value, cancellation)).State is KnownPerson;

    public ValueTask<PersonId> StandsFor(PersonId person, CancellationToken cancellation) =>
        MergedPersons.StandsFor(person, async other => (await reader.Find(Roots.Person, other.Value, cancellation)).State);

    public ValueTask<IReadOnlyList<PersonId>> KnownIdsOf(PersonId person, CancellationToken cancellation) =>
        IdsOf(person, async other => (await reader.Find(Roots.Person, other.Value, cancellation)).State);

    public Task<IReadOnlyList<PersonId>> IdsOf(PersonId person, CancellationToken cancellation) =>
        IdsOf(person, async other => (await reader.Current(Roots.Person, other.Value, cancellation)).State).AsTask();

    private static async ValueTask<IReadOnlyList<PersonId>> IdsOf(PersonId person, Func<PersonId, ValueTask<Person>> stateOf)
    {
        var ids = new List<PersonId> { await MergedPersons.StandsFor(person, stateOf) };
        for (var n = 0; n < ids.Count; n++)
            if (await stateOf(ids[n]) is KnownPerson known) ids.AddRange(known.TakenOver);
        return ids;
    }
}
