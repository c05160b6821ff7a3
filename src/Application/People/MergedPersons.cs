namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>For whom an id stands. Who is merged into another cannot be merged into, so every way ends.</summary>
public static class MergedPersons
{
    /// <summary>The id itself or, where that person was merged, who remains in the end.</summary>
    /// <param name="stateOf">How a person's state is read.</param>
    public static async ValueTask<PersonId> StandsFor(PersonId person, Func<PersonId, ValueTask<Person>> stateOf)
    {
        while (await stateOf(person) is KnownPerson { MergedInto: { } into }) person = into;
        return person;
    }
}
