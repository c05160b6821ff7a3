namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

public abstract partial record Person
{
    public static Decision<PersonEvent> Decide(Person state, RegisterPerson command, DateOnly today) => state switch
    {
        KnownPerson => new PersonAlreadyRegistered(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        NoPerson when NotWellFormed.Of(command.Name.FindFlaws()) is { } flaws => flaws,
        NoPerson => Register(new PersonRegistered(command.Fact, command.Id, Identifying<PersonName>.Of(command.Name)), command.Details, today),
    };

    public static Decision<PersonEvent> Decide(Person state, CorrectRegistration command) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson { MergedInto: { } into } => new PersonIsMerged(into),
        KnownPerson person => Correct(person, command),
    };

    public static Decision<PersonEvent> Decide(Person state, RescindPersonFact command) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson { Was: var person } => person.Logs.StandingOf(command.Fact) is FactStanding.Rescinded
            ? Decision<PersonEvent>.Nothing
            : new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson { MergedInto: { } into } => new PersonIsMerged(into),
        KnownPerson person => Rescind(person, command),
    };

    /// <summary>The registration, and what is told with it, each decided on all that was told before it: all of it, or nothing.</summary>
    private static Decision<PersonEvent> Register(PersonRegistered registered, ImmutableArray<PersonDetail> details, DateOnly today)
    {
        if (details.IsDefaultOrEmpty) return registered;
        var events = ImmutableArray.Create<PersonEvent>(registered);
        var state = Evolve(Initial, registered);
        foreach (var detail in details)
        {
            var decision = Tell(state, detail, today);
            if (decision.Refusal is { } refusal) return refusal;
            events = events.AddRange(decision.Events);
            state = decision.Events.Aggregate(state, Evolve);
        }
        return Decision<PersonEvent>.Of(events);
    }

    private static Decision<PersonEvent> Tell(Person state, PersonDetail detail, DateOnly today) => detail switch
    {
        RecordBirthDate c => Decide(state, c, today),
        ChangePreferredName c => Decide(state, c),
        ChangeStatutorySex c => Decide(state, c),
        ChangeNationalities c => Decide(state, c),
        ChangeContactPoints c => Decide(state, c),
        ChangeHomeAddress c => Decide(state, c),
        ChangeEmergencyContacts c => Decide(state, c),
        ChangeBankAccount c => Decide(state, c),
        ChangeNationalIdentifier c => Decide(state, c),
        ChangeExternalId c => Decide(state, c),
    };

    private static Decision<PersonEvent> Correct(KnownPerson person, CorrectRegistration command)
    {
        if (NotWellFormed.Of(command.Name.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!person.Registrations.MayCorrect(command.Fact, person.Logs, out var fact, out var refusal)) return refusal;
        var name = Identifying<PersonName>.Of(command.Name);
        if (fact.Value == name) return Decision<PersonEvent>.Nothing;
        return new RegistrationCorrected(fact.Id, command.Correction, name, command.Reason);
    }

    private static Decision<PersonEvent> Rescind(KnownPerson person, RescindPersonFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (command.Fact == person.Registration.Id && person.TakenOver.ToList() is [var other, ..]) return new OthersStandForPerson(other);
        var standing = person.Logs.StandingOf(command.Fact);
        // A merger is of two persons, and is withdrawn as such.
        if (standing is FactStanding.NotHere && (person.Mergers.Find(command.Fact) is not null || person.Others.Find(command.Fact) is not null)) return new FactOfAnotherKind(command.Fact);
        return standing.Rescission<PersonEvent>(command.Fact, () => new PersonFactRescinded(command.Fact, command.Reason));
    }
}
