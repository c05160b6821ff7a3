namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

/// <summary>A person known to the company, with the names they bear from which day. Nothing here says whether they work here.</summary>
public abstract partial record Person : IAggregate<Person, PersonEvent>
{
    private protected Person() { }

    public static Person Initial { get; } = new NoPerson();

    public static Person Evolve(Person state, PersonEvent @event) => @event switch
    {
        PersonRegistered e => new KnownPerson(e.Id,
            FactLog<Identifying<PersonName>>.Empty.Record(e.Fact, DateOnly.MinValue, e.Name),
            FactLog<Identifying<PersonName>>.Empty),
        RegistrationCorrected e => With(state, person => person with
        {
            Registrations = person.Registrations.Correct(e.Fact, e.Correction, DateOnly.MinValue, e.Name),
        }),
        NameChanged e => With(state, person => person with
        {
            NameChanges = person.NameChanges.Record(e.Fact, e.EffectiveDate, e.Name),
        }),
        NameChangeCorrected e => With(state, person => person with
        {
            NameChanges = person.NameChanges.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Name),
        }),
        PersonFactRescinded e => With(state, person => person with
        {
            Registrations = person.Registrations.Rescind(e.Fact),
            NameChanges = person.NameChanges.Rescind(e.Fact),
        }),
    };

    /// <summary>What an event does to the facts about the person, for history.</summary>
    public static FactChange ChangeOf(PersonEvent @event) => @event switch
    {
        PersonRegistered e => new FactChange.Records(e.Fact, null),
        RegistrationCorrected e => new FactChange.Corrects(e.Fact, e.Correction, null),
        NameChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        NameChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PersonFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    // No event comes before the registration; one that did would change nothing.
    private static Person With(Person state, Func<KnownPerson, KnownPerson> change) => state switch
    {
        NoPerson => state,
        KnownPerson person => VoidIfRescinded(change(person)),
        VoidPerson person => new VoidPerson(change(person.Was)),
    };

    private static Person VoidIfRescinded(KnownPerson person) => person.Registration.IsRescinded ? new VoidPerson(person) : person;
}

/// <summary>Not known yet.</summary>
public sealed record NoPerson : Person;

/// <summary>Known under a name, and later perhaps others.</summary>
public sealed record KnownPerson(
    PersonId Id, FactLog<Identifying<PersonName>> Registrations, FactLog<Identifying<PersonName>> NameChanges) : Person
{
    public RecordedFact<Identifying<PersonName>> Registration => Registrations.Facts[0];

    /// <summary>The names from which day on; the first entry, from the first of all days, is the registration's.</summary>
    public Timeline<Identifying<PersonName>> Names => NameChanges.Timeline<Identifying<PersonName>>(
        new(DateOnly.MinValue, Registration.Id, Registration.Value), _ => true, name => name);

    /// <summary>The name on that day, and the fact that says so.</summary>
    public TimelineEntry<Identifying<PersonName>> NameOn(DateOnly day) =>
        NameChanges.InForce(day, _ => true) is { } fact
            ? new(fact.From, fact.Id, fact.Value)
            : new(DateOnly.MinValue, Registration.Id, Registration.Value);

    internal IReadOnlyList<IFactLog> Logs => [Registrations, NameChanges];
}

/// <summary>The registration was rescinded: it should never have been recorded. For good.</summary>
/// <param name="Was">What had been recorded, for history.</param>
public sealed record VoidPerson(KnownPerson Was) : Person;
