namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    /// <param name="former">The former employment, where this one is a rehire.</param>
    public static Decision<EmploymentEvent> Decide(Employment state, RescindEmploymentFact command, Employment? former = null) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment { Was: var employment } => employment.Logs.StandingOf(command.Fact) is FactStanding.Rescinded
            ? Decision<EmploymentEvent>.Nothing
            : new EmploymentIsVoid(),
        CurrentEmployment employment => Rescind(employment, command, former),
    };

    private static Decision<EmploymentEvent> Rescind(CurrentEmployment employment, RescindEmploymentFact command, Employment? former)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        return employment.Logs.StandingOf(command.Fact).Rescission<EmploymentEvent>(command.Fact, () => Judge(employment, new EmploymentFactRescinded(command.Fact, command.Reason), former));
    }

    /// <summary>
    /// A correction or rescission, judged against all that it changes: afterwards the employment still lasts at least a
    /// day, has one termination at most, no withdrawal came too late, and a rehire moved to another day follows its former employment.
    /// </summary>
    private static Decision<EmploymentEvent> Judge(CurrentEmployment before, EmploymentEvent @event, Employment? former = null)
    {
        if (Evolve(before, @event) is not CurrentEmployment after) return @event;
        var hireMoved = after.HireDate != before.HireDate;
        if (after.LastDay is { } last && last < after.HireDate)
            return hireMoved ? new HireDateAfterLastDay(after.HireDate, last) : new LastDayBeforeHireDate(last, after.HireDate);
        if (hireMoved && former is CurrentEmployment earlier && WhyNotAfter(earlier, after.HireDate) is { } tooEarly) return tooEarly;
        RecordedFact<Reason>? counting = null;
        foreach (var termination in after.Terminations.Facts)
        {
            if (termination.IsRescinded) continue;
            if (after.WithdrawalOf(termination.Id) is { } withdrawal)
            {
                if (withdrawal.From > termination.From) return new TerminationHasTakenEffect(withdrawal.From, termination.From);
                continue;
            }
            if (counting is not null) return new AlreadyTerminated(termination.Id, termination.From);
            counting = termination;
        }
        return @event;
    }
}
