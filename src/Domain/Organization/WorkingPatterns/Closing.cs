namespace HrSaas.Domain.Organization.WorkingPatterns;

using HrSaas.Domain.Kernel;

public abstract partial record WorkingPattern
{
    public static Decision<WorkingPatternEvent> Decide(WorkingPattern state, CloseWorkingPattern command) => state switch
    {
        NoWorkingPattern => new WorkingPatternNotFound(),
        VoidWorkingPattern => new WorkingPatternIsVoid(),
        DefinedWorkingPattern pattern => Close(pattern, command),
    };

    public static Decision<WorkingPatternEvent> Decide(WorkingPattern state, CorrectWorkingPatternClosing command) => state switch
    {
        NoWorkingPattern => new WorkingPatternNotFound(),
        VoidWorkingPattern => new WorkingPatternIsVoid(),
        DefinedWorkingPattern pattern => Correct(pattern, command),
    };

    private static Decision<WorkingPatternEvent> Close(DefinedWorkingPattern pattern, CloseWorkingPattern command)
    {
        if (pattern.LastDay is { } last) return last == command.LastDay ? Decision<WorkingPatternEvent>.Nothing : new WorkingPatternAlreadyClosed(last);
        if (command.LastDay < pattern.FirstDay) return new BeforeWorkingPattern(command.LastDay, pattern.FirstDay);
        return new WorkingPatternClosed(command.Fact, command.LastDay);
    }

    private static Decision<WorkingPatternEvent> Correct(DefinedWorkingPattern pattern, CorrectWorkingPatternClosing command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!pattern.Closings.MayCorrect(command.Fact, pattern.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.LastDay, command.LastDay)) return Decision<WorkingPatternEvent>.Nothing;
        if (pattern.MovesBeforeFirstDay(fact.From, command.LastDay)) return new BeforeWorkingPattern(command.LastDay, pattern.FirstDay);
        return new WorkingPatternClosingCorrected(fact.Id, command.Correction, command.LastDay, command.Reason);
    }
}
