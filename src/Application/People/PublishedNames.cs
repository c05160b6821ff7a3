namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Answers from the streams what people are called; for who was merged, what who remains is called.</summary>
public sealed class PublishedNames(StateReader reader) : IKnownNames
{
    public async ValueTask<NameOnDay?> NameOf(PersonId person, DateOnly day, CancellationToken cancellation)
    {
        var survivor = await MergedPersons.StandsFor(person, async other => (await reader.Find(Roots.Person, other.Value, cancellation)).State);
        return (await reader.Find(Roots.Person, survivor.Value, cancellation)).State is KnownPerson known && known.NameOn(day).Value.Value is { } name
            ? new(name.Given, name.Family, name.Preferred) : null;
    }
}
