namespace HrSaas.Domain.People.RetentionRules;

using System.Diagnostics.CodeAnalysis;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.LastDays;

public abstract partial record RetentionRule
{
    public static Decision<RetentionRuleEvent> Decide(RetentionRule state, ChangeRetentionRule command) => state switch
    {
        NoRetentionRule => new RetentionRuleNotFound(),
        VoidRetentionRule => new RetentionRuleIsVoid(),
        DefinedRetentionRule rule => Change(rule, command),
    };

    public static Decision<RetentionRuleEvent> Decide(RetentionRule state, CorrectRetentionRuleChange command) => state switch
    {
        NoRetentionRule => new RetentionRuleNotFound(),
        VoidRetentionRule => new RetentionRuleIsVoid(),
        DefinedRetentionRule rule => Correct(rule, command),
    };

    public static Decision<RetentionRuleEvent> Decide(RetentionRule state, EndRetentionRule command) => state switch
    {
        NoRetentionRule => new RetentionRuleNotFound(),
        VoidRetentionRule => new RetentionRuleIsVoid(),
        DefinedRetentionRule rule when command.LastDay < rule.FirstDay => new BeforeRetentionRule(command.LastDay, rule.FirstDay),
        DefinedRetentionRule rule => rule.On(DayAfter(command.LastDay)) is null
            ? Decision<RetentionRuleEvent>.Nothing
            : new RetentionRuleEnded(command.Fact, command.LastDay),
    };

    public static Decision<RetentionRuleEvent> Decide(RetentionRule state, CorrectRetentionRuleEnd command) => state switch
    {
        NoRetentionRule => new RetentionRuleNotFound(),
        VoidRetentionRule => new RetentionRuleIsVoid(),
        DefinedRetentionRule rule => Correct(rule, command),
    };

    private static Decision<RetentionRuleEvent> Change(DefinedRetentionRule rule, ChangeRetentionRule command)
    {
        if (NotWellFormed.Of(command.Period.FindFlaws()) is { } flaws) return flaws;
        if (command.EffectiveDate < rule.FirstDay) return new BeforeRetentionRule(command.EffectiveDate, rule.FirstDay);
        if (rule.On(command.EffectiveDate) == command.Period) return Decision<RetentionRuleEvent>.Nothing;
        return new RetentionRuleChanged(command.Fact, command.EffectiveDate, command.Period);
    }

    private static Decision<RetentionRuleEvent> Correct(DefinedRetentionRule rule, CorrectRetentionRuleChange command)
    {
        if (NotWellFormed.Of(command.Period.FindFlaws(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!MayCorrect(rule, command.Fact, isEnd: false, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Period)) return Decision<RetentionRuleEvent>.Nothing;
        if (rule.MovesBeforeFirstDay(fact.From, command.EffectiveDate)) return new BeforeRetentionRule(command.EffectiveDate, rule.FirstDay);
        return new RetentionRuleChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Period, command.Reason);
    }

    private static Decision<RetentionRuleEvent> Correct(DefinedRetentionRule rule, CorrectRetentionRuleEnd command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!MayCorrect(rule, command.Fact, isEnd: true, out var fact, out var refusal)) return refusal;
        if (fact.Says(DayAfter(command.LastDay), null)) return Decision<RetentionRuleEvent>.Nothing;
        if (command.LastDay < rule.FirstDay) return new BeforeRetentionRule(command.LastDay, rule.FirstDay);
        return new RetentionRuleEndCorrected(fact.Id, command.Correction, command.LastDay, command.Reason);
    }

    // A correction never makes an end of a change, nor a change of an end.
    private static bool MayCorrect(
        DefinedRetentionRule rule, FactId id, bool isEnd,
        [NotNullWhen(true)] out RecordedFact<RetentionPeriod?>? fact, [NotNullWhen(false)] out Refusal? refusal)
    {
        if (!rule.Changes.MayCorrect(id, rule.Logs, out fact, out refusal)) return false;
        if (fact.FirstValue is null != isEnd) refusal = new FactOfAnotherKind(id);
        return refusal is null;
    }
}
