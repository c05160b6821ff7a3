namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, ChangeContract command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => ChangeContract(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectContractChange command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, ExtendProbation command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => ExtendProbation(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, EndProbation command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => EndProbation(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, ConvertContract command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => ConvertContract(employment, command),
    };

    private static Decision<EmploymentEvent> ChangeContract(CurrentEmployment employment, ChangeContract command)
    {
        if (NotWellFormed.Of(command.Contract.FindFlaws(command.EffectiveDate)) is { } flaws) return flaws;
        if (WhyNotOn(employment, command.EffectiveDate) is { } outside) return outside;
        if (command.Contract.NamesNothing) return new ContractChangeNamesNothing();
        return Change(employment, command.Fact, command.EffectiveDate, command.Contract);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectContractChange command)
    {
        if (NotWellFormed.Of(command.Contract.FindFlaws(command.EffectiveDate), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrect<ContractChange>(employment, command.Fact, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Contract)) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotMove(employment, fact.From, command.EffectiveDate) is { } outside) return outside;
        if (command.Contract.NamesNothing) return new ContractChangeNamesNothing();
        return new ContractChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Contract, command.Reason);
    }

    private static Decision<EmploymentEvent> ExtendProbation(CurrentEmployment employment, ExtendProbation command)
    {
        if (WhyNotOn(employment, command.EffectiveDate) is { } outside) return outside;
        if (WhyNotOnProbation(employment, command.EffectiveDate) is { } over) return over;
        if (employment.ProbationEndOn(command.EffectiveDate) is { } end && command.EndsOn < end) return new ProbationNotExtended(command.EndsOn, end);
        return Change(employment, command.Fact, command.EffectiveDate, new(ProbationEndsOn: command.EndsOn));
    }

    private static Decision<EmploymentEvent> EndProbation(CurrentEmployment employment, EndProbation command)
    {
        if (WhyNotOn(employment, command.LastDay) is { } outside) return outside;
        if (WhyNotOnProbation(employment, command.LastDay) is { } over) return over;
        // To end it with the day that was agreed is a decision too: that it does not go on.
        return employment.ProbationEnds.At(command.LastDay) is { } said && said.From == command.LastDay && said.Value == command.LastDay
            ? Decision<EmploymentEvent>.Nothing : new ContractChanged(command.Fact, command.LastDay, new(ProbationEndsOn: command.LastDay));
    }

    private static Decision<EmploymentEvent> ConvertContract(CurrentEmployment employment, ConvertContract command)
    {
        if (NotWellFormed.Of(command.Term.FindFlaws(command.EffectiveDate)) is { } flaws) return flaws;
        if (WhyNotOn(employment, command.EffectiveDate) is { } outside) return outside;
        if (employment.ContractOn(command.EffectiveDate) is not { } term || (term.EndsOn is null && term != command.Term)) return new ContractHasNoEnd(command.EffectiveDate);
        return Change(employment, command.Fact, command.EffectiveDate, new(command.Term));
    }

    private static NotOnProbation? WhyNotOnProbation(CurrentEmployment employment, DateOnly day) =>
        employment.ProbationEndOn(day) is { } end ? (end < day ? new(day, end) : null) : new(day, null);

    private static Decision<EmploymentEvent> Change(CurrentEmployment employment, FactId fact, DateOnly day, ContractChange change) =>
        (change.Term is null || change.Term == employment.ContractOn(day))
        && (change.ProbationEndsOn is null || change.ProbationEndsOn == employment.ProbationEndOn(day))
        && (change.EmployerNotice is null || change.EmployerNotice == employment.NoticePeriodOn(day, NoticeBy.Employer))
        && (change.EmployeeNotice is null || change.EmployeeNotice == employment.NoticePeriodOn(day, NoticeBy.Employee))
            ? Decision<EmploymentEvent>.Nothing : new ContractChanged(fact, day, change);
}
