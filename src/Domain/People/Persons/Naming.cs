namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

public abstract partial record Person
{
    public static Decision<PersonEvent> Decide(Person state, RegisterPerson command) => state switch
    {
        KnownPerson => new PersonAlreadyRegistered(),
        VoidPerson => new PersonIsVoid(),
        NoPerson when NotWellFormed.Of(command.Name.FindFlaws()) is { } flaws => flaws,
        NoPerson => new PersonRegistered(command.Fact, command.Id, Identifying<PersonName>.Of(command.Name)),
    };

    public static Decision<PersonEvent> Decide(Person state, CorrectRegistration command) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        KnownPerson person => Correct(person, command),
    };

    public static Decision<PersonEvent> Decide(Person state, ChangeName command) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        KnownPerson when NotWellFormed.Of(command.Name.FindFlaws()) is { } flaws => flaws,
        KnownPerson person when person.NameOn(command.EffectiveDate).Value.Value == command.Name => Decision<PersonEvent>.Nothing,
        KnownPerson => new NameChanged(command.Fact, command.EffectiveDate, Identifying<PersonName>.Of(command.Name)),
    };

    public static Decision<PersonEvent> Decide(Person state, CorrectNameChange command) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        KnownPerson person => Correct(person, command),
    };

    public static Decision<PersonEvent> Decide(Person state, RescindPersonFact command) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson { Was: var person } => person.Logs.StandingOf(command.Fact) is FactStanding.Rescinded
            ? Decision<PersonEvent>.Nothing
            : new PersonIsVoid(),
        KnownPerson person => Rescind(person, command),
    };

    private static Decision<PersonEvent> Correct(KnownPerson person, CorrectRegistration command)
    {
        if (NotWellFormed.Of(command.Name.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!person.Registrations.MayCorrect(command.Fact, person.Logs, out var fact, out var refusal)) return refusal;
        var name = Identifying<PersonName>.Of(command.Name);
        if (fact.Value == name) return Decision<PersonEvent>.Nothing;
        return new RegistrationCorrected(fact.Id, command.Correction, name, command.Reason);
    }

    private static Decision<PersonEvent> Correct(KnownPerson person, CorrectNameChange command)
    {
        if (NotWellFormed.Of(command.Name.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!person.NameChanges.MayCorrect(command.Fact, person.Logs, out var fact, out var refusal)) return refusal;
        var name = Identifying<PersonName>.Of(command.Name);
        if (fact.Says(command.EffectiveDate, name)) return Decision<PersonEvent>.Nothing;
        return new NameChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, name, command.Reason);
    }

    private static Decision<PersonEvent> Rescind(KnownPerson person, RescindPersonFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        return person.Logs.StandingOf(command.Fact) switch
        {
            FactStanding.NotHere => new FactNotFound(command.Fact),
            FactStanding.Rescinded => Decision<PersonEvent>.Nothing,
            FactStanding.CorrectionOfRescinded => new FactIsRescinded(command.Fact),
            FactStanding.Stands => new PersonFactRescinded(command.Fact, command.Reason),
        };
    }
}
