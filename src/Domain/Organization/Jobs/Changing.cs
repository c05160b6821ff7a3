namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

public abstract partial record Job
{
    private static readonly RegisterRules<JobTerms, JobChange, JobEvent> Rules = new(
        static (fact, correction, terms, reason) => new JobDefinitionCorrected(fact, correction, terms, reason),
        static (fact, day, change) => new JobChanged(fact, day, change),
        static (fact, correction, day, change, reason) => new JobChangeCorrected(fact, correction, day, change, reason),
        static (fact, lastDay) => new JobClosed(fact, lastDay),
        static (fact, correction, lastDay, reason) => new JobClosingCorrected(fact, correction, lastDay, reason),
        static (fact, reason) => new JobFactRescinded(fact, reason),
        static () => new JobChangeNamesNothing(), static (day, last) => new AfterJobClosing(day, last), static last => new JobAlreadyClosed(last));

    public static Decision<JobEvent> Decide(Job state, CorrectJobDefinition command) => state switch
    {
        NoJob => new JobNotFound(),
        VoidJob => new JobIsVoid(),
        DefinedJob job => Rules.CorrectDefinition(job.Entry, job.Entry.Logs, command.Fact, command.Correction, command.Terms, command.Reason),
    };

    public static Decision<JobEvent> Decide(Job state, ChangeJob command) => state switch
    {
        NoJob => new JobNotFound(),
        VoidJob => new JobIsVoid(),
        DefinedJob job => Rules.Change(
            job.Entry, command.Fact, command.EffectiveDate, command.Change, IsSoAnyway(job.On(command.EffectiveDate), command.Change)),
    };

    public static Decision<JobEvent> Decide(Job state, CorrectJobChange command) => state switch
    {
        NoJob => new JobNotFound(),
        VoidJob => new JobIsVoid(),
        DefinedJob job => Rules.CorrectChange(
            job.Entry, job.Entry.Logs, command.Fact, command.Correction, command.EffectiveDate, command.Change, command.Reason),
    };

    public static Decision<JobEvent> Decide(Job state, CloseJob command) => state switch
    {
        NoJob => new JobNotFound(),
        VoidJob => new JobIsVoid(),
        DefinedJob job => Rules.Close(job.Entry, command.Fact, command.LastDay),
    };

    public static Decision<JobEvent> Decide(Job state, CorrectJobClosing command) => state switch
    {
        NoJob => new JobNotFound(),
        VoidJob => new JobIsVoid(),
        DefinedJob job => Rules.CorrectClosing(job.Entry, job.Entry.Logs, command.Fact, command.Correction, command.LastDay, command.Reason),
    };

    public static Decision<JobEvent> Decide(Job state, RescindJobFact command) => state switch
    {
        NoJob => new JobNotFound(),
        VoidJob { Was: var was } => RegisterRules<JobTerms, JobChange, JobEvent>.RescindOfVoid(was.Entry.Logs, command.Fact, new JobIsVoid()),
        DefinedJob job => Rules.Rescind(job.Entry.Logs, command.Fact, command.Reason),
    };

    private static bool IsSoAnyway(JobOn on, JobChange change) =>
        (change.Title is not { } title || title == on.Title.Value)
        && (change.Family is not { } family || family.To == on.Family.Value)
        && (change.Grade is not { } grade || grade.To == on.Grade.Value);
}
