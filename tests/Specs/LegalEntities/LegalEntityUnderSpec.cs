namespace HrSaas.Specs.LegalEntities;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;
using static HrSaas.Specs.Dsl.Names;

public sealed class LegalEntityUnderSpec : IRootUnderSpec<LegalEntity, LegalEntityEvent, NoWorld>
{
    public static string Context => "Organization";

    public static string Name => "Legal entity";

    public static StoredEvents Stored => StoredLegalEntityEvents.Map;

    public static FactChange? ChangeOf(LegalEntityEvent @event) => LegalEntity.ChangeOf(@event);

    public static NoWorld World { get; } = new();

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, object command, NoWorld world) => command switch
    {
        RegisterLegalEntity c => LegalEntity.Decide(state, c),
        CorrectLegalEntityRegistration c => LegalEntity.Decide(state, c),
        ChangeLegalEntity c => LegalEntity.Decide(state, c),
        CorrectLegalEntityChange c => LegalEntity.Decide(state, c),
        CloseLegalEntity c => LegalEntity.Decide(state, c),
        CorrectLegalEntityClosing c => LegalEntity.Decide(state, c),
        RescindLegalEntityFact c => LegalEntity.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a legal entity."),
    };

    public static object Again(object command) => command switch
    {
        CorrectLegalEntityRegistration c => c with { Correction = Fresh() },
        ChangeLegalEntity c => c with { Fact = Fresh() },
        CorrectLegalEntityChange c => c with { Correction = Fresh() },
        CloseLegalEntity c => c with { Fact = Fresh() },
        CorrectLegalEntityClosing c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not registered", "open", "closed", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(RegisterLegalEntity), typeof(CorrectLegalEntityRegistration), typeof(ChangeLegalEntity), typeof(CorrectLegalEntityChange), typeof(CloseLegalEntity), typeof(CorrectLegalEntityClosing),
        typeof(RescindLegalEntityFact),
    ];

    public static string? StatusFor(LegalEntity state, object command) => state switch
    {
        NoLegalEntity => Statuses[0],
        VoidLegalEntity => Statuses[3],
        RegisteredLegalEntity entity => DayOf(entity, command) is { } day ? Statuses[entity.IsOpenOn(day) ? 1 : 2] : null,
    };

    public static string LifeOf(LegalEntity state, object command) => state is NoLegalEntity ? "Not registered" : state is VoidLegalEntity ? "Void" : "Registered";

    public static string Say(LegalEntityEvent @event) => @event switch
    {
        LegalEntityRegistered e => $"{e.Name} is registered with the code {e.Code}: {e.Country}, {e.Currency}, {e.TimeZone}, fiscal year from {Spoken.Say(e.FiscalYearStart)}",
        LegalEntityRegistrationCorrected e => $"what the legal entity was registered with is corrected: {Told(e.Terms)} ({Of(e.Correction)})",
        LegalEntityChanged e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Change)} ({Of(e.Fact)})",
        LegalEntityChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.Change)} ({Of(e.Correction)})",
        LegalEntityClosed e => $"the legal entity closes after {Names.Say(e.LastDay)} ({Of(e.Fact)})",
        LegalEntityClosingCorrected e => $"{Of(e.Fact)} is corrected: the last day is {Names.Say(e.LastDay)} ({Of(e.Correction)})",
        LegalEntityFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        RegisterLegalEntity c => $"{Spoken.Shorten(c.Name)} is to be registered with the code {Spoken.Shorten(c.Code)}: {Spoken.Shorten(c.Country)}, {c.Currency}, {Spoken.Shorten(c.TimeZone)}, fiscal year from {Spoken.Say(c.FiscalYearStart)}",
        CorrectLegalEntityRegistration c => $"what the legal entity was registered with is to be corrected: {Told(c.Terms)}",
        ChangeLegalEntity c => $"the legal entity is to be changed: from {Names.Say(c.EffectiveDate)} {Say(c.Change)}",
        CorrectLegalEntityChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.Change)}",
        CloseLegalEntity c => $"the legal entity is to close after {Names.Say(c.LastDay)}",
        CorrectLegalEntityClosing c => $"{Of(c.Fact)} is to be corrected: the last day is {Names.Say(c.LastDay)}",
        RescindLegalEntityFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(NoWorld world) => null;

    private static DateOnly? DayOf(RegisteredLegalEntity entity, object command) => command switch
    {
        RegisterLegalEntity or CorrectLegalEntityRegistration => entity.LastDay is { } last ? last.AddDays(1) : DateOnly.MinValue,
        ChangeLegalEntity c => c.EffectiveDate,
        CorrectLegalEntityChange c => c.EffectiveDate,
        CloseLegalEntity c => c.LastDay,
        CorrectLegalEntityClosing c => c.LastDay,
        RescindLegalEntityFact c => entity.Entry.Definitions.Find(c.Fact)?.From ?? entity.Entry.Changes.Find(c.Fact)?.From ?? entity.Entry.Closings.Find(c.Fact)?.From,
        _ => throw new NotSupportedException($"{command} is no command of a legal entity."),
    };

    private static string Say(LegalEntityChange change) => change.NamesNothing ? "nothing is another" : string.Join(", ", ((string?[])
    [
        change.Name is { } name ? $"it is called {Spoken.Shorten(name)}" : null,
        change.Currency is { } currency ? $"its currency is {currency}" : null,
        change.TimeZone is { } zone ? $"its zone is {Spoken.Shorten(zone)}" : null,
        change.FiscalYearStart is { } start ? $"its fiscal year is from {Spoken.Say(start)}" : null,
    ]).OfType<string>());

    private static string Told(LegalEntityTerms terms) =>
        $"{Spoken.Shorten(terms.Name)}, {Spoken.Shorten(terms.Country)}, {terms.Currency}, {Spoken.Shorten(terms.TimeZone)}, a fiscal year from {Spoken.Say(terms.FiscalYearStart)}";

    private static FactId Fresh() => new(Guid.NewGuid());
}
