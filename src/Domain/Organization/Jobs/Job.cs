namespace HrSaas.Domain.Organization.Jobs;

using HrSaas.Domain.Kernel;

/// <summary>A kind of work. Its code belongs to it for ever, which the store's claims keep.</summary>
public abstract record Job : IAggregate<Job, JobEvent>
{
    private protected Job() { }

    public static Job Initial { get; } = new NoJob();

    public static Job Evolve(Job state, JobEvent @event) => @event switch
    {
        JobDefined e => new DefinedJob(e.Id, e.Code, e.Title, e.Family, e.Grade),
    };

    public static Decision<JobEvent> Decide(Job state, DefineJob command) => state switch
    {
        DefinedJob => new JobAlreadyDefined(),
        NoJob when FlawsOf(command) is { } flaws => flaws,
        NoJob => new JobDefined(command.Id, command.Code, command.Title, command.Family, command.Grade),
    };

    private static NotWellFormed? FlawsOf(DefineJob command) => NotWellFormed.Of(
        Text.FlawsOfCode("code", command.Code), Text.FlawsOfName("title", command.Title),
        command.Family is { } family ? Text.FlawsOfName("family", family) : [],
        command.Grade is { } grade ? Text.FlawsOfCode("grade", grade) : []);
}

/// <summary>Not defined yet.</summary>
public sealed record NoJob : Job;

public sealed record DefinedJob(JobId Id, string Code, string Title, string? Family, string? Grade) : Job;
