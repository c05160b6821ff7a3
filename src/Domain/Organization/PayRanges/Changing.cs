namespace HrSaas.Domain.Organization.PayRanges;

using System.Diagnostics.CodeAnalysis;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.LastDays;

public abstract partial record PayRange
{
    public static Decision<PayRangeEvent> Decide(PayRange state, ChangePayRange command) => state switch
    {
        NoPayRange => new PayRangeNotFound(),
        VoidPayRange => new PayRangeIsVoid(),
        DefinedPayRange range => Change(range, command),
    };

    public static Decision<PayRangeEvent> Decide(PayRange state, CorrectPayRangeChange command) => state switch
    {
        NoPayRange => new PayRangeNotFound(),
        VoidPayRange => new PayRangeIsVoid(),
        DefinedPayRange range => Correct(range, command),
    };

    public static Decision<PayRangeEvent> Decide(PayRange state, ClosePayRange command) => state switch
    {
        NoPayRange => new PayRangeNotFound(),
        VoidPayRange => new PayRangeIsVoid(),
        DefinedPayRange range when command.LastDay < range.FirstDay => new BeforePayRange(command.LastDay, range.FirstDay),
        DefinedPayRange range => range.On(DayAfter(command.LastDay)) is null
            ? Decision<PayRangeEvent>.Nothing
            : new PayRangeClosed(command.Fact, command.LastDay),
    };

    public static Decision<PayRangeEvent> Decide(PayRange state, CorrectPayRangeClosing command) => state switch
    {
        NoPayRange => new PayRangeNotFound(),
        VoidPayRange => new PayRangeIsVoid(),
        DefinedPayRange range => Correct(range, command),
    };

    private static Decision<PayRangeEvent> Change(DefinedPayRange range, ChangePayRange command)
    {
        if (NotWellFormed.Of(command.Amounts.FindFlaws()) is { } flaws) return flaws;
        if (!command.Amounts.AreInOrder) return new PayRangeOutOfOrder(command.Amounts);
        if (command.EffectiveDate < range.FirstDay) return new BeforePayRange(command.EffectiveDate, range.FirstDay);
        if (range.On(command.EffectiveDate) == command.Amounts) return Decision<PayRangeEvent>.Nothing;
        return new PayRangeChanged(command.Fact, command.EffectiveDate, command.Amounts);
    }

    private static Decision<PayRangeEvent> Correct(DefinedPayRange range, CorrectPayRangeChange command)
    {
        if (NotWellFormed.Of(command.Amounts.FindFlaws(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!command.Amounts.AreInOrder) return new PayRangeOutOfOrder(command.Amounts);
        if (!MayCorrect(range, command.Fact, isClosing: false, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Amounts)) return Decision<PayRangeEvent>.Nothing;
        if (range.MovesBeforeFirstDay(fact.From, command.EffectiveDate)) return new BeforePayRange(command.EffectiveDate, range.FirstDay);
        return new PayRangeChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Amounts, command.Reason);
    }

    private static Decision<PayRangeEvent> Correct(DefinedPayRange range, CorrectPayRangeClosing command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!MayCorrect(range, command.Fact, isClosing: true, out var fact, out var refusal)) return refusal;
        if (fact.Says(DayAfter(command.LastDay), null)) return Decision<PayRangeEvent>.Nothing;
        if (command.LastDay < range.FirstDay) return new BeforePayRange(command.LastDay, range.FirstDay);
        return new PayRangeClosingCorrected(fact.Id, command.Correction, command.LastDay, command.Reason);
    }

    // A correction never makes a closing of a change, nor a change of a closing.
    private static bool MayCorrect(
        DefinedPayRange range, FactId id, bool isClosing,
        [NotNullWhen(true)] out RecordedFact<RangeAmounts?>? fact, [NotNullWhen(false)] out Refusal? refusal)
    {
        if (!range.Changes.MayCorrect(id, range.Logs, out fact, out refusal)) return false;
        if (fact.FirstValue is null != isClosing) refusal = new FactOfAnotherKind(id);
        return refusal is null;
    }
}
