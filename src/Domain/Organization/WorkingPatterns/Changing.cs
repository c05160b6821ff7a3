namespace HrSaas.Domain.Organization.WorkingPatterns;

using HrSaas.Domain.Kernel;

public abstract partial record WorkingPattern
{
    public static Decision<WorkingPatternEvent> Decide(WorkingPattern state, ChangeWorkingPattern command) => state switch
    {
        NoWorkingPattern => new WorkingPatternNotFound(),
        VoidWorkingPattern => new WorkingPatternIsVoid(),
        DefinedWorkingPattern pattern => Change(pattern, command),
    };

    public static Decision<WorkingPatternEvent> Decide(WorkingPattern state, CorrectWorkingPatternChange command) => state switch
    {
        NoWorkingPattern => new WorkingPatternNotFound(),
        VoidWorkingPattern => new WorkingPatternIsVoid(),
        DefinedWorkingPattern pattern => Correct(pattern, command),
    };

    private static Decision<WorkingPatternEvent> Change(DefinedWorkingPattern pattern, ChangeWorkingPattern command)
    {
        if (NotWellFormed.Of(command.Version.FindFlaws()) is { } flaws) return flaws;
        if (command.Version.Rotation.FindOverlap() is { } overlap) return new ShiftsOverlap(overlap.Week, overlap.Day);
        if (command.EffectiveDate < pattern.FirstDay) return new BeforeWorkingPattern(command.EffectiveDate, pattern.FirstDay);
        if (pattern.LastDay is { } last && command.EffectiveDate > last) return new AfterWorkingPatternClosing(command.EffectiveDate, last);
        if (pattern.On(command.EffectiveDate) == command.Version) return Decision<WorkingPatternEvent>.Nothing;
        return new WorkingPatternChanged(command.Fact, command.EffectiveDate, command.Version);
    }

    private static Decision<WorkingPatternEvent> Correct(DefinedWorkingPattern pattern, CorrectWorkingPatternChange command)
    {
        if (NotWellFormed.Of(command.Version.FindFlaws(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (command.Version.Rotation.FindOverlap() is { } overlap) return new ShiftsOverlap(overlap.Week, overlap.Day);
        if (!pattern.Changes.MayCorrect(command.Fact, pattern.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Version)) return Decision<WorkingPatternEvent>.Nothing;
        if (pattern.MovesBeforeFirstDay(fact.From, command.EffectiveDate)) return new BeforeWorkingPattern(command.EffectiveDate, pattern.FirstDay);
        if (pattern.LastDay is { } last && command.EffectiveDate > last && command.EffectiveDate != fact.From) return new AfterWorkingPatternClosing(command.EffectiveDate, last);
        return new WorkingPatternChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Version, command.Reason);
    }
}
