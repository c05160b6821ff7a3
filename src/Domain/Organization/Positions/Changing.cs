namespace HrSaas.Domain.Organization.Positions;

using HrSaas.Domain.Kernel;

public abstract partial record Position
{
    public static Decision<PositionEvent> Decide(Position state, ChangePosition command, PositionFacts facts) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition position => Change(position, command, facts),
    };

    public static Decision<PositionEvent> Decide(Position state, CorrectPositionChange command, PositionFacts facts) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition position => Correct(position, command, facts),
    };

    public static Decision<PositionEvent> Decide(Position state, ChangePositionBudget command) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition position => Change(position, command),
    };

    public static Decision<PositionEvent> Decide(Position state, CorrectPositionBudgetChange command) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition position => Correct(position, command),
    };

    private static Decision<PositionEvent> Change(OpenedPosition position, ChangePosition command, PositionFacts facts)
    {
        if (WhyNot(command.Change, facts) is { } no) return no;
        if (position.WhyNotOn(command.EffectiveDate) is { } outside) return outside;
        if (ChangesNothing(position.On(command.EffectiveDate)!, command.Change)) return Decision<PositionEvent>.Nothing;
        return new PositionChanged(command.Fact, command.EffectiveDate, command.Change);
    }

    private static Decision<PositionEvent> Correct(OpenedPosition position, CorrectPositionChange command, PositionFacts facts)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!position.Changes.MayCorrect(command.Fact, position.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Change)) return Decision<PositionEvent>.Nothing;
        var kept = fact.From != command.EffectiveDate ? facts : facts.Keeping(fact.Value.Job == command.Change.Job, fact.Value.Location == command.Change.Location);
        if (WhyNot(command.Change, kept) is { } no) return no;
        if (position.WhyNotMove(fact.From, command.EffectiveDate) is { } outside) return outside;
        return new PositionChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Change, command.Reason);
    }

    private static Decision<PositionEvent> Change(OpenedPosition position, ChangePositionBudget command)
    {
        if (NotWellFormed.Of(command.Budget.FindFlaws("budget", PositionTerms.LargestBudget)) is { } flaws) return flaws;
        if (position.WhyNotOn(command.EffectiveDate) is { } outside) return outside;
        if (position.Budget.At(command.EffectiveDate)!.Value.Value == command.Budget) return Decision<PositionEvent>.Nothing;
        return new PositionBudgetChanged(command.Fact, command.EffectiveDate, command.Budget);
    }

    private static Decision<PositionEvent> Correct(OpenedPosition position, CorrectPositionBudgetChange command)
    {
        if (NotWellFormed.Of(command.Budget.FindFlaws("budget", PositionTerms.LargestBudget), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws)
            return flaws;
        if (!position.Budgets.MayCorrect(command.Fact, position.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Budget)) return Decision<PositionEvent>.Nothing;
        if (position.WhyNotMove(fact.From, command.EffectiveDate) is { } outside) return outside;
        return new PositionBudgetChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Budget, command.Reason);
    }

    private static Refusal? WhyNot(PositionChange change, PositionFacts facts) =>
        change.NamesNothing ? new PositionChangeNamesNothing()
        : NotWellFormed.Of(change.FindFlaws()) ?? facts.WhyNot(change.Job, change.OrgUnit, change.Location?.To);

    private static bool ChangesNothing(PositionOn on, PositionChange change) =>
        (change.Job is not { } job || job == on.Job.Value)
        && (change.OrgUnit is not { } unit || unit == on.OrgUnit.Value)
        && (change.Location is not { } location || location.To == on.Location.Value)
        && (change.Title is not { } title || title.To == on.Title.Value);
}
