namespace HrSaas.Domain.Organization.LegalEntities;

using HrSaas.Domain.Kernel;

public abstract partial record LegalEntity
{
    public static Decision<LegalEntityEvent> Decide(LegalEntity state, ChangeLegalEntity command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        RegisteredLegalEntity entity => Change(entity, command),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, CorrectLegalEntityChange command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        RegisteredLegalEntity entity => Correct(entity, command),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, CloseLegalEntity command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        RegisteredLegalEntity { LastDay: { } last } => last == command.LastDay ? Decision<LegalEntityEvent>.Nothing : new LegalEntityAlreadyClosed(last),
        RegisteredLegalEntity => new LegalEntityClosed(command.Fact, command.LastDay),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, CorrectLegalEntityClosing command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        RegisteredLegalEntity entity => Correct(entity, command),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, RescindLegalEntityFact command) => state switch
    {
        NoLegalEntity => new LegalEntityNotFound(),
        RegisteredLegalEntity entity => Rescind(entity, command),
    };

    private static Decision<LegalEntityEvent> Change(RegisteredLegalEntity entity, ChangeLegalEntity command)
    {
        if (WhyNot(command.Change) is { } no) return no;
        if (WhyNotOn(entity, command.EffectiveDate) is { } outside) return outside;
        if (ChangesNothing(entity.On(command.EffectiveDate), command.Change)) return Decision<LegalEntityEvent>.Nothing;
        return new LegalEntityChanged(command.Fact, command.EffectiveDate, command.Change);
    }

    private static Decision<LegalEntityEvent> Correct(RegisteredLegalEntity entity, CorrectLegalEntityChange command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!entity.Changes.MayCorrect(command.Fact, entity.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Change)) return Decision<LegalEntityEvent>.Nothing;
        if (WhyNot(command.Change) is { } no) return no;
        // A fact that lies after the last day already, because the legal entity was closed since, may stay where it is.
        if (fact.From != command.EffectiveDate && WhyNotOn(entity, command.EffectiveDate) is { } outside) return outside;
        return new LegalEntityChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Change, command.Reason);
    }

    private static Decision<LegalEntityEvent> Correct(RegisteredLegalEntity entity, CorrectLegalEntityClosing command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!entity.Closings.MayCorrect(command.Fact, entity.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.LastDay, command.LastDay)) return Decision<LegalEntityEvent>.Nothing;
        return new LegalEntityClosingCorrected(fact.Id, command.Correction, command.LastDay, command.Reason);
    }

    private static Decision<LegalEntityEvent> Rescind(RegisteredLegalEntity entity, RescindLegalEntityFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        return entity.Logs.StandingOf(command.Fact).Rescission<LegalEntityEvent>(command.Fact, () => new LegalEntityFactRescinded(command.Fact, command.Reason));
    }

    private static Refusal? WhyNot(LegalEntityChange change) => change.NamesNothing ? new LegalEntityChangeNamesNothing() : NotWellFormed.Of(change.FindFlaws());

    private static AfterLegalEntityClosing? WhyNotOn(RegisteredLegalEntity entity, DateOnly day) => entity.LastDay is { } last && day > last ? new(day, last) : null;

    private static bool ChangesNothing(LegalEntityOn on, LegalEntityChange change) =>
        (change.Name is not { } name || name == on.Name.Value)
        && (change.Currency is not { } currency || currency == on.Currency.Value)
        && (change.TimeZone is not { } zone || zone == on.TimeZone.Value)
        && (change.FiscalYearStart is not { } start || start == on.FiscalYearStart.Value);
}
