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
        while (FactsOf(await stateOf(person)) is { MergedInto: { } into }) person = into;
        return person;
    }

    /// <summary>All ids that stand for the same person as this one, who remains first.</summary>
    /// <param name="stateOf">How a person's state is read.</param>
    public static async ValueTask<IReadOnlyList<PersonId>> IdsOf(PersonId person, Func<PersonId, ValueTask<Person>> stateOf)
    {
        var ids = new List<PersonId> { await StandsFor(person, stateOf) };
        for (var n = 0; n < ids.Count; n++)
            if (FactsOf(await stateOf(ids[n])) is { } facts) ids.AddRange(facts.TakenOver);
        return ids;
    }

    /// <summary>Erased or not: an id stands for whom it stood for.</summary>
    internal static KnownPerson? FactsOf(Person person) => person switch
    {
        NoPerson or VoidPerson => null,
        KnownPerson known => known,
        ErasedPerson { Was: var known } => known,
    };
}
