namespace HrSaas.Specs.Persons;

using System.Text;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.Dsl;

public sealed class PersonUnderSpec : IRootUnderSpec<Person, PersonEvent, NoWorld>
{
    public static string Context => "People";

    public static string Name => "Person";

    public static StoredEvents Stored => StoredPersonEvents.Map;

    public static NoWorld World { get; } = new();

    public static Decision<PersonEvent> Decide(Person state, object command, NoWorld world) => command switch
    {
        RegisterPerson c => Person.Decide(state, c),
        CorrectRegistration c => Person.Decide(state, c),
        ChangeName c => Person.Decide(state, c),
        CorrectNameChange c => Person.Decide(state, c),
        RescindPersonFact c => Person.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a person."),
    };

    public static object Again(object command) => command switch
    {
        RegisterPerson c => c with { Fact = Fresh() },
        CorrectRegistration c => c with { Correction = Fresh() },
        ChangeName c => c with { Fact = Fresh() },
        CorrectNameChange c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not registered", "known", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
        [typeof(RegisterPerson), typeof(CorrectRegistration), typeof(ChangeName), typeof(CorrectNameChange), typeof(RescindPersonFact)];

    public static string? StatusFor(Person state, object command) => state switch
    {
        NoPerson => Statuses[0],
        KnownPerson => Statuses[1],
        VoidPerson => Statuses[2],
    };

    public static string LifeOf(Person state, object command) => state switch
    {
        NoPerson => "Not registered",
        KnownPerson => "Known",
        VoidPerson => "Void",
    };

    public static string Say(PersonEvent @event) => @event switch
    {
        PersonRegistered e => $"a person is registered as {Say(e.Name.Value)}",
        RegistrationCorrected e => $"the registration is corrected: it was {Say(e.Name.Value)} ({Names.Of(e.Correction)})",
        NameChanged e => $"from {Names.Say(e.EffectiveDate)} the name is {Say(e.Name.Value)} ({Names.Of(e.Fact)})",
        NameChangeCorrected e => $"{Names.Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} the name is {Say(e.Name.Value)} ({Names.Of(e.Correction)})",
        PersonFactRescinded e => $"{Names.Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        RegisterPerson c => $"a person is to be registered as {Say(c.Name)}",
        CorrectRegistration c => $"{Names.Of(c.Fact)} is to be corrected: it was {Say(c.Name)}",
        ChangeName c => $"from {Names.Say(c.EffectiveDate)} the name is to be {Say(c.Name)}",
        CorrectNameChange c => $"{Names.Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} the name is {Say(c.Name)}",
        RescindPersonFact c => $"{Names.Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(NoWorld world) => null;

    internal static string Say(PersonName? name) => name switch
    {
        null => "(erased)",
        { Given: null, Family: null } => "nothing",
        _ => string.Join(" ", ((string?[])[name.Given, name.Family, name.Preferred is { } preferred ? $"(called {Say(preferred)})" : null])
            .Where(part => part is not null).Select(part => Say(part!))),
    };

    private static string Say(string part) =>
        part.Length > 60 ? FormattableString.Invariant($"a text of {part.Length} characters")
        : part.Any(char.IsControl) || part.EnumerateRunes().Contains(Rune.ReplacementChar) ? "a text that is none"
        : string.IsNullOrWhiteSpace(part) ? "a blank"
        : part;

    private static FactId Fresh() => new(Guid.NewGuid());
}
