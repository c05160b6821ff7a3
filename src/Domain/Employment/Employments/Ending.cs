namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, Terminate command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Terminate(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectTermination command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, WithdrawTermination command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Withdraw(employment, command),
    };

    private static Decision<EmploymentEvent> Terminate(CurrentEmployment employment, Terminate command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (employment.Termination is { } termination)
            return termination.Says(command.LastDay, command.Reason)
                ? Decision<EmploymentEvent>.Nothing
                : new AlreadyTerminated(termination.Id, termination.From);
        if (command.LastDay < employment.HireDate) return new LastDayBeforeHireDate(command.LastDay, employment.HireDate);
        return new EmploymentTerminated(command.Fact, command.LastDay, command.Reason);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectTermination command)
    {
        if (NotWellFormed.Of(command.Termination.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!employment.Terminations.MayCorrect(command.Fact, employment.Logs, out var fact, out var refusal)) return refusal;
        if (employment.WithdrawalOf(fact.Id) is { } withdrawal) return new TerminationIsWithdrawn(fact.Id, withdrawal.From);
        if (fact.Says(command.LastDay, command.Termination)) return Decision<EmploymentEvent>.Nothing;
        return Judge(employment, new TerminationCorrected(
            fact.Id, command.Correction, command.LastDay, command.Termination, command.Reason));
    }

    private static Decision<EmploymentEvent> Withdraw(CurrentEmployment employment, WithdrawTermination command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!employment.Terminations.MayCorrect(command.Termination, employment.Logs, out var fact, out var refusal)) return refusal;
        if (employment.WithdrawalOf(fact.Id) is { } withdrawal)
            return withdrawal.From == command.WithdrawnOn
                ? Decision<EmploymentEvent>.Nothing
                : new TerminationIsWithdrawn(fact.Id, withdrawal.From);
        if (command.WithdrawnOn > fact.From) return new TerminationHasTakenEffect(command.WithdrawnOn, fact.From);
        return new TerminationWithdrawn(command.Fact, fact.Id, command.WithdrawnOn, command.Reason);
    }
}
