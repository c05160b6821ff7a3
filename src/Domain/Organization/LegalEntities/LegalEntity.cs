namespace HrSaas.Domain.Organization.LegalEntities;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

/// <summary>An employer of record, from day to day. Its code belongs to it for ever, which the store's claims keep.</summary>
public abstract partial record LegalEntity : IAggregate<LegalEntity, LegalEntityEvent>
{
    private protected LegalEntity() { }

    public static LegalEntity Initial { get; } = new NoLegalEntity();

    public static LegalEntity Evolve(LegalEntity state, LegalEntityEvent @event) => @event switch
    {
        LegalEntityRegistered e => new RegisteredLegalEntity(
            e.Id, e.Code, RegisterEntry<LegalEntityTerms, LegalEntityChange>.Of(e.Id.Value, new(e.Country, e.Name, e.Currency, e.TimeZone, e.FiscalYearStart))),
        LegalEntityRegistrationCorrected e => With(state, entity => entity with { Entry = entity.Entry.CorrectDefinition(e.Fact, e.Correction, e.Terms) }),
        LegalEntityChanged e => With(state, entity => entity with { Entry = entity.Entry.Change(e.Fact, e.EffectiveDate, e.Change) }),
        LegalEntityChangeCorrected e => With(state, entity => entity with { Entry = entity.Entry.CorrectChange(e.Fact, e.Correction, e.EffectiveDate, e.Change) }),
        LegalEntityClosed e => With(state, entity => entity with { Entry = entity.Entry.Close(e.Fact, e.LastDay) }),
        LegalEntityClosingCorrected e => With(state, entity => entity with { Entry = entity.Entry.CorrectClosing(e.Fact, e.Correction, e.LastDay) }),
        LegalEntityFactRescinded e => With(state, entity => entity with { Entry = entity.Entry.Rescind(e.Fact) }),
    };

    /// <summary>What an event does to the facts of its legal entity, for history.</summary>
    public static FactChange ChangeOf(LegalEntityEvent @event) => @event switch
    {
        LegalEntityRegistered e => new FactChange.Records(RegisteredLegalEntity.RegistrationOf(e.Id), null),
        LegalEntityRegistrationCorrected e => new FactChange.Corrects(e.Fact, e.Correction, null),
        LegalEntityChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        LegalEntityChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        LegalEntityClosed e => new FactChange.Records(e.Fact, e.LastDay),
        LegalEntityClosingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.LastDay),
        LegalEntityFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, RegisterLegalEntity command) => state switch
    {
        RegisteredLegalEntity => new LegalEntityAlreadyRegistered(),
        VoidLegalEntity => new LegalEntityIsVoid(),
        NoLegalEntity when FlawsOf(command) is { } flaws => flaws,
        NoLegalEntity => new LegalEntityRegistered(
            command.Id, command.Code, command.Name, command.Country, command.Currency, command.TimeZone, command.FiscalYearStart),
    };

    private static NotWellFormed? FlawsOf(RegisterLegalEntity command) =>
        NotWellFormed.Of(Text.FlawsOfCode("code", command.Code), new LegalEntityTerms(command.Country, command.Name, command.Currency, command.TimeZone, command.FiscalYearStart).FindFlaws());

    // No event comes before the registration or after it was rescinded; one that did would say nothing.
    private static LegalEntity With(LegalEntity state, Func<RegisteredLegalEntity, RegisteredLegalEntity> change) => state switch
    {
        NoLegalEntity or VoidLegalEntity => state,
        RegisteredLegalEntity entity => VoidIfRescinded(change(entity)),
    };

    private static LegalEntity VoidIfRescinded(RegisteredLegalEntity entity) => entity.Entry.Definition.IsRescinded ? new VoidLegalEntity(entity) : entity;
}

/// <summary>Not registered yet.</summary>
public sealed record NoLegalEntity : LegalEntity;

/// <summary>
/// Registered, whatever the day. What it was registered with is the base under all changes, on every day before them. It has no first day; what
/// lies after the last day is kept, and counts again when the closing is withdrawn.
/// </summary>
/// <param name="Entry">How it changes, in name, currency, zone and fiscal year, and closes.</param>
public sealed record RegisteredLegalEntity(
    LegalEntityId Id, string Code, RegisterEntry<LegalEntityTerms, LegalEntityChange> Entry) : LegalEntity
{
    public LegalEntityTerms Terms => Entry.Terms;

    /// <summary>ISO 3166-1 alpha-2; an employer under the law of another country is another legal entity.</summary>
    public string Country => Terms.Country;

    /// <summary>The last day, included; null while there is no end in sight.</summary>
    public DateOnly? LastDay => Entry.LastDay;

    public Timeline<string> Names => Entry.Timeline(Terms.Name, static c => c.Name is not null, static c => c.Name!);

    public Timeline<Currency> Currencies => Entry.Timeline(Terms.Currency, static c => c.Currency is not null, static c => c.Currency!.Value);

    /// <summary>IANA names: by which clock the day is told for the people it employs.</summary>
    public Timeline<string> Zones => Entry.Timeline(Terms.TimeZone, static c => c.TimeZone is not null, static c => c.TimeZone!);

    public Timeline<MonthDay> FiscalYearStarts => Entry.Timeline(
        Terms.FiscalYearStart, static c => c.FiscalYearStart is not null, static c => c.FiscalYearStart!.Value);

    public bool IsOpenOn(DateOnly day) => Entry.IsOpenOn(day);

    /// <summary>What it is on that day, open or not: whoever is still employed by it after its last day is employed by what it was.</summary>
    public LegalEntityOn On(DateOnly day) => new(Names.At(day)!.Value, Currencies.At(day)!.Value, Zones.At(day)!.Value, FiscalYearStarts.At(day)!.Value);

    /// <summary>The fact that says what a legal entity was registered with bears the id of the legal entity: it has none of its own.</summary>
    public static FactId RegistrationOf(LegalEntityId entity) => new(entity.Value);
}

/// <summary>The registration was rescinded: there never was such a legal entity.</summary>
/// <param name="Was">What had been recorded, for history.</param>
public sealed record VoidLegalEntity(RegisteredLegalEntity Was) : LegalEntity;
