namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;

public abstract partial record Job
{
    public static Decision<JobEvent> Decide(Job state, ChangeJob command) => state switch
    {
        NoJob => new JobNotFound(),
        DefinedJob job => Change(job, command),
    };

    public static Decision<JobEvent> Decide(Job state, CorrectJobChange command) => state switch
    {
        NoJob => new JobNotFound(),
        DefinedJob job => Correct(job, command),
    };

    public static Decision<JobEvent> Decide(Job state, CloseJob command) => state switch
    {
        NoJob => new JobNotFound(),
        DefinedJob { LastDay: { } last } => last == command.LastDay ? Decision<JobEvent>.Nothing : new JobAlreadyClosed(last),
        DefinedJob => new JobClosed(command.Fact, command.LastDay),
    };

    public static Decision<JobEvent> Decide(Job state, CorrectJobClosing command) => state switch
    {
        NoJob => new JobNotFound(),
        DefinedJob job => Correct(job, command),
    };

    public static Decision<JobEvent> Decide(Job state, RescindJobFact command) => state switch
    {
        NoJob => new JobNotFound(),
        DefinedJob job => Rescind(job, command),
    };

    private static Decision<JobEvent> Change(DefinedJob job, ChangeJob command)
    {
        if (WhyNot(command.Change) is { } no) return no;
        if (WhyNotOn(job, command.EffectiveDate) is { } outside) return outside;
        if (ChangesNothing(job.On(command.EffectiveDate), command.Change)) return Decision<JobEvent>.Nothing;
        return new JobChanged(command.Fact, command.EffectiveDate, command.Change);
    }

    private static Decision<JobEvent> Correct(DefinedJob job, CorrectJobChange command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!job.Changes.MayCorrect(command.Fact, job.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Change)) return Decision<JobEvent>.Nothing;
        if (WhyNot(command.Change) is { } no) return no;
        // A fact that lies after the last day already, because the job was closed since, may stay where it is.
        if (fact.From != command.EffectiveDate && WhyNotOn(job, command.EffectiveDate) is { } outside) return outside;
        return new JobChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Change, command.Reason);
    }

    private static Decision<JobEvent> Correct(DefinedJob job, CorrectJobClosing command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!job.Closings.MayCorrect(command.Fact, job.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.LastDay, command.LastDay)) return Decision<JobEvent>.Nothing;
        return new JobClosingCorrected(fact.Id, command.Correction, command.LastDay, command.Reason);
    }

    private static Decision<JobEvent> Rescind(DefinedJob job, RescindJobFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        return job.Logs.StandingOf(command.Fact).Rescission<JobEvent>(command.Fact, () => new JobFactRescinded(command.Fact, command.Reason));
    }

    private static Refusal? WhyNot(JobChange change) => change.NamesNothing ? new JobChangeNamesNothing() : NotWellFormed.Of(change.FindFlaws());

    private static AfterJobClosing? WhyNotOn(DefinedJob job, DateOnly day) => job.LastDay is { } last && day > last ? new(day, last) : null;

    private static bool ChangesNothing(JobOn on, JobChange change) =>
        (change.Title is not { } title || title == on.Title.Value)
        && (change.Family is not { } family || family.To == on.Family.Value)
        && (change.Grade is not { } grade || grade.To == on.Grade.Value);
}
