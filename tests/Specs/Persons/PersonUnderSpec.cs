namespace HrSaas.Specs.Persons;

using System.Text;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.CustomFields;
using HrSaas.Specs.Dsl;

public sealed class PersonUnderSpec : IRootUnderSpec<Person, PersonEvent, PersonWorld>
{
    public static string Context => "People";

    public static string Name => "Person";

    public static StoredEvents Stored => StoredPersonEvents.Map;

    public static FactChange? ChangeOf(PersonEvent @event) => Person.ChangeOf(@event);

    public static PersonWorld World { get; } = new(Person.Evolve(Person.Initial, new PersonRegistered(Fresh(), Names.Id<PersonId>("the other"), Identifying<PersonName>.Of(new("Anna", "Ruiz")))));

    public static Decision<PersonEvent> Decide(Person state, object command, PersonWorld world) => command switch
    {
        RegisterPerson c => Person.Decide(state, c, world.Today),
        CorrectRegistration c => Person.Decide(state, c),
        ChangeName c => Person.Decide(state, c),
        CorrectNameChange c => Person.Decide(state, c),
        RecordBirthDate c => Person.Decide(state, c, world.Today),
        CorrectBirthDate c => Person.Decide(state, c, world.Today),
        ChangePreferredName c => Person.Decide(state, c),
        CorrectPreferredNameChange c => Person.Decide(state, c),
        ChangeStatutorySex c => Person.Decide(state, c),
        CorrectStatutorySexChange c => Person.Decide(state, c),
        ChangeNationalities c => Person.Decide(state, c),
        CorrectNationalitiesChange c => Person.Decide(state, c),
        ChangeContactPoints c => Person.Decide(state, c),
        CorrectContactPointsChange c => Person.Decide(state, c),
        ChangeHomeAddress c => Person.Decide(state, c),
        CorrectHomeAddressChange c => Person.Decide(state, c),
        ChangeEmergencyContacts c => Person.Decide(state, c),
        CorrectEmergencyContactsChange c => Person.Decide(state, c),
        ChangeBankAccount c => Person.Decide(state, c),
        CorrectBankAccountChange c => Person.Decide(state, c),
        ChangeNationalIdentifier c => Person.Decide(state, c),
        CorrectNationalIdentifierChange c => Person.Decide(state, c),
        ChangeExternalId c => Person.Decide(state, c),
        CorrectExternalIdChange c => Person.Decide(state, c),
        ChangeCustomValue c => Person.Decide(state, c, world.Field),
        CorrectCustomValueChange c => Person.Decide(state, c, world.Field),
        MergePerson c => Person.Decide(state, c, world.Survivor),
        RescindMerger c => Person.Decide(state, c),
        RescindPersonFact c => Person.Decide(state, c),
        PlaceLegalHold c => Person.Decide(state, c),
        ReleaseLegalHold c => Person.Decide(state, c),
        ErasePerson c => Person.Decide(state, c, world.Erasure),
        EraseWith c => Person.EraseWith(state, c.Erased),
        TakeOver c => Person.TakeOver(state, c.Merged, c.Other),
        Release c => Person.Release(state, c.Rescinded, c.Other),
        _ => throw new NotSupportedException($"{command} is no command of a person."),
    };

    public static object Again(object command) => command switch
    {
        RegisterPerson c => c with { Fact = Fresh() },
        MergePerson c => c with { Fact = Fresh() },
        CorrectRegistration c => c with { Correction = Fresh() },
        ChangeName c => c with { Fact = Fresh() },
        CorrectNameChange c => c with { Correction = Fresh() },
        RecordBirthDate c => c with { Fact = Fresh() },
        CorrectBirthDate c => c with { Correction = Fresh() },
        ChangePreferredName c => c with { Fact = Fresh() },
        CorrectPreferredNameChange c => c with { Correction = Fresh() },
        ChangeStatutorySex c => c with { Fact = Fresh() },
        CorrectStatutorySexChange c => c with { Correction = Fresh() },
        ChangeNationalities c => c with { Fact = Fresh() },
        CorrectNationalitiesChange c => c with { Correction = Fresh() },
        ChangeContactPoints c => c with { Fact = Fresh() },
        CorrectContactPointsChange c => c with { Correction = Fresh() },
        ChangeHomeAddress c => c with { Fact = Fresh() },
        CorrectHomeAddressChange c => c with { Correction = Fresh() },
        ChangeEmergencyContacts c => c with { Fact = Fresh() },
        CorrectEmergencyContactsChange c => c with { Correction = Fresh() },
        ChangeBankAccount c => c with { Fact = Fresh() },
        CorrectBankAccountChange c => c with { Correction = Fresh() },
        ChangeNationalIdentifier c => c with { Fact = Fresh() },
        CorrectNationalIdentifierChange c => c with { Correction = Fresh() },
        ChangeExternalId c => c with { Fact = Fresh() },
        CorrectExternalIdChange c => c with { Correction = Fresh() },
        ChangeCustomValue c => c with { Fact = Fresh() },
        CorrectCustomValueChange c => c with { Correction = Fresh() },
        PlaceLegalHold c => c with { Fact = Fresh() },
        ErasePerson c => c with { Fact = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not registered", "known", "merged", "void", "erased"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(RegisterPerson),
        typeof(CorrectRegistration),
        typeof(ChangeName),
        typeof(CorrectNameChange),
        typeof(RecordBirthDate),
        typeof(CorrectBirthDate),
        typeof(ChangePreferredName),
        typeof(CorrectPreferredNameChange),
        typeof(ChangeStatutorySex),
        typeof(CorrectStatutorySexChange),
        typeof(ChangeNationalities),
        typeof(CorrectNationalitiesChange),
        typeof(ChangeContactPoints),
        typeof(CorrectContactPointsChange),
        typeof(ChangeHomeAddress),
        typeof(CorrectHomeAddressChange),
        typeof(ChangeEmergencyContacts),
        typeof(CorrectEmergencyContactsChange),
        typeof(ChangeBankAccount),
        typeof(CorrectBankAccountChange),
        typeof(ChangeNationalIdentifier),
        typeof(CorrectNationalIdentifierChange),
        typeof(ChangeExternalId),
        typeof(CorrectExternalIdChange),
        typeof(ChangeCustomValue),
        typeof(CorrectCustomValueChange),
        typeof(MergePerson),
        typeof(RescindMerger),
        typeof(RescindPersonFact),
        typeof(PlaceLegalHold),
        typeof(ReleaseLegalHold),
        typeof(ErasePerson),
    ];

