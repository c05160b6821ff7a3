namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

public abstract partial record Person
{
    /// <param name="survivor">Who is to remain.</param>
    public static Decision<PersonEvent> Decide(Person state, MergePerson command, Person survivor) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson { MergedInto: { } into } => into == command.Into ? Decision<PersonEvent>.Nothing : new PersonIsMerged(into),
        KnownPerson person when person.Id == command.Into => new MergedIntoThemselves(),
        KnownPerson => survivor switch
        {
            NoPerson or VoidPerson => new SurvivorNotKnown(command.Into),
            ErasedPerson erased => new SurvivorIsErased(command.Into, erased.Day),
            KnownPerson { MergedInto: { } further } => new SurvivorIsMerged(command.Into, further),
            KnownPerson => new PersonMerged(command.Fact, command.Into),
        },
    };

    public static Decision<PersonEvent> Decide(Person state, RescindMerger command) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson when NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws => flaws,
        KnownPerson { Merger: { } merger } => new MergerRescinded(merger.Id, command.Reason),
        KnownPerson => new PersonIsNotMerged(),
    };

    /// <summary>What the survivor records of a merger, in the transaction of the other's own fact.</summary>
    public static Decision<PersonEvent> TakeOver(Person survivor, PersonMerged merged, PersonId other) => survivor switch
    {
        KnownPerson person when person.Others.StandingOf(merged.Fact) is FactStanding.NotHere => new PersonTakenOver(merged.Fact, other),
        NoPerson or KnownPerson or VoidPerson or ErasedPerson => Decision<PersonEvent>.Nothing,
    };

    /// <summary>What who had remained records when the merger is withdrawn.</summary>
    public static Decision<PersonEvent> Release(Person survivor, MergerRescinded rescinded, PersonId other) => survivor switch
    {
        KnownPerson person when person.Others.StandingOf(rescinded.Fact) is FactStanding.Stands => new PersonReleased(rescinded.Fact, other, rescinded.Reason),
        NoPerson or KnownPerson or VoidPerson or ErasedPerson => Decision<PersonEvent>.Nothing,
    };
}
