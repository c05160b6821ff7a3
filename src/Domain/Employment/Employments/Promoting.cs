namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, Promote command, AssignmentFacts facts) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Promote(employment, command, facts),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectPromotion command, AssignmentFacts facts) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command, facts),
    };

    private static Decision<EmploymentEvent> Promote(CurrentEmployment employment, Promote command, AssignmentFacts facts)
    {
        if (NotWellFormed.Of(command.Promotion.FindFlaws()) is { } flaws) return flaws;
        if (WhyNotOn(employment, command.EffectiveDate) is { } outside) return outside;
        if (WhyNot(command.EffectiveDate, command.Promotion, facts) is { } refusal) return refusal;
        if (command.Promotion is { Job: not null, Position: null } && employment.PositionOn(command.EffectiveDate) is { } position)
            return new PositionSaysWhere(command.EffectiveDate, position);
        if (ChangesNothing(employment, command.EffectiveDate, command.Promotion)) return Decision<EmploymentEvent>.Nothing;
        return new EmployeePromoted(command.Fact, command.EffectiveDate, command.Promotion);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectPromotion command, AssignmentFacts facts)
    {
        if (NotWellFormed.Of(command.Promotion.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrect<Promotion>(employment, command.Fact, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Promotion)) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotMove(employment, fact.From, command.EffectiveDate) is { } outside) return outside;
        if (WhyNot(command.EffectiveDate, command.Promotion, facts.Keeping(fact, command.EffectiveDate, command.Promotion)) is { } no) return no;
        return new PromotionCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Promotion, command.Reason);
    }

    private static Refusal? WhyNot(DateOnly day, Promotion promotion, AssignmentFacts facts) =>
        promotion.NamesNothing ? new PromotionNamesNothing() : WhyNot(day, promotion.Job, promotion.Position, null, facts);

    private static bool ChangesNothing(CurrentEmployment employment, DateOnly day, Promotion promotion) =>
        (promotion.Job is not { } job || job == employment.JobOn(day))
        && (promotion.Position is not { } position || position == employment.PositionOn(day))
        && (promotion.Grade is not { } grade || grade == employment.GradeOn(day))
        && (promotion.Pay is not { } pay || pay == employment.PayOn(day));
}
