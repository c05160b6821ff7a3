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

    public async ValueTask<bool> WereErased(PersonId person, CancellationToken cancellation) =>
        (await reader.Find(Roots.Person, person.Value, cancellation)).State is ErasedPerson;

    public ValueTask<PersonId> StandsFor(PersonId person, CancellationToken cancellation) =>
        MergedPersons.StandsFor(person, async other => (await reader.Find(Roots.Person, other.Value, cancellation)).State);

    public ValueTask<IReadOnlyList<PersonId>> KnownIdsOf(PersonId person, CancellationToken cancellation) =>
        MergedPersons.IdsOf(person, async other => (await reader.Find(Roots.Person, other.Value, cancellation)).State);

    public Task<IReadOnlyList<PersonId>> IdsOf(PersonId person, CancellationToken cancellation) =>
        MergedPersons.IdsOf(person, async other => (await reader.Current(Roots.Person, other.Value, cancellation)).State).AsTask();
}
