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
}
