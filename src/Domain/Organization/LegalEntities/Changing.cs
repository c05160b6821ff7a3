namespace HrSaas.Domain.Organization.LegalEntities;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

public abstract partial record LegalEntity
{
    private static readonly RegisterRules<LegalEntityTerms, LegalEntityChange, LegalEntityEvent> Rules = new(
        static (fact, correction, terms, reason) => new LegalEntityRegistrationCorrected(fact, correction, terms, reason),
        static (fact, day, change) => new LegalEntityChanged(fact, day, change),
        static (fact, correction, day, change, reason) => new LegalEntityChangeCorrected(fact, correction, day, change, reason),
        static (fact, lastDay) => new LegalEntityClosed(fact, lastDay),
        static (fact, correction, lastDay, reason) => new LegalEntityClosingCorrected(fact, correction, lastDay, reason),
        static (fact, reason) => new LegalEntityFactRescinded(fact, reason),
        static () => new LegalEntityChangeNamesNothing(), static (day, last) => new AfterLegalEntityClosing(day, last), static last => new LegalEntityAlreadyClosed(last));

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, CorrectLegalEntityRegistration command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        VoidLegalEntity => new LegalEntityIsVoid(),
        RegisteredLegalEntity entity => Rules.CorrectDefinition(entity.Entry, entity.Entry.Logs, command.Fact, command.Correction, command.Terms, command.Reason),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, ChangeLegalEntity command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        VoidLegalEntity => new LegalEntityIsVoid(),
        RegisteredLegalEntity entity => Rules.Change(
            entity.Entry, command.Fact, command.EffectiveDate, command.Change, IsSoAnyway(entity.On(command.EffectiveDate), command.Change)),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, CorrectLegalEntityChange command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        VoidLegalEntity => new LegalEntityIsVoid(),
        RegisteredLegalEntity entity => Rules.CorrectChange(
            entity.Entry, entity.Entry.Logs, command.Fact, command.Correction, command.EffectiveDate, command.Change, command.Reason),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, CloseLegalEntity command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        VoidLegalEntity => new LegalEntityIsVoid(),
        RegisteredLegalEntity entity => Rules.Close(entity.Entry, command.Fact, command.LastDay),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, CorrectLegalEntityClosing command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        VoidLegalEntity => new LegalEntityIsVoid(),
        RegisteredLegalEntity entity => Rules.CorrectClosing(entity.Entry, entity.Entry.Logs, command.Fact, command.Correction, command.LastDay, command.Reason),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, RescindLegalEntityFact command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        VoidLegalEntity { Was: var was } => RegisterRules<LegalEntityTerms, LegalEntityChange, LegalEntityEvent>.RescindOfVoid(was.Entry.Logs, command.Fact, new LegalEntityIsVoid()),
        RegisteredLegalEntity entity => Rules.Rescind(entity.Entry.Logs, command.Fact, command.Reason),
    };

    private static bool IsSoAnyway(LegalEntityOn on, LegalEntityChange change) =>
        (change.Name is not { } name || name == on.Name.Value)
        && (change.Currency is not { } currency || currency == on.Currency.Value)
        && (change.TimeZone is not { } zone || zone == on.TimeZone.Value)
        && (change.FiscalYearStart is not { } start || start == on.FiscalYearStart.Value);
}
