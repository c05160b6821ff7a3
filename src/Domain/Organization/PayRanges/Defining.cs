namespace HrSaas.Domain.Organization.PayRanges;

using HrSaas.Domain.Kernel;

public abstract partial record PayRange
{
    public static Decision<PayRangeEvent> Decide(PayRange state, DefinePayRange command) => state switch
    {
        DefinedPayRange range => new PayRangeAlreadyDefined(range.Grade, range.Currency),
        NoPayRange or VoidPayRange => Define(command),
    };

    public static Decision<PayRangeEvent> Decide(PayRange state, CorrectPayRangeDefinition command) => state switch
    {
        NoPayRange => new PayRangeNotFound(),
        VoidPayRange => new PayRangeIsVoid(),
        DefinedPayRange range => Correct(range, command),
    };

    public static Decision<PayRangeEvent> Decide(PayRange state, RescindPayRangeFact command) => state switch
    {
        NoPayRange => new PayRangeNotFound(),
        VoidPayRange { Was: var range } => range.Logs.StandingOf(command.Fact) is FactStanding.Rescinded
            ? Decision<PayRangeEvent>.Nothing
            : new PayRangeIsVoid(),
        DefinedPayRange range => Rescind(range, command),
    };

    private static Decision<PayRangeEvent> Define(DefinePayRange command)
    {
        if (NotWellFormed.Of(Text.FlawsOfCode("grade", command.Grade), command.Amounts.FindFlaws()) is { } flaws) return flaws;
        if (!command.Amounts.AreInOrder) return new PayRangeOutOfOrder(command.Amounts);
        return new PayRangeDefined(command.Fact, command.Id, command.Grade, command.Currency, command.EffectiveDate, command.Amounts);
    }

    private static Decision<PayRangeEvent> Correct(DefinedPayRange range, CorrectPayRangeDefinition command)
    {
        if (NotWellFormed.Of(command.Amounts.FindFlaws(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!command.Amounts.AreInOrder) return new PayRangeOutOfOrder(command.Amounts);
        if (!range.Definitions.MayCorrect(command.Fact, range.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Amounts)) return Decision<PayRangeEvent>.Nothing;
        return new PayRangeDefinitionCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Amounts, command.Reason);
    }

    private static Decision<PayRangeEvent> Rescind(DefinedPayRange range, RescindPayRangeFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        return range.Logs.StandingOf(command.Fact).Rescission<PayRangeEvent>(command.Fact, () => new PayRangeFactRescinded(command.Fact, command.Reason));
    }
}
