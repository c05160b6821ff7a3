namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

public abstract partial record Person
{
    public static Decision<PersonEvent> Decide(Person state, RecordBirthDate command, DateOnly today) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson { MergedInto: { } into } => new PersonIsMerged(into),
        KnownPerson when NotWellFormed.Of(command.BirthDate.FindFlaws()) is { } flaws => flaws,
        KnownPerson when command.BirthDate.Day > today => new BirthDateInFuture(today),
        KnownPerson { Birth: { } known } when known.Value.Date.Value == command.BirthDate => Decision<PersonEvent>.Nothing,
        KnownPerson { Birth: { } known } => new BirthDateAlreadyRecorded(known.Id),
        KnownPerson => new BirthDateRecorded(command.Fact, command.BirthDate.Day.Year, Identifying<BirthDate>.Of(command.BirthDate)),
    };

    public static Decision<PersonEvent> Decide(Person state, CorrectBirthDate command, DateOnly today)
    {
        var correction = Correct(
            state, command.BirthDate.FindFlaws(), command.Reason, person => person.Births, command.Fact, DateOnly.MinValue,
            new(command.BirthDate.Day.Year, Identifying<BirthDate>.Of(command.BirthDate)),
            fact => new BirthDateCorrected(fact, command.Correction, command.BirthDate.Day.Year, Identifying<BirthDate>.Of(command.BirthDate), command.Reason));
        return correction.Events.IsEmpty || command.BirthDate.Day <= today ? correction : new BirthDateInFuture(today);
    }

    public static Decision<PersonEvent> Decide(Person state, ChangeStatutorySex command) => Change(
        state, [], person => On(person.Sexes, command.EffectiveDate), command.StatutorySex,
        sex => new StatutorySexChanged(command.Fact, command.EffectiveDate, sex));

    public static Decision<PersonEvent> Decide(Person state, CorrectStatutorySexChange command) => Correct(
        state, [], command.Reason, person => person.Sexes, command.Fact, command.EffectiveDate, command.StatutorySex,
        fact => new StatutorySexChangeCorrected(fact, command.Correction, command.EffectiveDate, command.StatutorySex, command.Reason));

    public static Decision<PersonEvent> Decide(Person state, ChangeNationalities command) => Change(
        state, command.Nationalities?.FindFlaws(), person => On(person.Nationalities, command.EffectiveDate), Known(command.Nationalities),
        held => new NationalitiesChanged(command.Fact, command.EffectiveDate, held));

    public static Decision<PersonEvent> Decide(Person state, CorrectNationalitiesChange command) => Correct(
        state, command.Nationalities?.FindFlaws(), command.Reason, person => person.Nationalities, command.Fact, command.EffectiveDate, Known(command.Nationalities),
        fact => new NationalitiesChangeCorrected(fact, command.Correction, command.EffectiveDate, Known(command.Nationalities), command.Reason));

    /// <param name="now">What is so on the day.</param>
    private static Decision<PersonEvent> Change<T>(
        Person state, ImmutableArray<Flaw>? flaws, Func<KnownPerson, T> now, T value, Func<T, PersonEvent> change) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson { MergedInto: { } into } => new PersonIsMerged(into),
        KnownPerson when NotWellFormed.Of(flaws ?? []) is { } refusal => refusal,
        KnownPerson person => EqualityComparer<T>.Default.Equals(now(person), value) ? Decision<PersonEvent>.Nothing : change(value),
    };

    private static Decision<PersonEvent> Correct<T>(
        Person state, ImmutableArray<Flaw>? flaws, Reason reason, Func<KnownPerson, FactLog<T>> logOf, FactId id, DateOnly day, T value,
        Func<FactId, PersonEvent> correction, Func<T, bool>? isOfKind = null) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson { MergedInto: { } into } => new PersonIsMerged(into),
        KnownPerson when NotWellFormed.Of(flaws ?? [], reason.FindFlaws()) is { } refusal => refusal,
        KnownPerson person when !logOf(person).MayCorrect(id, person.Logs, out _, out var refusal) => refusal,
        KnownPerson person => logOf(person).Find(id)! is var fact && isOfKind?.Invoke(fact.Value) == false ? new FactOfAnotherKind(id)
            : fact.Says(day, value) ? Decision<PersonEvent>.Nothing
            : correction(fact.Id),
    };

    private static T? On<T>(FactLog<T> log, DateOnly day) => log.InForce(day, _ => true) is { } fact ? fact.Value : default;

    private static Identifying<T>? Known<T>(T? value) where T : class => value is null ? null : Identifying<T>.Of(value);
}
