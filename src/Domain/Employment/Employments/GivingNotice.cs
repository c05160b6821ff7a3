namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, GiveNotice command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => GiveNotice(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectNotice command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, WithdrawNotice command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Withdraw(employment, command),
    };

    /// <summary>
    /// Notice ends the employment: where no termination of its last day is recorded, it records one. A notice shorter than the period agreed is a fact
    /// all the same, and whoever reads it is told.
    /// </summary>
    private static Decision<EmploymentEvent> GiveNotice(CurrentEmployment employment, GiveNotice command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (command.LastDay < employment.HireDate) return new LastDayBeforeHireDate(command.LastDay, employment.HireDate);
        if (command.GivenOn > command.LastDay) return new NoticeAfterLastDay(command.GivenOn, command.LastDay);
        if (employment.Termination is not { } termination)
            return Decision<EmploymentEvent>.Of(
            [
                new NoticeGiven(command.Fact, command.GivenOn, new(command.By, command.Termination)),
                new EmploymentTerminated(command.Termination, command.LastDay, command.Reason),
            ]);
        if (termination.From != command.LastDay) return new AlreadyTerminated(termination.Id, termination.From);
        var notice = new Notice(command.By, termination.Id);
        foreach (var given in employment.Notices.Facts)
        {
            if (given.IsRescinded || given.Value.Termination != termination.Id) continue;
            return given.Says(command.GivenOn, notice) ? Decision<EmploymentEvent>.Nothing : new NoticeAlreadyGiven(given.Id, given.From);
        }
        return new NoticeGiven(command.Fact, command.GivenOn, notice);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectNotice command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!employment.Notices.MayCorrect(command.Fact, employment.Logs, out var fact, out var refusal)) return refusal;
        var notice = fact.Value with { By = command.By };
        if (fact.Says(command.GivenOn, notice)) return Decision<EmploymentEvent>.Nothing;
        if (employment.Terminations.Find(notice.Termination) is { } termination && command.GivenOn > termination.From)
            return new NoticeAfterLastDay(command.GivenOn, termination.From);
        return new NoticeCorrected(fact.Id, command.Correction, command.GivenOn, notice, command.Reason);
    }

    private static Decision<EmploymentEvent> Withdraw(CurrentEmployment employment, WithdrawNotice command)
    {
        if (!employment.Notices.MayCorrect(command.Notice, employment.Logs, out var fact, out var refusal)) return refusal;
        return Withdraw(employment, new WithdrawTermination(command.Fact, fact.Value.Termination, command.WithdrawnOn, command.Reason));
    }
}
