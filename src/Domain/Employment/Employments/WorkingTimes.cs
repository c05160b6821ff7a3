namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, ChangeWorkingTime command, AssignmentFacts facts) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => ChangeWorkingTime(employment, command, facts),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectWorkingTimeChange command, AssignmentFacts facts) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command, facts),
    };

    private static Decision<EmploymentEvent> ChangeWorkingTime(CurrentEmployment employment, ChangeWorkingTime command, AssignmentFacts facts)
    {
        if (NotWellFormed.Of(command.WorkingTime.FindFlaws()) is { } flaws) return flaws;
        if (WhyNotOn(employment, command.EffectiveDate) is { } outside) return outside;
        if (WhyNot(command.EffectiveDate, command.WorkingTime, facts) is { } refusal) return refusal;
        if (ChangesNothing(employment, command.EffectiveDate, command.WorkingTime)) return Decision<EmploymentEvent>.Nothing;
        return new WorkingTimeChanged(command.Fact, command.EffectiveDate, command.WorkingTime);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectWorkingTimeChange command, AssignmentFacts facts)
    {
        if (NotWellFormed.Of(command.WorkingTime.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrect<WorkingTime>(employment, command.Fact, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.WorkingTime)) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotMove(employment, fact.From, command.EffectiveDate) is { } outside) return outside;
        if (WhyNot(command.EffectiveDate, command.WorkingTime, facts.Keeping(fact, command.EffectiveDate, command.WorkingTime)) is { } no) return no;
        return new WorkingTimeChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.WorkingTime, command.Reason);
    }

    private static Refusal? WhyNot(DateOnly day, WorkingTime workingTime, AssignmentFacts facts) =>
        workingTime.NamesNothing ? new WorkingTimeNamesNothing() : WhyNot(day, null, null, workingTime.WorkingPattern?.To, facts);

    private static bool ChangesNothing(CurrentEmployment employment, DateOnly day, WorkingTime workingTime) =>
        (workingTime.Fte is not { } fte || fte == employment.FteOn(day))
        && (workingTime.WorkingPattern is not { } pattern || pattern.To == employment.WorkingPatternOn(day))
        && (workingTime.Pay is not { } pay || pay == employment.PayOn(day));
}