    public static string? StatusFor(Person state, object command) => state switch
    {
        NoPerson => Statuses[0],
        KnownPerson { MergedInto: not null } => Statuses[2],
        KnownPerson => Statuses[1],
        VoidPerson => Statuses[3],
        ErasedPerson => Statuses[4],
    };

    public static string LifeOf(Person state, object command) => state switch
    {
        NoPerson => "Not registered",
        KnownPerson { MergedInto: not null } => "Merged",
        KnownPerson => "Known",
        VoidPerson => "Void",
        ErasedPerson => "Erased",
    };

    public static string Say(PersonEvent @event) => PersonWords.Say(@event);

    public static string SayCommand(object command) => PersonWords.Say(command);

    public static string? SayWorld(PersonWorld world) => world.Today != PersonWorld.SomeDay ? $"today is {Names.Say(world.Today)}" : world.Erasure != PersonWorld.Nothing ? SayErasure(world.Erasure) : ReferenceEquals(world.Field, SomeFields.Sizes) ? SaySurvivor(world.Survivor) : SayField(world.Field);

    private static string SayField(CustomField field) => field switch
    {
        NoCustomField => "the field is not defined",
        DefinedCustomField it => $"the field takes {CustomFieldUnderSpec.Say(it.Form)}"
            + string.Concat(it.Choices.All.Where(choice => choice.IsRetired).Select(choice => $", and the choice {choice.Code} is retired")),
        RetiredCustomField => "the field is retired",
    };

    private static string SayErasure(ErasureFacts facts) =>
        facts.HoldOfOther is { } hold ? $"{Names.Of(hold.Id)} is on under another id of the person"
        : facts.Employed is { LastDay: { } day } ? $"the person is employed until {Names.Say(day)}" : "the person is employed";

    private static string? SaySurvivor(Person survivor) => survivor switch
    {
        NoPerson => "the other is not registered",
        VoidPerson => "the registration of the other was rescinded",
        ErasedPerson => "the other was erased",
        KnownPerson { MergedInto: { } further } => $"the other was merged into {Names.Of(further)}",
        KnownPerson => null,
    };

    internal static string Say(PersonName? name) => name switch
    {
        null => "(erased)",
        { Given: null, Family: null } => "nothing",
        _ => string.Join(" ", ((string?[])[name.Given, name.Family, name.Preferred is { } preferred ? $"(called {SayPart(preferred)})" : null])
            .Where(part => part is not null).Select(part => SayPart(part!))),
    };

    internal static string SayPart(string part) =>
        part.Length > 60 ? FormattableString.Invariant($"a text of {part.Length} characters")
        : part.Any(char.IsControl) || part.EnumerateRunes().Contains(Rune.ReplacementChar) ? "a text that is none"
        : string.IsNullOrWhiteSpace(part) ? "a blank"
        : part;

    private static FactId Fresh() => new(Guid.NewGuid());
}

/// <summary>Who is to remain, where a person is merged; what the custom field is that a value is of; and what stands in the way of an erasure elsewhere; and which day it is.</summary>
public sealed record PersonWorld(Person Survivor)
{
    public static ErasureFacts Nothing { get; } = new();

    public static DateOnly SomeDay { get; } = new(2026, 12, 31);

    public DateOnly Today { get; init; } = SomeDay;

    public CustomField Field { get; init; } = SomeFields.Sizes;

    public ErasureFacts Erasure { get; init; } = Nothing;
}

/// <summary>What a merger makes the survivor record; no command of its own.</summary>
public sealed record TakeOver(PersonMerged Merged, PersonId Other);

/// <summary>What the rescission of a merger makes the survivor record; no command of its own.</summary>
public sealed record Release(MergerRescinded Rescinded, PersonId Other);

/// <summary>What an erasure makes the other ids of the person record; no command of its own.</summary>
public sealed record EraseWith(PersonErased Erased);
