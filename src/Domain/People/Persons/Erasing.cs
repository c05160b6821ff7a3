namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

public abstract partial record Person
{
    public static Decision<PersonEvent> Decide(Person state, PlaceLegalHold command) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson { MergedInto: { } into } => new PersonIsMerged(into),
        KnownPerson when NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws => flaws,
        KnownPerson person when person.LegalHolds.Standing.Any(hold => hold.Value == command.Reason) => Decision<PersonEvent>.Nothing,
        KnownPerson => new LegalHoldPlaced(command.Fact, command.Day, command.Reason),
    };

    /// <summary>A hold stays with the id that it was placed on, also after a merger and after the registration was withdrawn, and is released there.</summary>
    public static Decision<PersonEvent> Decide(Person state, ReleaseLegalHold command) => state switch
    {
        NoPerson => new PersonNotFound(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson or VoidPerson when NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws => flaws,
        KnownPerson person => Release(person, command),
        VoidPerson { Was: var person } => Release(person, command),
    };

    public static Decision<PersonEvent> Decide(Person state, ErasePerson command, ErasureFacts facts) => state switch
    {
        NoPerson => new PersonNotFound(),
        ErasedPerson => Decision<PersonEvent>.Nothing,
        KnownPerson { MergedInto: { } into } => new PersonIsMerged(into),
        KnownPerson or VoidPerson when NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws => flaws,
        KnownPerson { LegalHolds: var holds } when holds.Standing.FirstOrDefault() is { } hold => new PersonOnLegalHold(hold.Id, hold.Value.Code),
        VoidPerson { Was.LegalHolds: var holds } when holds.Standing.FirstOrDefault() is { } hold => new PersonOnLegalHold(hold.Id, hold.Value.Code),
        KnownPerson or VoidPerson when facts.HoldOfOther is { } hold => new PersonOnLegalHold(hold.Id, hold.Value.Code),
        KnownPerson or VoidPerson when facts.Employed is { } employed => new PersonIsEmployed(employed.LastDay),
        KnownPerson or VoidPerson => new PersonErased(command.Fact, command.Day, command.Reason.Code),
    };

    /// <summary>What another id of the person records of their erasure, in the transaction of it: each id has a key of its own.</summary>
    public static Decision<PersonEvent> EraseWith(Person other, PersonErased erased) => other switch
    {
        KnownPerson or VoidPerson => erased,
        NoPerson or ErasedPerson => Decision<PersonEvent>.Nothing,
    };

    private static Decision<PersonEvent> Release(KnownPerson person, ReleaseLegalHold command) => person.LegalHolds.StandingOf(command.Hold)
        .Rescission<PersonEvent>(command.Hold, () => new LegalHoldReleased(command.Hold, command.Reason));

    private static Person Erase(Person state, PersonErased erased) => state switch
    {
        KnownPerson person => new ErasedPerson(erased.Fact, erased.Day, erased.Reason, person.Retained),
        VoidPerson { Was: var person } => new ErasedPerson(erased.Fact, erased.Day, erased.Reason, person.Retained),
        NoPerson or ErasedPerson => state,
    };
}

/// <summary>What is known elsewhere of who is to be erased.</summary>
/// <param name="HoldOfOther">A legal hold that is on under another id of the person; null where there is none.</param>
/// <param name="Employed">The employment on the day or later, under whatever id of the person, that ends last; null where there is none.</param>
public sealed record ErasureFacts(EmployedOn? Employed = null, RecordedFact<Reason>? HoldOfOther = null);

/// <param name="LastDay">Null while none is agreed.</param>
public sealed record EmployedOn(DateOnly? LastDay);
