namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

public abstract partial record Person
{
    public static Decision<PersonEvent> Decide(Person state, ChangeName command) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson { MergedInto: { } into } => new PersonIsMerged(into),
        KnownPerson when NotWellFormed.Of(command.Name.FindFlaws()) is { } flaws => flaws,
        KnownPerson person when IsCalled(person.NameOn(command.EffectiveDate).Value.Value, command.Name) => Decision<PersonEvent>.Nothing,
        KnownPerson => new NameChanged(command.Fact, command.EffectiveDate, Identifying<PersonName>.Of(command.Name)),
    };

    public static Decision<PersonEvent> Decide(Person state, CorrectNameChange command) => CorrectName(
        state, command.Name.FindFlaws(), command.Reason, command.Fact, command.EffectiveDate, NameSaid.Of(Identifying<PersonName>.Of(command.Name)),
        fact => new NameChangeCorrected(fact, command.Correction, command.EffectiveDate, Identifying<PersonName>.Of(command.Name), command.Reason));

    public static Decision<PersonEvent> Decide(Person state, ChangePreferredName command) => Change(
        state, FlawsOfPreferred(command.PreferredName), person => person.PreferredNames.At(command.EffectiveDate)!.Value.Value, Known(command.PreferredName),
        preferred => new PreferredNameChanged(command.Fact, command.EffectiveDate, preferred));

    public static Decision<PersonEvent> Decide(Person state, CorrectPreferredNameChange command) => CorrectName(
        state, FlawsOfPreferred(command.PreferredName), command.Reason, command.Fact, command.EffectiveDate, NameSaid.OfPreferred(Known(command.PreferredName)),
        fact => new PreferredNameChangeCorrected(fact, command.Correction, command.EffectiveDate, Known(command.PreferredName), command.Reason));

    // A legal name given alone says nothing of the preferred one.
    private static bool IsCalled(PersonName? now, PersonName name) => now == (name.Preferred is null ? name with { Preferred = now?.Preferred } : name);

    private static ImmutableArray<Flaw> FlawsOfPreferred(string? name) => name is null ? [] : Text.FlawsOfName("preferredName", name);

    /// <summary>Facts about legal and preferred names stand in one log, in the order in which they were recorded; a correction keeps to its kind.</summary>
    private static Decision<PersonEvent> CorrectName(
        Person state, ImmutableArray<Flaw> flaws, Reason reason, FactId id, DateOnly day, NameSaid said, Func<FactId, PersonEvent> correction) =>
        Correct(state, flaws, reason, person => person.NameChanges, id, day, said, correction, isOfKind: other => other.Legal is null == said.Legal is null);
}
