namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

/// <summary>A kind of work, from day to day. Its code belongs to it for ever, which the store's claims keep.</summary>
public abstract partial record Job : IAggregate<Job, JobEvent>
{
    private protected Job() { }

    public static Job Initial { get; } = new NoJob();

    public static Job Evolve(Job state, JobEvent @event) => @event switch
    {
        JobDefined e => new DefinedJob(e.Id, e.Code, RegisterEntry<JobTerms, JobChange>.Of(e.Id.Value, new(e.Title, e.Family, e.Grade))),
        JobDefinitionCorrected e => With(state, job => job with { Entry = job.Entry.CorrectDefinition(e.Fact, e.Correction, e.Terms) }),
        JobChanged e => With(state, job => job with { Entry = job.Entry.Change(e.Fact, e.EffectiveDate, e.Change) }),
        JobChangeCorrected e => With(state, job => job with { Entry = job.Entry.CorrectChange(e.Fact, e.Correction, e.EffectiveDate, e.Change) }),
        JobClosed e => With(state, job => job with { Entry = job.Entry.Close(e.Fact, e.LastDay) }),
        JobClosingCorrected e => With(state, job => job with { Entry = job.Entry.CorrectClosing(e.Fact, e.Correction, e.LastDay) }),
        JobFactRescinded e => With(state, job => job with { Entry = job.Entry.Rescind(e.Fact) }),
    };

    /// <summary>What an event does to the facts of its job, for history.</summary>
    public static FactChange ChangeOf(JobEvent @event) => @event switch
    {
        JobDefined e => new FactChange.Records(DefinedJob.DefinitionOf(e.Id), null),
        JobDefinitionCorrected e => new FactChange.Corrects(e.Fact, e.Correction, null),
        JobChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        JobChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        JobClosed e => new FactChange.Records(e.Fact, e.LastDay),
        JobClosingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.LastDay),
        JobFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    public static Decision<JobEvent> Decide(Job state, DefineJob command) => state switch
    {
        DefinedJob => new JobAlreadyDefined(),
        VoidJob => new JobIsVoid(),
        NoJob when FlawsOf(command) is { } flaws => flaws,
        NoJob => new JobDefined(command.Id, command.Code, command.Title, command.Family, command.Grade),
    };

    private static NotWellFormed? FlawsOf(DefineJob command) =>
        NotWellFormed.Of(Text.FlawsOfCode("code", command.Code), new JobTerms(command.Title, command.Family, command.Grade).FindFlaws());

    // No event comes before the definition or after it was rescinded; one that did would say nothing.
    private static Job With(Job state, Func<DefinedJob, DefinedJob> change) => state switch
    {
        NoJob or VoidJob => state,
        DefinedJob job => VoidIfRescinded(change(job)),
    };

    private static Job VoidIfRescinded(DefinedJob job) => job.Entry.Definition.IsRescinded ? new VoidJob(job) : job;
}

/// <summary>Not defined yet.</summary>
public sealed record NoJob : Job;

/// <summary>
/// Defined, whatever the day. What it was defined with is the base under all changes, on every day before them. It has no first day; what lies
/// after the last day is kept, and counts again when the closing is withdrawn.
/// </summary>
/// <param name="Entry">How it changes, in title, family and grade, and closes.</param>
public sealed record DefinedJob(JobId Id, string Code, RegisterEntry<JobTerms, JobChange> Entry) : Job
{
    public JobTerms Terms => Entry.Terms;

    /// <summary>The last day, included; null while there is no end in sight.</summary>
    public DateOnly? LastDay => Entry.LastDay;

    public Timeline<string> Titles => Entry.Timeline(Terms.Title, static c => c.Title is not null, static c => c.Title!);

    public Timeline<string?> Families => Entry.Timeline(Terms.Family, static c => c.Family is not null, static c => c.Family!.Value.To);

    public Timeline<string?> Grades => Entry.Timeline(Terms.Grade, static c => c.Grade is not null, static c => c.Grade!.Value.To);

    public bool IsOpenOn(DateOnly day) => Entry.IsOpenOn(day);

    /// <summary>What it is on that day, open or not: whoever still has the job after its last day has it as it was.</summary>
    public JobOn On(DateOnly day) => new(Titles.At(day)!.Value, Families.At(day)!.Value, Grades.At(day)!.Value);

    /// <summary>The fact that says what a job was defined with bears the id of the job: it has none of its own.</summary>
    public static FactId DefinitionOf(JobId job) => new(job.Value);
}

/// <summary>The definition was rescinded: there never was such a job.</summary>
/// <param name="Was">What had been recorded, for history.</param>
public sealed record VoidJob(DefinedJob Was) : Job;
