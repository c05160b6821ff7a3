namespace HrSaas.Domain.Organization.WorkingPatterns;

using HrSaas.Domain.Kernel;

public abstract partial record WorkingPattern
{
    public static Decision<WorkingPatternEvent> Decide(WorkingPattern state, DefineWorkingPattern command) => state switch
    {
        DefinedWorkingPattern or VoidWorkingPattern => new WorkingPatternAlreadyDefined(),
        NoWorkingPattern => Define(command),
    };

    public static Decision<WorkingPatternEvent> Decide(WorkingPattern state, CorrectWorkingPatternDefinition command) => state switch
    {
        NoWorkingPattern => new WorkingPatternNotFound(),
        VoidWorkingPattern => new WorkingPatternIsVoid(),
        DefinedWorkingPattern pattern => Correct(pattern, command),
    };

    public static Decision<WorkingPatternEvent> Decide(WorkingPattern state, RescindWorkingPatternFact command) => state switch
    {
        NoWorkingPattern => new WorkingPatternNotFound(),
        VoidWorkingPattern { Was: var pattern } => pattern.Logs.StandingOf(command.Fact) is FactStanding.Rescinded
            ? Decision<WorkingPatternEvent>.Nothing
            : new WorkingPatternIsVoid(),
        DefinedWorkingPattern pattern => Rescind(pattern, command),
    };

    private static Decision<WorkingPatternEvent> Define(DefineWorkingPattern command)
    {
        if (NotWellFormed.Of(Text.FlawsOfCode("code", command.Code), command.Version.FindFlaws()) is { } flaws) return flaws;
        if (command.Version.Rotation.FindOverlap() is { } overlap) return new ShiftsOverlap(overlap.Week, overlap.Day);
        return new WorkingPatternDefined(command.Fact, command.Id, command.Code, command.EffectiveDate, command.Version);
    }

    private static Decision<WorkingPatternEvent> Correct(DefinedWorkingPattern pattern, CorrectWorkingPatternDefinition command)
    {
        if (NotWellFormed.Of(command.Version.FindFlaws(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (command.Version.Rotation.FindOverlap() is { } overlap) return new ShiftsOverlap(overlap.Week, overlap.Day);
        if (!pattern.Definitions.MayCorrect(command.Fact, pattern.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Version)) return Decision<WorkingPatternEvent>.Nothing;
        return new WorkingPatternDefinitionCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Version, command.Reason);
    }

    private static Decision<WorkingPatternEvent> Rescind(DefinedWorkingPattern pattern, RescindWorkingPatternFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        return pattern.Logs.StandingOf(command.Fact).Rescission<WorkingPatternEvent>(command.Fact, () => new WorkingPatternFactRescinded(command.Fact, command.Reason));
    }
}
